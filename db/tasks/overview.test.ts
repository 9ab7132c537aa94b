import { expect, test } from 'vitest';
import type { UrgentTask } from '../../core/domain/overview.ts';
import type { ParsedTask } from '../../core/import/parsed-document.ts';
import { recordProgress } from '../progress/progress.ts';
import { context, openMemory, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { grantExtension } from './extensions.ts';
import { getOverview } from './overview.ts';
import { getOverviewGroups } from './overview-groups.ts';
import { listTasks, listTaskVersions } from './tasks.ts';

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

const omitDays = ({ lastOn: _, tooLateOn: __, ...rest }: UrgentTask) => rest;

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
  const groups = getOverviewGroups(db, { planId }, today);
  expect(groups.byMonth.map(({ key, name, total, counts }) => [key, name, total, counts.overdue])).toEqual([
    ['2026-03', '03/2026', 1, 1],
    ['2026-11', '11/2026', 3, 1],
  ]);
  expect(groups.byField).toEqual([
    {
      key: 'direction',
      name: 'Chỉ đạo, điều hành cải cách hành chính',
      total: 3,
      counts: { ...noCounts, overdue: 1, dueSoon: 1, done: 1 },
    },
    { key: 'procedure', name: 'Cải cách thủ tục hành chính', total: 1, counts: { ...noCounts, overdue: 1 } },
    { key: null, name: 'Chưa xác định lĩnh vực', total: 1, counts: { ...noCounts, dueSoon: 1 } },
  ]);
  expect(groups.byAgency.map(({ name, counts }) => [name, counts.overdue])).toEqual([
    ['Sở Y tế', 2],
    ['Sở Nội vụ', 1],
    ['Ban Dân tộc', 0],
    ['Đài Phát thanh', 0],
  ]);
  expect(groups.jointCount).toBe(1);
  // The longest overdue first, then the nearest due, as the rows of the table have them.
  expect(overview.urgent.map((task) => [task.code, task.lastOn, task.daysOverdue, task.daysLeft])).toEqual([
    ['3', '2026-03-01', 266, null],
    ['1', '2026-11-21', 1, null],
    ['5', '2026-11-23', null, 1],
    ['2', '2026-11-25', null, 3],
  ]);
  const rows = listTasks(db, { planId }, today);
  for (const task of overview.urgent) expect(rows.find(({ id }) => id === task.id)).toMatchObject(omitDays(task));
  expect(getOverview(db, { planId: null }, today)).toMatchObject({ total: 6, counts: { overdue: 3 } });
});

test('work that was extended counts from its new day', () => {
  const db = openMemory();
  const { planId, taskIds } = storePlan(db, [dueTask('1', '2026-10-15'), dueTask('2', '2026-10-16')]);
  const [first = 0, second = 0] = taskIds;
  const grant = { documentCode: '215/UBND-TH', issuedOn: '2026-11-10', issuer: 'UBND tỉnh', subject: '' };
  grantExtension(db, listTaskVersions(db, [first]), { ...grant, dueOn: '2026-11-25' }, context);
  grantExtension(db, listTaskVersions(db, [second]), { ...grant, dueOn: '2026-11-20' }, context);
  expect(getOverview(db, { planId }, today).urgent).toMatchObject([
    { code: '2', lastOn: '2026-11-20', daysOverdue: 2, daysLeft: null },
    { code: '1', lastOn: '2026-11-25', daysOverdue: null, daysLeft: 3 },
  ]);
});

test('“trước ngày 15/11” is shown with the day that its delay is counted from, and with the day of the paper', () => {
  const db = openMemory();
  const deadline = { raw: 'trước ngày 15/11/2026', kind: 'date', bound: 'before', date: '2026-11-15' } as const;
  const { planId } = storePlan(db, [parsedTask({ deadline })]);
  expect(getOverview(db, { planId }, today).urgent).toMatchObject([
    { lastOn: '2026-11-14', tooLateOn: '2026-11-15', daysOverdue: 8 },
  ]);
});

test('without tasks everything is nought', () => {
  expect(getOverview(openMemory(), { planId: null }, today)).toEqual({ total: 0, counts: noCounts, urgent: [] });
  const nothing = { byField: [], byAgency: [], jointCount: 0, byMonth: [] };
  expect(getOverviewGroups(openMemory(), { planId: null }, today)).toEqual(nothing);
});
