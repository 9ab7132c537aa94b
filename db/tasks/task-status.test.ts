import { expect, test } from 'vitest';
import type { Deadline } from '../../core/domain/deadline.ts';
import type { ProgressInput } from '../../core/domain/progress.ts';
import { recordProgress } from '../progress/progress.ts';
import { context, openMemory, parsedTask, progressInput, storePlan } from '../testing/test-papers.ts';
import { getTask, listTasks } from './tasks.ts';

/** The last day allowed is 15/10/2026, said in two ways. */
const byOctober: Deadline = { raw: 'Chậm nhất ngày 15/10/2026', kind: 'date', bound: 'by', date: '2026-10-15' };
const beforeOctober: Deadline = { raw: 'Trước ngày 16/10/2026', kind: 'date', bound: 'before', date: '2026-10-16' };
const standing: Deadline = { raw: 'Thường xuyên', kind: 'ongoing', bound: null, date: null };
const eachQuarter: Deadline = { raw: 'Hằng quý', kind: 'recurring', bound: null, date: null };
const afterEvent: Deadline = {
  raw: '05 ngày sau khi có Nghị quyết',
  kind: 'days_after_event',
  bound: 'within',
  date: null,
};

const started: Partial<ProgressInput> = { status: 'inProgress' };
const finishedOn = (completedOn: string | null): Partial<ProgressInput> => ({
  status: 'done',
  percent: 100,
  completedOn,
});

test.each<[string, Deadline | null, Partial<ProgressInput> | null, string, string, number | null]>([
  ['eight days before', byOctober, null, '2026-10-07', 'notStarted', null],
  ['seven days before', byOctober, null, '2026-10-08', 'dueSoon', null],
  ['the day before', byOctober, null, '2026-10-14', 'dueSoon', null],
  ['the day itself', byOctober, null, '2026-10-15', 'dueSoon', null],
  ['the day after', byOctober, null, '2026-10-16', 'overdue', 1],
  ['a month after, begun', byOctober, started, '2026-11-15', 'overdue', 31],
  ['over the turn of the year', byOctober, null, '2027-01-01', 'overdue', 78],
  ['begun in good time', byOctober, started, '2026-09-01', 'inProgress', null],
  ['recorded as not begun', byOctober, { status: 'notStarted', percent: 0 }, '2026-09-01', 'notStarted', null],
  ['trước ngày: eight days before the last', beforeOctober, null, '2026-10-07', 'notStarted', null],
  ['trước ngày: the day before it', beforeOctober, null, '2026-10-15', 'dueSoon', null],
  ['trước ngày: that day', beforeOctober, null, '2026-10-16', 'overdue', 1],
  ['trước ngày: finished on that day', beforeOctober, finishedOn('2026-10-16'), '2026-12-01', 'doneLate', null],
  ['no deadline', null, null, '2026-10-16', 'notStarted', null],
  ['no deadline, begun', null, started, '2026-10-16', 'inProgress', null],
  ['a deadline without a day', afterEvent, null, '2026-10-16', 'notStarted', null],
  ['thường xuyên', standing, null, '2026-10-16', 'ongoing', null],
  ['thường xuyên, begun', standing, started, '2026-10-16', 'ongoing', null],
  ['hằng quý', eachQuarter, null, '2026-10-16', 'ongoing', null],
  ['finished on the last day', byOctober, finishedOn('2026-10-15'), '2026-12-01', 'done', null],
  ['finished a day late', byOctober, finishedOn('2026-10-16'), '2026-12-01', 'doneLate', null],
  ['finished, day unknown', byOctober, finishedOn(null), '2026-12-01', 'done', null],
  ['finished without a last day', standing, finishedOn('2026-10-16'), '2026-12-01', 'done', null],
  ['no longer applies, past the day', byOctober, { status: 'cancelled' }, '2026-12-01', 'cancelled', null],
])('%s', (_, deadline, progress, day, status, daysOverdue) => {
  const db = openMemory();
  const [id = 0] = storePlan(db, [parsedTask({ deadline })]).taskIds;
  if (progress) recordProgress(db, progressInput(id, progress), context, day);
  expect(getTask(db, id, day)).toMatchObject({ status, daysOverdue, deadline });
});

test.each(['lead_role', 'duty'] as const)('a %s without a time is a standing one until it is begun', (type) => {
  const db = openMemory();
  const [id = 0] = storePlan(db, [parsedTask({ type, deadline: null })]).taskIds;
  expect(getTask(db, id, '2026-10-16').status).toBe('ongoing');
  recordProgress(db, progressInput(id, started), context, '2026-10-16');
  expect(getTask(db, id, '2026-10-16').status).toBe('inProgress');
});

test('the newest period decides, then the newest record, and the task as a whole before its units', () => {
  const db = openMemory();
  const [id = 0] = storePlan(db, [parsedTask({ deadline: null })]).taskIds;
  const [view] = listTasks(db, { planId: null }, '2026-11-22');
  const agencyId = getTask(db, id, '2026-11-22').agencies.lead[0]?.agencyId ?? 0;
  expect(view).toMatchObject({ status: 'notStarted', percent: null, outcome: null });

  const record = (changes: Partial<ProgressInput>, now: string) =>
    recordProgress(db, progressInput(id, changes), { ...context, now }, '2026-11-22');

  expect(record({ agencyId, periodKey: '2026-Q2', percent: 20 }, '2026-11-01T00:00:00.000Z').percent).toBe(20);
  // Entered later, but of an earlier period.
  expect(record({ agencyId, periodKey: '2026-Q1', percent: 10 }, '2026-11-02T00:00:00.000Z').percent).toBe(20);
  // The month and the quarter end on the same day: what was recorded last counts.
  expect(record({ agencyId, periodKey: '2026-M06', percent: 30 }, '2026-11-03T00:00:00.000Z').percent).toBe(30);
  expect(
    record({ periodKey: '2026-Q1', percent: 15, outcome: 'Đã ban hành kế hoạch' }, '2026-11-04T00:00:00.000Z'),
  ).toMatchObject({ percent: 15, outcome: 'Đã ban hành kế hoạch', status: 'inProgress' });
});
