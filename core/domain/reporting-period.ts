/**
 * Reporting periods (kỳ báo cáo) with their cut-off days, by NĐ 09/2019/NĐ-CP Điều 12: a month runs from the 15th of the
 * month before to the 14th; quarters, half-years and the year are unions of months; no shift for weekends.
 */
import { assertNever } from '../assert.ts';

export type PeriodKind = 'month' | 'quarter' | 'halfYear' | 'nineMonths' | 'year';

/** Kỳ báo cáo. Both days belong to the period. */
export interface ReportingPeriod {
  /** Stable id: `2025-M03`, `2025-Q3`, `2025-H1`, `2025-9M`, `2025-Y`. */
  readonly key: string;
  readonly kind: PeriodKind;
  readonly year: number;
  /** 1–12, 1–4, 1–2; 1 for nine months and the year. */
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
} as const satisfies Record<PeriodKind, (index: number) => string>;

const countOf: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 4, halfYear: 2, nineMonths: 1, year: 1 };

function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The period of a kind, year and index. Throws a RangeError for an index or year that does not exist. */
export function reportingPeriod(kind: PeriodKind, year: number, index = 1): ReportingPeriod {
  if (!Number.isInteger(index) || index < 1 || index > countOf[kind]) throw new RangeError(`${kind} ${index}`);
  if (!Number.isInteger(year) || year < 1945 || year > 2200) throw new RangeError(`year ${year}`);
  const [first, last] = monthsOf(kind, index);
  const startOn = first === 1 ? isoDate(year - 1, 12, 15) : isoDate(year, first - 1, 15);
  return {
    key: `${year}-${suffixOf[kind](index)}`,
    kind,
    year,
    index,
    startOn,
    endOn: isoDate(year, last, 14),
    name: nameOf(kind, year, index),
  };
}

/** All periods of a kind in a year, in order. */
export function listPeriods(kind: PeriodKind, year: number): readonly ReportingPeriod[] {
  return Array.from({ length: countOf[kind] }, (_, i) => reportingPeriod(kind, year, i + 1));
}

/** The period that a key names, or undefined when the key is none. */
export function findPeriod(key: string): ReportingPeriod | undefined {
  const match = /^(\d{4})-(?:M(\d{2})|Q(\d)|H(\d)|(9M)|(Y))$/.exec(key);
  if (!match) return undefined;
  const year = Number(match[1]);
  const [kind, index]: [PeriodKind, number] = match[2]
    ? ['month', Number(match[2])]
    : match[3]
      ? ['quarter', Number(match[3])]
      : match[4]
        ? ['halfYear', Number(match[4])]
        : match[5]
          ? ['nineMonths', 1]
          : ['year', 1];
  if (index < 1 || index > countOf[kind] || year < 1945 || year > 2200) return undefined;
  return reportingPeriod(kind, year, index);
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
