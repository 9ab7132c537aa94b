/**
 * When a report has to be sent. NĐ 09/2019 sets the cut-off days only; the day of sending belongs to each reporting rule, so
 * it is data of the province profile. Pure.
 */
import type { ReportingPeriod } from '../domain/reporting-period.ts';
import type { HolidayYear } from '../profile/holidays.ts';
import { z } from '../zod.ts';

/** So many working days after the cut-off, or a day of the month in which the period ends. */
export const dueRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('workingDaysAfter'), days: z.int().min(0).max(60) }),
  z.strictObject({ kind: z.literal('dayOfMonth'), day: z.int().min(1).max(28) }),
]);
export type DueRule = Readonly<z.infer<typeof dueRuleSchema>>;

function dayAfter(on: string): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function isWorkingDay(on: string, years: readonly HolidayYear[]): boolean {
  const known = years.find(({ year }) => year === Number(on.slice(0, 4)));
  if (known?.daysOff.includes(on)) return false;
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return (weekday !== 0 && weekday !== 6) || (known?.workedWeekendDays.includes(on) ?? false);
}

/** The last day for sending a report of a period, `YYYY-MM-DD`; weekends and holidays are no working days. */
export function dueDateOf(period: ReportingPeriod, rule: DueRule, years: readonly HolidayYear[]): string {
  if (rule.kind === 'dayOfMonth') {
    const day = `${period.endOn.slice(0, 8)}${String(rule.day).padStart(2, '0')}`;
    if (day >= period.endOn) return day;
    const [year = '', month = ''] = period.endOn.split('-');
    return new Date(Date.UTC(Number(year), Number(month), rule.day)).toISOString().slice(0, 10);
  }
  let due = period.endOn;
  for (let left = rule.days; left > 0; ) {
    due = dayAfter(due);
    if (isWorkingDay(due, years)) left -= 1;
  }
  return due;
}
