import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../profile/index.ts';
import { indexAgencies } from './agencies.ts';
import { isGroupName, readAgencyPhrase, splitAgencies } from './agency-names.ts';

const index = indexAgencies(defaultProfile.agencies);
const split = (list: string) => splitAgencies(list, index.namesNotToCut);

describe('splitAgencies', () => {
  it.each([
    ['các cơ quan, đơn vị, địa phương.', ['các cơ quan, đơn vị, địa phương']],
    ['Sở Nội vụ, Sở Tài chính.', ['Sở Nội vụ', 'Sở Tài chính']],
    [
      'Sở Khoa học và Công nghệ; các cơ quan, đơn vị, địa phương.',
      ['Sở Khoa học và Công nghệ', 'các cơ quan, đơn vị, địa phương'],
    ],
    [
      'Văn phòng UBND tỉnh/Trung tâm Phục vụ hành chính công của tỉnh.',
      ['Văn phòng UBND tỉnh', 'Trung tâm Phục vụ hành chính công của tỉnh'],
    ],
    [
      'Sở Văn hóa, Thể thao và Du lịch, Báo An Giang và Đài Phát thanh và Truyền hình An Giang',
      ['Sở Văn hóa, Thể thao và Du lịch', 'Báo An Giang', 'Đài Phát thanh và Truyền hình An Giang'],
    ],
    [
      'các sở, ban, ngành tỉnh; UBND các xã, phường, đặc khu',
      ['các sở, ban, ngành tỉnh', 'UBND các xã, phường, đặc khu'],
    ],
    [
      'Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội tỉnh',
      ['Ủy ban Mặt trận Tổ quốc Việt Nam', 'các tổ chức chính trị - xã hội tỉnh'],
    ],
    [
      'Sở Nội vụ (Phòng Cải cách hành chính, Văn phòng Sở), Sở Y tế',
      ['Sở Nội vụ (Phòng Cải cách hành chính, Văn phòng Sở)', 'Sở Y tế'],
    ],
    ['Văn phòng Đoàn ĐBQH và HĐND tỉnh, Sở Tư pháp', ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Sở Tư pháp']],
    ['Sở Nội vụ, Sở Nội vụ', ['Sở Nội vụ']],
  ])('%s', (list, names) => {
    expect(split(list)).toEqual(names);
  });

  it('keeps names it has never seen whole', () => {
    expect(splitAgencies('Sở Văn hóa, Thể thao và Du lịch; Chi cục Văn thư, Lưu trữ', [])).toEqual([
      'Sở Văn hóa, Thể thao và Du lịch',
      'Chi cục Văn thư, Lưu trữ',
    ]);
  });

  it('never gives an empty or endless name, whatever the text', () => {
    const piece = fc.constantFrom(
      'Sở',
      'Nội vụ',
      ',',
      ';',
      '/',
      ' và ',
      'các',
      'cơ quan',
      '(',
      ')',
      ' ',
      '.',
      '\ue000',
      '\ue0019',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const name of split(pieces.join(''))) {
          expect(name.trim()).toBe(name);
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(300);
        }
      }),
    );
  });
});

describe('readAgencyPhrase', () => {
  it.each([
    ['Sở Xây dựng chủ trì rà soát quy hoạch', 'Sở Xây dựng'],
    ['Sở Tài chính bố trí kinh phí', 'Sở Tài chính'],
    ['các cơ quan, đơn vị có liên quan đẩy mạnh tuyên truyền', 'các cơ quan, đơn vị có liên quan'],
    ['Sở Nội vụ, Sở Tư pháp và các sở, ban, ngành tỉnh kiểm tra', 'Sở Nội vụ, Sở Tư pháp và các sở, ban, ngành tỉnh'],
    ['Trường Chính trị Tôn Đức Thắng: mở lớp', 'Trường Chính trị Tôn Đức Thắng'],
  ])('%s', (sentence, names) => {
    expect(readAgencyPhrase(sentence, index.spellings)).toBe(names);
  });

  it('finds none where a sentence begins otherwise', () => {
    expect(readAgencyPhrase('Tăng cường kiểm tra tại Sở Nội vụ', index.spellings)).toBeNull();
    expect(readAgencyPhrase('Báo cáo', index.spellings)).toBeNull();
  });
});

describe('indexAgencies', () => {
  it.each([
    ['VP UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh'],
    ['Văn phòng Uỷ ban nhân dân tỉnh An Giang', 'Văn phòng Ủy ban nhân dân tỉnh'],
    ['SỞ NỘI VỤ', 'Sở Nội vụ'],
    ['Giám đốc Sở Nội vụ', 'Sở Nội vụ'],
    ['Trung tâm Phục vụ hành chính công của tỉnh', 'Trung tâm Phục vụ hành chính công tỉnh'],
    ['Thủ trưởng các sở, ban, ngành tỉnh', 'các sở, ban, ngành tỉnh'],
    ['Các cơ quan, đơn vị, địa phương', 'các cơ quan, đơn vị, địa phương'],
    ['Báo và PT-TH AG', 'Báo và Phát thanh - Truyền hình An Giang'],
    ['Sở TT&TT', 'Sở Thông tin và Truyền thông'],
  ])('%s', (written, name) => {
    expect(index.find(written)?.name).toBe(name);
  });

  it('guesses nothing', () => {
    expect(index.find('Sở Năng lượng')).toBeUndefined();
    expect(index.find('Chủ tịch')).toBeUndefined();
  });

  it('tells groups from single bodies', () => {
    expect(
      ['các sở, ngành', 'UBND các xã, phường', 'Thủ trưởng cơ quan', 'Ủy ban nhân dân các huyện'].every(isGroupName),
    ).toBe(true);
    expect(['Sở Nội vụ', 'Chủ tịch UBND tỉnh', 'Trung tâm Phục vụ hành chính công'].some(isGroupName)).toBe(false);
  });
});
