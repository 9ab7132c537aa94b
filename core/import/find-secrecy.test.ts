/** A file to be kept with a task is looked into where we can: a mark in its head, header or footer, and nothing else, is found. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packParts } from '../package/office-package.ts';
import { packWordFile, paragraph } from '../word/file-for-tests.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { findSecrecyOfContent } from './find-secrecy.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const pack = (parts: Readonly<Record<string, string>>) =>
  packParts(new Map(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])));

const namespaces =
  'xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
const openDocument = (body: string, styles = '') =>
  pack({
    'content.xml': `<o:document-content ${namespaces}><o:body>${body}</o:body></o:document-content>`,
    'styles.xml': `<o:document-styles ${namespaces}>${styles}</o:document-styles>`,
  });
const slides = (...pages: readonly string[]) =>
  pack(
    Object.fromEntries(
      pages.map((words, i) => [
        `ppt/slides/slide${i + 1}.xml`,
        `<p:sld xmlns:p="p" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:sld>`,
      ]),
    ),
  );
const word = (...lines: readonly string[]) => packWordFile({ body: lines.map((line) => paragraph(line)).join('') });
const sheet = (...rows: readonly (readonly string[])[]) =>
  writeWorkbook([
    {
      name: 'Trang 1',
      columns: [{ width: 20 }, { width: 20 }],
      rows: rows.map((row) => ({ cells: row.map((value) => ({ value, style: 'plain' as const })) })),
    },
  ]);

/** Pages of set lines as a printer driver writes them: codes of one byte, and a map of what letters they are. */
function pdf(...pages: readonly (readonly string[])[]): Uint8Array {
  const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');
  const letters = [...new Set(pages.flat().join(''))];
  const codeOf = (letter: string) => hex(letters.indexOf(letter) + 1, 2);
  const stream = (text: string) => `<</Length ${text.length}>>\nstream\n${text}\nendstream`;
  const map = letters.map((letter) => `<${codeOf(letter)}> <${hex(letter.charCodeAt(0), 4)}>`).join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '',
    '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/ToUnicode 4 0 R>>',
    stream(`begincmap 1 begincodespacerange <00> <ff> endcodespacerange
${letters.length} beginbfchar\n${map}\nendbfchar endcmap`),
  ];
  const kids = pages.map((lines) => {
    const drawing = lines.map(
      (line, i) => `BT /F1 13 Tf 72 ${760 - i * 18} Td <${[...line].map(codeOf).join('')}> Tj ET`,
    );
    objects.push(stream(drawing.join('\n')));
    const contents = `/Contents ${objects.length} 0 R`;
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>${contents}>>`);
    return `${objects.length} 0 R`;
  });
  objects[1] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`;
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  return bytesOf(`%PDF-1.4\n${body}trailer<</Root 1 0 R>>`);
}

const head = ['SỞ NỘI VỤ', 'Số: 12/BC-SNV'];
const body = ['BÁO CÁO', 'Công tác bảo mật và bảo vệ bí mật nhà nước năm 2026'];
const page = (number: number) => [`Trang ${number}`, 'Sở đã rà soát thủ tục của ngành.', 'Kết quả nêu ở phụ lục.'];

/** A paper of each kind, whose lines are these. */
const kinds: Readonly<Record<string, (...lines: readonly string[]) => Uint8Array | Promise<Uint8Array>>> = {
  'báo cáo.docx': word,
  'báo cáo.odt': (...lines) => openDocument(lines.map((line) => `<t:p>${line}</t:p>`).join('')),
  'báo cáo.pptx': slides,
  'báo cáo.xlsx': (...lines) => sheet(...lines.map((line) => [line])),
  'báo cáo.txt': (...lines) => bytesOf(lines.join('\r\n')),
  'báo cáo.pdf': (...lines) => pdf(lines),
};

it('bears its mark in the head of an OpenDocument text, however many titles follow', async () => {
  const titles = Array.from({ length: 50 }, (_, i) => `<t:h>Mục ${i + 1}</t:h><t:p>Nội dung của mục</t:p>`);
  const text = openDocument(['<t:p>TỐI MẬT</t:p>', ...titles].join(''));
  expect(await findSecrecyOfContent(text, 'báo cáo.odt')).toBe('TỐI MẬT');
});

describe.each(Object.entries(kinds))('%s', (name, make) => {
  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'])('bears %s alone in a line of its head', async (mark) => {
    expect(await findSecrecyOfContent(await make(...head, mark, ...body), name)).toBe(mark);
  });

  it('is an ordinary paper with words about secrets', async () => {
    expect(await findSecrecyOfContent(await make(...head, ...body, 'Mật khẩu', 'BẢO MẬT', 'mật'), name)).toBeNull();
  });

  it('is an ordinary paper with a list of the levels', async () => {
    const levels = ['Văn bản theo độ mật:', 'MẬT', 'TỐI MẬT', 'TUYỆT MẬT'];
    expect(await findSecrecyOfContent(await make(...head, ...body, ...levels), name)).toBeNull();
  });

  // Damaged PDFs: build/fuzz, for the PDF library lets go of promises.
  if (name.endsWith('.pdf')) return;
  it('is kept when it is damaged, or its mark is still found', async () => {
    const whole = await make(...head, 'MẬT', ...body);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 60 }), async (at, patch) => {
        const bytes = whole.slice();
        bytes.set(patch.subarray(0, bytes.length - at), at);
        expect([null, 'MẬT']).toContain(await findSecrecyOfContent(bytes, name));
      }),
      { numRuns: 15 },
    );
  });
});

describe('where a mark may stand', () => {
  it('a PDF bears it at the top of every page', async () => {
    const pages = [1, 2, 3, 4, 5].map((number) => ['TỐI MẬT', ...(number === 1 ? [...head, ...body] : page(number))]);
    expect(await findSecrecyOfContent(pdf(...pages), 'a.pdf')).toBe('TỐI MẬT');
    const ordinary = pages.map(([, ...lines]) => ['Công tác bảo mật', ...lines]);
    expect(await findSecrecyOfContent(pdf(...ordinary), 'a.pdf')).toBeNull();
  });

  it('a Word file in a header, an OpenDocument text in a footer or a text box', async () => {
    const inHeader = packWordFile({ body: paragraph('BÁO CÁO'), headers: { header1: paragraph('MẬT') } });
    expect(await findSecrecyOfContent(inHeader, 'a.docx')).toBe('MẬT');
    expect(await findSecrecyOfContent(openDocument('<t:p>BÁO CÁO</t:p>', '<t:p>MẬT</t:p>'), 'a.odt')).toBe('MẬT');
    const inBox = '<t:p>Số: 12/BC-SNV<draw:text-box xmlns:draw="d"><t:p>TỐI<t:s/>MẬT</t:p></draw:text-box></t:p>';
    expect(await findSecrecyOfContent(openDocument(inBox), 'a.odt')).toBe('TỐI MẬT');
  });

  it('a sheet in a cell beside the number; a table of the levels is ordinary', async () => {
    expect(await findSecrecyOfContent(await sheet(['Số: 12/BC-SNV', 'MẬT'], ['BÁO CÁO']), 'a.xlsx')).toBe('MẬT');
    const levels = await sheet(['STT', 'Năm', 'THƯỜNG', 'MẬT'], ['1', '2026', '210', '3']);
    expect(await findSecrecyOfContent(levels, 'a.xlsx')).toBeNull();
    const below = await sheet(['MẬT', '3'], ['TỐI MẬT', '0'], ['TUYỆT MẬT', '0']);
    expect(await findSecrecyOfContent(below, 'a.ods')).toBeNull();
  });
});

describe('files that nobody can look into are kept as they are', () => {
  it.each([
    ['a.png', [0x89, 0x50, 0x4e, 0x47]],
    ['a.pdf', [...bytesOf('%PDF-1.7 một bản quét')]],
    ['a.docx', [0x50, 0x4b, 3, 4]],
    ['a.txt', []],
  ])('%s', async (name, bytes) => {
    expect(await findSecrecyOfContent(new Uint8Array(bytes), name)).toBeNull();
  });

  it('nor is any of the papers we test with marked', async () => {
    const folder = new URL('../../tests/fixtures/import/', import.meta.url);
    for (const name of readdirSync(folder)) {
      const found = await findSecrecyOfContent(new Uint8Array(readFileSync(new URL(name, folder))), name);
      expect([name, found]).toEqual([name, null]);
    }
  });
});
