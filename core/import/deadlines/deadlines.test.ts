import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineSchema } from '../../domain/deadline.ts';
import { defaultProfile } from '../../profile/index.ts';
import { findDeadline } from './deadline-phrases.ts';
import { type DeadlineContext, parseDeadline } from './deadlines.ts';

const holidayYears = defaultProfile.holidays;

const undated = { issuedOn: null, year: null, holidayYears };
const plan2026 = { issuedOn: '2026-01-12', year: 2026, holidayYears };

function read(words: string, context: DeadlineContext = undated) {
  const deadline = parseDeadline(words, context);
  return deadline && [deadline.kind, deadline.bound, deadline.date];
}

describe('parseDeadline', () => {
  it.each([
    ['năm 2025', ['year', 'in', '2025-12-31']],
    ['trong năm 2025/sau khi có quyết định công bố TTHC', ['year', 'in', '2025-12-31']],
    ['giai đoạn 2026 - 2030', ['year', 'range', '2030-12-31']],
    ['thường xuyên trong năm 2025', ['ongoing', 'in', '2025-12-31']],
    ['thường xuyên', ['ongoing', null, null]],
    ['xử lý xong trong 30 ngày (kể từ ngày nhận kiến nghị)', ['days_after_event', 'within', null]],
    ['chậm nhất sau 15 ngày làm việc, kể từ ngày ban hành Kế hoạch này', ['days_after_event', 'within', null]],
    ['trong vòng mười lăm ngày làm việc kể từ ngày nhận hồ sơ', ['days_after_event', 'within', null]],
    ['tháng 01-02/2024', ['month', 'range', '2024-02-29']],
    ['Tháng 11, 12/2018', ['month', 'range', '2018-12-31']],
    ['06 tháng một lần', ['recurring', null, null]],
    ['sau khi có quyết định công bố', ['days_after_event', 'after', null]],
    ['ngày 15 tháng 12 năm 2025', ['date', 'by', '2025-12-15']],
    ['chậm nhất 15/12/2024', ['date', 'by', '2024-12-15']],
    ['trước ngày 10/12/2024', ['date', 'before', '2024-12-10']],
    ['từ ngày 01/3/2026 đến ngày 30/4/2026', ['date', 'range', '2026-04-30']],
    ['từ ngày 01/3/2026', ['date', 'from', null]],
    ['trong tháng 12/2024', ['month', 'in', '2024-12-31']],
    ['hoàn thành chậm nhất trong tháng 02 năm 2028', ['month', 'by', '2028-02-29']],
    ['trước tháng 01/2026', ['month', 'before', '2025-12-31']],
    ['6 tháng đầu năm 2026', ['month', 'in', '2026-06-30']],
    ['trong 6 tháng cuối năm 2026', ['month', 'in', '2026-12-31']],
    ['quý II/2026', ['quarter', 'in', '2026-06-30']],
    ['quý IV năm 2026', ['quarter', 'in', '2026-12-31']],
    ['định kỳ hằng quý', ['recurring', null, null]],
    ['trước ngày 18 hằng tháng', ['recurring', 'before', null]],
  ])('%s', (words, expected) => {
    expect(read(words)).toEqual(expected);
  });

  it('takes the year from the paper when a day stands without one', () => {
    expect(read('trước ngày 15/12', plan2026)).toEqual(['date', 'before', '2026-12-15']);
    expect(read('trước ngày 15/12')).toBeNull();
  });

  it('counts from the date of the paper when it is known, working days without weekends', () => {
    expect(read('trong 30 ngày kể từ ngày ban hành Kế hoạch này', plan2026)?.[2]).toBe('2026-02-11');
    expect(read('sau 15 ngày làm việc, kể từ ngày ban hành Kế hoạch này', plan2026)?.[2]).toBe('2026-02-02');
    expect(read('trong 07 ngày làm việc kể từ ngày nhận hồ sơ', plan2026)?.[2]).toBeNull();
  });

  it('keeps the words as written and invents no day', () => {
    expect(parseDeadline('  trong  năm 2025. ', undated)?.raw).toBe('trong năm 2025');
    for (const words of ['', 'theo quy định', 'ngày 31/02/2026', 'tháng 13/2026']) expect(read(words)).toBeNull();
  });
});

describe('findDeadline', () => {
  it.each([
    ['Giao Sở A tham mưu kế hoạch, hoàn thành trước ngày 10/12/2024', 'hoàn thành trước ngày 10/12/2024', '2024-12-10'],
    ['Tổng hợp báo cáo, trong tháng 3 năm 2025', 'trong tháng 3 năm 2025', '2025-03-31'],
    ['Gửi về Sở Nội vụ chậm nhất ngày 31/12/2024, ghi rõ họ tên', 'chậm nhất ngày 31/12/2024', '2024-12-31'],
    ['Thủ trưởng đơn vị, định kỳ hàng quý, báo cáo kết quả', 'định kỳ hàng quý', null],
  ])('%s', (sentence, raw, date) => {
    expect(findDeadline(sentence, undated)).toMatchObject({ raw, date });
  });

  it('does not take the date of a cited paper or a year of results for a deadline', () => {
    expect(findDeadline('Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị', undated)).toBeNull();
    expect(
      findDeadline('Giữ vững kết quả những việc đã hoàn thành trong các lĩnh vực của năm 2024', undated),
    ).toBeNull();
  });
});

describe('any words', () => {
  it('give a deadline that fits the schema, or none', () => {
    const word = fc.constantFrom(
      ...'trước ngày tháng năm quý 31 02/2026 30/02/2026 15/12/2026 IV 2026 từ đến hằng sau kể 0 99 làm việc .'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        for (const deadline of [parseDeadline(words.join(' '), plan2026), findDeadline(words.join(' '), plan2026)]) {
          if (deadline) expect(deadlineSchema.parse(deadline)).toEqual(deadline);
        }
      }),
    );
  });
});

it('counts days that are written in words from the day the paper was issued', () => {
  const words = 'trong vòng hai mươi mốt (21) ngày kể từ ngày ban hành Kế hoạch này';
  expect(read(words, plan2026)).toEqual(['days_after_event', 'within', '2026-02-02']);
  expect(findDeadline(`Báo cáo ${words}.`, plan2026)?.date).toBe('2026-02-02');
});

it.each([
  ['Kiểm tra tại 05 xã; thời gian: Quý II/2026.', ['quarter', 'in', '2026-06-30']],
  ['Nhắc các đơn vị chậm (định kỳ thứ Sáu hằng tuần).', ['recurring', null, null]],
  ['Báo cáo định kỳ 6 tháng, 1 năm về Sở Nội vụ.', ['recurring', null, null]],
  ['Bố trí người trực; thực hiện thường xuyên.', ['ongoing', null, null]],
])('finds the deadline of %s', (sentence, expected) => {
  const found = findDeadline(sentence, plan2026);
  expect(found && [found.kind, found.bound, found.date]).toEqual(expected);
});
