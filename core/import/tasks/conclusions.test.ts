/** What leaders conclude and inspections recommend: who stands where in the sentence, deadlines without a year, courtesies. */
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../profile/index.ts';
import { readText } from '../read-document.ts';

const read = (lines: readonly string[]) =>
  readText(lines.join('\n'), 'van-ban.txt', { directory: defaultProfile.agencies });

const notice = (...body: readonly string[]) =>
  read([
    ...['ỦY BAN NHÂN DÂN', 'TỈNH AN GIANG', 'Số: 12/TB-UBND', 'An Giang, ngày 12 tháng 01 năm 2026', 'THÔNG BÁO'],
    ...['Kết luận cuộc họp về giải quyết thủ tục hành chính quý IV năm 2025', 'Chủ tịch kết luận như sau:', ...body],
  ]);

describe('a notice of January about the year before', () => {
  it('sets deadlines of its own year, not of the year it looks back on', () => {
    const { tasks } = notice('1. Văn phòng UBND tỉnh xử lý hồ sơ quá hạn, xong trước 30/6.');
    expect(tasks[0]?.deadline).toMatchObject({ bound: 'before', date: '2026-06-30' });
  });

  it('counts a period named without “trong”', () => {
    const { tasks } = notice(
      '1. Sở Nội vụ rà soát biên chế; thời hạn 05 ngày làm việc kể từ ngày ban hành Thông báo này phải hoàn thành.',
    );
    expect(tasks[0]?.deadline).toMatchObject({ kind: 'days_after_event', date: '2026-01-19' });
  });

  it('knows those who work along when they stand before the word', () => {
    const { tasks } = notice(
      '1. Sở Tư pháp chủ trì, Sở Tài chính, Sở Nội vụ phối hợp xây dựng kho dữ liệu dùng chung.',
    );
    expect(tasks).toMatchObject([
      { leadAgencies: ['Sở Tư pháp'], coordinatingAgencies: ['Sở Tài chính', 'Sở Nội vụ'] },
    ]);
  });

  it('does not cut “Đào tạo” before a duty', () => {
    const { tasks } = notice('1. Giao Giám đốc Sở Giáo dục và Đào tạo chỉ đạo các trường thu học phí qua tài khoản.');
    expect(tasks[0]?.leadAgencies).toEqual(['Giám đốc Sở Giáo dục và Đào tạo']);
  });

  it('reads “hằng quý báo cáo” as recurring', () => {
    const { tasks } = notice('1. Giao Sở Nội vụ theo dõi việc thực hiện; hằng quý báo cáo Chủ tịch UBND tỉnh.');
    expect(tasks[0]?.deadline).toMatchObject({ kind: 'recurring', raw: 'hằng quý' });
  });

  it('takes no courtesy for work', () => {
    const { tasks } = notice(
      'Đề nghị các cơ quan, đơn vị phối hợp thực hiện. Mọi vướng mắc liên hệ Sở Nội vụ để được hướng dẫn./.',
    );
    expect(tasks).toEqual([]);
  });
});

it('an inspection’s conclusion has its kind, and a signer of the highlands his name', () => {
  const { header } = read([
    ...['UBND TỈNH AN GIANG', 'THANH TRA TỈNH', 'Số: 33/KL-TTr', 'An Giang, ngày 27 tháng 02 năm 2026'],
    ...[
      'KẾT LUẬN KIỂM TRA',
      'Công tác cải cách hành chính tại Sở Y tế',
      'Thực hiện Quyết định số 05/QĐ-TTr, nay kết luận:',
    ],
    ...['1. Sở Y tế giải quyết dứt điểm hồ sơ quá hạn.', 'Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.'],
    ...['CHÁNH THANH TRA', "H'Bé Niê"],
  ]);
  expect(header).toMatchObject({ kind: 'KL', signerName: "H'Bé Niê" });
});
