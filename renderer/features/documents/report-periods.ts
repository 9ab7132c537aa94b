/** Which reporting periods a báo cáo can be composed for. Pure. */
import { listPeriods, type ReportingPeriod } from '../../../core/domain/reporting-period.ts';

/** Quarters, half-years, nine months and the year, in the order in which they end; the shorter first. */
export function listReportPeriods(year: number): readonly ReportingPeriod[] {
  return (['quarter', 'halfYear', 'nineMonths', 'year'] as const)
    .flatMap((kind) => listPeriods(kind, year))
    .toSorted((one, other) => one.endOn.localeCompare(other.endOn));
}
