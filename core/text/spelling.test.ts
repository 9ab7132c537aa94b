import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSpellingDoubts } from './spelling.ts';

const doubts = (text: string) =>
  findSpellingDoubts(text).map(({ start, end, suggestion }) => [text.slice(start, end), suggestion]);

describe('syllables', () => {
  test('a word that no syllable can be is doubted', () => {
    expect(doubts('Tỉnh đan ban hành, toàn tình hình đươợc nângg caoo')).toEqual([
      ['đươợc', null],
      ['nângg', null],
      ['caoo', null],
    ]);
  });

  test('abbreviations, names, addresses, numbers and foreign words are left alone', () => {
    expect(doubts('TTHC, UBND, DVCTT, Facebook, VNeID, IPv6, internet, chatbot, a.b@tinh.gov.vn, 15/KH-UBND')).toEqual(
      [],
    );
  });

  test('both places of the tone are right', () => {
    expect(doubts('hóa hoá, thủy thuỷ, ủy uỷ, quý, giữa, nghiêng, khuỷu, quyết')).toEqual([]);
  });
});

describe('capitals by NĐ 30/2020, Phụ lục II', () => {
  test.each([
    ['theo Khoản 2 Điều 4 của Nghị định', 'Khoản', 'khoản'],
    ['theo khoản 2 điều 4 của Nghị định', 'điều', 'Điều'],
    ['Ủy Ban Nhân Dân tỉnh', 'Ủy Ban Nhân Dân', 'Ủy ban nhân dân'],
    ['giao Sở nội vụ tham mưu', 'Sở nội vụ', 'Sở Nội vụ'],
    ['trên địa bàn Tỉnh An Giang', 'Tỉnh', 'tỉnh'],
    ['dịp Tết nguyên đán', 'Tết nguyên đán', 'tết Nguyên đán'],
  ])('%s', (text, found, suggestion) => {
    expect(doubts(text)).toEqual([[found, suggestion]]);
  });

  test('what is written right is not doubted', () => {
    expect(
      doubts(
        'Ủy ban nhân dân tỉnh An Giang, Sở Nội vụ, khoản 2 Điều 4, điểm a khoản 1 Điều 5, các sở, ban, ngành tỉnh',
      ),
    ).toEqual([]);
  });
});

test('no text breaks it, and every doubt lies in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) =>
      findSpellingDoubts(text).every(({ start, end }) => start >= 0 && start < end && end <= text.length),
    ),
  );
});
