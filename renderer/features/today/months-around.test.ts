import { expect, test } from 'vitest';
import { listMonthsAround } from './months-around.ts';

test('five months before and six after, over the turn of the year', () => {
  const months = listMonthsAround('2026-11-22');
  expect([months[0], months[5], months[6], months[11]]).toEqual(['2026-06', '2026-11', '2026-12', '2027-05']);
  expect(listMonthsAround('2026-01-01')[0]).toBe('2025-08');
});
