import { expect, test } from 'vitest';
import { romanNumber } from '../core/text/roman-number.ts';
import {
  citeInFull,
  createCitations,
  dateInWords,
  dateParts,
  formatNumber,
  formatShare,
  linesOf,
  lowerFirst,
  nameByCode,
  paddedNumber,
  pointMark,
  sentence,
  shortDate,
  withoutKind,
} from './wording.ts';

test.each([
  [1912, '1.912'],
  [1234567, '1.234.567'],
  [999, '999'],
  [89.85, '89,85'],
  [0, '0'],
  [-1500.5, '-1.500,5'],
])('number %d is written %s', (value, written) => {
  expect(formatNumber(value)).toBe(written);
});

test('shares have two decimals at most, and none of nothing', () => {
  expect(formatShare(11186, 12450)).toBe('89,85 %');
  expect(formatShare(3, 3)).toBe('100 %');
  expect(formatShare(0, 0)).toBeNull();
});

test('only days under 10 and months 1 and 2 take a leading zero', () => {
  expect(dateInWords('2026-03-05')).toBe('ngày 05 tháng 3 năm 2026');
  expect(dateInWords('2026-02-28')).toBe('ngày 28 tháng 02 năm 2026');
  expect(dateInWords('2026-12-10')).toBe('ngày 10 tháng 12 năm 2026');
  expect(shortDate('2026-06-15')).toBe('15/6/2026');
  expect(shortDate('2026-01-09')).toBe('09/01/2026');
});

test('an open number and day are gaps', () => {
  expect(paddedNumber(null).trim()).toBe('');
  expect(paddedNumber(5)).toBe('05');
  expect(paddedNumber(120)).toBe('120');
  expect(dateParts(null, 2026)).toEqual({ day: '   ', month: '   ', year: '2026' });
  expect(dateParts('2025-01-07', 2026)).toEqual({ day: '07', month: '01', year: '2025' });
});

test('points follow the Vietnamese alphabet', () => {
  expect(['a', 'b', 'c', 'd', 'đ', 'e', 'g'].map((_, i) => pointMark(i))).toEqual([
    'a)',
    'b)',
    'c)',
    'd)',
    'đ)',
    'e)',
    'g)',
  ]);
  expect(() => pointMark(23)).toThrow(RangeError);
});

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [30, 'XXX'],
])('%d is %s', (value, roman) => {
  expect(romanNumber(value)).toBe(roman);
});

test.each([
  ['1234/QĐ-UBND', 'Quyết định số 1234/QĐ-UBND'],
  ['15/KH-UBND', 'Kế hoạch số 15/KH-UBND'],
  ['63/2010/NĐ-CP', 'Nghị định số 63/2010/NĐ-CP'],
  ['88/VPUBND-KSTT', 'Công văn số 88/VPUBND-KSTT'],
  ['Biên bản kiểm tra', 'Biên bản kiểm tra'],
])('the paper %s is named %s', (code, name) => {
  expect(nameByCode(code)).toBe(name);
});

test('a paper is cited in full once, then by name and number', () => {
  const decision = {
    documentCode: '1234/QĐ-UBND',
    issuedOn: '2026-07-05',
    issuer: 'UBND tỉnh',
    subject: 'Ban hành Quy chế phối hợp.',
  };
  const cite = createCitations();
  expect(cite(decision)).toBe(
    'Quyết định số 1234/QĐ-UBND ngày 05 tháng 7 năm 2026 của UBND tỉnh ban hành Quy chế phối hợp',
  );
  expect(cite(decision)).toBe('Quyết định số 1234/QĐ-UBND');
  expect(citeInFull({ documentCode: '9/BC-SNV', issuedOn: null, issuer: '', subject: 'Kết quả khảo sát' })).toBe(
    'Báo cáo số 9/BC-SNV về kết quả khảo sát',
  );
});

test('sentences, lines and subjects are cleaned of marks that belong elsewhere', () => {
  expect(sentence('hoàn thành đúng hạn;')).toBe('Hoàn thành đúng hạn.');
  expect(linesOf('- Một\n\n+ Hai')).toEqual(['Một', 'Hai']);
  expect(lowerFirst('UBND tỉnh')).toBe('UBND tỉnh');
  expect(lowerFirst('Sở Khoa học và Công nghệ phối hợp')).toBe('Sở Khoa học và Công nghệ phối hợp');
  expect(lowerFirst('Văn phòng Ủy ban nhân dân tỉnh')).toBe('Văn phòng Ủy ban nhân dân tỉnh');
  expect(lowerFirst('Công khai kết quả')).toBe('công khai kết quả');
  expect(lowerFirst('Đã hoàn thành')).toBe('đã hoàn thành');
  expect(withoutKind('Kế hoạch cải cách hành chính năm 2026.', 'Kế hoạch')).toBe('Cải cách hành chính năm 2026');
});
