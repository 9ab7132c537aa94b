/** Codes of new entries, names of agencies. */
import { expect, it } from 'vitest';
import { codeFor, putAgency } from './edit-profile.ts';
import { defaultProfile } from './index.ts';

it('a code is made of the words, without marks, and is one that nobody has', () => {
  expect(codeFor('Báo cáo tháng của đơn vị', [])).toBe('bao-cao-thang-cua-don-vi');
  expect(codeFor('Báo cáo tháng', ['bao-cao-thang', 'bao-cao-thang-2'])).toBe('bao-cao-thang-3');
  expect(codeFor('…', [])).toBe('muc');
  expect(codeFor('một '.repeat(40), [])).toMatch(/^[a-z0-9-]{1,60}$/);
});

it('an agency that is renamed is found by its old name, and one that is renamed back has no spelling of its own name', () => {
  const [first] = defaultProfile.agencies;
  if (!first) throw new Error('the profile has agencies');
  const [renamed] = putAgency([first], first.name, { ...first, name: 'Sở Đổi tên' });
  expect(renamed?.otherNames).toEqual([...first.otherNames, first.name]);
  const [again] = renamed ? putAgency([renamed], renamed.name, { ...renamed, name: first.name }) : [];
  expect(again).toEqual({ ...first, otherNames: [...first.otherNames, 'Sở Đổi tên'] });
});
