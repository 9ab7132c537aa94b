/** Heads and feet of papers as Word, PDF and scanning lay them out. */
import { describe, expect, it } from 'vitest';
import { readClosing } from './closing.ts';
import { readLetterhead } from './letterhead.ts';

const head = (text: string) => readLetterhead(text.split('\n'));
const foot = (text: string) => readClosing(text.split('\n'), 1);

describe('readLetterhead', () => {
  it('reads a head whose two columns were copied side by side', () => {
    const { fields, bodyFrom } = head(
      [
        'UBND TỈNH AN GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc',
        'Số: 1407 /BC-SNV An Giang, ngày 20 tháng 5 năm 2025',
        '__________',
        'BÁO CÁO',
        'Kết quả cải cách hành chính',
        '5 tháng đầu năm 2025',
        'Thực hiện chương trình công tác, Sở Nội vụ báo cáo như sau:',
      ].join('\n'),
    );
    expect(fields).toMatchObject({
      kind: 'BC',
      parentAgency: 'UBND TỈNH AN GIANG',
      issuingAgency: 'SỞ NỘI VỤ',
      number: '1407',
      symbol: 'BC-SNV',
      place: 'An Giang',
      issuedOn: '2025-05-20',
      subject: 'Kết quả cải cách hành chính 5 tháng đầu năm 2025',
    });
    expect(bodyFrom).toBe(8);
  });

  it('reads a head whose left column stands above its right one', () => {
    const { fields } = head(
      [
        'ỦY BAN NHÂN DÂN',
        'XÃ VĨNH THẠNH TRUNG',
        'Số:       /QĐ-UBND',
        'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập – Tự do – Hạnh phúc',
        'Vĩnh Thạnh Trung, ngày      tháng      năm 2026',
        'QUYẾT ĐỊNH',
        'Ban hành quy chế làm việc',
        '',
        '',
        'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ',
      ].join('\n'),
    );
    expect(fields).toMatchObject({
      kind: 'QĐ',
      parentAgency: null,
      issuingAgency: 'ỦY BAN NHÂN DÂN XÃ VĨNH THẠNH TRUNG',
      number: null,
      symbol: 'QĐ-UBND',
      place: 'Vĩnh Thạnh Trung',
      issuedOn: null,
    });
  });

  it('reads an addressee on the line of "Kính gửi"', () => {
    const { fields, bodyFrom } = head(
      [
        'SỞ TÀI CHÍNH',
        'Số: 05/STC-NS',
        'V/v đôn đốc báo cáo',
        'Kính gửi: Sở Nội vụ.',
        'Thực hiện ý kiến của Chủ tịch Ủy ban nhân dân tỉnh, Sở Tài chính đề nghị như sau.',
      ].join('\n'),
    );
    expect(fields).toMatchObject({
      kind: 'CV',
      symbol: 'STC-NS',
      subject: 'đôn đốc báo cáo',
      addressees: ['Sở Nội vụ'],
    });
    expect(bodyFrom).toBe(5);
  });

  it('invents nothing for a fragment', () => {
    const { fields, bodyFrom } = head('2.6. Tiêu chí “A”\na) Mục tiêu, yêu cầu: đạt 98%.');
    expect(bodyFrom).toBe(1);
    expect(Object.values(fields).every((value) => value === null || (Array.isArray(value) && value.length === 0))).toBe(
      true,
    );
  });
});

describe('readClosing', () => {
  it('reads who signs in whose stead, past the mark of a copy', () => {
    const { fields, bodyTo } = foot(
      [
        'Kính báo cáo./.',
        'Nơi nhận:',
        '- Như trên;',
        '- Phòng, ban, trung',
        'tâm;',
        '- Lưu VT, TH.',
        'TM. ỦY BAN NHÂN DÂN',
        'KT. CHỦ TỊCH',
        'PHÓ CHỦ TỊCH',
        '(Đã ký)',
        'TS. Lê Văn A',
      ].join('\n'),
    );
    expect(fields).toEqual({
      signingAuthority: ['TM', 'KT'],
      signerTitle: 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH',
      signerName: 'TS. Lê Văn A',
      recipients: ['Như trên', 'Phòng, ban, trung tâm'],
    });
    expect(bodyTo).toBe(1);
  });

  it('finds the signature above the recipients as well', () => {
    const { fields, bodyTo } = foot(
      ['Việc thứ nhất.', 'GIÁM ĐỐC', '', 'Trần Thị Bình', 'Nơi nhận:', '- Lưu: VT.'].join('\n'),
    );
    expect(fields).toMatchObject({ signerTitle: 'GIÁM ĐỐC', signerName: 'Trần Thị Bình', recipients: [] });
    expect(bodyTo).toBe(1);
  });

  it('takes nothing from a text without a foot', () => {
    const { fields, bodyTo } = foot('Việc thứ nhất.\nViệc thứ hai.');
    expect(fields).toEqual({ signingAuthority: [], signerTitle: null, signerName: null, recipients: [] });
    expect(bodyTo).toBe(2);
  });
});
