import { describe, expect, it } from 'vitest';
import type { SourceTable } from '../source-text.ts';
import { readTableFigures } from './table-figures.ts';

const paper = { name: 'quý II năm 2025', year: '2025' };

/** A table of one line a row from line 5 on; "" is an empty cell, null one covered from the left or above. */
function table(...rows: readonly (readonly (string | null)[])[]): SourceTable {
  return {
    lineFrom: 5,
    lineTo: 4 + rows.length,
    rows: rows.map((row, i) =>
      row.flatMap((text, column) => {
        if (text === null) return [];
        const covered = row.slice(column + 1).findIndex((other) => other !== null);
        const columnSpan = covered < 0 ? row.length - column : covered + 1;
        return [{ text, line: 5 + i, column, columnSpan, rowSpan: 1 }];
      }),
    ),
  };
}

function read(source: SourceTable, taskLines: readonly number[] = []) {
  return readTableFigures([source], paper, new Set(taskLines)).map(
    ({ name, value, unit, period, source: { lineFrom } }) => [lineFrom, name, value, unit, period],
  );
}

describe('readTableFigures', () => {
  it('reads a list of figures with their units', () => {
    const source = table(
      ['STT', 'Nội dung', 'Đơn vị tính', 'Số liệu', 'Ghi chú'],
      ['1', 'Hồ sơ tiếp nhận', 'Hồ sơ', '12.345', ''],
      ['2', 'Tỷ lệ đúng hạn', '%', '99,5', '12'],
    );
    expect(read(source)).toEqual([
      [6, 'Hồ sơ tiếp nhận', 12_345, 'Hồ sơ', 'quý II năm 2025'],
      [7, 'Tỷ lệ đúng hạn', 99.5, '%', 'quý II năm 2025'],
    ]);
  });

  it('reads a grid under a head of two rows, with groups and numbered columns', () => {
    const source = table(
      ['TT', 'Đơn vị', 'Hồ sơ tiếp nhận', null, 'Tỷ lệ trực tuyến (%)'],
      ['', '', 'Trực tuyến', 'Trực tiếp', ''],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['I', 'Cấp tỉnh', '', '', ''],
      ['1', 'Sở Nội vụ', '80', '20', '80'],
    );
    expect(read(source)).toEqual([
      [9, 'Cấp tỉnh – Sở Nội vụ – Hồ sơ tiếp nhận – Trực tuyến', 80, 'hồ sơ', 'quý II năm 2025'],
      [9, 'Cấp tỉnh – Sở Nội vụ – Hồ sơ tiếp nhận – Trực tiếp', 20, 'hồ sơ', 'quý II năm 2025'],
      [9, 'Cấp tỉnh – Sở Nội vụ – Tỷ lệ trực tuyến (%)', 80, '%', 'quý II năm 2025'],
    ]);
  });

  it('takes the period of the column', () => {
    const source = table(['Chỉ số', '2024', 'Quý I/2025'], ['Hài lòng', '84,5%', '86%']);
    expect(read(source)).toEqual([
      [6, 'Hài lòng – 2024', 84.5, '%', 'năm 2024'],
      [6, 'Hài lòng – Quý I/2025', 86, '%', 'quý I năm 2025'],
    ]);
  });

  it('reads nothing from a table of words, of tasks, or of aims', () => {
    expect(read(table(['TT', 'Nhiệm vụ', 'Thời hạn'], ['1', 'Rà soát thủ tục', 'Quý II/2025']))).toEqual([]);
    expect(read(table(['TT', 'Nội dung', 'Số lượng'], ['1', 'Thủ tục', '12']), [6])).toEqual([]);
    expect(read(table(['TT', 'Tiêu chí', 'Điểm tối đa', 'Mục tiêu'], ['1', 'Kế hoạch', '2', '98%']))).toEqual([]);
  });
});
