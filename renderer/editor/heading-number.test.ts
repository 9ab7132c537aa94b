import { expect, test } from 'vitest';
import { type NumberedHeading, nextHeadingNumber } from './heading-number.ts';

const headings = (...numbers: readonly string[]): NumberedHeading[] =>
  numbers.map((number) => ({
    number,
    level: /^[IVX]/.test(number) ? 1 : /^\d+\.$/.test(number) ? 2 : /^\d/.test(number) ? 3 : 4,
  }));

test('the first heading of each level', () => {
  expect([1, 2, 3, 4].map((level) => nextHeadingNumber([], level))).toEqual(['I.', '1.', '1.1.', 'a)']);
});

test('a heading goes on from its last sibling', () => {
  expect(nextHeadingNumber(headings('I.', '1.', '2.'), 1)).toBe('II.');
  expect(nextHeadingNumber(headings('I.', '1.', '2.'), 2)).toBe('3.');
  expect(nextHeadingNumber(headings('I.', '2.', '2.18.'), 3)).toBe('2.19.');
  expect(nextHeadingNumber(headings('III.'), 1)).toBe('IV.');
  expect(nextHeadingNumber(headings('VIII.'), 1)).toBe('IX.');
  expect(nextHeadingNumber(headings('XIII.'), 1)).toBe('XIV.');
});

test('numbering starts anew under a higher heading', () => {
  expect(nextHeadingNumber(headings('I.', '1.', '2.', 'II.'), 2)).toBe('1.');
  expect(nextHeadingNumber(headings('I.', '1.', '1.1.', '2.'), 3)).toBe('2.1.');
  expect(nextHeadingNumber(headings('1.', 'a)', 'b)', '2.'), 4)).toBe('a)');
});

test('đ comes after d, and g after e, as papers count', () => {
  expect(nextHeadingNumber(headings('d)'), 4)).toBe('đ)');
  expect(nextHeadingNumber(headings('đ)'), 4)).toBe('e)');
  expect(nextHeadingNumber(headings('e)'), 4)).toBe('g)');
});

test('a heading without a number does not break the count', () => {
  expect(nextHeadingNumber([...headings('I.', 'II.'), { level: 1, number: '' }], 1)).toBe('III.');
});
