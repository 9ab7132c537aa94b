/** PDFs as offices make them: head and foot in two columns, a task table over two pages, footnotes, page numbers. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../ipc/result.ts';
import { defaultProfile } from '../../profile/index.ts';
import { readDocument } from '../read-document.ts';
import { readPdf } from './read-pdf.ts';

const options = { directory: defaultProfile.agencies };
const readFixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../tests/fixtures/import/${name}`, import.meta.url)));
const goOn = () => false;

async function refusalOf(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );
}

describe('a plan with a table over two pages, made by a word processor', async () => {
  const bytes = readFixture('ke-hoach-co-bang.pdf');
  const source = await readPdf(bytes, 'ke-hoach.pdf', goOn);
  const parsed = await readDocument(bytes, 'ke-hoach.pdf', options);

  it('has the head and the foot, whose columns stand side by side', () => {
    expect(parsed.header).toMatchObject({
      kind: 'KH',
      issuingAgency: 'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
      number: '37',
      symbol: 'KH-UBND',
      place: 'An Giang',
      issuedOn: '2026-02-09',
      subject: 'Cải cách hành chính quý II và các tháng cuối năm 2026',
      signingAuthority: ['TM', 'KT'],
      signerName: 'Nguyễn Minh Khôi',
      recipients: ['Bộ Nội vụ', 'Các sở, ban, ngành tỉnh'],
    });
  });

  it('keeps page numbers out and footnotes apart', () => {
    expect(source.lines.filter((line) => /^\s*\d+\s*$/.test(line))).toEqual([]);
    expect(source.footnotes.get(2)).toBe('Gồm các điểm có từ 3.000 hồ sơ trở lên trong năm 2025.');
    expect(source.lines.join(' ')).toContain('tại các điểm tiếp nhận, những việc đã hứa');
  });

  it('is one table on two pages', () => {
    expect(source.tables).toHaveLength(1);
    const [head, , group, first] = source.tables[0]?.rows ?? [];
    expect(head?.map(({ text, column, columnSpan, rowSpan }) => [text, column, columnSpan, rowSpan])).toEqual([
      ['STT', 0, 1, 2],
      ['Nhiệm vụ', 1, 1, 2],
      ['Cơ quan thực hiện', 2, 2, 1],
      ['Thời gian hoàn thành', 4, 1, 2],
      ['Sản phẩm', 5, 1, 2],
    ]);
    expect(group?.map(({ text, columnSpan }) => [text, columnSpan])).toEqual([
      ['I', 1],
      ['CẢI CÁCH THỂ CHẾ', 5],
    ]);
    expect(source.lines[(first?.[0]?.line ?? 0) - 1]).toMatch(/^1 \| Lập danh mục .* \| 30\/4\/2026 \| Danh mục$/);
  });

  it('says the same as the Word file it was made from', async () => {
    const fromWord = await readDocument(readFixture('ke-hoach-co-bang.docx'), 'ke-hoach.docx', options);
    const withoutPlace = ({ tasks }: typeof parsed) => tasks.map(({ source: _source, ...task }) => task);
    expect(withoutPlace(parsed)).toEqual(withoutPlace(fromWord));
    expect(parsed.tasks).toHaveLength(11);
  });
});

describe('a công văn printed by this application', () => {
  it('is read with its addressee and its table', async () => {
    const parsed = await readDocument(readFixture('cong-van-don-doc.pdf'), 'cong-van.pdf', options);
    expect(parsed.header).toMatchObject({ kind: 'CV', symbol: 'SNV-CCHC', addressees: ['Sở Tài chính'] });
    expect(parsed.tables?.[0]?.columns.map((column) => column.role)).toEqual(['number', 'title', 'deadline', null]);
    expect(parsed.tasks[0]).toMatchObject({ code: '2.11', deadline: { raw: 'quý II/2026', date: '2026-06-30' } });
  });
});

describe('a PDF that cannot be read', () => {
  it.each([
    ['ban-quet.pdf', 'file.scanned'],
    ['ke-hoach-mat-khau.pdf', 'file.encrypted'],
  ])('%s', async (name, code) => {
    expect(await refusalOf(readDocument(readFixture(name), name, options))).toBe(code);
  });

  it('is damaged, or too slow, or nothing but AppError, whatever was done to it', async () => {
    const whole = readFixture('ke-hoach-co-bang.pdf');
    expect(await refusalOf(readPdf(whole, 'a.pdf', () => true))).toBe('file.tooSlow');
    expect(await refusalOf(readPdf(whole.subarray(0, 1500), 'a.pdf', goOn))).toBe('file.damaged');
    const wound = fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 200 }));
    await fc.assert(
      fc.asyncProperty(fc.array(wound, { minLength: 1, maxLength: 8 }), async (wounds) => {
        const bytes = whole.slice();
        for (const [at, patch] of wounds) bytes.set(patch.subarray(0, bytes.length - at), at);
        const start = performance.now();
        expect(await refusalOf(readDocument(bytes, 'a.pdf', options))).toMatch(/^(file\.|read)/);
        expect(performance.now() - start).toBeLessThan(4000);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('leaves the bytes it was given as they were', async () => {
    const bytes = readFixture('ban-quet.pdf');
    await refusalOf(readPdf(bytes, 'a.pdf', goOn));
    expect(bytes).toEqual(readFixture('ban-quet.pdf'));
  });
});
