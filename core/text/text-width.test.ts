/** Widths that printed papers show. */
import { expect, test } from 'vitest';

import { balanceText, measureText, wrapText } from './text-width.ts';

const pointsOfMm = (mm: number): number => (mm * 72) / 25.4;
const countryName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

test.each([
  [countryName, 12, 88.3],
  [countryName, 13, 95.7],
  ['Độc lập - Tự do - Hạnh phúc', 13, 56],
  ['Độc lập - Tự do - Hạnh phúc', 14, 60],
] as const)('%s at %d pt is %d mm wide in bold', (text, sizePt, widthMm) => {
  expect(Math.abs(measureText(text, 'bold', sizePt) - pointsOfMm(widthMm))).toBeLessThan(pointsOfMm(0.6));
});

test('tone and shape marks take no room, the horn does', () => {
  expect(measureText('ấ', 'regular', 14)).toBe(measureText('a', 'regular', 14));
  expect(measureText('ở', 'regular', 14)).toBe(measureText('ơ', 'regular', 14));
  expect(measureText('ơ', 'regular', 14)).toBeGreaterThan(measureText('o', 'regular', 14));
});

test('the two ways to write a letter are equally wide', () => {
  expect(measureText('Quyết định'.normalize('NFD'), 'italic', 14)).toBe(measureText('Quyết định', 'italic', 14));
});

test('text breaks at spaces, at line feeds, and never inside a word', () => {
  expect(wrapText('một hai ba', 'regular', 14, measureText('một hai', 'regular', 14))).toEqual(['một hai', 'ba']);
  expect(wrapText('SỞ\nNỘI VỤ', 'bold', 13, 500)).toEqual(['SỞ', 'NỘI VỤ']);
  expect(wrapText('nghiêng', 'regular', 14, 1)).toEqual(['nghiêng']);
});

test('a long agency name is broken where the profession breaks it', () => {
  const room = pointsOfMm(63);
  const balanced = balanceText('ỦY BAN NHÂN DÂN TỈNH AN GIANG', 'bold', 13, room);
  expect(wrapText('ỦY BAN NHÂN DÂN TỈNH AN GIANG', 'bold', 13, balanced.widthPt)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'TỈNH AN GIANG',
  ]);
  expect(balanced.longestLinePt).toBeCloseTo(measureText('ỦY BAN NHÂN DÂN', 'bold', 13), 5);
});

test('a gap left open in a sentence counts with its whole width', () => {
  const [line = ''] = wrapText('số        /BC-SNV', 'italic', 14, 500);
  expect(line).toBe('số        /BC-SNV');
});
