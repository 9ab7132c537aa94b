/** Opens and closes the one database file: safety settings, check of every page, migrations. Knows no table. */
import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { AppError } from '../core/ipc/result.ts';
import { backUpBefore } from './backup/backup.ts';
import type { CopySeal } from './backup/copy-seal.ts';
import type { Database } from './database.ts';
import { startRecording } from './history/record-changes.ts';
import { assertSupported, type Migrations, migrateDatabase, migrations, readSchemaVersion } from './migrate.ts';
import { asAppError, findFileReason, isDamage } from './storage/sqlite-errors.ts';

export interface OpenOptions {
  /** Where a verified copy goes before a migration changes an existing file; null when the caller wants none. */
  readonly backupFolder: string | null;
  /** ISO instant, UTC: stands in the name of that copy. */
  readonly now: string;
  /** Locks that copy; none unless said. */
  readonly seal?: CopySeal | null;
  /**
   * Whether every page is read before the database is used: always (unless said), or only where damage is likely or would spread, that is
   * after an end that left a write-ahead log behind and before a migration. With `whenDue` the caller has the pages read a little later
   * (`checkPages`): reading 80 MB takes longer than everything else at the start. With `elsewhere` none is read: the file is open in this
   * program already, by whoever saw to its pages.
   */
  readonly pageCheck?: 'always' | 'whenDue' | 'elsewhere';
  /** Pages that the connection keeps in memory, in kB; 16 000 unless said, which only long writes have use for. */
  readonly pageCacheKb?: number;
}

/**
 * Opens the database at `path`, or creates it (`:memory:` too), and brings it to the present schema.
 *
 * Throws AppError `database.onNetwork` (WAL needs shared memory, which a network drive has not), `database.cannotOpen`
 * (read-only, in use, somebody else's file), `database.newerVersion`, `database.damaged` or `database.full`; the connection is
 * closed again then.
 */
export function openDatabase(path: string, options: OpenOptions, steps: Migrations = migrations): Database {
  if (isOnNetwork(path)) throw new AppError('database.onNetwork', { file: path });
  const isFile = path !== ':memory:';
  let db: Database | undefined;
  try {
    if (isFile) mkdirSync(dirname(path), { recursive: true });
    const isExisting = isFile && sizeOf(path) > 0;
    if (isFile) assertWritable(path);
    const isLogLeft = isFile && sizeOf(`${path}-wal`) > 0;
    db = new Sqlite(path, { timeout: 5000 });
    assertSupported(db, steps.length);
    applySettings(db, isFile);
    if (options.pageCacheKb !== undefined) db.pragma(`cache_size = -${options.pageCacheKb}`);
    const { pageCheck = 'always' } = options;
    const isCheckDue = pageCheck === 'always' || isLogLeft || readSchemaVersion(db) < steps.length;
    if (isExisting && isCheckDue && pageCheck !== 'elsewhere') assertUndamaged(db);
    const opened = db;
    const backUp = (version: number) => {
      const hasContents = isExisting && version > 0;
      if (hasContents && options.backupFolder !== null)
        backUpBefore(opened, options.backupFolder, 'beforeMigration', options.now, options.seal);
    };
    migrateDatabase(db, backUp, steps);
    if (steps === migrations) startRecording(db);
    return db;
  } catch (error) {
    db?.close();
    throw asAppError(error, { doing: 'opening', file: path });
  }
}

/**
 * Leaves one tidy file behind: statistics for the query planner, the write-ahead log emptied into the file. When the disk
 * does not let it (full, taken away), the log stays beside the file and the next start reads both: nothing is lost.
 */
export function closeDatabase(db: Database): void {
  try {
    db.pragma('optimize');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (findFileReason(error) === undefined) throw error;
  } finally {
    db.close();
  }
}

/**
 * Whether the file lies on another PC: `\\server\share` and `//server/share`, also as `\\?\UNC\server`, or a drive letter of
 * this PC that stands for such a share (Windows gives the share's name as the real path of the folder).
 */
export function isOnNetwork(path: string, findRealPath: (folder: string) => string = realpathSync.native): boolean {
  if (isNetworkName(path)) return true;
  try {
    return isNetworkName(findRealPath(dirname(path)));
  } catch {
    // No such folder yet: it will be made, or opening says why not.
    return false;
  }
}

/** `\\?\C:\…` is a drive of this PC. */
function isNetworkName(path: string): boolean {
  return /^(\\\\|\/\/)(?![?.][\\/][A-Za-z]:)/.test(path);
}

/** SQLite would open a file that is read-only and refuse the first change instead, with less to say. */
function assertWritable(path: string): void {
  accessSync(dirname(path), constants.W_OK);
  if (existsSync(path)) accessSync(path, constants.W_OK);
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

function applySettings(db: Database, isFile: boolean): void {
  db.pragma('busy_timeout = 5000');
  db.pragma('foreign_keys = ON');
  // The file may come from another PC: nothing in its schema may call what is not harmless.
  db.pragma('trusted_schema = OFF');
  // REPLACE deletes too; only so do the triggers that guard the audit trail and issued papers see it.
  db.pragma('recursive_triggers = ON');
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  if (isFile && mode !== 'wal') {
    throw new AppError('database.cannotOpen', { file: db.name, reason: 'ổ đĩa này không giữ được dữ liệu an toàn' });
  }
  // Under WAL the library falls back to NORMAL, which may lose the last commits in a power cut.
  db.pragma('synchronous = FULL');
}

/**
 * Reads every page of the database at `path`, beside a connection that is in use: at every start, not only after a crash, since disks spoil
 * pages in silence. Answers whether all is well. Changes nothing.
 */
export function checkPages(path: string): boolean {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    // Some damage ends the check itself.
    if (isDamage(error)) return false;
    throw error;
  } finally {
    db.close();
  }
}

function assertUndamaged(db: Database): void {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('database.damaged');
}
