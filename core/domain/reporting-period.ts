/**
 * Reporting periods (kỳ báo cáo) with their cut-off days, by NĐ 09/2019/NĐ-CP Điều 12: a month runs from the 15th of the
 * month before to the 14th; quarters, half-years and the year are unions of months; no shift for weekends. A report that is
 * set by calendar months (as statistics are) has periods of its own, and so has a span of days that somebody asks for.
 */
import { assertNever } from '../assert.ts';

/** Tháng, quý, 6 tháng, 9 tháng, năm; n tháng đầu năm; khoảng ngày tự chọn. */
export type PeriodKind = 'month' | 'quarter' | 'halfYear' | 'nineMonths' | 'year' | 'firstMonths' | 'free';

/** Cut off on the 14th (NĐ 09/2019), or on the last day of the month. */
export type PeriodBasis = 'decree' | 'calendar';

/** Kỳ báo cáo. Both days belong to the period. */
export interface ReportingPeriod {
  /**
   * Stable id: `2025-M03`, `2025-Q3`, `2025-H1`, `2025-9M`, `2025-Y`, `2025-F05` (the first five months); `C` behind it for
   * calendar months (`2025-Q3C`); `20250301-20250520` for free days.
   */
  readonly key: string;
  readonly kind: PeriodKind;
  readonly basis: PeriodBasis;
  readonly year: number;
  /** 1–12, 1–4, 1–2; how many months for the first months of a year; 1 for nine months, the year and free days. */
  readonly index: number;
  readonly startOn: string;
  readonly endOn: string;
  /** As papers say it: "quý III năm 2025", "6 tháng đầu năm 2025", "năm 2025". */
  readonly name: string;
}

/** First and last month of each kind, for an index counted from 1. Nine months is not in Điều 12; provinces set it so. */
function monthsOf(kind: PeriodKind, index: number): readonly [first: number, last: number] {
  switch (kind) {
    case 'month':
      return [index, index];
    case 'quarter':
      return [index * 3 - 2, index * 3];
    case 'halfYear':
      return [index * 6 - 5, index * 6];
    case 'nineMonths':
      return [1, 9];
    case 'year':
      return [1, 12];
    case 'firstMonths':
      return [1, index];
    case 'free':
      throw new RangeError('free days are no union of months');
    default:
      return assertNever(kind);
  }
}

const roman = ['I', 'II', 'III', 'IV'] as const;

function nameOf(kind: PeriodKind, year: number, index: number): string {
  switch (kind) {
    case 'month':
      return `tháng ${index} năm ${year}`;
    case 'quarter':
      return `quý ${roman[index - 1]} năm ${year}`;
    case 'halfYear':
      return `6 tháng ${index === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'nineMonths':
      return `9 tháng đầu năm ${year}`;
    case 'year':
      return `năm ${year}`;
    case 'firstMonths':
      return `${index} tháng đầu năm ${year}`;
    case 'free':
      throw new RangeError('free days are named by their days');
    default:
      return assertNever(kind);
  }
}

const suffixOf = {
  month: (index: number) => `M${String(index).padStart(2, '0')}`,
  quarter: (index: number) => `Q${index}`,
  halfYear: (index: number) => `H${index}`,
  nineMonths: () => '9M',
  year: () => 'Y',
  firstMonths: (index: number) => `F${String(index).padStart(2, '0')}`,
  free: () => '',
} as const satisfies Record<PeriodKind, (index: number) => string>;

const countOf: Readonly<Record<PeriodKind, number>> = {
  month: 12,
  quarter: 4,
  halfYear: 2,
  nineMonths: 1,
  year: 1,
  firstMonths: 12,
  free: 0,
};

function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day before or after, by the calendar. */
function addDays(on: string, count: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** First and last day of the months from `first` to `last`, both inclusive. */
function daysOf(
  year: number,
  first: number,
  last: number,
  basis: PeriodBasis,
): readonly [startOn: string, endOn: string] {
  if (basis === 'calendar') {
    const nextMonth = last === 12 ? isoDate(year + 1, 1, 1) : isoDate(year, last + 1, 1);
    return [isoDate(year, first, 1), addDays(nextMonth, -1)];
  }
  return [first === 1 ? isoDate(year - 1, 12, 15) : isoDate(year, first - 1, 15), isoDate(year, last, 14)];
}

/** The period of a kind, year and index. Throws a RangeError for an index or year that does not exist. */
export function reportingPeriod(
  kind: PeriodKind,
  year: number,
  index = 1,
  basis: PeriodBasis = 'decree',
): ReportingPeriod {
  if (!Number.isInteger(index) || index < 1 || index > countOf[kind]) throw new RangeError(`${kind} ${index}`);
  if (!Number.isInteger(year) || year < 1945 || year > 2200) throw new RangeError(`year ${year}`);
  const [first, last] = monthsOf(kind, index);
  const [startOn, endOn] = daysOf(year, first, last, basis);
  const key = `${year}-${suffixOf[kind](index)}${basis === 'calendar' ? 'C' : ''}`;
  return { key, kind, basis, year, index, startOn, endOn, name: nameOf(kind, year, index) };
}

function isDay(on: string): boolean {
  const time = Date.parse(`${on}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === on;
}

/** "15/6/2026": months under 3 and days under 10 with a zero, as papers write days (NĐ 30/2020, Phụ lục I, II.4). */
function shortDay(on: string): string {
  const [year = '', month = '', day = ''] = on.split('-');
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** Free days, both inclusive (`YYYY-MM-DD`). Throws a RangeError for what are no days in order. */
export function freePeriod(startOn: string, endOn: string): ReportingPeriod {
  if (!isDay(startOn) || !isDay(endOn) || endOn < startOn) throw new RangeError(`${startOn} - ${endOn}`);
  return {
    key: `${startOn.replaceAll('-', '')}-${endOn.replaceAll('-', '')}`,
    kind: 'free',
    basis: 'calendar',
    year: Number(endOn.slice(0, 4)),
    index: 1,
    startOn,
    endOn,
    name: `từ ngày ${shortDay(startOn)} đến ngày ${shortDay(endOn)}`,
  };
}

/** All periods of a kind in a year, in order; none for free days. */
export function listPeriods(kind: PeriodKind, year: number, basis: PeriodBasis = 'decree'): readonly ReportingPeriod[] {
  return Array.from({ length: countOf[kind] }, (_, i) => reportingPeriod(kind, year, i + 1, basis));
}

const kindOfLetter: Readonly<Record<string, PeriodKind>> = {
  M: 'month',
  Q: 'quarter',
  H: 'halfYear',
  '9M': 'nineMonths',
  Y: 'year',
  F: 'firstMonths',
};

function findFreePeriod(key: string): ReportingPeriod | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})-(\d{4})(\d{2})(\d{2})$/.exec(key);
  if (!match) return undefined;
  const startOn = match.slice(1, 4).join('-');
  const endOn = match.slice(4, 7).join('-');
  return isDay(startOn) && isDay(endOn) && startOn <= endOn ? freePeriod(startOn, endOn) : undefined;
}

/** The period that a key names, or undefined when the key is none. */
export function findPeriod(key: string): ReportingPeriod | undefined {
  const match = /^(\d{4})-(?:(M|F)(\d{2})|(Q|H)(\d)|(9M)|(Y))(C?)$/.exec(key);
  if (!match) return findFreePeriod(key);
  const year = Number(match[1]);
  const kind = kindOfLetter[match[2] ?? match[4] ?? match[6] ?? match[7] ?? ''];
  const index = Number(match[3] ?? match[5] ?? 1);
  if (!kind || index < 1 || index > countOf[kind] || year < 1945 || year > 2200) return undefined;
  return reportingPeriod(kind, year, index, match[8] ? 'calendar' : 'decree');
}

/** The months a period is the union of, in order; none for free days. */
export function monthsIn(period: ReportingPeriod): readonly ReportingPeriod[] {
  if (period.kind === 'free') return [];
  const [first, last] = monthsOf(period.kind, period.index);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    reportingPeriod('month', period.year, first + i, period.basis),
  );
}

/** The period just before of the same kind (quý I → quý IV of the year before); undefined for free days. */
export function previousPeriod(period: ReportingPeriod): ReportingPeriod | undefined {
  const { kind, year, index, basis } = period;
  if (kind === 'free') return undefined;
  if (kind === 'firstMonths') return index > 1 ? reportingPeriod(kind, year, index - 1, basis) : undefined;
  return index > 1
    ? reportingPeriod(kind, year, index - 1, basis)
    : reportingPeriod(kind, year - 1, countOf[kind], basis);
}

/** The same period of the year before (cùng kỳ năm trước); undefined for free days. */
export function samePeriodLastYear(period: ReportingPeriod): ReportingPeriod | undefined {
  const { kind, year, index, basis } = period;
  return kind === 'free' ? undefined : reportingPeriod(kind, year - 1, index, basis);
}

/** The period that follows, of the same kind; undefined for free days. */
export function nextPeriod(period: ReportingPeriod): ReportingPeriod | undefined {
  const { kind, year, index, basis } = period;
  if (kind === 'free') return undefined;
  return index < countOf[kind]
    ? reportingPeriod(kind, year, index + 1, basis)
    : reportingPeriod(kind, year + 1, 1, basis);
}

/** "số liệu từ ngày 15/6/2024 đến ngày 14/9/2024", as it stands in the first paragraph of a report. */
export function wordDataSpan({ startOn, endOn }: ReportingPeriod): string {
  return `số liệu từ ngày ${shortDay(startOn)} đến ngày ${shortDay(endOn)}`;
}

/** The quarter whose cut-off days hold `on` (`YYYY-MM-DD`): 15/12 already belongs to quarter I of the next year. */
export function quarterOf(on: string): ReportingPeriod {
  const year = Number(on.slice(0, 4));
  const found = [...listPeriods('quarter', year), ...listPeriods('quarter', year + 1)].find(
    (period) => period.startOn <= on && on <= period.endOn,
  );
  if (!found) throw new RangeError(`not a date: ${on}`);
  return found;
}

/** The quarter that ended last before `today` (`YYYY-MM-DD`): the one that is being reported. */
export function lastFinishedQuarter(today: string): ReportingPeriod {
  // Every quarter starts on a 15th, so the day before is the 14th of that month.
  return quarterOf(`${quarterOf(today).startOn.slice(0, 8)}14`);
}
