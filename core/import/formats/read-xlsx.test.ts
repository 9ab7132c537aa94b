/** Spreadsheets as offices fill them in: a title above the table, merged heads, dates, percentages, formulas, many sheets. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellObject, utils, type WorkSheet, write } from 'xlsx';
import { AppError } from '../../ipc/result.ts';
import { openPackage, packParts } from '../../package/office-package.ts';
import { defaultProfile } from '../../profile/index.ts';
import { readDocument } from '../read-document.ts';
import { readXlsx } from './read-xlsx.ts';

const options = { directory: defaultProfile.agencies };

function workbook(sheets: Readonly<Record<string, WorkSheet>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const sheetOf = (rows: readonly (readonly (string | number | boolean | CellObject | null)[])[]) =>
  utils.aoa_to_sheet(rows as unknown[][]);

const number = (value: number, format: string): CellObject => ({ t: 'n', v: value, z: format });

async function linesOf(sheet: WorkSheet): Promise<readonly string[]> {
  return (await readXlsx(workbook({ 'Sổ 1': sheet }), 'so.xlsx')).lines;
}

describe('cells', () => {
  it('show dates and numbers as Vietnamese papers do', async () => {
    const row = [
      number(46112, 'dd/mm/yyyy'),
      number(46112.75, 'd-mmm-yy'),
      number(0.8985, '0.00%'),
      number(71300, '#,##0'),
      number(2026, 'General'),
      number(2.5, 'General'),
      true,
    ];
    expect(await linesOf(sheetOf([row]))).toEqual(['31/03/2026 | 31/03/2026 | 89,85% | 71.300 | 2026 | 2,5 | Có']);
  });

  it('give the stored value of a formula, never its text, and nothing for an error', async () => {
    const formula: CellObject = { t: 'n', v: 12, f: 'SUM(A1:A9)+WEBSERVICE("http://example.vn")' };
    const empty = { t: 's', f: 'HYPERLINK("http://example.vn")' } as CellObject;
    const error: CellObject = { t: 'e', v: 0x2a, f: 'NA()' };
    expect(await linesOf(sheetOf([['Tổng', formula, empty, error]]))).toEqual(['Tổng | 12']);
  });

  it('keep their lines, and formula-like words stay words', async () => {
    const { tables } = await readXlsx(
      workbook({
        a: sheetOf([['=1+1', ' dòng một \r\n\r\n dòng hai ', '__proto__']]),
        __proto__x: sheetOf([['constructor']]),
      }),
      'so.xlsx',
    );
    expect(tables[0]?.rows[0]?.map((cell) => cell.text)).toEqual(['=1+1', 'dòng một\ndòng hai', '__proto__']);
    expect(({} as Record<string, unknown>).v).toBeUndefined();
  });
});

describe('a sheet of tasks', () => {
  const bytes = new Uint8Array(
    readFileSync(new URL('../../../tests/fixtures/import/phu-luc-nhiem-vu.xlsx', import.meta.url)),
  );

  it('is read below its title, with merged heads, groups and a repeated head', async () => {
    const parsed = await readDocument(bytes, 'phu-luc.xlsx', options);
    expect(parsed.tables?.[0]).toEqual({
      lineFrom: 6,
      columns: [
        { header: 'TT', role: 'number' },
        { header: 'Nội dung công việc', role: 'title' },
        { header: 'Cơ quan thực hiện - Chủ trì', role: 'lead' },
        { header: 'Cơ quan thực hiện - Phối hợp', role: 'coordinating' },
        { header: 'Thời hạn', role: 'deadline' },
        { header: 'Kết quả đầu ra', role: 'product' },
        { header: 'Ghi chú', role: null },
      ],
    });
    expect(
      parsed.tasks.map(({ code, field, deadline, source }) => [code, field, deadline?.date, source.lineFrom]),
    ).toEqual([
      ['1', 'institution', '2026-12-31', 10],
      ['2', 'institution', '2026-06-30', 11],
      ['3', 'procedure', null, 14],
    ]);
    expect(parsed.tasks[0]?.measures.map((measure) => measure.text)).toEqual(['Lập danh mục', 'Trình bãi bỏ']);
    expect(parsed.lines.slice(0, 3)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ NỘI VỤ',
    ]);
  });

  it('gives codes back the nought that the sheet took for a decimal', async () => {
    const rows = [1, 2, 8, 9].map((part) => [Number(`2.${part}`), `Việc ${part}`, 'Sở Nội vụ', 'Quý II/2026']);
    const cut = [2.1, 'Việc mười', 'Sở Nội vụ', 'Quý II/2026'];
    const last = [2.11, 'Việc mười một', 'Sở Nội vụ', 'Quý II/2026'];
    const head = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'];
    const parsed = await readDocument(workbook({ a: sheetOf([head, ...rows, cut, last]) }), 'so.xlsx', options);
    expect(parsed.tasks.map(({ code }) => code)).toEqual(['2.1', '2.2', '2.8', '2.9', '2.10', '2.11']);
  });

  it('goes on over several sheets, each a table of its own', async () => {
    const head = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'];
    const parsed = await readDocument(
      workbook({
        'Quý I': sheetOf([head, [1, 'Lập bảng kê', 'Sở Nội vụ', '31/3/2026']]),
        Trống: sheetOf([]),
        'Quý II': sheetOf([head, [1, 'Chấm điểm', 'Sở Y tế', '30/6/2026']]),
      }),
      'so.xlsx',
      options,
    );
    expect(parsed.tasks.map(({ title, source }) => [title, source.lineFrom])).toEqual([
      ['Lập bảng kê', 2],
      ['Chấm điểm', 4],
    ]);
    expect(parsed.tables).toHaveLength(2);
  });
});

async function refusalOf(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );
}

describe('limits', () => {
  it('refuse what would unpack too large, and an empty workbook', async () => {
    const bomb = packParts(
      new Map([
        ['xl/workbook.xml', new Uint8Array(10)],
        ['xl/worksheets/sheet1.xml', new Uint8Array(110 * 1024 * 1024)],
      ]),
    );
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusalOf(readDocument(bomb, 'bom.xlsx', options))).toBe('file.tooComplex');
    expect(await refusalOf(readDocument(workbook({ a: sheetOf([]) }), 'trong.xlsx', options))).toBe('file.empty');
  });

  it('stand against a sheet that claims all rows and columns there are', async () => {
    const parts = openPackage(workbook({ a: sheetOf([['STT']]) }), 'a.xlsx');
    const cell = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const sheet = [
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>',
      `<sheetData><row r="1">${cell('A1', 'STT')}${cell('B1', 'Nhiệm vụ')}${cell('XFD1', 'xa')}</row>`,
      `<row r="1048576">${cell('A1048576', 'cuối')}</row></sheetData>`,
      '<mergeCells><mergeCell ref="B1:XFC1048576"/></mergeCells></worksheet>',
    ].join('');
    const all = new Map(parts.names.map((name) => [name, parts.readBytes(name) ?? new Uint8Array()]));
    all.set('xl/worksheets/sheet1.xml', new TextEncoder().encode(sheet));
    const start = performance.now();
    expect((await readXlsx(packParts(all), 'so.xlsx')).lines).toEqual(['STT | Nhiệm vụ']);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('stand against a cell that claims row four billion', async () => {
    const parts = openPackage(workbook({ a: sheetOf([['STT', 'Nhiệm vụ']]) }), 'a.xlsx');
    const all = new Map(parts.names.map((name) => [name, parts.readBytes(name) ?? new Uint8Array()]));
    const sheet = new TextDecoder().decode(all.get('xl/worksheets/sheet1.xml'));
    all.set('xl/worksheets/sheet1.xml', new TextEncoder().encode(sheet.replace('r="B1"', 'r="B4294967295"')));
    const start = performance.now();
    expect((await readXlsx(packParts(all), 'so.xlsx')).lines.join()).toContain('STT');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('let nothing but AppError out, whatever the parts of a workbook say', async () => {
    const parts = openPackage(
      workbook({
        a: sheetOf([
          ['STT', 'Nhiệm vụ', 'Chủ trì'],
          [1, 'Việc', 'Sở Y tế'],
        ]),
      }),
      'a',
    );
    const wound = fc.record({
      part: fc.constantFrom(...parts.names),
      at: fc.nat(2000),
      text: fc.string({ maxLength: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wound, { minLength: 1, maxLength: 4 }), async (wounds) => {
        const broken = new Map(parts.names.map((name) => [name, parts.readBytes(name)?.slice() ?? new Uint8Array()]));
        for (const { part, at, text } of wounds) {
          const bytes = broken.get(part) ?? new Uint8Array();
          const patch = new TextEncoder().encode(text);
          bytes.set(patch.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
        }
        expect(await refusalOf(readDocument(packParts(broken), 'a.xlsx', options))).toMatch(/^(file\.|read)/);
      }),
      { numRuns: 60 },
    );
  });
});
