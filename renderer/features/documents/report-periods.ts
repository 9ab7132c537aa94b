/** Which reporting periods a báo cáo can be composed for, and which one is wanted most likely. Pure. */
import { listPeriods, quarterOf, type ReportingPeriod } from '../../../core/domain/reporting-period.ts';

/** Quarters, half-years, nine months and the year, in the order in which they end; the shorter first. */
export function listReportPeriods(year: number): readonly ReportingPeriod[] {
  return (['quarter', 'halfYear', 'nineMonths', 'year'] as const)
    .flatMap((kind) => listPeriods(kind, year))
    .toSorted((one, other) => one.endOn.localeCompare(other.endOn));
}

/** The quarter that ended last before `today` (`YYYY-MM-DD`). */
export function lastFinishedQuarter(today: string): ReportingPeriod {
  // Every quarter starts on a 15th (NĐ 09/2019/NĐ-CP, Điều 12), so the day before is the 14th of that month.
  return quarterOf(`${quarterOf(today).startOn.slice(0, 8)}14`);
}
