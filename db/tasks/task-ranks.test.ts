import { expect, test } from 'vitest';
import type { Deadline } from '../../core/domain/deadline.ts';
import type { TaskColumn } from '../../core/domain/task.ts';
import type { Database } from '../database.ts';
import { undoImport } from '../plans/plans.ts';
import { recordProgress } from '../progress/progress.ts';
import { context, openMemory, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { readTaskIndex } from './task-index.ts';
import { rankTasks } from './task-ranks.ts';

const byOctober: Deadline = { raw: 'Chậm nhất 15/10/2026', kind: 'date', bound: 'by', date: '2026-10-15' };
const standing: Deadline = { raw: 'Thường xuyên', kind: 'ongoing', bound: null, date: null };

function storeFour() {
  const db = openMemory();
  const { taskIds } = storePlan(db, [
    parsedTask({ code: '2.10', title: 'Đôn đốc', field: 'procedure', leadAgencies: ['Sở Y tế'] }),
    parsedTask({ code: '2.2', title: 'An toàn', field: null, leadAgencies: [], deadline: null }),
    parsedTask({ code: null, title: 'ấp văn hóa', field: 'direction', deadline: byOctober }),
    parsedTask({
      code: '10.1',
      title: 'dự thảo',
      field: 'institution',
      deadline: standing,
      leadAgencies: ['Ban Dân tộc'],
    }),
  ]);
  const [first = 0, , third = 0] = taskIds;
  recordProgress(db, progressInput(first, { percent: 100, status: 'done', outcome: 'Đủ' }), context, today);
  recordProgress(db, progressInput(third, { percent: 20, outcome: 'Ấn định' }), context, today);
  return { db, places: new Map(taskIds.map((id, index) => [id, index + 1])) };
}

/** The ids of all tasks by a column, blanks last either way. */
function listOrder(db: Database, column: TaskColumn, isDescending = false): readonly number[] {
  const { ranks, blankRank } = rankTasks(db, column, today);
  const keyOf = (rank: number) => (rank === blankRank || !isDescending ? rank : blankRank - 1 - rank);
  return [...readTaskIndex(db, { planId: null }, today).ids]
    .map((id, place) => ({ id, key: keyOf(ranks[place] ?? 0) }))
    .sort((left, right) => left.key - right.key)
    .map(({ id }) => id);
}

test.each<[TaskColumn, readonly number[], readonly number[]]>([
  ['code', [2, 1, 4, 3], [4, 1, 2, 3]],
  ['title', [2, 3, 4, 1], [1, 4, 3, 2]],
  ['field', [3, 4, 1, 2], [1, 4, 3, 2]],
  ['lead', [4, 1, 3, 2], [3, 1, 4, 2]],
  ['deadline', [3, 1, 4, 2], [4, 1, 3, 2]],
  ['status', [3, 2, 4, 1], [1, 4, 2, 3]],
  ['percent', [3, 1, 2, 4], [1, 3, 2, 4]],
  ['outcome', [3, 1, 2, 4], [1, 3, 2, 4]],
])('by %s, upwards and downwards, blanks last', (column, upwards, downwards) => {
  const { db, places } = storeFour();
  const order = (isDescending: boolean) => listOrder(db, column, isDescending).map((id) => places.get(id));
  expect(order(false)).toEqual(upwards);
  expect(order(true)).toEqual(downwards);
});

test('“trước ngày 15/12” stands with what is due on the 14th, before what is due on the 15th', () => {
  const db = openMemory();
  const due = (raw: string, bound: 'by' | 'before', date: string) =>
    parsedTask({ deadline: { raw, kind: 'date', bound, date } });
  const { taskIds } = storePlan(db, [
    due('ngày 15/12/2026', 'by', '2026-12-15'),
    due('trước ngày 15/12/2026', 'before', '2026-12-15'),
    due('ngày 14/12/2026', 'by', '2026-12-14'),
  ]);
  const [by15 = 0, before15 = 0, by14 = 0] = taskIds;
  expect(listOrder(db, 'deadline')).toEqual([before15, by14, by15]);
});

test('equals stay in the order of their plans, and a plan taken back is not among them', () => {
  const db = openMemory();
  const older = storePlan(db, [parsedTask(), parsedTask()], '1');
  const newer = storePlan(db, [parsedTask()], '2');
  const order = () => listOrder(db, 'title', true);
  expect(order()).toEqual([...newer.taskIds, ...older.taskIds]);
  undoImport(db, newer.planId, context);
  expect(order()).toEqual(older.taskIds);
});
