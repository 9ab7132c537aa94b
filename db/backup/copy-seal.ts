/** What db/ needs of the lock on copies; keys and the layout of locked files are the shell's (main/copy-lock.ts). Types only. */
import type { BackupContents } from './backup-contents.ts';

/** Locks copies, and opens those that its key fits. */
export interface CopySeal {
  /**
   * Locks the copy at `from` into a new file at `to`, with what it holds, then opens that file again and compares. Waits until it is on
   * the disk. Throws the error of the file system, and AppError `backup.damaged` when what was written does not read back.
   */
  readonly sealCopy: (from: string, to: string, contents: BackupContents) => void;
  /** What the locked copy at `path` says it holds; null when this key does not fit, or it is damaged. */
  readonly readContents: (path: string) => BackupContents | null;
  /** Whether the locked copy at `path` opens from its first byte to its last. */
  readonly isWhole: (path: string) => boolean;
  /** The contents of attached files, locked one by one under names that tell nothing, beside the locked copies in `folder`. */
  readonly contentsIn: (folder: string) => SealedContents;
}

export interface SealedContents {
  readonly has: (sha256: string) => boolean;
  /** The content, opened and compared with its hash; null when it is missing or does not open. */
  readonly find: (sha256: string) => Uint8Array | null;
  /** Waits until it is on the disk. Throws AppError `file.cannotWrite`. */
  readonly store: (sha256: string, bytes: Uint8Array) => void;
}
