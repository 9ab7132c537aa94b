/** The periods a report can be drafted for, as the dialog offers them. Pure. */
import type { ReportView } from '../../../core/domain/report.ts';
import {
  freePeriod,
  listPeriods,
  type PeriodBasis,
  type PeriodKind,
  previousPeriod,
  type ReportingPeriod,
} from '../../../core/domain/reporting-period.ts';
import { parseDate } from '../../ui/dates.ts';

export interface PeriodChoice {
  readonly kind: PeriodKind;
  readonly basis: PeriodBasis;
  readonly year: number;
  readonly index: number;
  /** For free days, as typed. */
  readonly startText: string;
  readonly endText: string;
}

/** The period that is chosen; undefined while free days are no days in order. */
export function chosenPeriod({
  kind,
  basis,
  year,
  index,
  startText,
  endText,
}: PeriodChoice): ReportingPeriod | undefined {
  if (kind !== 'free') return listPeriods(kind, year, basis)[index - 1] ?? listPeriods(kind, year, basis)[0];
  const startOn = parseDate(startText);
  const endOn = parseDate(endText);
  return startOn && endOn && startOn <= endOn ? freePeriod(startOn, endOn) : undefined;
}

/** The report whose wording is the natural one to go on from: the same outline, the period before, else the newest. */
export function findLastReport(
  reports: readonly ReportView[],
  period: ReportingPeriod,
  outlineCode: string,
): ReportView | undefined {
  const before = previousPeriod(period)?.key;
  const ofOutline = reports.filter((report) => report.outlineCode === outlineCode && report.periodKey !== period.key);
  return ofOutline.find(({ periodKey }) => periodKey === before) ?? ofOutline[0];
}
