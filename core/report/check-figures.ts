/** What looks wrong in the figures of a catalogue, cell by cell. Finds and names; changes nothing. Pure; no words. */
import type { Indicator } from '../domain/indicator.ts';
import { findPeriod, monthsIn, previousPeriod, type ReportingPeriod } from '../domain/reporting-period.ts';
import { absoluteDecimal, compareDecimals, countDecimals, type Decimal, sumDecimals } from './decimal.ts';
import type { Cell, IndicatorBook, Reckoned } from './indicator-book.ts';

export const figureFaults = [
  'partsDiffer',
  'unitsDiffer',
  'monthsDiffer',
  'shareDiffers',
  'outOfPercent',
  'negative',
  'notWhole',
  'cumulativeFalls',
  'outlier',
] as const;
/**
 * Tổng khác các thành phần, các đơn vị, các tháng; tỷ lệ khác phép chia; ngoài 0–100 %; số âm; số lẻ của số đếm; lũy kế
 * giảm; khác thường so với các kỳ khác.
 */
export type FigureFault = (typeof figureFaults)[number];

export interface FigureFinding extends Cell {
  readonly fault: FigureFault;
  readonly found: Decimal;
  /** What it should be, or what it is measured against; null where only a range is broken. */
  readonly expected: Decimal | null;
}

type Judge = (indicator: Indicator, cell: Cell, found: Decimal) => Omit<FigureFinding, keyof Cell | 'found'> | null;

function isComplete(reckoned: Reckoned): reckoned is Reckoned & { readonly value: Decimal } {
  return reckoned.value !== null && reckoned.missing.length === 0;
}

/** The sum over `cells`, when each of them is wholly known. */
function sumOf(book: IndicatorBook, cells: readonly Cell[]): Decimal | null {
  const parts = cells.map((cell) => book.reckon(cell));
  return parts.length > 0 && parts.every(isComplete) ? sumDecimals(parts.map(({ value }) => value)) : null;
}

const againstParts =
  (book: IndicatorBook): Judge =>
  ({ formula }, cell, found) => {
    if (formula.kind !== 'sum') return null;
    const expected = sumOf(
      book,
      formula.parts.map((part) => ({ ...cell, indicator: part })),
    );
    return expected === null || expected === found ? null : { fault: 'partsDiffer', expected };
  };

const againstShare =
  (book: IndicatorBook): Judge =>
  ({ formula, code }, cell, found) => {
    if (formula.kind !== 'ratio') return null;
    const reckoned = book.reckon({ ...cell, indicator: code });
    if (reckoned.method !== 'ratio' || reckoned.value === null || reckoned.value === found) return null;
    return { fault: 'shareDiffers', expected: reckoned.value };
  };

const againstUnits =
  (book: IndicatorBook): Judge =>
  ({ code, unit }, cell, found) => {
    if (cell.agencyId !== null || unit === '%') return null;
    const expected = sumOf(
      book,
      [...book.unitsOf(code).keys()].map((agencyId) => ({ ...cell, agencyId })),
    );
    return expected === null || expected === found ? null : { fault: 'unitsDiffer', expected };
  };

const againstMonths =
  (book: IndicatorBook): Judge =>
  ({ accumulation, unit }, cell, found) => {
    const period = findPeriod(cell.periodKey);
    if (!period || period.kind === 'month' || accumulation !== 'flow' || unit === '%') return null;
    const expected = sumOf(
      book,
      monthsIn(period).map(({ key }) => ({ ...cell, periodKey: key })),
    );
    return expected === null || expected === found ? null : { fault: 'monthsDiffer', expected };
  };

const withinRange: Judge = ({ unit, decimals }, _cell, found) => {
  if (unit === '%' && compareDecimals(found, '100') > 0) return { fault: 'outOfPercent', expected: '100' };
  if (found.startsWith('-')) return { fault: unit === '%' ? 'outOfPercent' : 'negative', expected: '0' };
  return decimals === 0 && countDecimals(found) > 0 ? { fault: 'notWhole', expected: null } : null;
};

/** Lũy kế: not less than in the period before of the same year. */
const notFalling =
  (book: IndicatorBook): Judge =>
  ({ accumulation }, cell, found) => {
    const period = findPeriod(cell.periodKey);
    const before = period && previousPeriod(period);
    if (accumulation !== 'cumulative' || !period || !before || before.year !== period.year) return null;
    const earlier = book.reckon({ ...cell, periodKey: before.key });
    if (!isComplete(earlier) || compareDecimals(found, earlier.value) >= 0) return null;
    return { fault: 'cumulativeFalls', expected: earlier.value };
  };

/** Fewer other values than this say nothing about what is usual. */
const leastOthers = 3;
/** A slip of a digit makes a count ten times too large or small. */
const outlierFactor = 8;
/** Rates that are this many points away from the usual. */
const outlierPoints = 40;

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Other periods that a value can be measured against: the same kind, the eight before it. */
function earlierPeriods(period: ReportingPeriod): readonly ReportingPeriod[] {
  const earlier: ReportingPeriod[] = [];
  for (let each = previousPeriod(period); each && earlier.length < 8; each = previousPeriod(each)) earlier.push(each);
  return earlier;
}

const nearTheUsual =
  (book: IndicatorBook): Judge =>
  ({ unit }, cell, found) => {
    const period = findPeriod(cell.periodKey);
    if (!period) return null;
    const others = earlierPeriods(period).flatMap(
      ({ key }) => book.findEntered({ ...cell, periodKey: key })?.value ?? [],
    );
    if (others.length < leastOthers) return null;
    // Only how far apart they are is asked here, so binary numbers do.
    const usual = medianOf(others.map(Number));
    const value = Number(absoluteDecimal(found));
    const isFar =
      unit === '%'
        ? Math.abs(value - usual) > outlierPoints
        : usual > 0 && (value > usual * outlierFactor || value < usual / outlierFactor);
    return isFar ? { fault: 'outlier', expected: String(usual) } : null;
  };

/** Every entered value of the given periods that breaks a rule, in the order of the catalogue; one finding per fault. */
export function checkFigures(book: IndicatorBook, cells: readonly Cell[]): readonly FigureFinding[] {
  const judges: readonly Judge[] = [
    withinRange,
    againstShare(book),
    againstParts(book),
    againstUnits(book),
    againstMonths(book),
    notFalling(book),
    nearTheUsual(book),
  ];
  return cells.flatMap((cell) => {
    const indicator = book.find(cell.indicator);
    const entered = book.findEntered(cell);
    if (!indicator || !entered) return [];
    return judges.flatMap((judge) => {
      const finding = judge(indicator, cell, entered.value);
      return finding ? [{ ...cell, found: entered.value, ...finding }] : [];
    });
  });
}
