/** Dates as papers write them, to `YYYY-MM-DD`. Pure arithmetic: no clock, no time zone. */

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

/** The day `count` days after `from`; with `isWorkingDays` Saturdays and Sundays are not counted, holidays are. */
export function addDays(from: string, count: number, isWorkingDays: boolean): string {
  const date = new Date(`${from}T00:00:00Z`);
  let left = count;
  while (left > 0) {
    date.setUTCDate(date.getUTCDate() + 1);
    const weekday = date.getUTCDay();
    if (!isWorkingDays || (weekday !== 0 && weekday !== 6)) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}

const fullDate = /(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)/;
const wordedDate = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?!\d)/i;
/** A day without its year: "ngày 15/12", "ngày 15 tháng 12". */
const dayAndMonth = /ngày (\d{1,2})(?: tháng |\/)(\d{1,2})(?![\d/])/i;

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
