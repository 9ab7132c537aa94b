import { expect, test } from 'vitest';
import { taskStatuses } from '../../../core/domain/task.ts';
import { noDay, type TaskIndex, toDayNumber } from '../../../core/domain/task-index.ts';
import { countByAgencyAndMonth, countJointInYear, countWithoutDay, listDueByDay } from './due-tasks.ts';

/** Tasks 11 … 14: due on 22/11 (two leads), 30/11, 1/12 (done), and without a day. */
const index = {
  ids: Int32Array.of(11, 12, 13, 14),
  statusOf: Uint8Array.from(
    (['overdue', 'dueSoon', 'done', 'ongoing'] as const).map((one) => taskStatuses.indexOf(one)),
  ),
  lastDayOf: Int32Array.of(toDayNumber('2026-11-22'), toDayNumber('2026-11-30'), toDayNumber('2026-12-01'), noDay),
  leadStarts: Int32Array.of(0, 2, 3, 4, 5),
  leadOf: Int32Array.of(0, 1, 0, 1, 1),
  leadAgencies: [
    { id: 1, name: 'Sở Nội vụ' },
    { id: 2, name: 'Sở Y tế' },
  ],
} as unknown as TaskIndex;

const all = { lead: null, isOpenOnly: false };

test('tasks stand on their last day', () => {
  expect([...listDueByDay(index, all, '2026-11-01', '2026-12-01')]).toEqual([
    ['2026-11-22', [11]],
    ['2026-11-30', [12]],
    ['2026-12-01', [13]],
  ]);
  expect([...listDueByDay(index, { lead: 1, isOpenOnly: true }, '2026-11-01', '2026-12-31').values()]).toEqual([[11]]);
  expect(countWithoutDay(index, all)).toBe(1);
});

test('each agency has its tasks in the months of the year', () => {
  const years = countByAgencyAndMonth(index, all, 2026);
  expect(years.map(({ name, total }) => [name, total])).toEqual([
    ['Sở Nội vụ', 2],
    ['Sở Y tế', 2],
  ]);
  expect(years[0]?.months[10]).toMatchObject({ overdue: 1, dueSoon: 1, done: 0 });
  expect(years[1]?.months[11]).toMatchObject({ done: 1 });
  expect(countByAgencyAndMonth(index, { lead: 1, isOpenOnly: true }, 2026).map(({ total }) => total)).toEqual([1]);
  expect(countByAgencyAndMonth(index, all, 2025)).toEqual([]);
  // One of the three counts for both.
  expect([countJointInYear(index, all, 2026), countJointInYear(index, all, 2025)]).toEqual([1, 0]);
});
