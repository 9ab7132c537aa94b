import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPeriod,
  freePeriod,
  lastFinishedQuarter,
  listPeriods,
  monthsIn,
  type PeriodBasis,
  type PeriodKind,
  previousPeriod,
  quarterOf,
  type ReportingPeriod,
  reportingPeriod,
  samePeriodLastYear,
  wordDataSpan,
} from './reporting-period.ts';

const kinds: readonly PeriodKind[] = ['month', 'quarter', 'halfYear', 'nineMonths', 'year', 'firstMonths'];
const anyYear = fc.integer({ min: 1950, max: 2190 });
const anyBasis = fc.constantFrom<PeriodBasis>('decree', 'calendar');
const anyPeriod = fc.tuple(fc.constantFrom(...kinds), anyYear, anyBasis, fc.nat(1000)).map(([kind, year, basis, n]) => {
  const all = listPeriods(kind, year, basis);
  return all[n % all.length] as ReportingPeriod;
});

const dayAfter = (on: string) => new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Whether the periods follow each other without a gap or an overlap and cover exactly the whole. */
function areUnion(whole: ReportingPeriod, parts: readonly ReportingPeriod[]): boolean {
  return (
    parts[0]?.startOn === whole.startOn &&
    parts.at(-1)?.endOn === whole.endOn &&
    parts.every((part, i) => i === 0 || part.startOn === dayAfter(parts[i - 1]?.endOn ?? ''))
  );
}

describe('cut-off days by NĐ 09/2019/NĐ-CP, Điều 12', () => {
  test.each([
    ['month', 2026, 3, '2026-02-15', '2026-03-14'],
    ['month', 2026, 1, '2025-12-15', '2026-01-14'],
    ['quarter', 2026, 1, '2025-12-15', '2026-03-14'],
    ['quarter', 2024, 3, '2024-06-15', '2024-09-14'],
    ['quarter', 2026, 4, '2026-09-15', '2026-12-14'],
    ['halfYear', 2026, 1, '2025-12-15', '2026-06-14'],
    ['halfYear', 2026, 2, '2026-06-15', '2026-12-14'],
    ['nineMonths', 2026, 1, '2025-12-15', '2026-09-14'],
    ['year', 2026, 1, '2025-12-15', '2026-12-14'],
    ['firstMonths', 2025, 5, '2024-12-15', '2025-05-14'],
  ] as const)('%s %i/%i: %s to %s', (kind, year, index, startOn, endOn) => {
    expect(reportingPeriod(kind, year, index)).toMatchObject({ startOn, endOn });
  });

  test('by calendar months where the report is set so', () => {
    expect(reportingPeriod('quarter', 2024, 1, 'calendar')).toMatchObject({
      key: '2024-Q1C',
      startOn: '2024-01-01',
      endOn: '2024-03-31',
    });
    expect(reportingPeriod('month', 2024, 2, 'calendar').endOn).toBe('2024-02-29');
    expect(reportingPeriod('year', 2025, 1, 'calendar').endOn).toBe('2025-12-31');
  });

  test('a quarter, a half-year, nine months and a year are the union of their months, without gap or overlap', () => {
    fc.assert(fc.property(anyPeriod, (period) => areUnion(period, monthsIn(period))));
  });

  test('quarters I and II make the first half-year, four quarters the year', () => {
    fc.assert(
      fc.property(anyYear, anyBasis, (year, basis) => {
        const quarters = listPeriods('quarter', year, basis);
        return (
          areUnion(reportingPeriod('halfYear', year, 1, basis), quarters.slice(0, 2)) &&
          areUnion(reportingPeriod('year', year, 1, basis), quarters)
        );
      }),
    );
  });

  test('the period before ends on the day before', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const before = previousPeriod(period);
        if (period.kind === 'firstMonths' || period.kind === 'nineMonths') return true;
        return before !== undefined && dayAfter(before.endOn) === period.startOn;
      }),
    );
  });

  test('every day lies in exactly one quarter', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2190-01-01'), noInvalidDate: true }), (day) => {
        const on = day.toISOString().slice(0, 10);
        const quarter = quarterOf(on);
        return quarter.startOn <= on && on <= quarter.endOn;
      }),
    );
  });
});

describe('keys and words', () => {
  test('a key leads back to its period', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(findPeriod(period.key)).toEqual(period);
      }),
    );
  });

  test('any text is a key or none, and never an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = findPeriod(text);
        return found === undefined || found.key === text;
      }),
    );
    for (const key of ['2025-Q5', '2025-M13', '2025-F00', '20250230-20250301', '20250501-20250401', '2025-9MX']) {
      expect(findPeriod(key)).toBeUndefined();
    }
  });

  test('free days are a period of their own', () => {
    const period = freePeriod('2025-03-01', '2025-05-20');
    expect(period).toMatchObject({ key: '20250301-20250520', name: 'từ ngày 01/3/2025 đến ngày 20/5/2025' });
    expect(findPeriod(period.key)).toEqual(period);
    expect(monthsIn(period)).toEqual([]);
    expect(() => freePeriod('2025-03-02', '2025-03-01')).toThrow(RangeError);
  });

  test('the same period of last year; quarter I follows quarter IV', () => {
    expect(samePeriodLastYear(reportingPeriod('quarter', 2026, 2))?.key).toBe('2025-Q2');
    expect(previousPeriod(reportingPeriod('quarter', 2026, 1))?.key).toBe('2025-Q4');
  });

  test('the sentence about the days of the figures', () => {
    expect(wordDataSpan(reportingPeriod('quarter', 2024, 3))).toBe('số liệu từ ngày 15/6/2024 đến ngày 14/9/2024');
    expect(wordDataSpan(reportingPeriod('month', 2026, 2))).toBe('số liệu từ ngày 15/01/2026 đến ngày 14/02/2026');
  });
});

test('a report is wanted for the quarter that ended last', () => {
  expect(lastFinishedQuarter('2026-11-22').key).toBe('2026-Q3');
  expect(lastFinishedQuarter('2026-09-14').key).toBe('2026-Q2');
  expect(lastFinishedQuarter('2026-09-15').key).toBe('2026-Q3');
});

test('in January the last quarter is of the year before', () => {
  expect(lastFinishedQuarter('2027-01-05').key).toBe('2026-Q4');
  expect(lastFinishedQuarter('2026-12-15').key).toBe('2026-Q4');
});
