import { expect, test } from 'vitest';
import { shortCitation, withUsualRecipients } from './paper-lists.ts';

test.each([
  [
    'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình;',
    'Nghị quyết số 76/NQ-CP',
  ],
  ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025', 'Luật Tổ chức chính quyền địa phương'],
  ['Căn cứ Nghị định số 30/2020/NĐ-CP', 'Nghị định số 30/2020/NĐ-CP'],
  ['Xét Tờ trình số 12/TTr-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ.', 'Tờ trình số 12/TTr-SNV'],
])('%s is cited again as %s', (full, short) => {
  expect(shortCitation(full)).toBe(short);
});

test('the usual nơi nhận of a kind come behind those that follow from the content, each once', () => {
  const lists = { recipients: { CV: ['Như trên', 'Ban Giám đốc Sở'] } };
  expect(withUsualRecipients({ kind: 'CV', recipients: ['Như trên', 'Sở Y tế'] }, lists).recipients).toEqual([
    'Như trên',
    'Sở Y tế',
    'Ban Giám đốc Sở',
  ]);
  expect(withUsualRecipients({ kind: 'BC', recipients: ['Như trên'] }, lists).recipients).toEqual(['Như trên']);
});
