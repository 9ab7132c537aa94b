/** Puts another file in the place of the database. Deletes nothing: what stood there is kept beside it. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../core/ipc/result.ts';
import { attachmentFolderIn, findContent, takeContents } from '../progress/attachment-files.ts';
import { copyDurably, flushFolder } from '../storage/durable-files.ts';
import { findFileReason } from '../storage/sqlite-errors.ts';
import { assertSoundCopy, listHashesInCopy } from './backup.ts';
import { stampOf } from './backup-names.ts';

/** Where the contents of attached files are found that a copy names: its content by its hash, null when it is missing. */
export type FindContent = (sha256: string) => Uint8Array | null;

function findBeside(backupPath: string): FindContent {
  const store = attachmentFolderIn(dirname(backupPath));
  return (sha256) => findContent(store, sha256);
}

/**
 * Puts the copy at `backupPath` in the place of the database at `path`, which must be closed and kept elsewhere. At every
 * moment a whole file stands at `path`. The contents of its attachments come first, from beside the copy unless said; answers with the
 * hashes of those that are whole neither there nor here.
 * Throws AppError `backup.damaged`, `database.cannotOpen` or `database.newerVersion` when the copy is no good,
 * `file.cannotWrite` when the disk takes no more: nothing has changed then.
 */
export function replaceDatabase(
  path: string,
  backupPath: string,
  find: FindContent = findBeside(backupPath),
): readonly string[] {
  assertSoundCopy(backupPath);
  const incoming = `${path}.dang-khoi-phuc`;
  return explainWriting(path, () => {
    try {
      const lost = takeContents(find, attachmentFolderIn(dirname(path)), listHashesInCopy(backupPath));
      copyDurably(backupPath, incoming);
      // A write-ahead log of the old file would be replayed into the new one.
      for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
      renameSync(incoming, path);
      flushFolder(dirname(path));
      return lost;
    } finally {
      rmSync(incoming, { force: true });
    }
  });
}

/**
 * As `replaceDatabase`, for a file that may be broken: it is kept beside the new one, byte for byte, with its write-ahead
 * log. Answers with the path of what is kept; null when there was no file.
 */
export function restoreBackup(
  path: string,
  backupPath: string,
  now: string,
  find: FindContent = findBeside(backupPath),
): string | null {
  assertSoundCopy(backupPath);
  const kept = existsSync(path) ? explainWriting(path, () => keepAside(path, now)) : null;
  replaceDatabase(path, backupPath, find);
  return kept;
}

function explainWriting<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = findFileReason(error);
    throw reason === undefined ? error : new AppError('file.cannotWrite', { file: path, reason });
  }
}

function keepAside(path: string, now: string): string {
  const kept = join(dirname(path), `truoc-khi-khoi-phuc-${stampOf(now)}-${basename(path)}`);
  for (const suffix of ['-wal', '']) {
    if (existsSync(`${path}${suffix}`)) copyDurably(`${path}${suffix}`, `${kept}${suffix}`);
  }
  return kept;
}
