/** Letters about drafts: comments set nobody to work, a request for comments does. */
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../profile/index.ts';
import { readText } from '../read-document.ts';

const letter = (subject: string, body: readonly string[]) =>
  readText(
    [
      ...['UBND TỈNH AN GIANG', 'SỞ Y TẾ', 'Số: 41/SYT-VP', `V/v ${subject}`],
      ...['An Giang, ngày 05 tháng 10 năm 2026', 'Kính gửi: Sở Nội vụ.', ...body],
    ].join('\n'),
    'cong-van.txt',
    { directory: defaultProfile.agencies },
  ).tasks;

describe('a letter about a draft', () => {
  it('sets nobody to work when it comments, whatever it cites', () => {
    const body = [
      'Sau khi nghiên cứu dự thảo, Sở Y tế có ý kiến như sau:',
      '1. Cơ bản thống nhất với bố cục dự thảo.',
      '2. Đề nghị bổ sung: “Giao Sở Tài chính chủ trì cân đối kinh phí trước ngày 30/11/2026”.',
      '3. Đề nghị Sở Nội vụ cân nhắc gộp hai nhiệm vụ trùng nhau.',
    ];
    expect(letter('góp ý dự thảo Kế hoạch cải cách hành chính', body)).toEqual([]);
    // The same sentences in a letter about something else do ask for it.
    expect(letter('thực hiện cải cách hành chính', body)).not.toEqual([]);
  });

  it('sets work when it asks for comments', () => {
    const tasks = letter('góp ý dự thảo Kế hoạch cải cách hành chính', [
      'Để hoàn thiện dự thảo, đề nghị Sở Nội vụ nghiên cứu, tham gia ý kiến, gửi về Sở Y tế trước ngày 15/10/2026.',
    ]);
    expect(tasks).toMatchObject([{ leadAgencies: ['Sở Nội vụ'], deadline: { date: '2026-10-15' } }]);
  });
});
