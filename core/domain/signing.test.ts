import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { composeTitleLines, partsOfAuthority, readTitleLines, signingAuthorities } from './signing.ts';

describe('the lines above the name', () => {
  it.each([
    [{ authority: 'direct', body: '', head: '', own: 'Giám đốc' }, ['GIÁM ĐỐC']],
    [{ authority: 'acting', body: '', head: '', own: 'giám đốc' }, ['Q. GIÁM ĐỐC']],
    [{ authority: 'KT', body: '', head: 'Giám đốc', own: 'Phó Giám đốc' }, ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    [{ authority: 'TL', body: '', head: 'Giám đốc', own: 'Chánh Văn phòng' }, ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']],
    [{ authority: 'TUQ', body: '', head: 'Chủ tịch', own: 'Giám đốc Sở' }, ['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ']],
    [{ authority: 'TM', body: 'Ủy ban nhân dân', head: '', own: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [
      { authority: 'TM+KT', body: 'Ủy ban nhân dân', head: 'Chủ tịch', own: 'Phó Chủ tịch' },
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
  ] as const)('%j', (position, lines) => {
    expect(composeTitleLines(position)).toEqual(lines);
  });

  it('leaves out what an authority does not need, and what is still blank', () => {
    expect(composeTitleLines({ authority: 'direct', body: 'ỦY BAN', head: 'CHỦ TỊCH', own: 'GIÁM ĐỐC' })).toEqual([
      'GIÁM ĐỐC',
    ]);
    expect(composeTitleLines({ authority: 'KT', body: '', head: ' ', own: 'PHÓ GIÁM ĐỐC' })).toEqual(['PHÓ GIÁM ĐỐC']);
  });
});

test('lines are read back into what they were made from', () => {
  const words = fc.constantFrom('GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'CHỦ TỊCH', 'ỦY BAN NHÂN DÂN', 'CHÁNH VĂN PHÒNG');
  fc.assert(
    fc.property(fc.constantFrom(...signingAuthorities), words, words, words, (authority, body, head, own) => {
      const needed = partsOfAuthority[authority];
      const position = {
        authority,
        body: needed.includes('body') ? body : '',
        head: needed.includes('head') ? head : '',
        own,
      };
      expect(readTitleLines(composeTitleLines(position))).toEqual(position);
    }),
  );
});

test('lines that somebody wrote otherwise are left to him', () => {
  expect(readTitleLines(['Phó Giám đốc'])).toBeNull();
  expect(readTitleLines(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'PHỤ TRÁCH'])).toBeNull();
  expect(readTitleLines([])).toBeNull();
});
