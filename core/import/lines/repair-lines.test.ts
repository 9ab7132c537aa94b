import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasEndMark, splitMark, withoutEndMark } from './paragraph.ts';
import { isBrokenText, joinPieces, repairLines } from './repair-lines.ts';

function repair(text: string) {
  const lines = text.split('\n');
  return repairLines(lines, 1, lines.length, true);
}

/** Lines about as long as those of a printed page, so that "full" and "short" mean what they do there. */
const printed = [
  '- Thường xuyên nhắc các cơ quan hành chính làm theo Chỉ thị số 26/CT-',
  '',
  'TTg và Chương trình hành động số 32-',
  '',
  'CTr/TU gắn với phát triển kinh tế -',
  'xã hội của địa phương trong những tháng còn lại của năm kế hoạch này.',
  '4',
  'https://example.vn/van-ban/mot-dia-chi-rat-dai-khong-thuoc-noi-dung-cua-van-ban.aspx',
  ' - Mỗi tuần rà lại một lần những việc đã giao cho từng phòng, ban, đơn vị',
  'trực thuộc để kịp thời tháo gỡ.',
].join('\n');

describe('repairLines on text from PDF', () => {
  it('joins broken sentences and words, keeps a free-standing dash, drops page numbers and addresses', () => {
    expect(repair(printed).map(({ mark, text, lineFrom, lineTo }) => [mark, text, lineFrom, lineTo])).toEqual([
      [
        'dash',
        'Thường xuyên nhắc các cơ quan hành chính làm theo Chỉ thị số 26/CT-TTg và Chương trình hành động số 32-CTr/TU gắn với phát triển kinh tế - xã hội của địa phương trong những tháng còn lại của năm kế hoạch này.',
        1,
        6,
      ],
      [
        'dash',
        'Mỗi tuần rà lại một lần những việc đã giao cho từng phòng, ban, đơn vị trực thuộc để kịp thời tháo gỡ.',
        9,
        10,
      ],
    ]);
  });

  it('reads a "-" between two "+" items as the rest of the unfinished item above', () => {
    const items = repair(
      [
        '+ Niêm yết số điện thoại của Phòng Kiểm soát thủ tục hành chính tỉnh',
        '- Trung tâm Phục vụ người dân.',
        '+ Trả lời trong ngày làm việc.',
      ].join('\n'),
    );
    expect(items.map((item) => [item.mark, item.lineFrom, item.lineTo])).toEqual([
      ['plus', 1, 2],
      ['plus', 3, 3],
    ]);
    expect(items[0]?.text).toContain('tỉnh - Trung tâm');
  });

  it('starts a new item at "-" when the item above is finished or the list goes on with "-"', () => {
    const finished = repair(
      '+ Trả lời phản ánh trong ngày làm việc đối với việc đơn giản, rõ ràng.\n- Công khai kết quả.\n+ Lưu sổ.',
    );
    expect(finished.map((item) => item.mark)).toEqual(['plus', 'dash', 'plus']);
    const list = repair(
      '+ Trả lời phản ánh trong ngày làm việc đối với việc đơn giản, rõ ràng\n- Công khai kết quả.\n- Lưu sổ.',
    );
    expect(list.map((item) => item.mark)).toEqual(['plus', 'dash', 'dash']);
  });

  it('leaves out footnotes between two pages and joins the sentence around them', () => {
    const paragraphs = repair(
      [
        'Đối chiếu với bảng phân công đầu năm1 thì còn bốn phòng chưa gửi danh sách,',
        'nên bộ phận tổng hợp phải lùi ngày chốt số liệu và báo lại với người lập bảng',
        '1 Báo cáo số 31/BC-STC ngày 02/6/2026 của Sở Tài chính.',
        ' theo dõi chung.',
      ].join('\n'),
    );
    expect(paragraphs).toHaveLength(1);
    expect(paragraphs[0]?.text).toMatch(/người lập bảng theo dõi chung\.$/);
  });
});

describe('isBrokenText', () => {
  it('tells printed lines from paragraphs that stand on one line each', () => {
    expect(isBrokenText(printed.split('\n'))).toBe(true);
    expect(isBrokenText(['KẾ HOẠCH', 'a) Mục tiêu: đạt 98%.', '- Cơ quan phụ trách: Sở Nội vụ.', 'Nơi nhận:'])).toBe(
      false,
    );
  });
});

describe('marks and joints', () => {
  it('knows headings, letters and bullets from figures and dates', () => {
    expect(splitMark('II. NHIỆM VỤ')).toEqual({ kind: 'roman', label: 'II', text: 'NHIỆM VỤ' });
    expect(splitMark('2.19. Tiêu chí “A”')).toEqual({ kind: 'number', label: '2.19', text: 'Tiêu chí “A”' });
    expect(splitMark('2.1.Tiêu chí').label).toBe('2.1');
    expect(splitMark('đ) Sản phẩm').label).toBe('đ');
    expect(splitMark('- Sở Nội vụ').kind).toBe('dash');
    for (const plain of ['15.000 đồng', '12/2024 là hạn cuối', '-5% so với năm trước', 'Vì vậy']) {
      expect(splitMark(plain).kind).toBe('none');
    }
  });

  it('closes words cut after a hyphen or slash only', () => {
    expect(joinPieces('số 26/CT-', 'TTg')).toBe('số 26/CT-TTg');
    expect(joinPieces('kinh tế -', 'xã hội')).toBe('kinh tế - xã hội');
    expect(joinPieces('UBND/', 'Chủ tịch')).toBe('UBND/Chủ tịch');
  });

  it('takes off the end mark of a sentence and of a paper', () => {
    expect(withoutEndMark('xem xét, giải quyết./.')).toBe('xem xét, giải quyết');
    expect(withoutEndMark('các sở, ban, ngành tỉnh;')).toBe('các sở, ban, ngành tỉnh');
    expect(hasEndMark('theo quy định.”')).toBe(true);
    expect(hasEndMark('theo quy định')).toBe(false);
  });
});

describe('any text', () => {
  it('keeps lines in order and within bounds, whatever the text', () => {
    const line = fc.string({ unit: fc.constantFrom(...'aÂđ 1.-+/;:()“”IV\u0301') });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.boolean(), (lines, isBroken) => {
        let last = 0;
        for (const { text, lineFrom, lineTo } of repairLines(lines, 1, lines.length, isBroken)) {
          expect(text).not.toBe('');
          expect(lineFrom).toBeGreaterThan(last);
          expect(lineTo).toBeGreaterThanOrEqual(lineFrom);
          last = lineTo;
        }
        expect(last).toBeLessThanOrEqual(lines.length);
      }),
    );
  });
});
