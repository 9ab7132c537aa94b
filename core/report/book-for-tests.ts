/** Catalogues and values for the tests of figures. Not part of the product. */
import type { Indicator, IndicatorCatalogue, IndicatorInput, IndicatorValue } from '../domain/indicator.ts';
import { IndicatorBook } from './indicator-book.ts';

export function indicator(code: string, changes: Partial<IndicatorInput> = {}): Indicator {
  return {
    id: 1,
    version: 1,
    code,
    group: 'thu-tuc-hanh-chinh',
    name: code,
    unit: 'hồ sơ',
    direction: 'none',
    target: null,
    decimals: 0,
    accumulation: 'flow',
    formula: { kind: 'entered' },
    display: 'line',
    ...changes,
  };
}

/** A share in percent of two other indicators. */
export function rate(code: string, numerator: string, denominator: string, changes: Partial<IndicatorInput> = {}) {
  return indicator(code, {
    unit: '%',
    decimals: 2,
    direction: 'up',
    formula: { kind: 'ratio', numerator, denominator },
    ...changes,
  });
}

export function catalogueOf(...indicators: readonly Indicator[]): IndicatorCatalogue {
  return {
    groups: [{ code: 'thu-tuc-hanh-chinh', name: 'Giải quyết thủ tục hành chính', field: 'procedure' }],
    indicators,
  };
}

/** [indicator, period, value, unit]: ids are counted from 1 in the order given. */
export type ValueRow = readonly [indicator: string, periodKey: string, value: string, agencyId?: number];

export function valuesOf(...rows: readonly ValueRow[]): readonly IndicatorValue[] {
  return rows.map(([code, periodKey, value, agencyId = null], i) => ({
    id: i + 1,
    indicator: code,
    periodKey,
    agencyId,
    agencyName: agencyId === null ? null : `Sở thứ ${agencyId}`,
    value,
    source: '',
    recordedBy: 'Nguyễn Thị Hoa',
    recordedAt: '2026-11-22T02:30:00.000Z',
  }));
}

export function bookOf(indicators: readonly Indicator[], ...rows: readonly ValueRow[]): IndicatorBook {
  return new IndicatorBook(catalogueOf(...indicators), valuesOf(...rows));
}
