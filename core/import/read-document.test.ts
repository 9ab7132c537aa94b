import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../ipc/result.ts';
import { packParts } from '../package/office-package.ts';
import { defaultProfile } from '../profile/index.ts';
import { maxImportBytes, parsedDocumentSchema } from './parsed-document.ts';
import { readDocument, readText } from './read-document.ts';
import { toImportJson } from './to-json.ts';

const options = { directory: defaultProfile.agencies };
const encode = (text: string) => new TextEncoder().encode(text);

const shortPlan = [
  'KẾ HOẠCH',
  'Cải thiện chỉ số năm 2026',
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
  'I. NHIỆM VỤ',
  '1. Tiêu chí “Trả kết quả đúng hạn”',
  'a) Mục tiêu, yêu cầu: đạt từ 98% trở lên.',
  'b) Nhiệm vụ, giải pháp:',
  '- Nhắc việc mỗi sáng.',
  'c) Phân công trách nhiệm:',
  '- Cơ quan chủ trì: Sở Năng lượng.',
  'd) Thời hạn hoàn thành: quý II/2026.',
].join('\n');

async function refusalOf(act: () => unknown): Promise<string> {
  try {
    await act();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'read';
}

function docx(body: string): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return packParts(
    new Map([
      ['[Content_Types].xml', encode('<Types/>')],
      ['word/document.xml', encode(`<w:document ${w}><w:body>${body}</w:body></w:document>`)],
    ]),
  );
}

const wordParagraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A Compound File whose directory names one stream. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !isBigEndian);
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 + i * 2, text.charCodeAt(i), !isBigEndian);
  return bytes;
}

describe('readDocument refuses what it cannot read, and says why', () => {
  it.each<[string, Uint8Array, string]>([
    ['trong.txt', new Uint8Array(), 'file.empty'],
    ['trong.txt', encode(' \r\n\t\n\ufeff'), 'file.empty'],
    ['anh.txt', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]), 'file.wrongKind'],
    ['nhi-phan.txt', encode('KẾ\u0000HOẠCH\u0001'), 'file.wrongKind'],
    ['ke-hoach.pdf', encode('%PDF-1.7\n1. Tiêu chí'), 'file.damaged'],
    ['ke-hoach.pdf', encode('1. Tiêu chí'), 'file.damaged'],
    ['ke-hoach.rtf', encode('{\\rtf1 KE HOACH}'), 'file.wrongKind'],
    ['ke-hoach.docx', encode('đây là chữ thường'), 'file.damaged'],
    ['ke-hoach.docx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'file.damaged'],
    ['bang.xlsx', packParts(new Map([['xl/workbook.xml', encode('<workbook/>')]])), 'file.damaged'],
    ['hong.docx', packParts(new Map([['word/document.xml', encode('<w:document')]])), 'file.damaged'],
    ['cu.doc', compoundFile('WordDocument'), 'file.legacyWord'],
    ['mat-khau.docx', compoundFile('EncryptedPackage'), 'file.encrypted'],
    ['bang.xls', compoundFile('Workbook'), 'file.legacySpreadsheet'],
    ['thu.msg', compoundFile('__substg1.0'), 'file.wrongKind'],
    ['dai.txt', encode('\n'.repeat(200_001)), 'file.tooLarge'],
  ])('%s', async (fileName, bytes, code) => {
    expect(await refusalOf(() => readDocument(bytes, fileName, options))).toBe(code);
  });

  it('names the size of a file that is too large', async () => {
    const reading = readDocument(new Uint8Array(maxImportBytes + 1), 'to.txt', options);
    await expect(reading).rejects.toThrow(/“to\.txt” nặng 50 MB.*50 MB/);
  });
});

describe('readDocument', () => {
  it('reads the same plan from UTF-8 and UTF-16, with and without a byte order mark', async () => {
    const plain = await readDocument(encode(shortPlan), 'a.txt', options);
    expect(plain.tasks[0]).toEqual({
      type: 'criterion',
      code: '1',
      title: 'Tiêu chí “Trả kết quả đúng hạn”',
      goal: 'đạt từ 98% trở lên.',
      measures: [{ level: 1, text: 'Nhắc việc mỗi sáng.' }],
      leadAgencies: ['Sở Năng lượng'],
      coordinatingAgencies: [],
      implementingAgencies: [],
      deadline: { raw: 'quý II/2026', kind: 'quarter', bound: 'in', date: '2026-06-30' },
      product: null,
      field: null,
      source: { lineFrom: 5, lineTo: 11 },
    });
    expect(plain.warnings).toEqual([
      { code: 'agency.unknown', message: '“Sở Năng lượng” chưa có trong danh mục cơ quan.', line: 5 },
    ]);
    expect(await readDocument(encode(`\ufeff${shortPlan}`), 'a.txt', options)).toEqual(plain);
    expect(await readDocument(utf16(shortPlan, false), 'a.txt', options)).toEqual(plain);
    expect(await readDocument(utf16(shortPlan, true), 'a.txt', options)).toEqual(plain);
    expect(readText(shortPlan.normalize('NFD').replaceAll('\n', '\r\n'), 'dán', options)).toEqual(plain);
  });

  it('reads the paragraphs and table cells of a .docx, without deleted text', async () => {
    const body = shortPlan.split('\n').map(wordParagraph);
    const deleted = '<w:p><w:del><w:r><w:delText>- Việc đã bỏ.</w:delText></w:r></w:del></w:p>';
    const cell = `<w:tbl><w:tr><w:tc>${wordParagraph('- Cơ quan phối hợp: Sở Y')}</w:tc></w:tr></w:tbl>`.replace(
      'Sở Y',
      'Sở Y</w:t><w:tab/><w:t>tế',
    );
    const bytes = docx([...body.slice(0, 8), deleted, ...body.slice(8, 10), cell, ...body.slice(10)].join(''));
    const task = (await readDocument(bytes, 'ke-hoach.docx', options)).tasks[0];
    expect(task?.measures).toEqual([{ level: 1, text: 'Nhắc việc mỗi sáng.' }]);
    expect(task?.coordinatingAgencies).toEqual(['Sở Y tế']);
    expect(task?.deadline?.date).toBe('2026-06-30');
  });

  it('gives back a paper without a task, and says so', () => {
    const parsed = readText('Không có việc gì trong văn bản này.', 'dán', options);
    expect(parsed.tasks).toEqual([]);
    expect(parsed.warnings.map((warning) => warning.code)).toEqual(['tasks.none']);
  });

  it('converts text of an old encoding, and says so', () => {
    const old = `${shortPlan.split('\n').slice(0, 9).join('\n')}\n- Cô quan chuû trì: Sôû Noäi vuï.\n- Cô quan phoái hôïp: Sôû Tö phaùp.`;
    const parsed = readText(old, 'dán', options);
    expect(parsed.tasks[0]).toMatchObject({ leadAgencies: ['Sở Nội vụ'], coordinatingAgencies: ['Sở Tư pháp'] });
    expect(parsed.warnings.map((warning) => warning.code)).toContain('text.legacyEncoding');
  });

  it('counts working days by the table of holidays, and says where it has no such year', () => {
    const issuedIn = (year: number) =>
      shortPlan
        .replace('KẾ HOẠCH', `An Giang, ngày 12 tháng 02 năm ${year}\nKẾ HOẠCH`)
        .replace('quý II/2026', 'sau 05 ngày làm việc, kể từ ngày ban hành Kế hoạch này');
    // Tết Bính Ngọ: 16 to 20/02/2026 are off.
    const known = readText(issuedIn(2026), 'dán', options);
    expect(known.header).toMatchObject({ place: 'An Giang', issuedOn: '2026-02-12' });
    expect(known.tasks[0]?.deadline?.date).toBe('2026-02-26');
    expect(known.warnings.map((warning) => warning.code)).not.toContain('deadline.holidaysNotCounted');
    const unknown = readText(issuedIn(2035), 'dán', options);
    expect(unknown.warnings.map((warning) => warning.code)).toContain('deadline.holidaysNotCounted');
  });

  it('prints the snake_case shape of the command line', () => {
    const json = toImportJson(readText(shortPlan, 'dán', options));
    expect(json.header).toMatchObject({ kind: 'KH', date: null, parent_agency: null, signing_authority: [] });
    expect(json.tasks[0]).toMatchObject({
      measures: ['Nhắc việc mỗi sáng.'],
      lead: ['Sở Năng lượng'],
      source: { line_from: 5, line_to: 11 },
    });
    expect(Object.keys(json)).toEqual(['header', 'tasks', 'indicators', 'agencies', 'warnings']);
    expect(json.agencies).toEqual({ 'Sở Năng lượng': 'Sở Năng lượng' });
  });
});

describe('hostile input', () => {
  const piece = fc.constantFrom(
    ...shortPlan.split('\n'),
    'Giao Sở Nội vụ chủ trì, phối hợp các sở, hoàn thành trước ngày 10/12/2026',
    'II. TỔ CHỨC THỰC HIỆN',
    'Nơi nhận:',
    '- Lưu: VT.',
    'KT. CHỦ TỊCH',
    'Kính gửi:',
    'V/v',
    'Số: /UBND',
    '+ ',
    '- ',
    'Yêu cầu các sở:',
    '2.2. Sở Nội vụ',
    '1 Báo cáo',
    ' trang sau',
    '',
  );

  it('throws nothing but AppError, and what it reads fits the shape and the lines', () => {
    const text = fc.array(fc.oneof({ weight: 6, arbitrary: piece }, fc.string({ unit: 'binary' })), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => {
        let parsed: ReturnType<typeof readText>;
        try {
          parsed = readText(parts.join('\n'), 'dán', options);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
          return;
        }
        expect(parsedDocumentSchema.safeParse(parsed).error).toBeUndefined();
        for (const { source } of parsed.tasks) {
          expect(source.lineFrom).toBeLessThanOrEqual(source.lineTo);
          expect(source.lineTo).toBeLessThanOrEqual(parsed.lines.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('reads or refuses any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.txt', 'a.docx'),
        async (bytes, fileName) => {
          expect(await refusalOf(() => readDocument(bytes, fileName, options))).toMatch(/^(file\.|read)/);
        },
      ),
    );
  });

  it.each([
    ['one endless line', `${shortPlan}\n${'Giao Sở Nội vụ, '.repeat(60_000)}`],
    ['endless lists of agencies', `${shortPlan}\n- Cơ quan thực hiện: ${'Sở A và Sở B, '.repeat(50_000)}`],
    ['nothing but marks', '- + 1. a) II. "“(/;:'.repeat(50_000)],
    ['many short lines', 'trước ngày 1/1 '.concat('\n').repeat(150_000)],
    ['blank of every kind', ' \u00a0\t'.repeat(300_000)],
  ])('is read in seconds: %s', async (_, text) => {
    const start = performance.now();
    expect(await refusalOf(() => readText(text, 'dán', options))).toMatch(/^(file\.|read)/);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

it('reads a line of one sign a thousand times over in no time', () => {
  const start = performance.now();
  for (const sign of [',', '\t', '(', '0', ';']) {
    const text = `UBND TỈNH AN GIANG\n1. Sở Nội vụ chủ trì, ${sign.repeat(60_000)} phối hợp: Các sở; ban; ngành.`;
    readText(text, 'dán', options);
  }
  expect(performance.now() - start).toBeLessThan(5000);
});
