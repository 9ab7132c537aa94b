import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStackedTables } from './stacked-tables.ts';

const head = ['STT', 'Nhiệm vụ', 'Cơ quan', 'chủ trì', 'Cơ quan phối hợp', 'Thời gian', 'hoàn thành'];

const textsOf = (lines: readonly string[]) =>
  findStackedTables(lines).map(({ rows }) => rows.map((row) => row.map(({ text, column }) => `${column} ${text}`)));

describe('findStackedTables', () => {
  it('shares the lines of a row out among the columns of the head', () => {
    const body = ['I', 'THỂ CHẾ', '1', 'Rà soát văn bản', 'còn hiệu lực', 'Sở Tư pháp', 'Các sở, ngành', 'Quý II/2026'];
    expect(textsOf([...head, ...body, 'Nơi nhận:'])).toEqual([
      [
        ['0 STT', '1 Nhiệm vụ', '2 Cơ quan chủ trì', '3 Cơ quan phối hợp', '4 Thời gian hoàn thành'],
        ['0 I', '1 THỂ CHẾ'],
        ['0 1', '1 Rà soát văn bản còn hiệu lực', '2 Sở Tư pháp', '3 Các sở, ngành', '4 Quý II/2026'],
      ],
    ]);
  });

  it('leaves a column empty whose words are missing', () => {
    const [table] = textsOf([...head, '1', 'Mua máy quét', 'Sở Tài chính', 'Trước 30/6/2026']);
    expect(table?.[1]).toEqual(['0 1', '1 Mua máy quét', '2 Sở Tài chính', '4 Trước 30/6/2026']);
  });

  it('takes whole cells where lone bars part them', () => {
    const cells = ['1', '|', 'Mở lớp', 'tập huấn', '|', 'Sở Nội vụ', '|', 'Sở Y tế', '|', 'Tháng 5/2026', '|'];
    const [table] = textsOf([...head.flatMap((title) => [title, '|']), ...cells]);
    expect(table?.[1]).toContain('1 Mở lớp tập huấn');
  });

  it('is no table without a head that names work', () => {
    expect(textsOf(['STT', 'Họ và tên', 'Ngày sinh', '1', 'A', '01/01/1990'])).toEqual([]);
  });

  it('throws nothing, whatever stands below a head, and keeps to its lines', () => {
    const line = fc.constantFrom(
      '',
      '|',
      '1',
      '2',
      'II',
      'Sở Nội vụ',
      'Quý I',
      'Rà soát',
      'của tỉnh',
      'Nơi nhận:',
      'STT',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (body) => {
        const lines = [...head, ...body];
        for (const { lineFrom, lineTo, rows } of findStackedTables(lines)) {
          expect(lineFrom).toBeGreaterThanOrEqual(1);
          expect(lineTo).toBeLessThanOrEqual(lines.length);
          expect(rows.length).toBeGreaterThan(1);
        }
      }),
    );
  });
});
