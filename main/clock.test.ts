import { expect, test } from 'vitest';
import { describeClockSetBack } from './clock.ts';

test('a clock that stands before the last change is told of, any other is not', () => {
  const change = '2026-11-22T02:30:00.000Z';
  expect(describeClockSetBack(change, '2026-11-20T08:00:00.000Z')).toContain(change);
  expect(describeClockSetBack(change, change)).toBeNull();
  expect(describeClockSetBack(null, '2026-11-20T08:00:00.000Z')).toBeNull();
});
