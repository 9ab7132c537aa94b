/**
 * The file of the lock, beside the database and of this PC, not of the data: who has a secret, and how the lock is set. Holds the master
 * key only as its secrets wrap it. Knows no state and no screen.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type ProtectionChoices, protectionChoicesSchema } from '../core/domain/protection.ts';
import { AppError } from '../core/ipc/result.ts';
import { z } from '../core/zod.ts';
import { flushFolder } from '../db/storage/durable-files.ts';
import { describeFileError, writeFileAtomically } from './atomic-write.ts';
import { type KeySlot, parseSlot } from './sealed-file.ts';

export interface StoredLock {
  readonly slots: readonly KeySlot[];
  readonly choices: ProtectionChoices;
  /** ISO instant. */
  readonly recoveryKeyMadeAt: string;
  /** Since the lock was last opened: a new start must not begin the count again. */
  readonly wrongAttempts: number;
}

/** Made when there is such a file: without a passphrase no start has a use for it. */
const makeFileSchema = () =>
  z.strictObject({
    version: z.literal(1),
    slots: z.array(z.base64()).min(1).max(4),
    choices: protectionChoicesSchema,
    recoveryKeyMadeAt: z.iso.datetime(),
    wrongAttempts: z.int().nonnegative(),
  });

/** Null when no passphrase is set, `damaged` when the file says nothing that can be used. */
export function readKeyFile(file: string): StoredLock | 'damaged' | null {
  if (!existsSync(file)) return null;
  try {
    const { slots, choices, recoveryKeyMadeAt, wrongAttempts } = makeFileSchema().parse(
      JSON.parse(readFileSync(file, 'utf8')),
    );
    const parsed = slots.map((slot) => parseSlot(Buffer.from(slot, 'base64'))).filter((slot) => slot !== null);
    return parsed.length === slots.length ? { slots: parsed, choices, recoveryKeyMadeAt, wrongAttempts } : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Throws AppError `file.cannotWrite`; what stood there before is then untouched. */
export async function writeKeyFile(file: string, lock: StoredLock): Promise<void> {
  const slots = lock.slots.map(({ bytes }) => bytes.toString('base64'));
  await writeFileAtomically(file, new TextEncoder().encode(JSON.stringify({ ...lock, version: 1, slots })));
}

/** Throws AppError `file.cannotWrite`. */
export function removeKeyFile(file: string): void {
  try {
    rmSync(file, { force: true });
    flushFolder(path.dirname(file));
  } catch (error) {
    throw new AppError('file.cannotWrite', { file: path.basename(file), reason: describeFileError(error) });
  }
}
