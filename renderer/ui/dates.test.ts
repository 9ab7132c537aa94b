/** Days as clerks type and read them. */
import { describe, expect, it } from 'vitest';
import { addDays, formatDate, formatInstant, listWeeks, parseDate } from './dates.ts';

describe('parseDate', () => {
  it.each([
    ['5/9/2026', '2026-09-05'],
    ['05/09/2026', '2026-09-05'],
    ['5-9-26', '2026-09-05'],
    [' 31.12.2025 ', '2025-12-31'],
    ['29/2/2024', '2024-02-29'],
  ])('reads %s', (typed, expected) => {
    expect(parseDate(typed)).toBe(expected);
  });

  it.each(['', '29/2/2026', '31/4/2026', '5/13/2026', '0/1/2026', '5/9', 'ngày 5', '5/9/226', '2026-09-05'])(
    'refuses "%s"',
    (typed) => {
      expect(parseDate(typed)).toBeNull();
    },
  );
});

describe('formatting', () => {
  it('writes a day as dd/mm/yyyy', () => {
    expect(formatDate('2026-09-05')).toBe('05/09/2026');
  });

  it('writes an instant in local time', () => {
    expect(formatInstant(new Date(2026, 10, 22, 8, 5).toISOString())).toBe('22/11/2026 08:05');
  });
});

describe('the calendar', () => {
  it('crosses months and years', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  it('begins weeks on Monday and fills them with the neighbouring days', () => {
    const weeks = listWeeks(2026, 11);
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks[0]?.[6]).toBe('2026-11-01');
    expect(weeks[5]?.[0]).toBe('2026-11-30');
  });
});
