import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportingPeriod } from '../domain/reporting-period.ts';
import { bookOf, indicator, rate, type ValueRow } from './book-for-tests.ts';
import { checkFigures } from './check-figures.ts';
import { compareFigures, reachesTarget } from './compare-figures.ts';

const whole = (code: string, periodKey: string) => ({ indicator: code, periodKey, agencyId: null });

describe('how a value comes about', () => {
  test('179 of 188 agencies are 95,21 %, whatever was written beside them', () => {
    const book = bookOf(
      [indicator('co-mo'), indicator('tong'), rate('ty-le', 'co-mo', 'tong')],
      ['co-mo', '2024-Q3', '179'],
      ['tong', '2024-Q3', '188'],
      ['ty-le', '2024-Q3', '94.2'],
    );
    expect(book.reckon(whole('ty-le', '2024-Q3'))).toEqual({
      value: '95.21',
      method: 'ratio',
      rows: [1, 2],
      missing: [],
    });
    expect(checkFigures(book, [whole('ty-le', '2024-Q3')])).toMatchObject([
      { fault: 'shareDiffers', found: '94.2', expected: '95.21' },
    ]);
  });

  test('a rate that was sent alone stands as sent', () => {
    const book = bookOf([indicator('a'), indicator('b'), rate('ty-le', 'a', 'b')], ['ty-le', '2024-Q2', '84.72']);
    expect(book.reckon(whole('ty-le', '2024-Q2'))).toMatchObject({ value: '84.72', method: 'entered' });
  });

  test('the whole is the sum of its units, and a unit that has not sent its figure is named', () => {
    const book = bookOf(
      [indicator('ho-so')],
      ['ho-so', '2026-Q2', '10', 1],
      ['ho-so', '2026-Q2', '20', 2],
      ['ho-so', '2026-Q3', '15', 1],
    );
    expect(book.reckon(whole('ho-so', '2026-Q2'))).toEqual({ value: '30', method: 'units', rows: [1, 2], missing: [] });
    expect(book.reckon(whole('ho-so', '2026-Q3'))).toEqual({
      value: '15',
      method: 'units',
      rows: [3],
      missing: [{ indicator: 'ho-so', periodKey: '2026-Q3', agencyId: 2 }],
    });
  });

  test('a rate of the whole comes from the sums of its parts, never from the rates of the units', () => {
    const book = bookOf(
      [indicator('dung-han'), indicator('tong'), rate('ty-le', 'dung-han', 'tong')],
      ['dung-han', '2026-Q3', '1', 1],
      ['tong', '2026-Q3', '1', 1],
      ['dung-han', '2026-Q3', '50', 2],
      ['tong', '2026-Q3', '100', 2],
    );
    expect(book.reckon(whole('ty-le', '2026-Q3')).value).toBe('50.5');
    expect(book.reckon({ ...whole('ty-le', '2026-Q3'), agencyId: 2 }).value).toBe('50');
  });

  test('a quarter adds up its months, takes the last one of a stock, and misses the month that is not there', () => {
    const rows: readonly ValueRow[] = [
      ['ho-so', '2026-M07', '10'],
      ['ho-so', '2026-M08', '20'],
      ['tthc', '2026-M07', '1900'],
      ['tthc', '2026-M09', '1912'],
    ];
    const book = bookOf([indicator('ho-so'), indicator('tthc', { accumulation: 'stock' })], ...rows);
    expect(book.reckon(whole('ho-so', '2026-Q3'))).toMatchObject({
      value: '30',
      method: 'months',
      missing: [whole('ho-so', '2026-M09')],
    });
    expect(book.reckon(whole('tthc', '2026-Q3'))).toMatchObject({ value: '1912', missing: [] });
  });

  test('a quarter is the sum of its months for any figures', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 3, maxLength: 3 }), (figures) => {
        const rows = figures.map((figure, i): ValueRow => ['ho-so', `2026-M0${7 + i}`, String(figure)]);
        const { value } = bookOf([indicator('ho-so')], ...rows).reckon(whole('ho-so', '2026-Q3'));
        expect(value).toBe(String(figures.reduce((a, b) => a + b, 0)));
      }),
    );
  });

  test('a formula that leads back to itself gives nothing', () => {
    const book = bookOf([rate('a', 'b', 'b'), rate('b', 'a', 'a')]);
    expect(book.reckon(whole('a', '2026-Q3')).value).toBeNull();
  });
});

describe('comparisons', () => {
  const period = reportingPeriod('quarter', 2024, 3);

  test('rates change by percentage points, as a reader subtracts them', () => {
    const book = bookOf(
      [rate('ty-le', 'x', 'y')],
      ['ty-le', '2024-Q2', '84.72'],
      ['ty-le', '2024-Q3', '89.85'],
      ['ty-le', '2023-Q3', '90'],
    );
    expect(compareFigures(book, 'ty-le', period, 'previous')).toEqual({
      direction: 'up',
      amount: '5.13',
      measure: 'points',
      rows: [2, 1],
    });
    expect(compareFigures(book, 'ty-le', period, 'lastYear')).toMatchObject({ direction: 'down', amount: '0.15' });
  });

  test('counts change by percent of what they were, or by their own unit where they were nothing', () => {
    const book = bookOf(
      [indicator('ho-so')],
      ['ho-so', '2024-Q2', '80'],
      ['ho-so', '2024-Q3', '100'],
      ['ho-so', '2023-Q3', '0'],
    );
    expect(compareFigures(book, 'ho-so', period, 'previous')).toMatchObject({ amount: '25', measure: 'percent' });
    expect(compareFigures(book, 'ho-so', period, 'lastYear')).toMatchObject({ amount: '100', measure: 'unit' });
  });

  test('half a figure is compared with nothing', () => {
    const book = bookOf(
      [indicator('ho-so')],
      ['ho-so', '2024-Q2', '80', 1],
      ['ho-so', '2024-Q2', '20', 2],
      ['ho-so', '2024-Q3', '100', 1],
    );
    expect(compareFigures(book, 'ho-so', period, 'previous')).toBeNull();
  });

  test('đạt and chưa đạt, by the direction of the indicator', () => {
    expect(reachesTarget(indicator('a', { direction: 'up', target: '80' }), '80')).toBe(true);
    expect(reachesTarget(indicator('a', { direction: 'up', target: '80' }), '79.99')).toBe(false);
    expect(reachesTarget(indicator('a', { direction: 'down', target: '5' }), '5.1')).toBe(false);
    expect(reachesTarget(indicator('a'), '1')).toBeNull();
  });
});

describe('checks', () => {
  test('a total differs from its parts, its units or its months', () => {
    const sum = { kind: 'sum' as const, parts: ['a', 'b'], showsShares: false };
    const book = bookOf(
      [indicator('tong', { formula: sum }), indicator('a'), indicator('b')],
      ['tong', '2026-Q3', '31'],
      ['a', '2026-Q3', '10'],
      ['b', '2026-Q3', '20'],
      ['a', '2026-Q3', '4', 1],
      ['a', '2026-Q3', '5', 2],
      ['b', '2026-M07', '1'],
      ['b', '2026-M08', '1'],
      ['b', '2026-M09', '1'],
    );
    const cells = ['tong', 'a', 'b'].map((code) => whole(code, '2026-Q3'));
    expect(checkFigures(book, cells).map(({ indicator: code, fault, expected }) => [code, fault, expected])).toEqual([
      ['tong', 'partsDiffer', '30'],
      ['a', 'unitsDiffer', '9'],
      ['b', 'monthsDiffer', '3'],
    ]);
  });

  test.each([
    ['%', '100.01', 'outOfPercent'],
    ['%', '-1', 'outOfPercent'],
    ['hồ sơ', '-1', 'negative'],
    ['hồ sơ', '1.5', 'notWhole'],
  ])('%s: %s', (unit, value, fault) => {
    const book = bookOf([indicator('a', { unit, decimals: unit === '%' ? 2 : 0 })], ['a', '2026-Q3', value]);
    expect(checkFigures(book, [whole('a', '2026-Q3')])).toMatchObject([{ fault }]);
  });

  test('a cumulative figure does not fall within its year, and starts anew in the next', () => {
    const book = bookOf(
      [indicator('a', { accumulation: 'cumulative' })],
      ['a', '2025-Q4', '90'],
      ['a', '2026-Q1', '30'],
      ['a', '2026-Q2', '29'],
    );
    const cells = ['2025-Q4', '2026-Q1', '2026-Q2'].map((key) => whole('a', key));
    expect(checkFigures(book, cells)).toMatchObject([
      { periodKey: '2026-Q2', fault: 'cumulativeFalls', expected: '30' },
    ]);
  });

  test('a digit too many stands out against the periods before', () => {
    const book = bookOf(
      [indicator('a')],
      ['a', '2025-Q4', '1000'],
      ['a', '2026-Q1', '1100'],
      ['a', '2026-Q2', '990'],
      ['a', '2026-Q3', '10100'],
    );
    expect(checkFigures(book, [whole('a', '2026-Q3')])).toMatchObject([{ fault: 'outlier', expected: '1000' }]);
  });
});
