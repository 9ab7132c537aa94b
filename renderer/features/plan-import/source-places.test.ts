/** Fields lead back to the lines they were read from. */
import { expect, test } from 'vitest';
import type { ParsedHeader, ParsedTask } from '../../../core/import/parsed-document.ts';
import { findDoubtPlace, findHeaderPlace, findTaskPlace, findWords } from './source-places.ts';

const lines = [
  'ỦY BAN NHÂN DÂN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH AN GIANG     Độc lập - Tự do - Hạnh phúc',
  'Số: 15/KH-UBND    An Giang, ngày 05 tháng 1 năm 2026',
  'KẾ HOẠCH',
  'Cải cách hành chính',
  'năm 2026',
  '2.1. Công khai thủ tục',
  'a) Mục tiêu: 100% thủ tục được công',
  '4',
  'khai đúng hạn tại nơi tiếp nhận hồ sơ.',
  'b) Cơ quan phụ trách: Văn phòng Ủy ban',
  'nhân dân tỉnh; thời hạn: trong năm 2026.',
  'Nơi nhận:            TM. ỦY BAN NHÂN DÂN',
  '- Bộ Nội vụ;         CHỦ TỊCH',
  '- Lưu: VT.           Nguyễn Văn A',
];
const header: ParsedHeader = {
  kind: 'KH',
  parentAgency: null,
  issuingAgency: 'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
  number: '15',
  symbol: 'KH-UBND',
  place: 'An Giang',
  issuedOn: '2026-01-05',
  subject: 'Cải cách hành chính năm 2026',
  signingAuthority: ['TM'],
  signerTitle: 'CHỦ TỊCH',
  signerName: 'Nguyễn Văn A',
  addressees: [],
  recipients: ['Bộ Nội vụ', 'Lưu: VT'],
};
const task: ParsedTask = {
  type: 'criterion',
  code: '2.1',
  title: 'Công khai thủ tục',
  goal: '100% thủ tục được công khai đúng hạn tại nơi tiếp nhận hồ sơ.',
  measures: [],
  leadAgencies: ['Văn phòng Ủy ban nhân dân tỉnh'],
  coordinatingAgencies: [],
  implementingAgencies: [],
  deadline: { raw: 'trong năm 2026', kind: 'year', bound: 'in', date: '2026-12-31' },
  product: null,
  field: 'procedure',
  source: { lineFrom: 7, lineTo: 12 },
};

test.each([
  ['kind', [4, 4]],
  ['number', [3, 3]],
  ['symbol', [3, 3]],
  ['issuedOn', [3, 3]],
  ['subject', [5, 6]],
  ['signerName', [15, 15]],
  ['recipients', [14, 15]],
] as const)('%s of the head and foot', (field, [lineFrom, lineTo]) => {
  expect(findHeaderPlace({ header, lines }, field)).toEqual({ lineFrom, lineTo });
});

test('a field of the head that the paper does not write out has no place', () => {
  expect(findHeaderPlace({ header, lines }, 'parentAgency')).toBeNull();
  expect(findHeaderPlace({ header: { ...header, signerName: 'Trần Thị B' }, lines }, 'signerName')).toBeNull();
});

test.each([
  ['title', [7, 7]],
  ['code', [7, 7]],
  ['goal', [8, 10]],
  ['leadAgencies', [11, 12]],
  ['deadline', [12, 12]],
] as const)('%s of a task, also broken over lines and a page number', (field, [lineFrom, lineTo]) => {
  expect(findTaskPlace(lines, task, field)).toEqual({ lineFrom, lineTo });
});

test('a field of a task that the paper does not write out has no place', () => {
  expect(findTaskPlace(lines, task, 'product')).toBeNull();
  expect(findTaskPlace(lines, task, 'field')).toBeNull();
  expect(findTaskPlace(lines, { ...task, product: 'Sổ theo dõi' }, 'product')).toBeNull();
});

test('words are looked for only where they may stand', () => {
  expect(findWords(lines, 'năm 2026', { lineFrom: 1, lineTo: 6 })).toEqual({ lineFrom: 3, lineTo: 3 });
  expect(findWords(lines, 'năm 2026', { lineFrom: 1, lineTo: 12 }, true)).toEqual({ lineFrom: 12, lineTo: 12 });
  expect(findWords(lines, 'hội thi', { lineFrom: 1, lineTo: 15 })).toBeNull();
  expect(findWords(lines, ' – ', { lineFrom: 1, lineTo: 15 })).toBeNull();
});

test('a doubt stands where the words are that it quotes, else on its line', () => {
  const doubt = { warning: 0, code: 'deadline.unclear', line: 7, places: [{ index: 0, fields: [] }] };
  const place = (message: string, line: number | null) =>
    findDoubtPlace({ lines, tasks: [task] }, { ...doubt, message, line });
  expect(place('Chưa hiểu thời hạn “thời hạn: trong năm 2026”.', 7)).toEqual({ lineFrom: 12, lineTo: 12 });
  expect(place('Mục 2.1 chưa nêu sản phẩm.', 7)).toEqual({ lineFrom: 7, lineTo: 7 });
  expect(place('Văn bản dùng bảng mã cũ.', null)).toBeNull();
});
