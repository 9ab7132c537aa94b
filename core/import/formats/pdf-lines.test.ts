/** Pieces of text set together as a reader sees them: words, columns side by side, raised note marks. */
import { describe, expect, it } from 'vitest';
import { orderPieces, setLines } from './pdf-lines.ts';
import type { TextRun } from './pdf-page.ts';

/** Six points a letter. */
const run = (text: string, x: number, y: number, size = 14): TextRun => ({ text, x, y, width: text.length * 6, size });

const textsOf = (runs: readonly TextRun[]) => orderPieces(setLines(runs)).map((piece) => piece.text);

describe('setLines', () => {
  it('sets letters together and words apart, whatever order they come in', () => {
    const runs = [run('VỤ', 90, 100), run('S', 50, 100), run('Ở NỘI', 56, 100.4)];
    expect(textsOf(runs)).toEqual(['SỞ NỘI VỤ']);
  });

  it('leaves out the raised mark of a footnote, and keeps small figures that are none', () => {
    expect(textsOf([run('đầu năm', 50, 100), run('1', 92, 95, 8), run(', sau đó', 98, 100)])).toEqual([
      'đầu năm, sau đó',
    ]);
    expect(textsOf([run('m', 50, 100), run('2', 56, 100, 13)])).toEqual(['m2']);
  });

  it('keeps lines apart that stand close in one column beside larger letters in the other', () => {
    const left = [run('Nơi nhận:', 50, 86, 12), run('- Như trên;', 50, 100, 11), run('- Lưu: VT.', 50, 112.6, 11)];
    const right = [run('KT. GIÁM ĐỐC', 320, 86), run('PHÓ GIÁM ĐỐC', 320, 105)];
    expect(textsOf([...right, ...left])).toEqual([
      ...['Nơi nhận:', '- Như trên;', '- Lưu: VT.'],
      ...['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    ]);
  });
});

describe('orderPieces', () => {
  it('reads the left column of a head before the right one, and what stands below after both', () => {
    const head = [
      ...[run('UBND TỈNH', 90, 60), run('CỘNG HÒA XÃ HỘI', 320, 60)],
      ...[run('SỞ NỘI VỤ', 90, 76), run('Độc lập', 350, 76)],
      run('Số: 5/BC-SNV', 90, 100),
      run('Ngày 5 tháng 9', 340, 101),
      run('BÁO CÁO CÔNG TÁC CỦA CẢ NĂM NAY', 180, 140),
      run('Căn cứ …', 85, 170),
    ];
    expect(textsOf(head)).toEqual([
      'UBND TỈNH',
      'SỞ NỘI VỤ',
      'Số: 5/BC-SNV',
      'CỘNG HÒA XÃ HỘI',
      'Độc lập',
      'Ngày 5 tháng 9',
      'BÁO CÁO CÔNG TÁC CỦA CẢ NĂM NAY',
      'Căn cứ …',
    ]);
  });
});
