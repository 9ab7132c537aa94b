/** Which letters can be a Vietnamese syllable, and how much of a text can. */
import { describe, expect, it } from 'vitest';
import { isVietnameseSyllable, shareOfImpossibleWords } from './vietnamese-syllable.ts';

describe('isVietnameseSyllable', () => {
  it.each(
    (
      'nghiêng Uỷ ủy quyết quốc giết gì giữa khuỷu tuyết thuở xoong loại hoặc ngoằn yếu ý được ĐÚNG hoà hòa Huỳnh ' +
      'nghệ trưởng gửi rượu khuya quýt khoét'
    ).split(' '),
  )('%s can be one', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
    expect(isVietnameseSyllable(word.normalize('NFD'))).toBe(true);
  });

  it.each('cac hién quyét chirc nudc tir dtmg cấcc website ñöôïc vµ ááa'.split(' '))('%s cannot', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
});

describe('shareOfImpossibleWords', () => {
  it('counts what a poor scan leaves behind, not abbreviations, figures and addresses', () => {
    const good = 'Kế hoạch cải cách hành chính của tỉnh năm 2026, CCHC, SIPAS, TTHC 98,5 %, dichvucong.gov.vn; ';
    const poor = 'Két qua thue hién cong tac cai cach hanh chinh 5 thang diu nim ';
    expect(shareOfImpossibleWords(good.repeat(20))).toBe(0);
    expect(shareOfImpossibleWords(poor.repeat(20))).toBeGreaterThan(0.2);
    expect(shareOfImpossibleWords(good)).toBeNull();
  });
});
