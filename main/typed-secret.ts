/** What somebody typed to open something: a passphrase, or a recovery key however it was written. Knows no lock and no file. */
import { readRecoveryKey } from '../core/domain/recovery-key.ts';
import { AppError } from '../core/ipc/result.ts';
import { type Keyring, type KeySlot, openKeyring } from './sealed-file.ts';

/** Whether something stayed closed because the secret is another one. */
export function isWrongSecret(error: unknown): boolean {
  return error instanceof AppError && error.code === 'sealed.wrongSecret';
}

/**
 * The keyring of `slots` that `typed` opens, as a passphrase first: one of 28 plain letters looks like a recovery key.
 * Throws AppError `sealed.wrongSecret` naming `fileName`, or `lock.mistypedKey` for what is a recovery key but for a sign.
 */
export async function openByTyped(slots: readonly KeySlot[], typed: string, fileName: string): Promise<Keyring> {
  const open = async (kind: KeySlot['kind'], text: string): Promise<Keyring> => {
    const { masterKey } = await openKeyring(
      slots.filter((slot) => slot.kind === kind),
      text,
      fileName,
    );
    return { masterKey, slots };
  };
  const key = readRecoveryKey(typed);
  try {
    return await open('passphrase', typed);
  } catch (error) {
    if (!isWrongSecret(error) || key === null) throw error;
    if (key === 'mistyped') throw new AppError('lock.mistypedKey');
    return open('recoveryKey', key);
  }
}
