import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../database.ts';
import { openDatabase } from '../open.ts';
import { recordProgress } from '../progress/progress.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { context, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { searchTasks } from './task-search.ts';
import { tidyWords, tidyWordsStep } from './tidy-words.ts';

const pieces = (db: Database) => db.prepare('SELECT count(DISTINCT segid) FROM task_search_idx').pluck().get();

/** A plan whose tasks were reported on one by one. */
function openWorn(taskCount: number) {
  const file = join(makeTestFolder(onTestFinished), 'cchc.sqlite');
  const db = openDatabase(file, { backupFolder: null, now: context.now });
  onTestFinished(() => void db.close());
  const { taskIds } = storePlan(
    db,
    Array.from({ length: taskCount }, (_, index) =>
      parsedTask({ code: String(index), title: `Nhiệm vụ thứ ${index} về giải quyết thủ tục ${index % 7}` }),
    ),
  );
  for (const id of taskIds.slice(0, 30)) {
    recordProgress(db, progressInput(id, { outcome: `Đã làm phần ${id}` }), context, today);
  }
  return { db, file, taskIds };
}

test('the pieces that single writes leave become one, and every word is found as before', () => {
  const { db } = openWorn(400);
  const queries = ['n', 'giai quyet', 'thu tuc 3', 'da lam phan 17', 'khong co'];
  const before = queries.map((query) => [...(searchTasks(db, query) ?? [])].sort());
  expect(pieces(db)).toBeGreaterThan(1);
  let steps = 1;
  while (tidyWordsStep(db)) steps += 1;
  expect(steps).toBeLessThan(1000);
  expect(pieces(db)).toBe(1);
  expect(queries.map((query) => [...(searchTasks(db, query) ?? [])].sort())).toEqual(before);
  expect(tidyWordsStep(db)).toBe(false);
});

test('what is written between two steps by the connection in use is found at once and joined too', () => {
  const { db, file, taskIds } = openWorn(2000);
  const beside = new Sqlite(file);
  onTestFinished(() => void beside.close());
  let written = 0;
  for (const id of taskIds.slice(100, 105)) {
    if (!tidyWordsStep(beside)) break;
    recordProgress(db, progressInput(id, { outcome: `Xen giữa ${id}` }), context, today);
    written += 1;
    expect(searchTasks(db, 'xen giua')).toHaveLength(written);
  }
  expect(written).toBeGreaterThan(1);
  while (tidyWordsStep(beside)) expect(searchTasks(db, 'nhiem vu')).toHaveLength(2000);
  expect(pieces(db)).toBe(1);
  expect(searchTasks(db, 'xen giua')).toHaveLength(written);
  db.exec("INSERT INTO task_search (task_search) VALUES ('integrity-check')");
});

test('beside the connection in use the pieces become one', async () => {
  const { db, file } = openWorn(200);
  expect(pieces(db)).toBeGreaterThan(1);
  await tidyWords(file);
  expect(pieces(db)).toBe(1);
});

test('an empty index and one piece need nothing', () => {
  const { db } = openWorn(0);
  expect(tidyWordsStep(db)).toBe(false);
});
