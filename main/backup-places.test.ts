import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '../core/ipc/result.ts';
import { backUpBefore, backUpDatabase } from '../db/backup/backup.ts';
import { saveOffice } from '../db/office/office.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { context, office, parsedTask, storePlan } from '../db/testing/test-papers.ts';
import { chooseBackupFolder, createBackupPlaces, folderNameOf } from './backup-places.ts';
import { createBackupSchedule } from './backup-schedule.ts';
import { createBackupWork } from './backup-work.ts';
import { createCopySeal } from './sealed-copy.ts';
import { createKeyring } from './sealed-file.ts';

const clock = { today: () => '2026-11-22', now: () => context.now };

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-desk-places-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function openIn(folder: string) {
  const db = openDatabase(join(folder, 'cchc.sqlite'), { backupFolder: null, now: context.now });
  onTestFinished(() => closeDatabase(db));
  return db;
}

test('copies of all places are listed once, newest first, with what they hold, and found by name', async () => {
  const folder = makeFolder();
  const [own, former, stick] = ['own', 'former', 'stick'].map((name) => join(folder, name)) as [string, string, string];
  const db = openIn(folder);
  backUpDatabase(db, former, '2026-11-20T02:30:00.000Z');
  storePlan(db, [parsedTask(), parsedTask({ code: '2.2' })]);
  const places = createBackupPlaces(own, former, join(folder, 'may-nay.json'));
  backUpDatabase(db, own, context.now);
  backUpDatabase(db, stick, context.now);
  backUpBefore(db, own, 'beforeRestore', '2026-11-21T02:30:00.000Z');
  await places.setSecond(stick);
  writeFileSync(join(own, 'ghi chú.txt'), '');

  expect(places.list().map(({ place, kind, contents }) => [place, kind, contents?.taskCount])).toEqual([
    ['own', 'regular', 2],
    ['own', 'beforeRestore', 2],
    ['former', 'regular', 0],
  ]);
  const fileName = 'cchc-desk-2026-11-22-093000.sqlite';
  expect(places.pathOf({ place: 'second', fileName })).toBe(join(stick, fileName));
  for (const outsider of ['../cchc.sqlite', 'ghi chú.txt', 'cchc-desk-2026-11-19-093000.sqlite']) {
    expect(() => places.pathOf({ place: 'own', fileName: outsider })).toThrow(new AppError('record.notFound'));
  }
});

test('the second folder is remembered on this PC; a broken file of settings only forgets it', async () => {
  const folder = makeFolder();
  const settings = join(folder, 'may-nay.json');
  await createBackupPlaces(folder, null, settings).setSecond('E:\\Sao lưu');
  expect(createBackupPlaces(folder, null, settings).findSecond()).toBe('E:\\Sao lưu');
  writeFileSync(settings, '{"secondFolder":');
  expect(createBackupPlaces(folder, null, settings).findSecond()).toBeNull();
});

test('a folder that takes no file gives way to the other', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'tệp'), '');
  expect(chooseBackupFolder(join(folder, 'tệp'), join(folder, 'trong'))).toBe(join(folder, 'trong'));
  expect(chooseBackupFolder(join(folder, 'ngoài'), join(folder, 'trong'))).toBe(join(folder, 'ngoài'));
  expect(readdirSync(join(folder, 'ngoài'))).toEqual([]);
  expect(folderNameOf(join(folder, 'ngoài'))).toBe('ngoài');
});

test('at the end a copy is made only when something changed, and on the second folder only when it is there', async () => {
  const folder = makeFolder();
  const [own, stick] = [join(folder, 'own'), join(folder, 'stick')];
  const db = openIn(folder);
  const places = createBackupPlaces(own, null, join(folder, 'may-nay.json'));
  await places.setSecond(stick);
  let now = context.now;
  const schedule = createBackupSchedule(db, places, { ...clock, now: () => now }, createBackupWork());
  saveOffice(db, office, context);
  schedule.backUpIfChanged();
  expect(schedule.findLastAt()).toBe(context.now);
  expect(existsSync(stick)).toBe(false);

  mkdirSync(stick);
  now = '2026-11-22T03:30:00.000Z';
  schedule.backUpIfChanged();
  expect(readdirSync(own)).toEqual(['cchc-desk-2026-11-22-093000.sqlite']);
  expect(readdirSync(stick)).toEqual(['cchc-desk-2026-11-22-103000.sqlite']);
});

test('copies are made and read beside the open database; what a broken-off copy left is cleared away', async () => {
  const folder = makeFolder();
  const own = join(folder, 'own');
  const db = openIn(folder);
  const places = createBackupPlaces(own, null, join(folder, 'may-nay.json'));
  const work = createBackupWork();
  const schedule = createBackupSchedule(db, places, clock, work);
  saveOffice(db, office, context);
  mkdirSync(own);
  writeFileSync(join(own, 'cchc-desk-2026-11-21-101010.sqlite.dang-ghi'), 'half');
  writeFileSync(join(own, 'của người khác.dang-ghi'), 'not ours');
  const copying = schedule.backUp();
  // One connection reads, the other writes on.
  saveOffice(db, { ...office, name: 'Sở Nội vụ' }, context);
  await copying;
  const [name] = places.listNames();
  expect(readdirSync(own).sort()).toEqual([name?.fileName, 'của người khác.dang-ghi'].sort());
  const read = await work.ask({
    kind: 'read',
    copies: [join(own, name?.fileName ?? '')],
    checked: join(own, name?.fileName ?? ''),
    keyring: null,
  });
  expect(read).toMatchObject({ isSound: true, contents: [{ taskCount: 0 }] });
  await expect(schedule.backUpTo(join(folder, 'cchc.sqlite'))).rejects.toMatchObject({ code: 'file.cannotWrite' });
});

test('the worker locks copies with the keys of this PC, and reads them again with the same', async () => {
  const folder = makeFolder();
  const own = join(folder, 'own');
  const db = openIn(folder);
  saveOffice(db, office, context);
  const keyring = await createKeyring([{ kind: 'passphrase', text: 'sáu chữ dễ nhớ của tôi' }], {
    log2N: 10,
    r: 8,
    p: 1,
  });
  const lock = { findSeal: () => createCopySeal(keyring), findSealingKeyring: () => keyring };
  const work = createBackupWork();
  const places = createBackupPlaces(own, null, join(folder, 'may-nay.json'));
  await createBackupSchedule(db, places, clock, work, lock).backUp();
  const [copy] = places.listNames().map(places.pathOf);
  const read = (using: typeof keyring | null) =>
    work.ask({ kind: 'read', copies: [copy ?? ''], checked: copy ?? '', keyring: using });
  expect(await read(keyring)).toMatchObject({ isSound: true, contents: [{ taskCount: 0 }] });
  expect(await read(null)).toEqual({ isSound: false, contents: [null] });
});
