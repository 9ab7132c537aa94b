import { expect, it } from 'vitest';
import { isOwnOffice, type Office } from './office.ts';

const office: Office = {
  parentAgency: 'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
  issuingAgency: 'SỞ NỘI VỤ',
  name: 'Sở Nội vụ tỉnh An Giang',
  abbreviation: 'SNV',
  draftingUnit: 'CCHC',
  issuePlace: 'An Giang',
  reportsTo: 'Ủy ban nhân dân tỉnh An Giang',
  signatory: { titleLines: ['GIÁM ĐỐC'], name: '' },
};

it.each([
  ['Sở Nội vụ', true],
  ['Sở Nội vụ tỉnh An Giang', true],
  ['Sở Tư pháp', false],
  ['Sở Nội', false],
])('%s is the office itself: %s', (name, expected) => {
  expect(isOwnOffice(office, name)).toBe(expected);
  expect(isOwnOffice(null, name)).toBe(false);
});
