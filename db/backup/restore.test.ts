import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../core/ipc/result.ts';
import type { Database } from '../database.ts';
import { getIssuedFile, listDocuments } from '../documents/documents.ts';
import { migrations } from '../migrate.ts';
import { findOffice, saveOffice } from '../office/office.ts';
import { closeDatabase, openDatabase } from '../open.ts';
import { makeChange } from '../testing/test-changes.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { context, office } from '../testing/test-papers.ts';
import { backUpDatabase } from './backup.ts';
import { replaceDatabase, restoreBackup } from './restore.ts';

const options = { backupFolder: null, now: context.now };

function officeIn(path: string): string | undefined {
  const db = openDatabase(path, options);
  try {
    return findOffice(db)?.issuePlace;
  } finally {
    closeDatabase(db);
  }
}

/** Every row of every table, and the digest of every issued file. */
function dump(db: Database) {
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  const rows = tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).all()] as const);
  const files = listDocuments(db)
    .filter(({ state }) => state === 'issued')
    .map(({ id }) => createHash('sha256').update(getIssuedFile(db, id)).digest('hex'));
  return { rows: Object.fromEntries(rows), files };
}

test('a copy, then everything deleted, then the copy put back: every row and every issued file is there again', () => {
  const folder = makeTestFolder(onTestFinished);
  const path = join(folder, 'dữ liệu', 'cchc.sqlite');
  const copies = join(folder, 'sao lưu');
  const db = openDatabase(path, options);
  saveOffice(db, office, context);
  for (let number = 1; number <= 90; number += 1) makeChange(db, number);
  const before = dump(db);
  expect(before.files.length).toBeGreaterThan(5);
  const { fileName } = backUpDatabase(db, copies, context.now);
  closeDatabase(db);
  rmSync(join(folder, 'dữ liệu'), { recursive: true });

  closeDatabase(openDatabase(path, options));
  replaceDatabase(path, join(copies, fileName));
  const restored = openDatabase(path, options);
  expect(dump(restored)).toEqual(before);
  closeDatabase(restored);
});

test('a copy of an older version opens and keeps its rows; one of a newer version is refused with words', () => {
  const folder = makeTestFolder(onTestFinished);
  const path = join(folder, 'cchc.sqlite');
  const older = openDatabase(join(folder, 'cũ.sqlite'), options, migrations.slice(0, -1));
  saveOffice(older, office, context);
  const copy = backUpDatabase(older, folder, context.now);
  closeDatabase(older);
  replaceDatabase(path, join(folder, copy.fileName));
  expect(officeIn(path)).toBe('An Giang');

  const newer = openDatabase(join(folder, 'mới.sqlite'), options, [
    ...migrations,
    'CREATE TABLE later (id INTEGER) STRICT',
  ]);
  closeDatabase(newer);
  expect(() => replaceDatabase(path, join(folder, 'mới.sqlite'))).toThrow(
    new AppError('database.newerVersion', { found: migrations.length + 1, supported: migrations.length }),
  );
  expect(officeIn(path)).toBe('An Giang');
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
      new AppError('backup.damaged', { file: broken }),
    );
  }
  expect(readFileSync(path)).toEqual(before);
  expect(readdirSync(folder).sort()).toEqual([fileName, 'cchc.sqlite', 'hỏng.sqlite']);
});
