/** Copies of the database: made while it is open, verified, listed, looked into. Knows no schedule; restore.ts puts them back. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { BackupKind } from '../../core/domain/backup.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { Database } from '../database.ts';
import { findLastEntry } from '../history/audit.ts';
import { assertSupported } from '../migrate.ts';
import { attachmentFolderIn, copyContents, findContent, hasContent } from '../progress/attachment-files.ts';
import { attachmentStoreOf, listAttachmentHashes } from '../progress/attachment-store.ts';
import { flushFolder, flushToDisk } from '../storage/durable-files.ts';
import { findFileReason, isDamage } from '../storage/sqlite-errors.ts';
import { toVietnamTime } from '../storage/vietnam-time.ts';
import type { BackupContents } from './backup-contents.ts';
import {
  type Backup,
  backupName,
  newestFirst,
  parseBackupName,
  selectExpired,
  selectExpiredBefore,
} from './backup-names.ts';
import type { CopySeal } from './copy-seal.ts';

/**
 * Copies the open database into `folder`, locked when there is a `seal`, and removes the copies that rotation no longer keeps, never the
 * one just made (a clock that was set back makes it look old).
 *
 * `VACUUM INTO` rather than the stepwise copy: it is synchronous, so no write can fall into it, it reads every page of
 * the source and leaves a compact file. The copy gets its name only after it was opened, checked and flushed to disk.
 * Throws AppError `file.cannotWrite` when the folder takes no file, `database.damaged` when the source is broken.
 */
export function backUpDatabase(db: Database, folder: string, now: string, seal: CopySeal | null = null): Backup {
  const backup = writeVerifiedCopy(db, folder, { kind: 'regular', now, seal });
  removeExpired(folder, backup, (names) => selectExpired(names, toVietnamTime(now).on));
  return backup;
}

/**
 * As `backUpDatabase`, of a database that another connection has open: what is committed by now is copied, and the other goes on writing
 * meanwhile. With `isOnlyIfChanged` nothing is done when `isBackedUp`.
 */
export function backUpFile(
  file: string,
  folder: string,
  now: string,
  { seal, isOnlyIfChanged }: { readonly seal: CopySeal | null; readonly isOnlyIfChanged: boolean },
): void {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    if (!isOnlyIfChanged || !isBackedUp(db, folder, seal)) backUpDatabase(db, folder, now, seal);
  } finally {
    db.close();
  }
}

/** A copy made before something that changes the whole database; the last five of each kind are kept. Throws as `backUpDatabase`. */
export function backUpBefore(
  db: Database,
  folder: string,
  kind: Exclude<BackupKind, 'regular'>,
  now: string,
  seal: CopySeal | null = null,
): Backup {
  const backup = writeVerifiedCopy(db, folder, { kind, now, seal });
  removeExpired(folder, backup, selectExpiredBefore);
  return backup;
}

/** The copy just made was read through: whatever goes, the newest good one stays. */
function removeExpired(folder: string, made: Backup, select: (names: readonly string[]) => readonly string[]): void {
  const names = listBackups(folder)
    .filter(({ kind }) => kind === made.kind)
    .map(({ fileName }) => fileName);
  for (const expired of select(names)) {
    if (expired !== made.fileName) rmSync(join(folder, expired));
  }
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
    .sort(newestFirst);
}

/** ISO instant of the newest verified copy in `folder`; null before the first. */
export function findLastBackupAt(folder: string): string | null {
  return listBackups(folder).find(({ kind }) => kind === 'regular')?.madeAt ?? null;
}

/** What the copy at `path` holds; null when it cannot be read, is locked and `seal` does not fit, or was made by a newer version. */
export function readBackup(path: string, seal: CopySeal | null = null): BackupContents | null {
  if (parseBackupName(basename(path))?.isSealed) return seal?.readContents(path) ?? null;
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

/**
 * Whether the newest copy in `folder` holds the last change of `db`, and is locked when there is a `seal`. By the change, not by the clock,
 * which may be wrong.
 */
export function isBackedUp(db: Database, folder: string, seal: CopySeal | null = null): boolean {
  const newest = listBackups(folder).find(({ kind }) => kind === 'regular');
  const contents = newest && readBackup(join(folder, newest.fileName), seal);
  if (!contents || newest.isSealed !== (seal !== null)) return false;
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

/** As `assertSoundCopy`, answering instead of throwing; of a locked copy whether it opens whole with `seal`. */
export function isSoundCopy(path: string, seal: CopySeal | null = null): boolean {
  if (parseBackupName(basename(path))?.isSealed) return seal?.isWhole(path) ?? false;
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

/** How the name of a copy ends until it is whole. */
const unfinished = '.dang-ghi';

/** What a copy left that was broken off: the program was ended, or the PC. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const isOurs = name.endsWith(unfinished) && parseBackupName(name.slice(0, -unfinished.length)) !== null;
    if (isOurs) rmSync(join(folder, name), { force: true });
  }
}

interface CopyOrder {
  readonly kind: BackupKind;
  readonly now: string;
  readonly seal: CopySeal | null;
}

function writeVerifiedCopy(db: Database, folder: string, { kind, now, seal }: CopyOrder): Backup {
  const fileName = backupName(kind, now, seal !== null);
  const temporary = join(folder, `${fileName}${unfinished}`);
  try {
    mkdirSync(folder, { recursive: true });
    removeUnfinished(folder);
    if (seal) writeSealed(db, temporary, seal);
    else writePlain(db, temporary);
    copyAttachments(db, folder, seal);
    flushToDisk(temporary);
    renameSync(temporary, join(folder, fileName));
    flushFolder(folder);
    return { fileName, kind, madeAt: `${new Date(now).toISOString().slice(0, 19)}.000Z`, isSealed: seal !== null };
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    if (isDamage(error)) throw new AppError('database.damaged');
    const reason = findFileReason(error);
    throw reason === undefined
      ? error
      : new AppError('file.cannotWrite', { file: join(basename(folder), fileName), reason });
  }
}

function writePlain(db: Database, path: string): void {
  rmSync(path, { force: true });
  db.prepare('VACUUM INTO ?').run(path);
  assertSoundCopy(path);
}

/** By a plain copy beside the database, which is no more open than the database is: no plain page gets into the folder of copies. */
function writeSealed(db: Database, path: string, seal: CopySeal): void {
  const plain = `${db.name}.dang-sao-luu`;
  try {
    writePlain(db, plain);
    const contents = readBackup(plain);
    if (!contents) throw new AppError('backup.damaged', { file: basename(plain) });
    seal.sealCopy(plain, path, contents);
  } finally {
    rmSync(plain, { force: true });
  }
}

/**
 * The contents that the copy names, before it gets its name. Those that the folder has are not read again: a content never
 * changes. One that is lost here is no reason to have no copy of the rest; `checkAttachments` tells of it.
 */
function copyAttachments(db: Database, folder: string, seal: CopySeal | null): void {
  const hashes = listAttachmentHashes(db);
  const from = attachmentStoreOf(db);
  if (!seal) {
    const store = attachmentFolderIn(folder);
    copyContents(
      from,
      store,
      hashes.filter((sha256) => !hasContent(store, sha256)),
    );
    return;
  }
  const store = seal.contentsIn(folder);
  for (const sha256 of hashes) {
    const bytes = store.has(sha256) ? null : findContent(from, sha256);
    if (bytes) store.store(sha256, bytes);
  }
}

/** The contents of attachments that the copy at `path` names. Throws as `assertSoundCopy`. */
export function listHashesInCopy(path: string): readonly string[] {
  return withCopy(path, listAttachmentHashes);
}
