import { expect, it } from 'vitest';
import { officeSchema } from './office.ts';
import { suggestOffice, suggestSigner } from './office-suggestion.ts';
import { composeTitleLines } from './signing.ts';

const place = { province: 'Bình Hải', level: 'tỉnh' } as const;

it('a department stands under UBND tỉnh and carries the name of the province in sentences', () => {
  const agency = { name: 'Sở Nội vụ', abbreviation: 'SNV', kind: 'department' } as const;
  expect(suggestOffice(agency, place)).toEqual({
    parentAgency: 'ỦY BAN NHÂN DÂN TỈNH BÌNH HẢI',
    issuingAgency: 'SỞ NỘI VỤ',
    name: 'Sở Nội vụ tỉnh Bình Hải',
    abbreviation: 'SNV',
    issuePlace: 'Bình Hải',
    reportsTo: 'Ủy ban nhân dân tỉnh Bình Hải',
  });
  expect(composeTitleLines(suggestSigner(agency))).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
});

it('UBND tỉnh and UBND xã have nobody above them on the letterhead', () => {
  const province = suggestOffice({ name: 'Ủy ban nhân dân tỉnh', abbreviation: null, kind: 'province' }, place);
  expect(province).toMatchObject({ parentAgency: null, issuingAgency: 'ỦY BAN NHÂN DÂN\nTỈNH BÌNH HẢI' });
  const commune = { name: 'Ủy ban nhân dân đặc khu Hòn Mây', abbreviation: null, kind: 'commune' } as const;
  expect(suggestOffice(commune, place)).toEqual({
    parentAgency: null,
    issuingAgency: 'ỦY BAN NHÂN DÂN\nĐẶC KHU HÒN MÂY',
    name: 'Ủy ban nhân dân đặc khu Hòn Mây',
    abbreviation: 'UBND',
    issuePlace: 'Hòn Mây',
    reportsTo: 'Ủy ban nhân dân tỉnh Bình Hải',
  });
  expect(composeTitleLines(suggestSigner(commune))).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
});

it('an agency that names the province itself is not named twice; one without an abbreviation gets its initials', () => {
  const office = { name: 'Văn phòng Ủy ban nhân dân tỉnh', abbreviation: null, kind: 'office' } as const;
  expect(suggestOffice(office, place)).toMatchObject({ name: office.name, abbreviation: 'VPUBNDT' });
  expect(composeTitleLines(suggestSigner(office))).toEqual(['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']);
});

it('a city is a city', () => {
  const city = { province: 'Vân Hà', level: 'thành phố' } as const;
  const office = suggestOffice({ name: 'Sở Y tế', abbreviation: 'SYT', kind: 'department' }, city);
  expect(office.parentAgency).toBe('ỦY BAN NHÂN DÂN THÀNH PHỐ VÂN HÀ');
  const signatory = { titleLines: ['GIÁM ĐỐC'], name: '' };
  expect(officeSchema.safeParse({ ...office, draftingUnit: 'VP', signatory }).success).toBe(true);
});
