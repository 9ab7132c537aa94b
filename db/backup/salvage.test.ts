import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../core/ipc/result.ts';
import { closeDatabase, openDatabase } from '../open.ts';
import { listTasks } from '../tasks/tasks.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { context, parsedTask, storePlan, today } from '../testing/test-papers.ts';
import { salvageDatabase } from './salvage.ts';

const options = { backupFolder: null, now: context.now };
const taskCount = 400;

interface TestFile {
  readonly folder: string;
  readonly path: string;
}

function makeDatabase(): TestFile {
  const folder = makeTestFolder(onTestFinished);
  const path = join(folder, 'cchc.sqlite');
  const db = openDatabase(path, options);
  storePlan(
    db,
    Array.from({ length: taskCount }, (_, index) => parsedTask({ code: `2.${index + 1}` })),
  );
  closeDatabase(db);
  return { folder, path };
}

/** The pages that hold the rows of a table, by SQLite's own account. */
function leafPagesOf(path: string, table: string): readonly number[] {
  const db = new Sqlite(path, { readonly: true });
  const pages = db
    .prepare<[string], number>(`SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno`)
    .pluck()
    .all(table);
  db.close();
  return pages;
}

function overwritePages(path: string, pages: readonly number[]): void {
  const bytes = readFileSync(path);
  const pageBytes = bytes.readUInt16BE(16);
  for (const page of pages) bytes.fill(0x5a, (page - 1) * pageBytes, page * pageBytes);
  writeFileSync(path, bytes);
}

test('what lies on sound pages is saved, what lies on broken ones is counted, the damaged file stays as it is', () => {
  const { folder, path } = makeDatabase();
  const pages = leafPagesOf(path, 'task');
  overwritePages(path, pages.slice(5, 7));
  const damaged = readFileSync(path);
  expect(() => openDatabase(path, options)).toThrow(new AppError('database.damaged'));

  const salvaged = salvageDatabase(path, join(folder, 'new.sqlite'), context.now);
  const task = salvaged.find(({ table }) => table === 'task');
  expect(task?.lostRows).toBeGreaterThan(0);
  expect((task?.savedRows ?? 0) + (task?.lostRows ?? 0)).toBe(taskCount);
  expect(salvaged.find(({ table }) => table === 'plan')).toEqual({ table: 'plan', savedRows: 1, lostRows: 0 });
  // The agencies of a lost task have nothing to belong to.
  expect(salvaged.find(({ table }) => table === 'task_agency')?.lostRows).toBe(task?.lostRows);

  const db = openDatabase(join(folder, 'new.sqlite'), options);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(listTasks(db, { planId: null }, today)).toHaveLength(task?.savedRows ?? 0);
  closeDatabase(db);
  expect(readFileSync(path)).toEqual(damaged);
  expect(readdirSync(folder).sort()).toEqual(['cchc.sqlite', 'new.sqlite']);
});

test('a sound file comes over whole', () => {
  const { folder, path } = makeDatabase();
  const salvaged = salvageDatabase(path, join(folder, 'new.sqlite'), context.now);
  expect(salvaged.filter(({ lostRows }) => lostRows !== 0)).toEqual([]);
  expect(salvaged.find(({ table }) => table === 'task')?.savedRows).toBe(taskCount);
});

test('a file without its first page cannot be read at all, and no new file is left', () => {
  const { folder, path } = makeDatabase();
  overwritePages(path, [1]);
  expect(() => salvageDatabase(path, join(folder, 'new.sqlite'), context.now)).toThrow(
    new AppError('database.damaged'),
  );
  expect(existsSync(join(folder, 'new.sqlite'))).toBe(false);
  expect(readdirSync(folder)).toEqual(['cchc.sqlite']);
});
