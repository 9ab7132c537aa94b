/** The lock of the application and what goes with it, as the screen and the shell speak of it. Pure. */
import { z } from '../zod.ts';

/** `locking`: the lock was asked for; the page stores what was typed and then closes it. */
export const lockStates = ['open', 'locking', 'locked'] as const;
export type LockState = (typeof lockStates)[number];

export interface LockView {
  readonly state: LockState;
  /** How long no secret is tried, after wrong ones. */
  readonly waitMs: number;
  /** The file of the lock cannot be read: no passphrase opens it. */
  readonly isDamaged: boolean;
}

/** After how many minutes without a key or a movement the window is locked; null is never. */
export const idleChoices = [null, 5, 10, 15, 30, 60] as const;
export type IdleMinutes = (typeof idleChoices)[number];
export const firstIdleMinutes: IdleMinutes = 10;

/** In signs. Shorter ones are found by trying. */
export const passphraseLength = { min: 8, max: 200 } as const;
export const passphraseSchema = z.string().min(passphraseLength.min).max(passphraseLength.max);
/** A passphrase or a recovery key, whichever was typed. */
export const secretSchema = z.string().min(1).max(passphraseLength.max);

export const protectionChoicesSchema = z.strictObject({
  idleMinutes: z.literal(idleChoices),
  areBackupsSealed: z.boolean(),
});
export type ProtectionChoices = Readonly<z.infer<typeof protectionChoicesSchema>>;

/** Null: no passphrase is set. */
export type ProtectionView =
  | (ProtectionChoices & {
      /** ISO instant. */
      readonly recoveryKeyMadeAt: string;
    })
  | null;

/** Shown once, never stored. */
export interface RecoveryKeyView {
  readonly recoveryKey: string;
}
