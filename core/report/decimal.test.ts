import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  decimalSchema,
  divideDecimals,
  readDecimal,
  roundDecimal,
  subtractDecimals,
  sumDecimals,
  writeDecimal,
} from './decimal.ts';

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }), fc.integer({ min: 0, max: 4 }))
  .map(([units, scale]) => divideDecimals(units.toString(), (10n ** BigInt(scale)).toString(), scale) ?? '0');

describe('figures are reckoned by their digits', () => {
  test('0,1 + 0,2 is 0,3, and 89,85 less 84,72 is 5,13', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(subtractDecimals('89.85', '84.72')).toBe('5.13');
    expect(subtractDecimals('88.19', '73.41')).toBe('14.78');
    expect(sumDecimals(['30.07', '40.43', '29.5'])).toBe('100');
  });

  test('shares are rounded half up, as by hand', () => {
    expect(divideDecimals('179', '188', 2, 100)).toBe('95.21');
    expect(divideDecimals('158292', '176181', 2, 100)).toBe('89.85');
    expect(divideDecimals('173393', '196609', 2, 100)).toBe('88.19');
    expect(divideDecimals('564', '1912', 2, 100)).toBe('29.5');
    expect(divideDecimals('1', '8', 2, 100)).toBe('12.5');
    expect(divideDecimals('1', '0', 2, 100)).toBeNull();
    expect(roundDecimal('2.675', 2)).toBe('2.68');
    expect(roundDecimal('-2.675', 2)).toBe('-2.68');
  });

  test('what is taken away can be added again', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(subtractDecimals(addDecimals(a, b), b)).toBe(a);
        expect(compareDecimals(a, b)).toBe(0 - compareDecimals(b, a));
        expect(decimalSchema.safeParse(a).success).toBe(true);
      }),
    );
  });
});

describe('reading and writing', () => {
  test.each([
    ['1.912', 0, '1912'],
    ['1,912', 0, '1912'],
    ['176.181', 0, '176181'],
    ['2.430.409', 0, '2430409'],
    ['89,85 %', 2, '89.85'],
    ['89.85%', 2, '89.85'],
    ['-5', 0, '-5'],
    ['05', 0, '5'],
    [' 12 ', 0, '12'],
    ['0', 0, '0'],
  ])('%j', (written, decimals, value) => {
    expect(readDecimal(written, decimals)).toBe(value);
  });

  test.each(['', 'chưa có', '12 hồ sơ', '1 2', '12/15', '=A1+B1', '1e5', '--3'])('%j is no figure', (written) => {
    expect(readDecimal(written, 2)).toBeNull();
  });

  test('what was written is read back', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        expect(readDecimal(writeDecimal(value), 4)).toBe(value);
      }),
    );
  });

  test('no text breaks the reader', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 4 }), (text, decimals) => {
        const value = readDecimal(text, decimals);
        expect(value === null || decimalSchema.safeParse(value).success).toBe(true);
      }),
    );
  });
});
