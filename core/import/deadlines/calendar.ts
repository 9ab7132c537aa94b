/** Dates as papers write them, to `YYYY-MM-DD`. Pure arithmetic: no clock, no time zone. */
import type { HolidayYear } from '../../profile/holidays.ts';

/** The ISO date, or null when there is no such day. */
export function isoDateOf(year: number, month: number, day: number): string | null {
  if (year < 1945 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** The last day of a month (1–12), or null when there is no such month. */
export function lastDayOfMonth(year: number, month: number): string | null {
  if (month < 1 || month > 12) return null;
  return isoDateOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** The day `count` days after `from`; Saturdays, Sundays and holidays count as well. */
export function addDays(from: string, count: number): string {
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Whether public offices work on a day: weekends, days off and the days worked in their stead are known. */
function isWorkingDay(date: string, years: readonly HolidayYear[]): boolean {
  const year = years.find((known) => known.year === Number(date.slice(0, 4)));
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  return isWeekend ? Boolean(year?.workedWeekendDays.includes(date)) : !year?.daysOff.includes(date);
}

/** The day `count` working days after `from`. In a year that `years` lacks only Saturdays and Sundays are left out. */
export function addWorkingDays(from: string, count: number, years: readonly HolidayYear[]): string {
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, years)) left -= 1;
  }
  return date;
}

const fullDate = /(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)/;
const wordedDate = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?!\d)/i;
/** A day without its year: "ngày 15/12", "ngày 15 tháng 12". */
const dayAndMonth =
  /(?:ngày |trước |chậm nhất |muộn nhất |hạn |xong |đến |hết )(\d{1,2})(?: tháng | ?\/ ?)(\d{1,2})(?! ?[\d/]| năm)/i;

function dateOf(match: RegExpExecArray | null, year?: number): string | null {
  return match ? isoDateOf(year ?? Number(match[3]), Number(match[2]), Number(match[1])) : null;
}

/** All full dates of a text, in order: "05/9/2026", "ngày 05 tháng 9 năm 2026". */
export function listDates(text: string): readonly string[] {
  const pattern = new RegExp(`${wordedDate.source}|${fullDate.source}`, 'gi');
  const found: string[] = [];
  for (const match of text.matchAll(pattern)) {
    const [day, month, year] = match[1] ? [match[1], match[2], match[3]] : [match[4], match[5], match[6]];
    const date = isoDateOf(Number(year), Number(month), Number(day));
    if (date) found.push(date);
  }
  return found;
}

/** The first full date of a text; a day and month alone take `assumedYear` when one is given. */
export function findDate(text: string, assumedYear: number | null): string | null {
  const full = listDates(text)[0];
  if (full) return full;
  return assumedYear === null ? null : dateOf(dayAndMonth.exec(text), assumedYear);
}
