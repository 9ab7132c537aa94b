import { spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../core/ipc/result.ts';
import { findOffice, saveOffice } from '../office/office.ts';
import { closeDatabase, isOnNetwork, openDatabase } from '../open.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { context, office } from '../testing/test-papers.ts';
import { asAppError } from './sqlite-errors.ts';

const options = { backupFolder: null, now: context.now };

interface SmallDiskOutcome {
  readonly confirmed: number;
  readonly kept: number;
  readonly keptWithRoom: number;
  readonly integrity: string;
  readonly halfCopies: readonly string[];
  readonly whenFull: string;
  readonly whenCopying: string;
  readonly whenReadOnly: string;
}

/** A mount namespace of its own root and, on most machines, every user may make; null where neither may. */
function runOnSmallDisk(folder: string): SmallDiskOutcome | null {
  const inNamespace = (...command: readonly string[]) =>
    spawnSync('unshare', ['-Urm', ...command], { encoding: 'utf8' });
  if (inNamespace('mount', '-t', 'tmpfs', 'tmpfs', folder).status !== 0) {
    process.stdout.write('LEFT OUT  full and read-only disk: this machine lets no program mount a small one\n');
    return null;
  }
  const program = fileURLToPath(new URL('./small-disk.ts', import.meta.url));
  const script =
    'mount -t tmpfs -o size=8m tmpfs "$1" && head -c 3000000 /dev/zero > "$1/ballast" && exec "$2" "$3" "$1"';
  const { stdout, stderr, status } = inNamespace('sh', '-c', script, 'sh', folder, process.execPath, program);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as SmallDiskOutcome;
}

test('a full disk, and one that takes no writes, are told in words and cost nothing that was confirmed', () => {
  const folder = makeTestFolder(onTestFinished);
  const outcome = runOnSmallDisk(folder);
  if (!outcome) return;
  const { confirmed } = outcome;
  expect(confirmed).toBeGreaterThan(5);
  // The change that finds no room may be one of the database, or the content of an attached file before its row.
  const attached = new AppError('file.cannotWrite', { file: `Lần ghi ${confirmed + 1}.pdf`, reason: 'ổ đĩa đã đầy' });
  expect([
    `database.full: ${new AppError('database.full').message}`,
    `file.cannotWrite: ${attached.message}`,
  ]).toContain(outcome.whenFull);
  const copy = join('sao-luu', 'cchc-desk-2026-11-22-093000.sqlite');
  expect(outcome).toEqual({
    confirmed,
    kept: confirmed,
    keptWithRoom: confirmed + 1,
    integrity: 'ok',
    halfCopies: [],
    whenFull: outcome.whenFull,
    whenCopying: `file.cannotWrite: ${new AppError('file.cannotWrite', { file: copy, reason: 'ổ đĩa đã đầy' }).message}`,
    whenReadOnly: `database.cannotOpen: ${
      new AppError('database.cannotOpen', {
        file: join(folder, 'cchc.sqlite'),
        reason: 'tệp hoặc thư mục chỉ cho đọc',
      }).message
    }`,
  });
});

test('while another program holds the file, a change is refused in words, and goes through afterwards', () => {
  const path = join(makeTestFolder(onTestFinished), 'cchc.sqlite');
  const db = openDatabase(path, options);
  db.pragma('busy_timeout = 50');
  const other = new Sqlite(path);
  other.exec('BEGIN IMMEDIATE');
  const reason = 'tệp đang được một chương trình khác sử dụng';
  const file = join(basename(dirname(path)), 'cchc.sqlite');
  expect(() => saveOffice(db, office, context)).toThrow(new AppError('database.cannotWrite', { file, reason }));
  expect(findOffice(db)).toBeNull();
  other.close();
  expect(saveOffice(db, office, context)).toEqual(office);
  closeDatabase(db);
});

test('no room, and a file that turned read-only, in the middle of a change: told in words, nothing of it is kept, the next one goes through', () => {
  const path = join(makeTestFolder(onTestFinished), 'cchc.sqlite');
  const db = openDatabase(path, options);
  saveOffice(db, office, context);
  const pages = Number(db.pragma('page_count', { simple: true }));
  const usual = Number(db.pragma('max_page_count', { simple: true }));
  const large = { ...office, issuePlace: 'Rạch Giá '.repeat(4000) };
  db.pragma(`max_page_count = ${pages}`);
  expect(() => saveOffice(db, large, context)).toThrow(new AppError('database.full'));
  db.pragma(`max_page_count = ${usual}`);
  db.pragma('query_only = ON');
  expect(() => saveOffice(db, large, context)).toThrow(
    new AppError('database.cannotWrite', {
      file: join(basename(dirname(path)), 'cchc.sqlite'),
      reason: 'tệp hoặc thư mục chỉ cho đọc',
    }),
  );
  db.pragma('query_only = OFF');
  expect(findOffice(db)).toEqual(office);
  expect(saveOffice(db, large, context)).toEqual(large);
  closeDatabase(db);
});

test('a disk that fails to read or write is told apart from a full one', () => {
  const failing = (code: string) =>
    asAppError(new Sqlite.SqliteError('disk I/O error', code), { doing: 'writing', file: 'cchc.sqlite' });
  for (const code of ['SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'SQLITE_IOERR']) {
    expect(failing(code)).toEqual(
      new AppError('database.cannotWrite', { file: 'cchc.sqlite', reason: 'ổ đĩa không đọc hoặc ghi được' }),
    );
  }
  expect(failing('SQLITE_FULL')).toEqual(new AppError('database.full'));
});

test('a drive letter that stands for a share of another PC is refused, a drive of this PC is not', () => {
  const share = () => '\\\\maychu\\phong-cchc';
  expect(isOnNetwork('Z:\\du-lieu\\cchc.sqlite', share)).toBe(true);
  expect(isOnNetwork('D:\\du-lieu\\cchc.sqlite', () => 'D:\\du-lieu')).toBe(false);
  expect(isOnNetwork('D:\\du-lieu\\cchc.sqlite', () => '\\\\?\\D:\\du-lieu')).toBe(false);
});
