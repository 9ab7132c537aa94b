/** Copies of the database: made while it is open, verified, listed, looked into. Knows no schedule; restore.ts puts them back. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { BackupKind } from '../../core/domain/backup.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { Database } from '../database.ts';
import { type AuditMark, findLastEntry } from '../history/audit.ts';
import { assertSupported } from '../migrate.ts';
import { attachmentFolderIn, copyContents, hasContent } from '../progress/attachment-files.ts';
import { attachmentStoreOf, listAttachmentHashes } from '../progress/attachments.ts';
import { flushFolder, flushToDisk } from '../storage/durable-files.ts';
import { findFileReason, isDamage } from '../storage/sqlite-errors.ts';
import { toVietnamTime } from '../storage/vietnam-time.ts';
import { type Backup, backupName, parseBackupName, selectExpired } from './backup-names.ts';

/** What a copy holds, as far as it can be told without restoring it. */
export interface BackupContents {
  readonly sizeBytes: number;
  readonly taskCount: number;
  /** The last change in it; null when it has none. */
  readonly lastEntry: AuditMark | null;
}

/**
 * Copies the open database into `folder` and removes the copies that rotation no longer keeps, never the one just made
 * (a clock that was set back makes it look old).
 *
 * `VACUUM INTO` rather than the stepwise copy: it is synchronous, so no write can fall into it, it reads every page of
 * the source and leaves a compact file. The copy gets its name only after it was opened, checked and flushed to disk.
 * Throws AppError `file.cannotWrite` when the folder takes no file, `database.damaged` when the source is broken.
 */
export function backUpDatabase(db: Database, folder: string, now: string): Backup {
  const backup = writeVerifiedCopy(db, folder, 'regular', now);
  const names = listBackups(folder)
    .filter(({ kind }) => kind === 'regular')
    .map(({ fileName }) => fileName);
  for (const expired of selectExpired(names, toVietnamTime(now).on)) {
    if (expired !== backup.fileName) rmSync(join(folder, expired));
  }
  return backup;
}

/** A copy that rotation leaves alone, made before something that changes the whole database. Throws as `backUpDatabase`. */
export function backUpBefore(db: Database, folder: string, kind: Exclude<BackupKind, 'regular'>, now: string): Backup {
  return writeVerifiedCopy(db, folder, kind, now);
}

/** The copies in `folder`, newest first; none when there is no such folder, or it cannot be read. */
export function listBackups(folder: string): readonly Backup[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .map(parseBackupName)
    .filter((backup) => backup !== null)
    .sort((one, other) => other.madeAt.localeCompare(one.madeAt));
}

/** ISO instant of the newest verified copy in `folder`; null before the first. */
export function findLastBackupAt(folder: string): string | null {
  return listBackups(folder).find(({ kind }) => kind === 'regular')?.madeAt ?? null;
}

/** What the copy at `path` holds; null when it cannot be read, or was made by a newer version. */
export function readBackup(path: string): BackupContents | null {
  try {
    return withCopy(path, (copy) => ({
      sizeBytes: statSync(path).size,
      taskCount: copy.prepare<[], number>('SELECT count(*) FROM task_view').pluck().get() ?? 0,
      lastEntry: findLastEntry(copy),
    }));
  } catch {
    return null;
  }
}

/** Whether the newest copy in `folder` holds the last change of `db`. By the change, not by the clock, which may be wrong. */
export function isBackedUp(db: Database, folder: string): boolean {
  const newest = listBackups(folder).find(({ kind }) => kind === 'regular');
  const contents = newest && readBackup(join(folder, newest.fileName));
  if (!contents) return false;
  const last = findLastEntry(db);
  return contents.lastEntry?.id === last?.id && contents.lastEntry?.at === last?.at;
}

/**
 * Opens the copy at `path` as a database of ours and lets SQLite check every page.
 * Throws AppError `backup.damaged`, `database.cannotOpen` for somebody else's file, `database.newerVersion`.
 */
export function assertSoundCopy(path: string): void {
  const damaged = () => new AppError('backup.damaged', { file: basename(path) });
  try {
    withCopy(path, (copy) => {
      if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged();
    });
  } catch (error) {
    throw error instanceof AppError ? error : damaged();
  }
}

/** As `assertSoundCopy`, answering instead of throwing. */
export function isSoundCopy(path: string): boolean {
  try {
    assertSoundCopy(path);
    return true;
  } catch {
    return false;
  }
}

function withCopy<T>(path: string, use: (copy: Database) => T): T {
  const copy = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    assertSupported(copy);
    return use(copy);
  } finally {
    copy.close();
  }
}

function writeVerifiedCopy(db: Database, folder: string, kind: BackupKind, now: string): Backup {
  const fileName = backupName(kind, now);
  const temporary = join(folder, `${fileName}.dang-ghi`);
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(temporary, { force: true });
    db.prepare('VACUUM INTO ?').run(temporary);
    assertSoundCopy(temporary);
    copyAttachments(db, folder);
    flushToDisk(temporary);
    renameSync(temporary, join(folder, fileName));
    flushFolder(folder);
    return { fileName, kind, madeAt: `${new Date(now).toISOString().slice(0, 19)}.000Z` };
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    if (isDamage(error)) throw new AppError('database.damaged', { folder });
    const reason = findFileReason(error);
    throw reason === undefined ? error : new AppError('file.cannotWrite', { file: join(folder, fileName), reason });
  }
}

/**
 * The contents that the copy names, before it gets its name. Those that the folder has are not read again: a content never
 * changes. One that is lost here is no reason to have no copy of the rest; `checkAttachments` tells of it.
 */
function copyAttachments(db: Database, folder: string): void {
  const store = attachmentFolderIn(folder);
  const missing = listAttachmentHashes(db).filter((sha256) => !hasContent(store, sha256));
  copyContents(attachmentStoreOf(db), store, missing);
}

/** The contents of attachments that the copy at `path` names. Throws as `assertSoundCopy`. */
export function listHashesInCopy(path: string): readonly string[] {
  return withCopy(path, listAttachmentHashes);
}
