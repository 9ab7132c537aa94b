/** Both sides of a difference as the clerk reads them. */
import { expect, test } from 'vitest';
import { wordField, wordValue } from './difference-words.ts';

test.each([
  ['deadline', { raw: 'Trong tháng 9', kind: 'month', bound: 'in', date: '2026-09-30' }, 'Trong tháng 9 (30/09/2026)'],
  ['deadline', { raw: 'Thường xuyên', kind: 'ongoing', bound: null, date: null }, 'Thường xuyên'],
  ['leadAgencies', ['Sở Nội vụ', 'Sở Y tế'], 'Sở Nội vụ\nSở Y tế'],
  ['measures', [{ level: 1, text: 'Rà soát' }], '- Rà soát'],
  ['issuedOn', '2025-12-20', '20/12/2025'],
  ['field', 'procedure', 'Thủ tục hành chính'],
  ['type', 'duty', 'Trách nhiệm tổ chức thực hiện'],
  ['product', null, '(không có)'],
  ['coordinatingAgencies', [], '(không có)'],
] as const)('%s', (field, value, words) => {
  expect(wordValue(field, value)).toBe(words);
});

test('the title of the plan and that of a task are two things', () => {
  const title = { field: 'title', before: 'A', after: 'B', isCorrected: false } as const;
  expect(wordField({ ...title, key: 'head title' })).toBe('Trích yếu');
  expect(wordField({ ...title, key: 'changed 7 title' })).toBe('Nội dung');
});
