import { expect, it } from 'vitest';
import { wordSides } from './word-change.ts';

it.each([
  ['SNV', 'SNVU', ['SNV', 'SNVU']],
  [null, '2026-09-01', ['(không có)', '01/09/2026']],
  [
    ['2027-01-01', '2027-09-02'],
    ['2027-01-01', '2027-09-02', '2027-11-24'],
    ['(không có)', '24/11/2027'],
  ],
  [[{ id: 'a', number: 'I.', title: 'Cũ' }], [{ id: 'a', number: 'I.', title: 'Mới' }], ['I. Cũ', 'I. Mới']],
  [{ kind: 'workingDaysAfter', days: 2 }, { kind: 'dayOfMonth', day: 5 }, ['2 ngày làm việc', 'Ngày 5 của tháng']],
  [
    ['x', 'y'],
    ['y', 'x'],
    ['thứ tự cũ', 'thứ tự khác'],
  ],
])('%j to %j', (before, after, words) => {
  expect(wordSides(before, after)).toEqual(words);
});
