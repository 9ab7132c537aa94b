import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { BackupKind } from '../../core/domain/backup.ts';
import { findOffice, saveOffice } from '../office/office.ts';
import { closeDatabase, openDatabase } from '../open.ts';
import { fromVietnamTime, toVietnamTime } from '../storage/vietnam-time.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { context, office, parsedTask, storePlan } from '../testing/test-papers.ts';
import { backUpBefore, backUpDatabase, findLastBackupAt, isBackedUp, listBackups, readBackup } from './backup.ts';
import { selectExpired } from './backup-names.ts';

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
    kind: 'regular',
    madeAt: context.now,
    isSealed: false,
  });
  saveOffice(db, { ...office, issuePlace: 'Rạch Giá' }, context);
  backUpDatabase(db, copies, '2026-11-22T17:30:00.500Z');
  closeDatabase(db);
  // 17:30 UTC is half past midnight of the next day in Vietnam.
  expect(listBackups(copies)).toEqual([
    {
      fileName: 'cchc-desk-2026-11-23-003000.sqlite',
      kind: 'regular',
      madeAt: '2026-11-22T17:30:00.000Z',
      isSealed: false,
    },
    {
      fileName: 'cchc-desk-2026-11-22-093000.sqlite',
      kind: 'regular',
      madeAt: '2026-11-22T02:30:00.000Z',
      isSealed: false,
    },
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

test('whether the last change is in the newest copy goes by the change, not by the clock', () => {
  const folder = makeTestFolder(onTestFinished);
  const db = openDatabase(join(folder, 'cchc.sqlite'), options);
  saveOffice(db, office, context);
  expect(isBackedUp(db, folder)).toBe(false);
  backUpDatabase(db, folder, context.now);
  expect(isBackedUp(db, folder)).toBe(true);
  // The clock was set back by a day: the change is older than the copy, and yet not in it.
  saveOffice(db, { ...office, issuePlace: 'Rạch Giá' }, { ...context, now: '2026-11-21T02:30:00.000Z' });
  expect(isBackedUp(db, folder)).toBe(false);
  closeDatabase(db);
});

test('the copy just made stays, also when the clock was set back behind three others of the day', () => {
  const folder = makeTestFolder(onTestFinished);
  const db = openDatabase(join(folder, 'cchc.sqlite'), options);
  for (const minute of [20, 30, 40]) backUpDatabase(db, folder, `2026-11-22T02:${minute}:00.000Z`);
  const { fileName } = backUpDatabase(db, folder, '2026-11-22T01:00:00.000Z');
  closeDatabase(db);
  expect(listBackups(folder).map((backup) => backup.fileName)).toContain(fileName);
});

test('of the copies before a restore and before a migration the last five each stay, and every regular one', () => {
  const folder = makeTestFolder(onTestFinished);
  const db = openDatabase(join(folder, 'cchc.sqlite'), options);
  backUpDatabase(db, folder, '2026-11-21T02:30:00.000Z');
  for (const kind of ['beforeRestore', 'beforeMigration'] as const) {
    for (let day = 10; day < 17; day += 1) backUpBefore(db, folder, kind, `2026-11-${day}T02:30:00.000Z`);
  }
  const days = (kind: BackupKind) =>
    listBackups(folder)
      .filter((backup) => backup.kind === kind)
      .map(({ madeAt }) => madeAt.slice(8, 10));
  const lastFive = ['16', '15', '14', '13', '12'];
  expect([days('beforeRestore'), days('beforeMigration'), days('regular')]).toEqual([lastFive, lastFive, ['21']]);

  // The clock was set back: the copy just made looks oldest, and is the only one known to be good.
  const { fileName } = backUpBefore(db, folder, 'beforeRestore', '2026-11-01T02:30:00.000Z');
  closeDatabase(db);
  expect(days('beforeRestore')).toEqual([...lastFive, '01']);
  expect(readBackup(join(folder, fileName))).not.toBeNull();
});

test('a copy tells what it holds without being restored; one that cannot be read tells nothing', () => {
  const folder = makeTestFolder(onTestFinished);
  const db = openDatabase(join(folder, 'cchc.sqlite'), options);
  storePlan(db, [parsedTask(), parsedTask({ code: '2.2' })]);
  const { fileName } = backUpDatabase(db, folder, context.now);
  closeDatabase(db);
  const contents = readBackup(join(folder, fileName));
  expect(contents).toMatchObject({ taskCount: 2, lastEntry: { at: context.now } });
  expect(contents?.sizeBytes).toBe(readFileSync(join(folder, fileName)).length);
  writeFileSync(join(folder, fileName), 'không còn gì');
  expect(readBackup(join(folder, fileName))).toBeNull();
});

test('instants turn into Vietnam time and back', () => {
  expect(toVietnamTime('2026-12-31T17:00:00.000Z')).toEqual({ on: '2027-01-01', time: '00:00:00' });
  expect(fromVietnamTime({ on: '2027-01-01', time: '00:00:00' })).toBe('2026-12-31T17:00:00.000Z');
});
