/**
 * Reads deadlines (thời hạn): what kind of time the words name and the last day that follows from them. Where no day
 * follows, the date stays null.
 */
import type { Deadline, DeadlineBound, DeadlineKind } from '../domain/deadline.ts';
import { collapseSpaces } from '../text/vietnamese.ts';
import { addDays, findDate, lastDayOfMonth, listDates } from './calendar.ts';
import { withoutEndMark } from './paragraph.ts';

export interface DeadlineContext {
  /** Ngày ban hành of the paper, when it is known: "kể từ ngày ban hành Kế hoạch này" counts from it. */
  readonly issuedOn: string | null;
  /** The year the paper is about: for "trước ngày 15/12" without a year. */
  readonly year: number | null;
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
  if (/(?:^| )từ .{1,40}(?: đến |[-–])/i.test(text)) return 'range';
  if (/(?:^| )trước(?: |$)/i.test(text)) return 'before';
  if (/chậm nhất|muộn nhất|đến hết|(?:^| )đến |hạn (?:chót|cuối)/i.test(text)) return 'by';
  if (/(?:^| )từ /i.test(text)) return 'from';
  if (/(?:^| )sau /i.test(text)) return 'after';
  return fallback;
}

/** "định kỳ hằng quý", "trước ngày 18 hằng tháng", "mỗi tháng". */
function readRecurring(text: string): Reading | null {
  if (!/(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)|định kỳ/i.test(text)) return null;
  return reading('recurring', /trước|chậm nhất/i.test(text) ? boundOf(text, 'by') : null, null);
}

/** "thường xuyên", "thường xuyên trong năm 2025": a standing duty, which may have an end. */
function readOngoing(text: string, context: DeadlineContext): Reading | null {
  if (!/thường xuyên|liên tục/i.test(text)) return null;
  const end = readDay(text, context) ?? readSpan(text);
  return end?.date ? reading('ongoing', end.bound, end.date) : reading('ongoing', null, null);
}

/** "trong 30 ngày (kể từ ngày …)", "chậm nhất sau 15 ngày làm việc, kể từ ngày ban hành Kế hoạch này". */
function readDaysAfter(text: string, context: DeadlineContext): Reading | null {
  const match = /(?<![\d/])(\d{1,3}) (?:\([^()]{1,30}\) )?ngày( làm việc)?(?! tháng)/i.exec(text);
  if (!match) return null;
  const startsAtIssue =
    /kể từ ngày (?:ký )?(?:ban hành|ký|nhận)? ?(?:văn bản|kế hoạch|thông báo|công văn|quyết định) này|kể từ ngày (?:ký )?ban hành/i;
  const isFromIssue = startsAtIssue.test(text) && !/kể từ ngày nhận/i.test(text);
  const date = isFromIssue && context.issuedOn ? addDays(context.issuedOn, Number(match[1]), Boolean(match[2])) : null;
  return reading('days_after_event', 'within', date);
}

/** "trước ngày 10/12/2024", "ngày 15 tháng 12 năm 2025", "từ ngày … đến ngày …". */
function readDay(text: string, context: DeadlineContext): Reading | null {
  const dates = listDates(text);
  const date = dates.length > 1 ? dates.at(-1) : findDate(text, context.year);
  if (!date) return null;
  const bound = boundOf(text, 'by');
  return reading('date', bound, bound === 'from' || bound === 'after' ? null : date);
}

/** The last day of the month, quarter, half-year or year that the words name. */
function readSpan(text: string): Reading | null {
  const halfYear = /6 tháng (đầu|cuối) năm (\d{4})/i.exec(text);
  if (halfYear)
    return spanReading('month', text, Number(halfYear[2]), halfYear[1]?.toLowerCase() === 'đầu' ? 6 : 12, 6);
  const quarter = /quý (IV|I{1,3}|[1-4])(?: ?[/-] ?| năm )(\d{4})(?!\d)/i.exec(text);
  if (quarter) {
    const index = quarters[(quarter[1] as string).toUpperCase()] ?? 0;
    return spanReading('quarter', text, Number(quarter[2]), index * 3, 3);
  }
  const month = /tháng (\d{1,2})(?: ?[/-] ?| năm )(\d{4})(?!\d)/i.exec(text);
  if (month) return spanReading('month', text, Number(month[2]), Number(month[1]), 1);
  const year = [...text.matchAll(/(?:năm|đoạn) (?:\d{4} ?[-–] ?)?(\d{4})(?!\d)/gi)].at(-1);
  return year ? spanReading('year', text, Number(year[1]), 12, 12) : null;
}

/** A span of `length` months that ends with `month`; "trước" a span ends on the day before it. */
function spanReading(
  kind: 'month' | 'quarter' | 'year',
  text: string,
  year: number,
  month: number,
  length: number,
): Reading | null {
  const end = lastDayOfMonth(year, month);
  if (end === null) return null;
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
 * `before` with 2024-12-10. Working days leave out Saturdays and Sundays only.
 */
export function parseDeadline(words: string, context: DeadlineContext): Deadline | null {
  const raw = withoutEndMark(collapseSpaces(words)).slice(0, longestDeadline).trim();
  if (raw === '') return null;
  const found =
    readOngoing(raw, context) ??
    readDaysAfter(raw, context) ??
    readRecurring(raw) ??
    readDay(raw, context) ??
    readSpan(raw) ??
    readEvent(raw);
  return found ? { raw, ...found } : null;
}

const day = '(?:\\d{1,2} ?/ ?\\d{1,2}(?: ?/ ?\\d{4})?|\\d{1,2} tháng \\d{1,2}(?: năm \\d{4})?)';
const monthOrQuarter = '(?:tháng \\d{1,2}(?: ?/ ?| năm )\\d{4}|quý (?:IV|I{1,3})(?: ?/ ?| năm )\\d{4})';
/** A year alone is often no deadline ("kết quả trong năm 2024"): it needs a word that makes it one. */
const span = `(?:${monthOrQuarter}|năm \\d{4})`;
const opening = '(?:chậm nhất|muộn nhất|trước|đến hết|đến|hoàn thành)';
/** Where a deadline stands inside a sentence, surest first. */
const phrases: readonly RegExp[] = [
  /(?:chậm nhất|trong vòng|trong thời hạn|trong) (?:sau )?\d{1,3} ngày(?: làm việc)?,? (?:kể )?(?:từ|sau) [^.;]{1,200}/giu,
  /trước ngày \d{1,2} (?:hằng|hàng) (?:tháng|quý|năm)/giu,
  new RegExp(`(?:hoàn thành )?${opening} (?:trong |vào )?(?:ngày )?${day}`, 'giu'),
  new RegExp(`(?:hoàn thành )?${opening} trong ${span}`, 'giu'),
  new RegExp(`trong ${monthOrQuarter}`, 'giu'),
  new RegExp(`(?:hoàn thành )?(?:chậm nhất|trước|đến hết|hoàn thành) ${span}`, 'giu'),
  new RegExp(`(?<=thời (?:gian|hạn) (?:thực hiện|hoàn thành): )${span}`, 'giu'),
  /định kỳ,? (?:hằng|hàng) (?:tuần|tháng|quý|năm)/giu,
];

/** The deadline named inside a sentence that says more than that, or null. The last one wins: it closes the sentence. */
export function findDeadline(sentence: string, context: DeadlineContext): Deadline | null {
  for (const pattern of phrases) {
    const words = [...sentence.matchAll(pattern)].at(-1)?.[0];
    const deadline = words ? parseDeadline(words, context) : null;
    if (deadline) return deadline;
  }
  return null;
}
