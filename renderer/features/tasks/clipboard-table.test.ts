/** Cells between the table and Excel. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCellText, toInertText, writeCellHtml, writeCellText } from './clipboard-table.ts';

describe('to Excel', () => {
  it('what Excel would calculate stays text; numbers stay numbers', () => {
    expect(toInertText('=HYPERLINK("http://x")')).toBe('\'=HYPERLINK("http://x")');
    expect(toInertText('@SUM(A1)')).toBe("'@SUM(A1)");
    expect(toInertText('-cmd|calc')).toBe("'-cmd|calc");
    expect(toInertText('-12,5 %')).toBe('-12,5 %');
    expect(toInertText('Sở Nội vụ')).toBe('Sở Nội vụ');
  });

  it('quotes what holds a tab, a line break or a quote', () => {
    expect(writeCellText([['a\tb', 'nói "có"', 'hai\ndòng'], ['x']])).toBe('"a\tb"\t"nói ""có"""\t"hai\ndòng"\r\nx');
  });

  it('the formatted table marks every cell as text and carries no markup of its own', () => {
    expect(writeCellHtml([['=1+1', '<b>']])).toBe(
      `<table><tr><td style="mso-number-format:'\\@'">=1+1</td><td style="mso-number-format:'\\@'">&lt;b&gt;</td></tr></table>`,
    );
  });
});

describe('from Excel', () => {
  it('reads rows, blank cells, quotes and the last line break', () => {
    expect(readCellText('40\tĐang làm\r\n\tHỏng\r\n')).toEqual([
      ['40', 'Đang làm'],
      ['', 'Hỏng'],
    ]);
    expect(readCellText('"hai\ndòng"\tb')).toEqual([['hai\ndòng', 'b']]);
    expect(readCellText('"mở mà không đóng\tb')).toEqual([['"mở mà không đóng', 'b']]);
    expect(readCellText('')).toEqual([['']]);
  });

  it('gives back whatever was written', () => {
    const table = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(table, (rows) => {
        // A carriage return comes back as a line feed; an apostrophe before a formula is the one thing that is taken away.
        const clean = rows.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n').replace(/^'+/, '')));
        expect(readCellText(`${writeCellText(clean)}\r\n`)).toEqual(clean);
      }),
    );
  });
});
