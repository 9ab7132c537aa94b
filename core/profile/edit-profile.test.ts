/** Codes of new entries. */
import { expect, it } from 'vitest';
import { codeFor } from './edit-profile.ts';

it('a code is made of the words, without marks, and is one that nobody has', () => {
  expect(codeFor('Báo cáo tháng của đơn vị', [])).toBe('bao-cao-thang-cua-don-vi');
  expect(codeFor('Báo cáo tháng', ['bao-cao-thang', 'bao-cao-thang-2'])).toBe('bao-cao-thang-3');
  expect(codeFor('…', [])).toBe('muc');
  expect(codeFor('một '.repeat(40), [])).toMatch(/^[a-z0-9-]{1,60}$/);
});
