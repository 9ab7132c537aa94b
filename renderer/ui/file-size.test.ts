import { expect, test } from 'vitest';
import { formatSize } from './file-size.ts';

test.each([
  [52_428_800, '50 MB'],
  [1_300_000, '1,2 MB'],
  [60_000_001, '57,2 MB'],
  [3000, '3 kB'],
  [10, '1 kB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});
