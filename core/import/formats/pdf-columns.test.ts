/** Task tables of a PDF without ruled lines: by places alone, and as a word processor prints them over several pages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../profile/index.ts';
import { readDocument } from '../read-document.ts';
import { findUnruledTables } from './pdf-columns.ts';
import type { TextRun } from './pdf-page.ts';

/** Five points a letter. */
const run = (text: string, x: number, y: number): TextRun => ({ text, x, y, width: text.length * 5, size: 12 });

const head = [run('STT', 50, 100), run('Nhiệm vụ', 120, 100), run('Chủ trì', 300, 100), run('Thời hạn', 400, 100)];
const first = [
  run('1', 52, 120),
  run('Rà soát thủ tục về', 90, 120),
  run('Sở Nội vụ', 295, 120),
  run('Quý II', 400, 120),
];
const second = [run('đất đai', 90, 134), run('2', 52, 154), run('Khảo sát', 90, 154), run('Sở Y tế', 295, 154)];

const rowsOf = (runs: readonly TextRun[]) =>
  findUnruledTables(runs, null).tables.map(({ cells }) => {
    const count = Math.max(...cells.map(({ row }) => row)) + 1;
    const words = (row: number) =>
      cells.filter((cell) => cell.row === row).map((cell) => cell.runs.map(({ text }) => text).join(' '));
    return Array.from({ length: count }, (_, row) => words(row));
  });

describe('findUnruledTables', () => {
  it('parts columns where neither head nor rows stand, and rows at their numbers', () => {
    expect(rowsOf([...head, ...first, ...second])).toEqual([
      [
        ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
        ['1', 'Rà soát thủ tục về đất đai', 'Sở Nội vụ', 'Quý II'],
        ['2', 'Khảo sát', 'Sở Y tế', ''],
      ],
    ]);
  });

  it('ends where a sentence runs across the columns', () => {
    const sentence = run('Trong năm, các cơ quan gửi báo cáo về Sở Nội vụ để tổng hợp chung.', 50, 174);
    expect(rowsOf([...head, ...first, ...second, sentence])[0]).toHaveLength(3);
  });

  it('takes no head without rows, and no list of numbers without a head, for a table', () => {
    expect(rowsOf([...head, run('Không có nhiệm vụ nào trong kỳ.', 90, 120)])).toEqual([]);
    expect(rowsOf([...first, ...second])).toEqual([]);
  });

  it('knows whether the table may go on', () => {
    expect(findUnruledTables([...head, ...first], null).openEdges).toHaveLength(5);
    const below = run('Nơi nhận:', 50, 160);
    expect(findUnruledTables([...head, ...first, below], null).openEdges).toBeNull();
  });
});

describe.each([
  ['at the top of its cells', 'bang-khong-ke-vien.pdf'],
  ['half way down its cells', 'bang-khong-ke-vien-giua-o.pdf'],
])('a plan of several pages with its text %s', async (_, name) => {
  const bytes = new Uint8Array(readFileSync(new URL(`../../../tests/fixtures/import/${name}`, import.meta.url)));
  const { tasks, header } = await readDocument(bytes, name, { directory: defaultProfile.agencies });

  it('has one task a row, those broken over pages whole', () => {
    expect(tasks.map(({ code, leadAgencies, deadline }) => [code, leadAgencies[0], deadline?.date ?? null])).toEqual([
      ['1', 'Sở Nội vụ', '2026-03-15'],
      ['2', 'Sở Nông nghiệp và Môi trường', '2026-06-30'],
      ['3', 'Sở Khoa học và Công nghệ', '2026-05-31'],
      ['4', 'Văn phòng UBND tỉnh', '2026-06-30'],
      ['5', 'Sở Nội vụ', '2026-09-30'],
      ['6', 'Sở Nội vụ', '2026-12-31'],
      ['7', 'Văn phòng UBND tỉnh', null],
      ['8', 'Sở Tài chính', '2026-10-31'],
      ['9', 'Sở Nội vụ', '2026-11-30'],
    ]);
    expect(tasks[0]).toMatchObject({
      title: 'Ban hành kế hoạch kiểm tra công tác cải cách hành chính tại các xã, phường',
      coordinatingAgencies: ['Văn phòng UBND tỉnh'],
    });
  });

  it('keeps what stands below the table out of it', () => {
    expect(header).toMatchObject({ recipients: ['Bộ Nội vụ', 'Các sở, ban, ngành tỉnh'], signerName: 'Lê Minh Tâm' });
  });
});
