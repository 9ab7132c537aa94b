/** How copies are locked on this PC, as the parts that make and restore them see it. Types, and the lock put into this shape. */
import { AppError } from '../core/ipc/result.ts';
import type { CopySeal } from '../db/backup/copy-seal.ts';
import type { AppLock } from './app-lock.ts';
import type { OpenOwnKeyring } from './opened-copy.ts';
import { createCopySeal } from './sealed-copy.ts';
import type { Keyring } from './sealed-file.ts';

/** How copies are locked and opened on this PC. */
export interface CopyLock {
  /** Null while copies are not to be locked. */
  readonly findSeal: () => CopySeal | null;
  /** Opens the locked copies of this PC; null before the lock was first opened. */
  readonly findOpener: () => CopySeal | null;
  /** The keys behind both, for the worker that makes and reads copies; they never leave this process. */
  readonly findSealingKeyring: () => Keyring | null;
  readonly findOpeningKeyring: () => Keyring | null;
  readonly openKeyring: OpenOwnKeyring;
}

export function createCopyLock(lock: AppLock): CopyLock {
  const sealOf = (keyring: ReturnType<AppLock['findKeyring']>) => keyring && createCopySeal(keyring);
  return {
    findSeal: () => sealOf(lock.findSealingKeyring()),
    findOpener: () => sealOf(lock.findKeyring()),
    findSealingKeyring: lock.findSealingKeyring,
    findOpeningKeyring: lock.findKeyring,
    openKeyring: async (secret) => {
      try {
        return await lock.verify(secret);
      } catch (error) {
        if (error instanceof AppError && error.code === 'lock.notSet') return null;
        throw error;
      }
    },
  };
}
