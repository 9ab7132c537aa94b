import { expect, test } from 'vitest';
import { deriveStatus, lastDayOf, tooLateDayOf } from './task-standing.ts';

const before = { raw: 'trước ngày 15/11', kind: 'date', bound: 'before', date: '2026-11-15' } as const;
const by = { ...before, raw: 'chậm nhất ngày 15/11', bound: 'by' } as const;

test('“trước ngày”: the last day is the day before, and the day of the paper is told as too late', () => {
  const task = { deadline: before, extension: null };
  expect([lastDayOf(task), tooLateDayOf(task)]).toEqual(['2026-11-14', '2026-11-15']);
  expect(lastDayOf({ deadline: { ...before, date: '2026-03-01' }, extension: null })).toBe('2026-02-28');
});

test('other deadlines end on the day that they name; one without a day ends on none', () => {
  expect([lastDayOf({ deadline: by, extension: null }), tooLateDayOf({ deadline: by, extension: null })]).toEqual([
    '2026-11-15',
    null,
  ]);
  expect(lastDayOf({ deadline: { ...before, date: null }, extension: null })).toBeNull();
  expect(lastDayOf({ deadline: null, extension: null })).toBeNull();
  // "Trước quý IV" is read as the end of quý III already.
  const quarter = { raw: 'trước quý IV', kind: 'quarter', bound: 'before', date: '2026-09-30' } as const;
  expect(lastDayOf({ deadline: quarter, extension: null })).toBe('2026-09-30');
});

test('the day of an extension counts, whatever the paper said', () => {
  const task = { deadline: before, extension: { dueOn: '2026-12-20' } };
  expect([lastDayOf(task), tooLateDayOf(task)]).toEqual(['2026-12-20', null]);
  expect(lastDayOf({ deadline: null, extension: { dueOn: '2026-12-20' } })).toBe('2026-12-20');
});

test('days left and days overdue are counted from the day that is shown', () => {
  const task = { type: 'assignment', deadline: before, progress: null } as const;
  const lastOn = lastDayOf({ deadline: before, extension: null });
  const on = (day: string) => deriveStatus({ ...task, lastOn }, day, 7);
  expect(on('2026-11-14')).toEqual({ status: 'dueSoon', daysOverdue: null, daysLeft: 0 });
  expect(on('2026-11-15')).toEqual({ status: 'overdue', daysOverdue: 1, daysLeft: null });
});
