import { expect, test } from 'vitest';
import { readCriteria } from './read-criteria.ts';

test('cells of a spreadsheet, with or without a dot behind the code', () => {
  const pasted = 'STT\tTiêu chí\tĐiểm tối đa\n1\tChỉ đạo điều hành\t9,5\n1.1.\tKế hoạch cải cách hành chính\t1,5\n\n';
  expect(readCriteria(pasted)).toEqual({
    criteria: [
      { code: '1', title: 'Chỉ đạo điều hành', maxScore: '9.5' },
      { code: '1.1', title: 'Kế hoạch cải cách hành chính', maxScore: '1.5' },
    ],
    unread: [],
  });
});

test('plain lines: the code first, the score last', () => {
  expect(readCriteria('2.3.1 Xử lý 100% văn bản trái luật 0,50').criteria).toEqual([
    { code: '2.3.1', title: 'Xử lý 100% văn bản trái luật', maxScore: '0.5' },
  ]);
});

test('what is no criterion, or comes twice, is told with its line', () => {
  expect(readCriteria('1\tMột\t2\n1\tMột lần nữa\t2\n3\tKhông có điểm\t\n4\tĐiểm âm\t-1').unread).toEqual([
    { line: 2, text: '1 Một lần nữa 2' },
    { line: 3, text: '3 Không có điểm' },
    { line: 4, text: '4 Điểm âm -1' },
  ]);
});
