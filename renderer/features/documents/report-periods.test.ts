import { expect, test } from 'vitest';
import { listReportPeriods } from './report-periods.ts';

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
