import {
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '../core/ipc/result.ts';
import { countChanges, type Database, transaction } from './database.ts';
import { migrations } from './migrate.ts';
import { findOffice, saveOffice } from './office/office.ts';
import { checkPages, closeDatabase, openDatabase } from './open.ts';
import { asAppError } from './storage/sqlite-errors.ts';
import { makeTestFolder } from './testing/test-folder.ts';
import { context, office, openMemory, parsedTask, storePlan } from './testing/test-papers.ts';

const options = { backupFolder: null, now: context.now };

function setting(db: Database, name: string): unknown {
  return db.pragma(name, { simple: true });
}

/** Copies file and write-ahead log as a power cut would leave them. */
function leaveAsAfterPowerCut(path: string): string {
  const left = path.replace('.sqlite', '-cut.sqlite');
  for (const suffix of ['', '-wal']) copyFileSync(`${path}${suffix}`, `${left}${suffix}`);
  return left;
}

test('a new file is created with its folder, and every safety setting holds after writing too', () => {
  const path = join(makeTestFolder(onTestFinished), 'dữ liệu', 'cchc.sqlite');
  const db = openDatabase(path, options);
  saveOffice(db, office, context);
  expect(
    ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'trusted_schema', 'recursive_triggers'].map(
      (name) => setting(db, name),
    ),
  ).toEqual(['wal', 2, 1, 5000, 0, 1]);
  closeDatabase(db);
  expect(readdirSync(join(path, '..'))).toEqual(['cchc.sqlite']);
  const again = openDatabase(path, options);
  expect(findOffice(again)).toEqual(office);
  expect(countChanges(again)).toBe(0);
  saveOffice(again, { ...office, issuePlace: 'Rạch Giá' }, context);
  expect(countChanges(again)).toBeGreaterThan(0);
  closeDatabase(again);
});

test('after a power cut the last confirmed change is there', () => {
  const path = join(makeTestFolder(onTestFinished), 'cchc.sqlite');
  const db = openDatabase(path, options);
  saveOffice(db, office, context);
  const left = leaveAsAfterPowerCut(path);
  closeDatabase(db);
  const recovered = openDatabase(left, options);
  expect(findOffice(recovered)).toEqual(office);
  closeDatabase(recovered);
});

test('after a power cut a file whose pages are broken is refused', () => {
  const folder = makeTestFolder(onTestFinished);
  const path = join(folder, 'cchc.sqlite');
  const db = openDatabase(path, options);
  storePlan(
    db,
    Array.from({ length: 400 }, (_, index) => parsedTask({ code: String(index) })),
  );
  db.pragma('wal_checkpoint(TRUNCATE)');
  saveOffice(db, office, context);
  const left = leaveAsAfterPowerCut(path);
  closeDatabase(db);
  const size = readFileSync(left).length;
  writeSync(openSync(left, 'r+'), Buffer.alloc(size / 2, 0x5a), 0, size / 2, size / 4);
  expect(() => openDatabase(left, options)).toThrow(new AppError('database.damaged'));
});

/** A closed database whose middle is overwritten, as a failing disk leaves it; its first pages are sound. */
function makeDamagedFile(): string {
  const path = join(makeTestFolder(onTestFinished), 'cchc.sqlite');
  const db = openDatabase(path, options);
  storePlan(
    db,
    Array.from({ length: 400 }, (_, index) => parsedTask({ code: String(index) })),
  );
  closeDatabase(db);
  expect(checkPages(path)).toBe(true);
  const size = readFileSync(path).length;
  writeSync(openSync(path, 'r+'), Buffer.alloc(size / 4, 0x5a), 0, size / 4, size / 2);
  return path;
}

test('after a clean end the pages may be read a little later, and are found broken then', () => {
  const path = makeDamagedFile();
  const db = openDatabase(path, { ...options, pageCheck: 'whenDue' });
  expect(checkPages(path)).toBe(false);
  db.close();
});

test('after an end that left its log, and before a migration, they are read first', () => {
  const path = makeDamagedFile();
  writeFileSync(`${path}-wal`, 'rest of a log');
  const damaged = expect.objectContaining({ code: 'database.damaged' });
  expect(() => openDatabase(path, { ...options, pageCheck: 'whenDue' })).toThrow(damaged);
  writeFileSync(`${path}-wal`, '');
  expect(() => openDatabase(path, { ...options, pageCheck: 'whenDue' }, [...migrations, 'SELECT 1'])).toThrow(damaged);
});

test('a file that is no database is refused and left as it is', () => {
  const path = join(makeTestFolder(onTestFinished), 'cchc.sqlite');
  const text = 'Đây là một tệp văn bản, không phải tệp dữ liệu. '.repeat(40);
  writeFileSync(path, text);
  expect(() => openDatabase(path, options)).toThrow(expect.objectContaining({ code: 'database.damaged' }));
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('the database of another program is refused and left as it is', () => {
  const path = join(makeTestFolder(onTestFinished), 'other.sqlite');
  const other = new Sqlite(path);
  other.exec('CREATE TABLE note (text TEXT)');
  other.close();
  const before = readFileSync(path);
  expect(() => openDatabase(path, options)).toThrow(expect.objectContaining({ code: 'database.cannotOpen' }));
  expect(readFileSync(path)).toEqual(before);
});

test('a file of a newer version is refused politely and left as it is', () => {
  const path = join(makeTestFolder(onTestFinished), 'cchc.sqlite');
  const newer = [...migrations, 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT'];
  closeDatabase(openDatabase(path, options, newer));
  const before = readFileSync(path);
  expect(() => openDatabase(path, options)).toThrow(
    new AppError('database.newerVersion', { found: newer.length, supported: migrations.length }),
  );
  expect(readFileSync(path)).toEqual(before);
});

test('an existing file is backed up before a migration; a new one has nothing to lose', () => {
  const folder = makeTestFolder(onTestFinished);
  const path = join(folder, 'cchc.sqlite');
  const backupFolder = join(folder, 'sao-luu');
  const first = openDatabase(path, { backupFolder, now: context.now });
  saveOffice(first, office, context);
  closeDatabase(first);
  expect(existsSync(backupFolder)).toBe(false);

  const next = [...migrations, 'DELETE FROM setting'];
  const migrated = openDatabase(path, { backupFolder, now: context.now }, next);
  expect(findOffice(migrated)).toBeNull();
  closeDatabase(migrated);
  expect(readdirSync(backupFolder)).toEqual(['cchc-desk-truoc-nang-cap-2026-11-22-093000.sqlite']);
  const copy = openDatabase(join(backupFolder, 'cchc-desk-truoc-nang-cap-2026-11-22-093000.sqlite'), options);
  expect(findOffice(copy)).toEqual(office);
  closeDatabase(copy);
});

test.each([
  '\\\\maychu\\dulieu\\cchc.sqlite',
  '//maychu/dulieu/cchc.sqlite',
  '\\\\?\\UNC\\maychu\\dulieu\\cchc.sqlite',
])('a place on the network is refused: %s', (path) => {
  expect(() => openDatabase(path, options)).toThrow(new AppError('database.onNetwork', { file: path }));
});

test('a place that takes no file is named with the reason', () => {
  const folder = makeTestFolder(onTestFinished);
  mkdirSync(join(folder, 'cchc.sqlite'));
  expect(() => openDatabase(join(folder, 'cchc.sqlite'), options)).toThrow(
    new AppError('database.cannotOpen', {
      file: join(folder, 'cchc.sqlite'),
      reason: 'không vào được tệp hoặc thư mục',
    }),
  );
});

test('a full disk refuses the change and keeps what was there', () => {
  const db = openMemory();
  saveOffice(db, office, context);
  db.pragma(`max_page_count = ${setting(db, 'page_count')}`);
  const tasks = Array.from({ length: 200 }, () => parsedTask({ goal: 'x'.repeat(2000) }));
  expect(() => storePlan(db, tasks)).toThrow(new AppError('database.full'));
  expect(findOffice(db)).toEqual(office);
  expect(db.prepare('SELECT count(*) FROM task').pluck().get()).toBe(0);
});

test('a transaction is whole, joins an outer one, and refuses to wait', () => {
  const db = openMemory();
  const outer = () =>
    transaction(db, () => {
      saveOffice(db, office, context);
      throw new Error('dừng');
    });
  expect(outer).toThrow('dừng');
  expect(findOffice(db)).toBeNull();
  expect(() => transaction(db, async () => saveOffice(db, office, context))).toThrow(TypeError);
  expect(findOffice(db)).toBeNull();
});

test.each([
  ['SQLITE_IOERR_WRITE', 'database.cannotWrite'],
  ['SQLITE_BUSY_SNAPSHOT', 'database.cannotWrite'],
  ['SQLITE_READONLY', 'database.cannotWrite'],
  ['SQLITE_CORRUPT_INDEX', 'database.damaged'],
  ['SQLITE_FULL', 'database.full'],
])('%s becomes %s', (code, expected) => {
  const error = new Sqlite.SqliteError('disk', code);
  expect(asAppError(error, { doing: 'writing', file: 'D:/cchc.sqlite' })).toMatchObject({ code: expected });
});

test.each([
  ['ENOSPC', 'opening', 'database.full'],
  ['EACCES', 'opening', 'database.cannotOpen'],
  ['EROFS', 'writing', 'database.cannotWrite'],
] as const)('%s of the file system while %s becomes %s', (code, doing, expected) => {
  const error = Object.assign(new Error('disk'), { code });
  expect(asAppError(error, { doing, file: 'D:/cchc.sqlite' })).toMatchObject({ code: expected });
});

test.each([
  ['SQLITE_IOERR_READ', 'database.cannotRead'],
  ['SQLITE_CORRUPT', 'database.damaged'],
])('%s while reading becomes %s', (code, expected) => {
  const error = new Sqlite.SqliteError('disk', code);
  expect(asAppError(error, { doing: 'reading' })).toMatchObject({ code: expected });
});

test('who only reads and cannot write another file has no trouble with the database', () => {
  const error = Object.assign(new Error('disk'), { code: 'ENOSPC' });
  expect(asAppError(error, { doing: 'reading' })).toBe(error);
});

test('what reaches the screen names the file and its folder, not the way there', () => {
  const error = new Sqlite.SqliteError('disk', 'SQLITE_IOERR');
  const file = join('/', 'home', 'can-bo', 'cchc-desk', 'cchc.sqlite');
  expect(asAppError(error, { doing: 'writing', file })).toEqual(
    new AppError('database.cannotWrite', {
      file: join('cchc-desk', 'cchc.sqlite'),
      reason: 'ổ đĩa không đọc hoặc ghi được',
    }),
  );
});

test('a fault of the program stays what it is', () => {
  const fault = new Sqlite.SqliteError('no such column: titel', 'SQLITE_ERROR');
  expect(asAppError(fault, { doing: 'writing', file: 'cchc.sqlite' })).toBe(fault);
});
