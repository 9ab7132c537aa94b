import { expect, test } from 'vitest';
import { formatCount } from './numbers.ts';

test.each([
  [0, '0'],
  [7, '7'],
  [999, '999'],
  [1000, '1.000'],
  [1912, '1.912'],
  [100_000, '100.000'],
  [1_234_567, '1.234.567'],
  [-2500, '-2.500'],
])('%i is written %s', (value, text) => {
  expect(formatCount(value)).toBe(text);
});

test('every count is written as the language’s own rules write it', () => {
  const rules = new Intl.NumberFormat('vi-VN');
  for (let value = 1; value < 1e12; value = value * 3 + 1) expect(formatCount(value)).toBe(rules.format(value));
});
