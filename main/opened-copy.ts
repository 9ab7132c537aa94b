/** A copy made ready to be put back: a locked one is opened beside the data for as long as that takes. No Electron here. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../core/ipc/result.ts';
import { parseBackupName } from '../db/backup/backup-names.ts';
import type { FindContent } from '../db/backup/restore.ts';
import { createCopySeal, openCopy, readSlotsOf } from './sealed-copy.ts';
import type { Keyring, KeySlot } from './sealed-file.ts';
import { isWrongSecret, openByTyped } from './typed-secret.ts';

/** The keyring of this PC that a secret opens; null when none is set. Throws what a wrong secret throws. */
export type OpenOwnKeyring = (secret: string) => Promise<Keyring | null>;

export interface ReadyCopy {
  /** A file that SQLite can open. */
  readonly path: string;
  /** Where its attached contents are; undefined where they lie beside it. */
  readonly find: FindContent | undefined;
}

/**
 * The keyring of the locked copy at `copy`. A secret that the copy does not know may be one of this PC: the passphrase was changed since,
 * the master key was not.
 */
async function openKeyringOf(
  slots: readonly KeySlot[],
  secret: string,
  copy: string,
  openOwn: OpenOwnKeyring,
): Promise<Keyring> {
  try {
    return await openByTyped(slots, secret, path.basename(copy));
  } catch (error) {
    if (!isWrongSecret(error)) throw error;
    const own = await openOwn(secret).catch(() => null);
    if (!own || createCopySeal(own).readContents(copy) === null) throw error;
    return own;
  }
}

/**
 * Calls `use` with the copy at `copy`, opened by `secret` into a file beside the database at `file` when it is locked; that file is gone
 * afterwards. Throws AppError `sealed.wrongSecret`, `sealed.damaged`, `lock.mistypedKey`, `file.cannotWrite`, and what `use` throws.
 */
export async function withReadyCopy<T>(
  { copy, secret, file }: { readonly copy: string; readonly secret: string | null; readonly file: string },
  openOwn: OpenOwnKeyring,
  use: (ready: ReadyCopy) => T,
): Promise<T> {
  if (!parseBackupName(path.basename(copy))?.isSealed) return use({ path: copy, find: undefined });
  if (secret === null) throw new AppError('sealed.wrongSecret', { file: path.basename(copy) });
  const keyring = await openKeyringOf(readSlotsOf(copy), secret, copy, openOwn);
  const opened = `${file}.dang-mo-khoa`;
  try {
    rmSync(opened, { force: true });
    openCopy(copy, keyring.masterKey, opened);
    return use({ path: opened, find: createCopySeal(keyring).contentsIn(path.dirname(copy)).find });
  } finally {
    rmSync(opened, { force: true });
  }
}
