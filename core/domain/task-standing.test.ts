import { expect, test } from 'vitest';
import { shownDayOf } from './task-standing.ts';

test('a list shows the day of the extension, else that of the paper', () => {
  const deadline = { raw: 'trước ngày 15/11', kind: 'date', bound: 'before', date: '2026-11-15' } as const;
  expect(shownDayOf({ deadline, extension: null })).toBe('2026-11-15');
  expect(shownDayOf({ deadline, extension: { dueOn: '2026-12-20' } })).toBe('2026-12-20');
  expect(shownDayOf({ deadline: null, extension: { dueOn: '2026-12-20' } })).toBe('2026-12-20');
  expect(shownDayOf({ deadline: { date: null }, extension: null })).toBeNull();
});
