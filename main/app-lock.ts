/**
 * The lock of the application: whether it is open, who may open it, how long one waits after wrong tries. It is the shell that is locked:
 * what hangs on it (main/ipc/register.ts) answers nothing meanwhile. Knows no window, and of the clock only what it is given.
 */
import path from 'node:path';
import {
  firstIdleMinutes,
  type IdleMinutes,
  type LockState,
  type LockView,
  type ProtectionChoices,
  type ProtectionView,
} from '../core/domain/protection.ts';
import { makeRecoveryKey, readRecoveryKey, recoveryKeyBytes } from '../core/domain/recovery-key.ts';
import { AppError } from '../core/ipc/result.ts';
import { nodeCrypto } from '../db/late-modules.ts';
import { readKeyFile, removeKeyFile, type StoredLock, writeKeyFile } from './key-file.ts';
import { logFault } from './log.ts';
import { createKeyring, type GuessCost, guessCost, type Keyring, openKeyring, replaceSecret } from './sealed-file.ts';
import { isWrongSecret, openByTyped } from './typed-secret.ts';

export interface AppLockOptions {
  /** The file of the lock. */
  readonly file: string;
  /** ISO instant. */
  readonly now: () => string;
  /** Milliseconds that no clock set back can change. */
  readonly monotonicMs: () => number;
  readonly cost?: GuessCost;
}

export interface AppLock {
  readonly view: () => LockView;
  /** Resolves once the state is another than `known`; at once for null. */
  readonly watch: (known: LockState | null) => Promise<LockView>;
  /** Gives the page a moment to store what was typed, then locks. Nothing when no passphrase is set. */
  readonly ask: () => void;
  readonly close: () => void;
  /** Throws AppError `lock.wrongSecret`, `lock.mistypedKey`, `lock.wait`, `lock.damaged`. */
  readonly open: (secret: string) => Promise<void>;
  readonly describe: () => ProtectionView;
  readonly idleMinutes: () => IdleMinutes;
  /** What copies are locked with; null when they are not to be, or before the lock was first opened. */
  readonly findSealingKeyring: () => Keyring | null;
  /** What copies of this PC may be opened with; null without a passphrase, or before the lock was first opened. */
  readonly findKeyring: () => Keyring | null;
  /** As `open`, without opening anything: the keyring of this PC that `secret` opens. Throws as `open`, and `lock.notSet`. */
  readonly verify: (secret: string) => Promise<Keyring>;
  /** Answers with the recovery key, which is stored nowhere. Throws `lock.alreadySet`. */
  readonly setPassphrase: (passphrase: string) => Promise<string>;
  /** Files locked before keep the passphrase they had. Throws as `verify`. */
  readonly changePassphrase: (present: string, passphrase: string) => Promise<void>;
  /** Throws as `verify`. */
  readonly removePassphrase: (present: string) => Promise<void>;
  /** A new master key with it, so that who has the old recovery key opens nothing that is locked from now on. Throws as `verify`. */
  readonly renewRecoveryKey: (passphrase: string) => Promise<string>;
  readonly choose: (choices: ProtectionChoices) => Promise<void>;
}

/** How long a page has to store what was typed. */
const pageTimeMs = 2000;
/** A page asks once; a hostile one must not pile up promises. */
const mostWatchers = 16;

/** Two slips are free; from the third wrong try on the wait doubles, up to five minutes. */
export function waitAfter(wrongAttempts: number): number {
  return wrongAttempts < 3 ? 0 : Math.min(300_000, 5000 * 2 ** Math.min(wrongAttempts - 3, 10));
}

/** Locked from the start when a passphrase is set. */
export function createAppLock({ file, now, monotonicMs, cost = guessCost }: AppLockOptions): AppLock {
  const found = readKeyFile(file);
  const isDamaged = found === 'damaged';
  let stored: StoredLock | null = found === 'damaged' ? null : found;
  let state: LockState = found === null ? 'open' : 'locked';
  let keyring: Keyring | null = null;
  let isTrying = false;
  let waitUntilMs = monotonicMs() + waitAfter(stored?.wrongAttempts ?? 0);
  let watchers: readonly (() => void)[] = [];
  let pageTimer: NodeJS.Timeout | undefined;

  const waitMs = () => Math.max(0, Math.ceil(waitUntilMs - monotonicMs()));
  const view = (): LockView => ({ state, waitMs: waitMs(), isDamaged });
  const getStored = () => {
    if (!stored) throw new AppError('lock.notSet');
    return stored;
  };
  const enter = (next: LockState) => {
    clearTimeout(pageTimer);
    if (state === next) return;
    state = next;
    const waiting = watchers;
    watchers = [];
    for (const answer of waiting) answer();
  };
  const store = async (next: StoredLock) => {
    await writeKeyFile(file, next);
    stored = next;
  };
  /** Counted before it is tried, so that ending the program in between wins nothing. */
  const count = async (wrongAttempts: number) => {
    try {
      await store({ ...getStored(), wrongAttempts });
    } catch (error) {
      // A full disk must not keep the clerk out.
      logFault(error);
      stored = { ...getStored(), wrongAttempts };
    }
  };
  const verify = async (secret: string): Promise<Keyring> => {
    if (isDamaged) throw new AppError('lock.damaged', { file: path.basename(file) });
    const { slots, wrongAttempts } = getStored();
    if (isTrying || waitMs() > 0) throw new AppError('lock.wait', { seconds: Math.max(1, Math.ceil(waitMs() / 1000)) });
    isTrying = true;
    try {
      await count(wrongAttempts + 1);
      const opened = await openByTyped(slots, secret, path.basename(file));
      await count(0);
      return opened;
    } catch (error) {
      waitUntilMs = monotonicMs() + waitAfter(wrongAttempts + 1);
      throw isWrongSecret(error) ? new AppError('lock.wrongSecret') : error;
    } finally {
      isTrying = false;
    }
  };
  const takeKeyring = async (next: Keyring, changes: Partial<StoredLock> = {}) => {
    await store({ ...getStored(), ...changes, slots: next.slots });
    keyring = next;
  };
  /** The key as it is shown, and as it opens. */
  const newRecoveryKey = () => {
    const shown = makeRecoveryKey(nodeCrypto().randomBytes(recoveryKeyBytes));
    return { shown, secret: { kind: 'recoveryKey', text: readRecoveryKey(shown) ?? '' } as const };
  };

  return {
    view,
    watch: (known) => {
      if (known !== state) return Promise.resolve(view());
      return new Promise((resolve) => {
        const [oldest, ...others] = watchers;
        if (oldest && watchers.length >= mostWatchers) {
          watchers = others;
          oldest();
        }
        watchers = [...watchers, () => resolve(view())];
      });
    },
    ask: () => {
      if (!stored || state !== 'open') return;
      enter('locking');
      pageTimer = setTimeout(() => enter('locked'), pageTimeMs).unref();
    },
    close: () => {
      if (stored) enter('locked');
    },
    open: async (secret) => {
      keyring = await verify(secret);
      enter('open');
    },
    describe: () => stored && { ...stored.choices, recoveryKeyMadeAt: stored.recoveryKeyMadeAt },
    idleMinutes: () => stored?.choices.idleMinutes ?? null,
    findSealingKeyring: () => (stored?.choices.areBackupsSealed ? keyring : null),
    findKeyring: () => keyring,
    verify,
    setPassphrase: async (passphrase) => {
      if (stored || isDamaged || isTrying) throw new AppError('lock.alreadySet');
      isTrying = true;
      try {
        const { shown, secret } = newRecoveryKey();
        const made = await createKeyring([{ kind: 'passphrase', text: passphrase }, secret], cost);
        const choices = { idleMinutes: firstIdleMinutes, areBackupsSealed: false };
        await store({ slots: made.slots, choices, recoveryKeyMadeAt: now(), wrongAttempts: 0 });
        keyring = made;
        return shown;
      } finally {
        isTrying = false;
      }
    },
    changePassphrase: async (present, passphrase) => {
      const opened = await verify(present);
      await takeKeyring(await replaceSecret(opened, { kind: 'passphrase', text: passphrase }, cost));
    },
    removePassphrase: async (present) => {
      await verify(present);
      removeKeyFile(file);
      stored = null;
      keyring = null;
      enter('open');
    },
    renewRecoveryKey: async (passphrase) => {
      const { slots } = await verify(passphrase);
      // The old recovery key passes so far; the new keyring needs the passphrase itself.
      const own = slots.filter(({ kind }) => kind === 'passphrase');
      await openKeyring(own, passphrase, path.basename(file)).catch((error: unknown) => {
        throw isWrongSecret(error) ? new AppError('lock.wrongSecret') : error;
      });
      const { shown, secret } = newRecoveryKey();
      const made = await createKeyring([{ kind: 'passphrase', text: passphrase }, secret], cost);
      await takeKeyring(made, { recoveryKeyMadeAt: now() });
      return shown;
    },
    choose: async (choices) => {
      await store({ ...getStored(), choices });
    },
  };
}
