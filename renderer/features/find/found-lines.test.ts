import { expect, test } from 'vitest';
import { listFoundLines, matchCommands } from './found-lines.ts';

test('screens and commands are found by any of their words, without diacritics', () => {
  expect(matchCommands('don doc').map(({ route }) => route.screen)).toEqual(['reminders']);
  expect(matchCommands('rac').map(({ route }) => route.screen)).toEqual(['bin']);
  expect(matchCommands('').length).toBeGreaterThan(9);
  expect(matchCommands('không có')).toEqual([]);
});

test('what the data hold comes after the commands, each with its place', () => {
  const lines = listFoundLines('van ban', {
    tasks: [{ id: 3, code: '2.6', title: 'Xử lý văn bản', planTitle: 'Kế hoạch 2026' }],
    documents: [{ id: 5, kind: 'CV', state: 'issued', number: 7, symbol: 'SNV-CCHC', subject: 'Đôn đốc' }],
    reports: [{ id: 2, periodKey: '2026-Q3', outlineName: 'Báo cáo quý' }],
    agencies: ['Sở Y tế'],
  });
  expect(lines.map(({ name, hint }) => [name, hint])).toEqual([
    ['Nhập văn bản', 'Alt+3'],
    ['Văn bản', 'Alt+6'],
    ['2.6 Xử lý văn bản', 'Kế hoạch 2026'],
    ['Đôn đốc', '07/SNV-CCHC'],
    ['Báo cáo quý, quý III năm 2026', ''],
    ['Sở Y tế', ''],
  ]);
});
