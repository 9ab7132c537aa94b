import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ParsedTask } from '../../core/import/parsed-document.ts';
import { backUpDatabase } from '../backup/backup.ts';
import { replaceDatabase } from '../backup/restore.ts';
import { noteRestore } from '../history/restores.ts';
import { closeDatabase, openDatabase } from '../open.ts';
import { importPlan } from '../plans/plans.ts';
import { recordProgress } from '../progress/progress.ts';
import { at, carry, on, openPair } from '../testing/exchange-pair.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import {
  context,
  openMemory,
  parsedDocument,
  parsedTask,
  planImport,
  progressInput,
  storePlan,
  today,
} from '../testing/test-papers.ts';
import { listTaskChanges } from './task-changes.ts';
import { getTask, listTasks, updateTask } from './tasks.ts';

/** Days after the plan came in, on 22 November. */
const later = { ...context, now: '2026-11-25T02:00:00.000Z' };

function dueTask(code: string, date: string): ParsedTask {
  return parsedTask({ code, deadline: { raw: date, kind: 'date', bound: 'by', date } });
}

test('only what differs from the beginning of the day is a change', () => {
  const db = openMemory();
  const [first = 0, second = 0] = storePlan(db, [dueTask('1', '2026-11-30'), dueTask('2', '2026-11-20')]).taskIds;
  const change = (id: number, title: string) =>
    updateTask(db, { id, version: getTask(db, id, today).version, changes: { title } }, later, today);
  change(first, 'Tên mới');
  const before = getTask(db, second, today).title;
  change(second, 'Tên tạm');
  change(second, before);
  recordProgress(db, progressInput(first, { percent: 70 }), later, today);

  const { plans, changed } = listTaskChanges(db, '2026-11-24', '2026-11-25');
  expect(plans).toEqual([]);
  expect(changed.map(({ task, changes }) => [task.code, changes.length])).toEqual([['1', 2]]);
  expect(changed[0]?.changes[0]).toMatchObject({ after: { title: 'Tên mới' } });
  expect(changed[0]?.changes[1]).toMatchObject({ after: { periodKey: '2026-Q3', percent: 70 } });
  expect(listTaskChanges(db, '2026-11-26', '2026-11-26').changed).toEqual([]);
});

test('a plan taken in since is told as a whole', () => {
  const db = openMemory();
  storePlan(db, [dueTask('1', '2026-11-30'), dueTask('2', '2026-12-30')]);
  expect(listTaskChanges(db, '2026-11-22', today).plans).toMatchObject([{ taskCount: 2 }]);
  expect(listTaskChanges(db, '2026-11-23', today).plans).toEqual([]);
});

test('a task went overdue since when its last day is not before that day', () => {
  const db = openMemory();
  storePlan(db, [dueTask('1', '2026-11-18'), dueTask('2', '2026-11-20'), dueTask('3', '2026-11-22')]);
  expect(listTaskChanges(db, '2026-11-20', today).overdue.map(({ code }) => code)).toEqual(['2']);
});

test('what came in a package: a new plan is told as one, with its work not listed again; later work and changes one by one', async () => {
  const folder = makeTestFolder(onTestFinished);
  const [a, b] = openPair(folder, 1);
  onTestFinished(() => {
    a.close();
    b.close();
  });
  const since = at(50).slice(0, 10);
  importPlan(
    a,
    planImport(parsedDocument([parsedTask({ code: '9', title: 'Việc của kế hoạch mới' })]), 'b'),
    on('A', 10),
  );
  const [known] = listTasks(b, { planId: null }, today);
  const [same] = listTasks(a, { planId: 1 }, today);
  updateTask(
    a,
    { id: same?.id ?? 0, version: same?.version ?? 0, changes: { goal: 'Mục tiêu sửa ở máy A' } },
    on('A', 20),
    today,
  );
  await carry(a, b, on('A', 60), on('B', 61));
  const told = listTaskChanges(b, since, today);
  expect(told.plans.map(({ taskCount }) => taskCount)).toContain(1);
  expect(told.added).toEqual([]);
  expect(told.changed.map(({ task, changes }) => [task.id, changes[0]?.after])).toEqual([
    [known?.id, expect.objectContaining({ goal: 'Mục tiêu sửa ở máy A' })],
  ]);
});

test('after a copy was restored, days that the copy knows are compared as ever; of days behind it the gap is told', () => {
  const folder = makeTestFolder(onTestFinished);
  const path = join(folder, 'cchc.sqlite');
  const options = { backupFolder: null, now: context.now };
  const db = openDatabase(path, options);
  const [id = 0] = storePlan(db, [dueTask('1', '2026-12-30')]).taskIds;
  const rename = (on: typeof db, title: string, now: string) =>
    updateTask(on, { id, version: getTask(on, id, today).version, changes: { title } }, { ...context, now }, today);
  const firstTitle = getTask(db, id, today).title;
  rename(db, 'Tên ngày 23', '2026-11-23T02:00:00.000Z');
  const copy = backUpDatabase(db, join(folder, 'sao lưu'), '2026-11-23T09:00:00.000Z');
  rename(db, 'Tên ngày 24', '2026-11-24T02:00:00.000Z');
  closeDatabase(db);

  replaceDatabase(path, join(folder, 'sao lưu', copy.fileName));
  const restored = openDatabase(path, options);
  onTestFinished(() => closeDatabase(restored));
  noteRestore(restored, copy.madeAt, { ...context, now: '2026-11-25T03:00:00.000Z' });
  rename(restored, 'Tên ngày 26', '2026-11-26T02:00:00.000Z');
  const titlesSince = (since: string) => {
    const { changed, gap } = listTaskChanges(restored, since, '2026-11-26');
    const [change] = changed[0]?.changes ?? [];
    return [change?.before?.title, change?.after?.title, gap];
  };
  const gap = { restoredAt: '2026-11-25T03:00:00.000Z', recordedUntil: copy.madeAt };
  expect(titlesSince('2026-11-23')).toEqual([firstTitle, 'Tên ngày 26', null]);
  // What stood there on the 24th and 25th went with the data that was replaced.
  expect(titlesSince('2026-11-24')).toEqual(['Tên ngày 23', 'Tên ngày 26', gap]);
  expect(titlesSince('2026-11-25')).toEqual(['Tên ngày 23', 'Tên ngày 26', gap]);
  expect(titlesSince('2026-11-26')).toEqual(['Tên ngày 23', 'Tên ngày 26', null]);
});
