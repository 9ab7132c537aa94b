/** Opens and closes the one database file: safety settings, check after a crash, migrations. Knows no table. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { AppError } from '../core/ipc/result.ts';
import { backUpBeforeMigration } from './backup.ts';
import type { Database } from './database.ts';
import { assertSupported, type Migrations, migrateDatabase, migrations } from './migrate.ts';
import { asAppError } from './sqlite-errors.ts';

export interface OpenOptions {
  /** Where a verified copy goes before a migration changes an existing file; null when the caller wants none. */
  readonly backupFolder: string | null;
  /** ISO instant, UTC: stands in the name of that copy. */
  readonly now: string;
}

/**
 * Opens the database at `path`, or creates it (`:memory:` too), and brings it to the present schema.
 *
 * Throws AppError `database.onNetwork` (WAL needs shared memory, which a network drive has not), `database.cannotOpen`,
 * `database.newerVersion`, `database.damaged` or `database.full`; the connection is closed again then.
 */
export function openDatabase(path: string, options: OpenOptions, steps: Migrations = migrations): Database {
  if (isNetworkPath(path)) throw new AppError('database.onNetwork', { file: path });
  const isFile = path !== ':memory:';
  let db: Database | undefined;
  try {
    if (isFile) mkdirSync(dirname(path), { recursive: true });
    const isExisting = isFile && sizeOf(path) > 0;
    const endedUncleanly = isFile && sizeOf(`${path}-wal`) > 0;
    db = new Sqlite(path, { timeout: 5000 });
    assertSupported(db, steps.length);
    applySettings(db, isFile);
    // A clean end empties and removes the write-ahead log; one that is left behind tells of a crash or a power cut.
    if (endedUncleanly) assertUndamaged(db, options.backupFolder ?? dirname(path));
    const opened = db;
    const backUp = (version: number) => {
      const hasContents = isExisting && version > 0;
      if (hasContents && options.backupFolder !== null)
        backUpBeforeMigration(opened, options.backupFolder, options.now);
    };
    migrateDatabase(db, backUp, steps);
    return db;
  } catch (error) {
    db?.close();
    throw asAppError(error, { file: path, backupFolder: options.backupFolder, whileOpening: true });
  }
}

/** Leaves one tidy file behind: statistics for the query planner, the write-ahead log emptied into the file. */
export function closeDatabase(db: Database): void {
  try {
    db.pragma('optimize');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    throw asAppError(error, { file: db.name });
  } finally {
    db.close();
  }
}

/** `\\server\share` and `//server/share`, also as `\\?\UNC\server`; `\\?\C:\…` is a drive of this PC. */
function isNetworkPath(path: string): boolean {
  return /^(\\\\|\/\/)(?![?.][\\/][A-Za-z]:)/.test(path);
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

function assertUndamaged(db: Database, folder: string): void {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('database.damaged', { folder });
}
