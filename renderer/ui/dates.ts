/** Days and moments as clerks write them (dd/mm/yyyy). Pure: no clock, the day is always passed in. */

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days a month (1–12) has. */
export function countDays(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysOfMonth[month - 1] ?? 0);
}

/**
 * Reads a day as typed: 5/9/2026, 05/09/2026, 5-9-26, 5.9.2026. Two-digit years are those of this century.
 * Answers `YYYY-MM-DD`, or null when the text names no day of the calendar between 1945 and 2200.
 */
export function parseDate(text: string): string | null {
  const match = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})\s*$/.exec(text);
  if (!match) return null;
  const day = Number(match[1]);
  const month = Number(match[2]);
  const year = match[3]?.length === 2 ? 2000 + Number(match[3]) : Number(match[3]);
  if (year < 1945 || year > 2200 || month < 1 || month > 12) return null;
  if (day < 1 || day > countDays(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** `2026-09-05` → `05/09/2026`. */
export function formatDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-');
  return `${day}/${month}/${year}`;
}

/** An ISO instant as the local hour: `08:15`. */
export function formatTime(instant: string): string {
  const moment = new Date(instant);
  return `${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
}

/** An ISO instant as local day and hour: `05/09/2026 08:15`. */
export function formatInstant(instant: string): string {
  const moment = new Date(instant);
  return `${pad(moment.getDate())}/${pad(moment.getMonth() + 1)}/${moment.getFullYear()} ${formatTime(instant)}`;
}

/** The day a number of days after (or before) another. */
export function addDays(isoDate: string, days: number): string {
  const moment = new Date(`${isoDate}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** The weeks of a month, Monday first, each day as `YYYY-MM-DD`; days of the neighbouring months fill the first and last. */
export function listWeeks(year: number, month: number): readonly (readonly string[])[] {
  const first = `${year}-${pad(month)}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weekCount = Math.ceil((weekday + countDays(year, month)) / 7);
  return Array.from({ length: weekCount }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(first, week * 7 + day - weekday)),
  );
}
