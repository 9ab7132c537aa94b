import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '../core/ipc/result.ts';
import { backUpDatabase, findLastBackupAt, listBackups, restoreBackup, selectExpired } from './backup.ts';
import { findOffice, saveOffice } from './office.ts';
import { closeDatabase, openDatabase } from './open.ts';
import { makeTestFolder } from './test-folder.ts';
import { context, office } from './test-papers.ts';
import { fromVietnamTime, toVietnamTime } from './vietnam-time.ts';

const options = { backupFolder: null, now: context.now };

function officeIn(path: string): string | undefined {
  const db = openDatabase(path, options);
  try {
    return findOffice(db)?.issuePlace;
  } finally {
    closeDatabase(db);
  }
}

test('a copy is made while the database is open and written to, and opens by itself', () => {
  const folder = makeTestFolder(onTestFinished);
  const copies = join(folder, 'sao-luu');
  const db = openDatabase(join(folder, 'cchc.sqlite'), options);
  expect(findLastBackupAt(copies)).toBeNull();
  saveOffice(db, office, context);
  expect(backUpDatabase(db, copies, context.now)).toEqual({
    fileName: 'cchc-desk-2026-11-22-093000.sqlite',
    madeAt: context.now,
  });
  saveOffice(db, { ...office, issuePlace: 'Rạch Giá' }, context);
  backUpDatabase(db, copies, '2026-11-22T17:30:00.500Z');
  closeDatabase(db);
  // 17:30 UTC is half past midnight of the next day in Vietnam.
  expect(listBackups(copies)).toEqual([
    { fileName: 'cchc-desk-2026-11-23-003000.sqlite', madeAt: '2026-11-22T17:30:00.000Z' },
    { fileName: 'cchc-desk-2026-11-22-093000.sqlite', madeAt: '2026-11-22T02:30:00.000Z' },
  ]);
  expect(findLastBackupAt(copies)).toBe('2026-11-22T17:30:00.000Z');
  expect(officeIn(join(copies, 'cchc-desk-2026-11-22-093000.sqlite'))).toBe('An Giang');
  expect(officeIn(join(copies, 'cchc-desk-2026-11-23-003000.sqlite'))).toBe('Rạch Giá');
});

test('rotation keeps three of today, one a day for 14 days, then one a month', () => {
  const name = (day: string, time = '080000') => `cchc-desk-${day}-${time}.sqlite`;
  const kept = [
    name('2026-11-22', '170000'),
    name('2026-11-22', '160000'),
    name('2026-11-22', '150000'),
    name('2026-11-21', '170000'),
    name('2026-11-08'),
    name('2026-11-07', '170000'),
    name('2026-10-31'),
    name('2025-12-30'),
  ];
  const expired = [
    name('2026-11-22', '140000'),
    name('2026-11-21', '160000'),
    name('2026-11-07', '080000'),
    name('2026-11-01'),
    name('2026-10-01'),
  ];
  const newestFirst = [...kept, ...expired].sort().reverse();
  expect(selectExpired(newestFirst, '2026-11-22')).toEqual([...expired].sort().reverse());
});

test('making a copy removes those that rotation gives up, and nothing else', () => {
  const folder = makeTestFolder(onTestFinished);
  const db = openDatabase(join(folder, 'cchc.sqlite'), options);
  writeFileSync(join(folder, 'ghi chú.txt'), '');
  for (const minute of [10, 20, 30, 40]) backUpDatabase(db, folder, `2026-11-22T02:${minute}:00.000Z`);
  closeDatabase(db);
  expect(readdirSync(folder).sort()).toEqual([
    'cchc-desk-2026-11-22-092000.sqlite',
    'cchc-desk-2026-11-22-093000.sqlite',
    'cchc-desk-2026-11-22-094000.sqlite',
    'cchc.sqlite',
    'ghi chú.txt',
  ]);
});

test('a folder that takes no copy is named; no half copy is left', () => {
  const folder = makeTestFolder(onTestFinished);
  const db = openDatabase(join(folder, 'cchc.sqlite'), options);
  const taken = join(folder, 'sao-luu');
  writeFileSync(taken, 'một tệp, không phải thư mục');
  expect(() => backUpDatabase(db, taken, context.now)).toThrow(expect.objectContaining({ code: 'file.cannotWrite' }));
  const blocked = join(folder, 'khác');
  mkdirSync(join(blocked, 'cchc-desk-2026-11-22-093000.sqlite'), { recursive: true });
  expect(() => backUpDatabase(db, blocked, context.now)).toThrow(expect.objectContaining({ code: 'file.cannotWrite' }));
  expect(readdirSync(blocked)).toEqual(['cchc-desk-2026-11-22-093000.sqlite']);
  closeDatabase(db);
});

test('a copy is put back, and the present file stays beside it with what was not yet in it', () => {
  const folder = makeTestFolder(onTestFinished);
  const path = join(folder, 'cchc.sqlite');
  const db = openDatabase(path, options);
  saveOffice(db, office, context);
  const { fileName } = backUpDatabase(db, folder, context.now);
  db.pragma('wal_checkpoint(TRUNCATE)');
  saveOffice(db, { ...office, issuePlace: 'Rạch Giá' }, context);
  const [present, log] = [readFileSync(path), readFileSync(`${path}-wal`)];
  closeDatabase(db);
  // As a crash would have left it: the last change is in the write-ahead log only.
  writeFileSync(path, present);
  writeFileSync(`${path}-wal`, log);

  const kept = restoreBackup(path, join(folder, fileName), '2026-11-22T03:00:00.000Z');
  expect(kept).toBe(join(folder, 'truoc-khi-khoi-phuc-2026-11-22-100000-cchc.sqlite'));
  expect(existsSync(`${path}-wal`)).toBe(false);
  expect(officeIn(path)).toBe('An Giang');
  expect(officeIn(kept ?? '')).toBe('Rạch Giá');
});

test('a copy is put back where no file is left', () => {
  const folder = makeTestFolder(onTestFinished);
  const db = openDatabase(join(folder, 'cchc.sqlite'), options);
  saveOffice(db, office, context);
  const { fileName } = backUpDatabase(db, folder, context.now);
  closeDatabase(db);
  expect(restoreBackup(join(folder, 'new.sqlite'), join(folder, fileName), context.now)).toBeNull();
  expect(officeIn(join(folder, 'new.sqlite'))).toBe('An Giang');
});

test('a broken copy is refused and nothing changes', () => {
  const folder = makeTestFolder(onTestFinished);
  const path = join(folder, 'cchc.sqlite');
  const db = openDatabase(path, options);
  const { fileName } = backUpDatabase(db, folder, context.now);
  closeDatabase(db);
  const before = readFileSync(path);
  const copy = readFileSync(join(folder, fileName));
  writeFileSync(join(folder, 'hỏng.sqlite'), copy.fill(0x5a, copy.length / 2));
  for (const broken of ['hỏng.sqlite', 'không có.sqlite']) {
    expect(() => restoreBackup(path, join(folder, broken), context.now)).toThrow(
      new AppError('database.damaged', { folder }),
    );
  }
  expect(readFileSync(path)).toEqual(before);
  expect(readdirSync(folder).sort()).toEqual([fileName, 'cchc.sqlite', 'hỏng.sqlite']);
});

test('instants turn into Vietnam time and back', () => {
  expect(toVietnamTime('2026-12-31T17:00:00.000Z')).toEqual({ on: '2027-01-01', time: '00:00:00' });
  expect(fromVietnamTime({ on: '2027-01-01', time: '00:00:00' })).toBe('2026-12-31T17:00:00.000Z');
});
