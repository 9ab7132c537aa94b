import { expect, test } from 'vitest';
import { findClockSetBack } from './clock.ts';

test('a clock that stands before the last change is told of, any other is not', () => {
  const change = '2026-11-22T02:30:00.000Z';
  expect(findClockSetBack(change, '2026-11-20T08:00:00.000Z')).toBe(change);
  expect(findClockSetBack(change, '2026-11-22T01:29:59.000Z')).toBe(change);
  expect(findClockSetBack(change, '2026-11-22T01:31:00.000Z')).toBeNull();
  expect(findClockSetBack(change, change)).toBeNull();
  expect(findClockSetBack(change, '2026-11-23T00:00:00.000Z')).toBeNull();
  expect(findClockSetBack(null, '2026-11-20T08:00:00.000Z')).toBeNull();
});
