/**
 * The figures that stand in a text as plain numbers, typed or carried over: found apart from dates, symbols of papers and
 * numbers of articles, and known again by the values of a period. Pure.
 */
import { prepareFigureText, spanAt } from '../import/figures/figure-text.ts';
import { markNonFigures } from '../import/figures/not-figures.ts';
import { findNumbers } from '../import/figures/vietnamese-numbers.ts';
import { type Decimal, readDecimal } from './decimal.ts';
import type { IndicatorBook } from './indicator-book.ts';

export interface PlainNumber {
  /** Offsets in the text, end exclusive; a percent sign behind it belongs to it. */
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly isPercent: boolean;
}

const percentBehind = /^ ?%/;

/** The figures of a text in their order. */
export function findPlainNumbers(text: string): readonly PlainNumber[] {
  const none = markNonFigures(prepareFigureText(text, false));
  return findNumbers(text, false).flatMap((number) => {
    if (spanAt(none, number.start)) return [];
    const value = readDecimal(number.written, 4);
    const percent = percentBehind.exec(text.slice(number.end, number.end + 2))?.[0] ?? '';
    return value === null
      ? []
      : [{ start: number.start, end: number.end + percent.length, value, isPercent: percent !== '' }];
  });
}

/** Which indicators had a value in a period: "89.85 %" → codes. */
export type KnownNumbers = ReadonlyMap<string, readonly string[]>;

function keyOf(value: Decimal, isPercent: boolean): string {
  return isPercent ? `${value} %` : value;
}

/** The values of all indicators in a period, of the whole. */
export function numbersOfPeriod(book: IndicatorBook, periodKey: string): KnownNumbers {
  const known = new Map<string, string[]>();
  for (const { code, unit } of book.catalogue.indicators) {
    const { value } = book.reckon({ indicator: code, periodKey, agencyId: null });
    if (value === null) continue;
    const key = keyOf(value, unit === '%');
    known.set(key, [...(known.get(key) ?? []), code]);
  }
  return known;
}

/** The indicators whose value a number of a text is. */
export function indicatorsOf(known: KnownNumbers, { value, isPercent }: PlainNumber): readonly string[] {
  return known.get(keyOf(value, isPercent)) ?? [];
}

/** Numbers of one digit say nothing of where they come from. */
export function isDistinctive({ value }: PlainNumber): boolean {
  return value.replace(/\D/g, '').length >= 2;
}
