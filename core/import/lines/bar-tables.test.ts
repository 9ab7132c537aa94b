import { describe, expect, it } from 'vitest';
import { findBarTables } from './bar-tables.ts';

describe('findBarTables', () => {
  it('takes rows parted by bars or tabs, with their lines and columns', () => {
    const lines = [
      'Các nhiệm vụ như sau:',
      '| STT | Nội dung | Chủ trì |',
      '|---|:--:|---|',
      '| 1 | Rà soát | Sở Nội vụ |',
      '',
      'STT\tViệc\tHạn',
      '1\tGửi báo cáo\t',
    ];
    const [table, ...others] = findBarTables(lines);
    expect(others).toEqual([]);
    expect([table?.lineFrom, table?.lineTo]).toEqual([2, 7]);
    expect(table?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['STT', 'Nội dung', 'Chủ trì'],
      ['1', 'Rà soát', 'Sở Nội vụ'],
      ['STT', 'Việc', 'Hạn'],
      ['1', 'Gửi báo cáo', ''],
    ]);
    expect(table?.rows[1]?.[2]).toEqual({ text: 'Sở Nội vụ', line: 4, column: 2, columnSpan: 1, rowSpan: 1 });
  });

  it('keeps rows with fewer cells inside a table, the last one reaching to the end', () => {
    const [table] = findBarTables(['TT | Việc | Chủ trì |', 'I | THỂ CHẾ |', '1 | Rà soát | Sở Tư pháp |']);
    expect(table?.rows[1]).toEqual([
      { text: 'I', line: 2, column: 0, columnSpan: 1, rowSpan: 1 },
      { text: 'THỂ CHẾ', line: 2, column: 1, columnSpan: 2, rowSpan: 1 },
    ]);
  });

  it('leaves the two columns of a letterhead and a lone line alone', () => {
    expect(findBarTables(['UBND TỈNH X | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 1/KH-UBND | Độc lập'])).toEqual([]);
    expect(findBarTables(['a | b | c', 'Một đoạn văn.'])).toEqual([]);
  });
});
