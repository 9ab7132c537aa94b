/** Copies of the database: made while it is open, verified, rotated, restored. Knows no table and no schedule. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { AppError } from '../core/ipc/result.ts';
import type { Database } from './database.ts';
import { assertSupported } from './migrate.ts';
import { findFileReason, isDamage } from './sqlite-errors.ts';
import { fromVietnamTime, toVietnamTime } from './vietnam-time.ts';

/** `cchc-desk-2026-11-22-151530.sqlite`, in Vietnam's time: the clerk may look for a copy by hand. */
const backupName = /^cchc-desk-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})\.sqlite$/;

/** How many copies of today, and for how many days before today one copy each, are kept; then one a month. */
const keptToday = 3;
const keptDays = 14;

export interface Backup {
  readonly fileName: string;
  /** ISO instant, UTC. */
  readonly madeAt: string;
}

/**
 * Copies the open database into `folder` and removes the copies that rotation no longer keeps.
 *
 * `VACUUM INTO` rather than the stepwise copy: it is synchronous, so no write can fall into it, it reads every page of
 * the source and leaves a compact file. The copy gets its name only after it was opened, checked and flushed to disk.
 * Throws AppError `file.cannotWrite` when the folder takes no file, `database.damaged` when the source is broken.
 */
export function backUpDatabase(db: Database, folder: string, now: string): Backup {
  const fileName = `cchc-desk-${stampOf(now)}.sqlite`;
  writeVerifiedCopy(db, folder, fileName);
  for (const expired of selectExpired(readBackupNames(folder), toVietnamTime(now).on)) rmSync(join(folder, expired));
  return { fileName, madeAt: new Date(now).toISOString() };
}

/** The copy made before a migration. Its name keeps it out of the rotation. */
export function backUpBeforeMigration(db: Database, folder: string, now: string): void {
  writeVerifiedCopy(db, folder, `cchc-desk-truoc-nang-cap-${stampOf(now)}.sqlite`);
}

/** The copies in `folder`, newest first; none when there is no such folder. */
export function listBackups(folder: string): readonly Backup[] {
  return readBackupNames(folder).map((fileName) => {
    const [, on = '', hour, minute, second] = backupName.exec(fileName) ?? [];
    return { fileName, madeAt: fromVietnamTime({ on, time: `${hour}:${minute}:${second}` }) };
  });
}

/** ISO instant of the newest verified copy in `folder`; null before the first. */
export function findLastBackupAt(folder: string): string | null {
  return listBackups(folder)[0]?.madeAt ?? null;
}

/**
 * Puts the copy at `backupPath` in the place of the database at `path`, which must be closed. The present file is kept
 * beside it; its name is returned. At every moment a whole database stands at `path`.
 * Throws AppError `database.damaged` or `database.newerVersion` when the copy is no good: nothing has changed then.
 */
export function restoreBackup(path: string, backupPath: string, now: string): string | null {
  assertReadableCopy(backupPath, dirname(backupPath));
  const incoming = `${path}.dang-khoi-phuc`;
  copyFileSync(backupPath, incoming);
  flushToDisk(incoming);
  const kept = existsSync(path) ? keepAside(path, now) : null;
  // A write-ahead log of the old file would be replayed into the new one.
  for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  renameSync(incoming, path);
  flushFolder(dirname(path));
  return kept;
}

/**
 * Which of `names` (backup file names, newest first) rotation gives up on the day `today` (`YYYY-MM-DD`): kept are the
 * three newest of today, the newest of each of the 14 days before, and the newest of each older month.
 */
export function selectExpired(names: readonly string[], today: string): readonly string[] {
  const firstKeptDay = new Date(Date.parse(today) - keptDays * 86_400_000).toISOString().slice(0, 10);
  const seen = new Map<string, number>();
  return names.filter((name) => {
    const on = backupName.exec(name)?.[1] ?? '';
    const slot = on >= firstKeptDay ? on : on.slice(0, 7);
    const count = (seen.get(slot) ?? 0) + 1;
    seen.set(slot, count);
    return count > (on >= today ? keptToday : 1);
  });
}

function stampOf(now: string): string {
  const { on, time } = toVietnamTime(now);
  return `${on}-${time.replaceAll(':', '')}`;
}

function readBackupNames(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => backupName.test(name))
    .sort()
    .reverse();
}

function writeVerifiedCopy(db: Database, folder: string, fileName: string): void {
  const temporary = join(folder, `${fileName}.dang-ghi`);
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(temporary, { force: true });
    db.prepare('VACUUM INTO ?').run(temporary);
    assertReadableCopy(temporary, folder);
    flushToDisk(temporary);
    renameSync(temporary, join(folder, fileName));
    flushFolder(folder);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    if (isDamage(error)) throw new AppError('database.damaged', { folder });
    const reason = findFileReason(error);
    throw reason === undefined ? error : new AppError('file.cannotWrite', { file: join(folder, fileName), reason });
  }
}

/** Opens the copy as a database of ours and lets SQLite check it. */
function assertReadableCopy(path: string, folder: string): void {
  const damaged = () => new AppError('database.damaged', { folder });
  let copy: Database | undefined;
  try {
    copy = new Sqlite(path, { readonly: true, fileMustExist: true });
    assertSupported(copy);
    if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged();
  } catch (error) {
    throw error instanceof AppError ? error : damaged();
  } finally {
    copy?.close();
  }
}

function keepAside(path: string, now: string): string {
  const kept = join(dirname(path), `truoc-khi-khoi-phuc-${stampOf(now)}-${basename(path)}`);
  for (const suffix of ['-wal', '']) {
    if (!existsSync(`${path}${suffix}`)) continue;
    copyFileSync(`${path}${suffix}`, `${kept}${suffix}`);
    flushToDisk(`${kept}${suffix}`);
  }
  return kept;
}

function flushToDisk(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a rename last through a power cut. Windows has no such call and refuses to open a folder. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
