import { expect, test } from 'vitest';
import { lastFinishedQuarter, listReportPeriods } from './report-periods.ts';

test('the periods of a year stand in the order in which they end', () => {
  expect(listReportPeriods(2026).map((period) => period.name)).toEqual([
    'quý I năm 2026',
    'quý II năm 2026',
    '6 tháng đầu năm 2026',
    'quý III năm 2026',
    '9 tháng đầu năm 2026',
    'quý IV năm 2026',
    '6 tháng cuối năm 2026',
    'năm 2026',
  ]);
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
