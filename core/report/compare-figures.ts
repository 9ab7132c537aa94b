/** How a figure changed from one period to another: in percentage points, in percent or in its own unit. Pure; no words. */
import type { Indicator } from '../domain/indicator.ts';
import { previousPeriod, type ReportingPeriod, samePeriodLastYear } from '../domain/reporting-period.ts';
import { absoluteDecimal, compareDecimals, type Decimal, divideDecimals, subtractDecimals } from './decimal.ts';
import type { IndicatorBook } from './indicator-book.ts';

/** Kỳ trước; cùng kỳ năm trước. */
export const comparisonBases = ['previous', 'lastYear'] as const;
export type ComparisonBasis = (typeof comparisonBases)[number];

export interface FigureChange {
  readonly direction: 'up' | 'down' | 'same';
  /** Never negative. */
  readonly amount: Decimal;
  /** `points` for rates, `percent` of what it was for counts, `unit` where it was nothing before. */
  readonly measure: 'points' | 'percent' | 'unit';
  readonly rows: readonly number[];
}

export function periodComparedWith(period: ReportingPeriod, basis: ComparisonBasis): ReportingPeriod | undefined {
  return basis === 'previous' ? previousPeriod(period) : samePeriodLastYear(period);
}

function measureChange(
  { unit, decimals }: Indicator,
  before: Decimal,
  difference: Decimal,
): Pick<FigureChange, 'amount' | 'measure'> {
  const amount = absoluteDecimal(difference);
  // Rates are compared as they are printed, so that a reader who subtracts finds the same.
  if (unit === '%') return { amount, measure: 'points' };
  const share = decimals === 0 ? divideDecimals(amount, absoluteDecimal(before), 2, 100) : null;
  return share === null ? { amount, measure: 'unit' } : { amount: share, measure: 'percent' };
}

/**
 * The change of the whole of an indicator against the period before or the same of last year. Null when a side is not
 * known or not whole: half a figure is compared with nothing.
 */
export function compareFigures(
  book: IndicatorBook,
  code: string,
  period: ReportingPeriod,
  basis: ComparisonBasis,
): FigureChange | null {
  const indicator = book.find(code);
  const other = periodComparedWith(period, basis);
  if (!indicator || !other) return null;
  const now = book.reckon({ indicator: code, periodKey: period.key, agencyId: null });
  const before = book.reckon({ indicator: code, periodKey: other.key, agencyId: null });
  if (now.value === null || before.value === null || now.missing.length + before.missing.length > 0) return null;
  const difference = subtractDecimals(now.value, before.value);
  const order = compareDecimals(difference, '0');
  return {
    direction: order > 0 ? 'up' : order < 0 ? 'down' : 'same',
    ...measureChange(indicator, before.value, difference),
    rows: [...new Set([...now.rows, ...before.rows])],
  };
}

/** Whether a value reaches the target of its indicator; null when there is none to reach. */
export function reachesTarget({ target, direction }: Indicator, value: Decimal): boolean | null {
  if (target === null) return null;
  return direction === 'down' ? compareDecimals(value, target) <= 0 : compareDecimals(value, target) >= 0;
}
