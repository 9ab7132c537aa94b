import { expect, test } from 'vitest';
import type { ParsedTask } from '../../core/import/parsed-document.ts';
import { recordProgress } from '../progress/progress.ts';
import { context, openMemory, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { getOverview } from './overview.ts';
import { listTasks } from './tasks.ts';

function dueTask(code: string, date: string | null, changes: Partial<ParsedTask> = {}): ParsedTask {
  const deadline = date === null ? null : ({ raw: date, kind: 'date', bound: 'by', date } as const);
  return parsedTask({ code, deadline, ...changes });
}

const noCounts = {
  overdue: 0,
  dueSoon: 0,
  notStarted: 0,
  inProgress: 0,
  ongoing: 0,
  done: 0,
  doneLate: 0,
  cancelled: 0,
};

test('every number counts the rows of the task table', () => {
  const db = openMemory();
  const { planId, taskIds } = storePlan(db, [
    dueTask('1', '2026-11-21', { field: 'procedure', leadAgencies: ['Sở Y tế', 'Sở Nội vụ'] }),
    dueTask('2', '2026-11-25', { field: null, leadAgencies: ['Đài Phát thanh'] }),
    dueTask('3', '2026-03-01', { field: 'direction', leadAgencies: ['Sở Y tế'] }),
    dueTask('4', null, { field: 'direction', leadAgencies: ['Ban Dân tộc'] }),
    dueTask('5', '2026-11-23', { field: 'direction', leadAgencies: [] }),
  ]);
  storePlan(db, [dueTask('9', '2026-01-01')], 'b');
  recordProgress(db, progressInput(taskIds[3] ?? 0, { status: 'done', percent: 100 }), context, today);

  const overview = getOverview(db, { planId }, today);
  expect(overview.total).toBe(5);
  expect(overview.counts).toEqual({ ...noCounts, overdue: 2, dueSoon: 2, done: 1 });
  expect(overview.byMonth.map(({ key, name, total, counts }) => [key, name, total, counts.overdue])).toEqual([
    ['2026-03', '03/2026', 1, 1],
    ['2026-11', '11/2026', 3, 1],
  ]);
  expect(overview.byField).toEqual([
    {
      key: 'direction',
      name: 'Chỉ đạo, điều hành cải cách hành chính',
      total: 3,
      counts: { ...noCounts, overdue: 1, dueSoon: 1, done: 1 },
    },
    { key: 'procedure', name: 'Cải cách thủ tục hành chính', total: 1, counts: { ...noCounts, overdue: 1 } },
    { key: null, name: 'Chưa xác định lĩnh vực', total: 1, counts: { ...noCounts, dueSoon: 1 } },
  ]);
  expect(overview.byAgency.map(({ name, counts }) => [name, counts.overdue])).toEqual([
    ['Sở Y tế', 2],
    ['Sở Nội vụ', 1],
    ['Ban Dân tộc', 0],
    ['Đài Phát thanh', 0],
  ]);
  expect(overview.jointCount).toBe(1);
  // The longest overdue first, then the nearest due; the very rows of the table.
  expect(overview.urgent.map((task) => task.code)).toEqual(['3', '1', '5', '2']);
  const rows = listTasks(db, { planId }, today);
  expect(overview.urgent).toEqual(['3', '1', '5', '2'].map((code) => rows.find((row) => row.code === code)));
  expect(getOverview(db, { planId: null }, today)).toMatchObject({ total: 6, counts: { overdue: 3 } });
});

test('without tasks everything is nought', () => {
  expect(getOverview(openMemory(), { planId: null }, today)).toEqual({
    total: 0,
    counts: noCounts,
    byField: [],
    byAgency: [],
    jointCount: 0,
    byMonth: [],
    urgent: [],
  });
});
