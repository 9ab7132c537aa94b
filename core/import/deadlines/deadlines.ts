/**
 * Reads deadlines (thời hạn) that stand alone: what kind of time the words name and the last day that follows from them.
 * Where no day follows, the date stays null.
 */
import type { Deadline, DeadlineBound, DeadlineKind } from '../../domain/deadline.ts';
import type { HolidayYear } from '../../profile/holidays.ts';
import { collapseSpaces } from '../../text/vietnamese.ts';
import { numberWords, parseNumberWords } from '../figures/vietnamese-numbers.ts';
import { withoutEndMark } from '../lines/paragraph.ts';
import { addDays, addWorkingDays, findDate, lastDayOfMonth, listDates } from './calendar.ts';

export interface DeadlineContext {
  /** Ngày ban hành of the paper, when it is known: "kể từ ngày ban hành Kế hoạch này" counts from it. */
  readonly issuedOn: string | null;
  /** The year the paper is about: for "trước ngày 15/12" and "quý III" without a year. */
  readonly year: number | null;
  /** The years whose days off are known; working days of other years leave out weekends only. */
  readonly holidayYears: readonly HolidayYear[];
}

/** The longest text that is still a deadline. */
const longestDeadline = 2000;

const quarters: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

type Reading = Omit<Deadline, 'raw'>;

function reading(kind: DeadlineKind, bound: DeadlineBound | null, date: string | null): Reading {
  return { kind, bound, date };
}

/** How the words stand to the time they name; `fallback` when they do not say. */
function boundOf(text: string, fallback: DeadlineBound): DeadlineBound {
  if (/(?:^| )từ .{1,40}?(?: đến |[-–])/i.test(text)) return 'range';
  if (/(?:^| )trước(?: |$)/i.test(text)) return 'before';
  if (/chậm nhất|muộn nhất|đến hết|(?:^| )(?:đến|hết|(?<!tháng )cuối) |hạn (?:chót|cuối)/i.test(text)) return 'by';
  if (/(?:^| )từ /i.test(text)) return 'from';
  if (/(?:^| )sau /i.test(text)) return 'after';
  return fallback;
}

/** "định kỳ hằng quý", "trước ngày 18 hằng tháng", "ngày 25 của tháng cuối quý", "trước ngày 15/12 năm trước". */
function readRecurring(text: string): Reading | null {
  const recurs =
    /(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm|6 tháng)|định kỳ|\d{1,2},? (?:của )?tháng cuối(?: mỗi| của)? quý|năm (?:trước|liền kề)|(?:tuần|tháng|quý|năm)(?:\/| một | 01 | 1 )lần|thứ \p{L}+ (?:hằng|hàng) tuần/iu;
  if (!recurs.test(text)) return null;
  if (/vào ngày \d/i.test(text) && !/trước|chậm nhất|muộn nhất/i.test(text)) return reading('recurring', 'on', null);
  return reading('recurring', /trước (?:ngày|\d)|chậm nhất|muộn nhất/i.test(text) ? boundOf(text, 'by') : null, null);
}

/** "thường xuyên", "thường xuyên trong năm 2025": a standing duty, which may have an end. */
function readOngoing(text: string, context: DeadlineContext): Reading | null {
  if (!/thường xuyên|liên tục/i.test(text)) return null;
  const end = readDay(text, context) ?? readSpan(text, context);
  return end?.date ? reading('ongoing', end.bound, end.date) : reading('ongoing', null, null);
}

/** Words that count from the day on which the paper itself was signed or issued. */
const fromIssue =
  /kể từ (?:ngày|khi) (?:ký |được )?(?:ban hành|ký)(?: (?:ban hành|văn bản|kế hoạch|thông báo|công văn|quyết định|chỉ thị|chương trình|này)| \p{Lu}|[ .;,)]*$)/iu;
const numberOfDays = new RegExp(
  `(?<![\\d/\\p{L}])(?:(\\d{1,3})|(${numberWords}(?: ${numberWords}){0,4})) (?:\\([^()]{1,30}\\) )?ngày( làm việc)?(?! tháng)`,
  'iu',
);

/** "trong 30 ngày (kể từ ngày …)", "chậm nhất sau 15 ngày làm việc, kể từ ngày ban hành Kế hoạch này". */
function readDaysAfter(text: string, context: DeadlineContext): Reading | null {
  const match = numberOfDays.exec(text);
  if (!match) return null;
  const { issuedOn, holidayYears } = context;
  if (!issuedOn || !fromIssue.test(text)) return reading('days_after_event', 'within', null);
  const count = match[1] ? Number(match[1]) : parseNumberWords(match[2] ?? '');
  if (count === null) return reading('days_after_event', 'within', null);
  const date = match[3] ? addWorkingDays(issuedOn, count, holidayYears) : addDays(issuedOn, count);
  return reading('days_after_event', 'within', date);
}

/** "trước ngày 10/12/2024", "ngày 15 tháng 12 năm 2025", "từ ngày … đến ngày …". */
function readDay(text: string, context: DeadlineContext): Reading | null {
  // "tháng 01-02/2024" names two months, not a day.
  if (/tháng \d{1,2} ?[-–] ?\d{1,2}/i.test(text)) return null;
  const dates = listDates(text);
  const date = dates.length > 1 ? dates.at(-1) : findDate(text, context.year);
  if (!date) return null;
  const bound = boundOf(text, 'by');
  return reading('date', bound, bound === 'from' || bound === 'after' ? null : date);
}

/** The year words name after a month or quarter: "quý II/2026", "tháng 9 năm 2026". */
const yearAfter = '(?: ?[/-] ?| năm |,? )?(\\d{4})?(?!\\d)';
const halfYearWords = /(?:6|sáu) tháng (đầu|cuối) năm ?(\d{4})?(?!\d)/i;
const quarterWords = new RegExp(
  `quý ((?:(?:IV|I{1,3}|[1-4])(?:,|, | và | - | – |-| ))*(?:IV|I{1,3}|[1-4]))(?![\\p{L}])${yearAfter}`,
  'giu',
);
const monthWords = new RegExp(`tháng ((?:\\d{1,2}(?:, | và | ?- ?))*)(\\d{1,2})(?! ?ngày)${yearAfter}`, 'gi');
const yearWords = /(?:năm|đoạn|đến) (?:\d{4} ?[-–] ?)?(\d{4})(?!\d)|^(?:\d{4} ?[-–] ?)?(\d{4})$/gi;

/** The last day of the month, quarter, half-year or year that the words name. */
function readSpan(text: string, context: DeadlineContext): Reading | null {
  const halfYear = halfYearWords.exec(text);
  const inYear = (named: string | undefined) => (named ? Number(named) : context.year);
  if (halfYear) {
    const isFirst = (halfYear[1] as string).toLowerCase() === 'đầu';
    return spanReading('month', text, inYear(halfYear[2]), isFirst ? 6 : 12, 6);
  }
  const quarterMatches = [...text.matchAll(quarterWords)];
  const quarter = quarterMatches.at(-1);
  if (quarter) {
    const names = (quarter[1] as string).split(/[^\p{L}\d]+/u).filter(Boolean);
    const last = quarters[(names.at(-1) as string).toUpperCase()] ?? 0;
    const found = spanReading('quarter', text, inYear(quarter[2]), last * 3, 3);
    const isRow = quarterMatches.length > 1 || names.length > 1;
    return found && isRow && found.bound !== 'before' ? { ...found, bound: 'range' } : found;
  }
  const month = [...text.matchAll(monthWords)].at(-1);
  if (month) {
    const found = spanReading('month', text, inYear(month[3]), Number(month[2]), 1);
    return found && month[1] !== '' && found.bound === 'in' ? { ...found, bound: 'range' } : found;
  }
  const year = [...text.matchAll(yearWords)].at(-1);
  if (!year && /^(?:trong |cả |đến hết |hết )?năm$|trong năm$/i.test(text)) {
    return spanReading('year', text, context.year, 12, 12);
  }
  if (!year) return null;
  const found = spanReading('year', text, Number(year[1] ?? year[2]), 12, 12);
  return found && /\d{4} ?[-–] ?\d{4}/.test(year[0]) && found.bound === 'in' ? { ...found, bound: 'range' } : found;
}

/** A span of `length` months that ends with `month`; "trước" a span ends on the day before it. */
function spanReading(
  kind: 'month' | 'quarter' | 'year',
  text: string,
  year: number | null,
  month: number,
  length: number,
): Reading | null {
  const end = year === null ? null : lastDayOfMonth(year, month);
  if (year === null || end === null) return null;
  const bound = boundOf(text, 'in');
  if (bound === 'from' || bound === 'after') return reading(kind, bound, null);
  if (bound !== 'before') return reading(kind, bound, end);
  const before = month - length;
  return reading(kind, bound, before >= 1 ? lastDayOfMonth(year, before) : lastDayOfMonth(year - 1, 12));
}

/** "sau khi có quyết định công bố": an event without a number of days. */
function readEvent(text: string): Reading | null {
  return /(?:ngay )?sau khi |kể từ khi /i.test(text) ? reading('days_after_event', 'after', null) : null;
}

/**
 * The deadline that words name, or null when they name none. A plain date is kept as named: "trước ngày 10/12/2024" is
 * `before` with 2024-12-10. "Sớm", "kịp thời" and the like name no time.
 */
export function parseDeadline(words: string, context: DeadlineContext): Deadline | null {
  const raw = withoutEndMark(collapseSpaces(words)).slice(0, longestDeadline).trim();
  if (raw === '') return null;
  const found =
    readOngoing(raw, context) ??
    readDaysAfter(raw, context) ??
    readRecurring(raw) ??
    readDay(raw, context) ??
    readSpan(raw, context) ??
    readEvent(raw);
  return found ? { raw, ...found } : null;
}
