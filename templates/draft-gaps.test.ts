import { expect, test } from 'vitest';
import type { Block } from '../core/domain/document-draft.ts';
import { findGaps } from '../core/domain/draft-gaps.ts';
import { composeCorrection } from './correction.ts';
import { namedDrafts } from './drafts-for-tests.ts';
import { makeDraft, makeFacts } from './facts-for-tests.ts';
import { finishSample } from './sample/finish-sample.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const gapsOf = (...texts: string[]) => findGaps(makeDraft({ blocks: texts.map(paragraph) }));

test.each([
  'Địa điểm: ……………',
  'Thời gian: …… giờ ngày 03 tháng 12 năm 2026.',
  'Theo Tờ trình số … của Sở Tài chính.',
  'Họp vào ngày … tháng 12 năm 2026.',
  'Kinh phí: .......... đồng.',
  'Người liên hệ: ________',
  '[chưa có số liệu về cải cách thể chế]',
  'Kính mời {{ten}} tới dự.',
])('%s is not finished', (text) => {
  const [gap, ...others] = gapsOf('Đoạn đã xong.', text);
  expect(others).toEqual([]);
  expect(gap?.place).toMatchObject({ part: 'body', block: 1 });
  expect(gap?.words).toContain(`Nội dung, đoạn 2: “${text}”`);
});

test.each([
  'Rà soát quy hoạch, kế hoạch, đề án,…',
  'Tuyên truyền qua báo, đài... và mạng xã hội.',
  'Các chế độ theo quy định, v.v…',
  'Cắt giảm 30 % thời gian [1].',
  'Năm 2026… là năm bản lề.',
])('%s is finished', (text) => {
  expect(gapsOf(text)).toEqual([]);
});

test('what every paper must have is named with its field', () => {
  const draft = makeDraft({
    kind: 'CV',
    addressees: [],
    recipients: [],
    signatory: { titleLines: ['GIÁM ĐỐC'], name: '' },
    coSignatories: [{ titleLines: ['GIÁM ĐỐC SỞ TÀI CHÍNH'], name: '' }],
    blocks: [],
  });
  expect(findGaps(draft).map(({ place, words }) => [place.part === 'field' ? place.field : place.part, words])).toEqual(
    [
      ['addressees', 'Kính gửi: chưa ghi'],
      ['recipients', 'Nơi nhận: chưa ghi'],
      ['signatory.name', 'Họ tên người ký: chưa ghi'],
      ['coSignatories.0.name', 'Họ tên người cùng ký thứ 1: chưa ghi'],
      ['body', 'Nội dung văn bản: chưa ghi'],
    ],
  );
});

test.each([
  ['BC', 'TB-SNV', 'của báo cáo phải bắt đầu bằng “BC-”'],
  ['TTr', 'TTr-', 'của tờ trình phải bắt đầu bằng “TTr-”'],
  ['BC', 'BC -SNV', 'có dấu cách'],
  ['CV', 'CV-SNV', 'không ghi “CV”'],
  ['CV', 'SNV', 'nối bằng dấu “-”'],
] as const)('a %s with the symbol %s cannot be issued', (kind, symbol, fault) => {
  const draft = makeDraft({ kind, header: { ...makeDraft().header, symbol } });
  expect(findGaps(draft)[0]?.words).toContain(fault);
});

test('an appendix must be spoken of, and filled in', () => {
  const appendices = [
    { title: 'Danh mục', orientation: 'portrait' as const, blocks: [paragraph('Số: …………')] },
    { title: 'Biểu …… kèm theo', orientation: 'landscape' as const, blocks: [] },
  ];
  expect(findGaps(makeDraft({ appendices })).map(({ words }) => words)).toEqual([
    'Nội dung văn bản: chưa có chỉ dẫn về phụ lục kèm theo',
    'Phụ lục I, đoạn 1: “Số: …………”',
    'Tên Phụ lục II: “Biểu …… kèm theo”',
    'Phụ lục II: chưa ghi',
  ]);
});

test('a blank deep in a table is found, and a long paragraph is quoted around it', () => {
  const cells = (text: string) => [{ paragraphs: [text] }];
  const table: Block = { type: 'table', widths: [1], headerRows: [cells('Cột')], rows: [cells('Xong'), cells('……')] };
  expect(findGaps(makeDraft({ blocks: [paragraph('Bảng sau:'), table] })).map(({ words }) => words)).toEqual([
    'Nội dung, đoạn 2: “……”',
  ]);
  const [long] = gapsOf(`${'Cơ quan chuyên môn thực hiện. '.repeat(20)}Tại …… ghi nhận.`);
  expect(long?.words).toMatch(/^Nội dung, đoạn 1: “… .*…….*”$/);
});

test('every paper that leaves places open is finished once the clerk has written over them', () => {
  const corrected = makeDraft({ header: { ...makeDraft().header, number: 5, issuedOn: '2026-03-09' } });
  const drafts = namedDrafts.filter(({ mode }) => mode === 'draft');
  const open = drafts.filter(({ draft }) => findGaps(draft).length > 0).map(({ name }) => name);
  expect(open).toEqual(expect.arrayContaining(['BC normal draft', 'GM normal draft']));
  expect(open).not.toContain('KH normal draft');
  const correction = composeCorrection(corrected, makeFacts());
  expect(findGaps(correction)).toHaveLength(2);
  for (const draft of [correction, ...drafts.map((one) => one.draft)])
    expect(findGaps(finishSample(draft))).toEqual([]);
});
