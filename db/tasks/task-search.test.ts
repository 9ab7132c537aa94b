import { expect, test } from 'vitest';
import { recordProgress } from '../progress/progress.ts';
import { context, openMemory, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { listSearchWords } from './search-text.ts';
import { searchTasks } from './task-search.ts';
import { getTask } from './tasks.ts';

const evidence = [{ documentCode: '1523/QĐ-UBND', issuedOn: null, issuer: 'UBND tỉnh', subject: 'Đôn đốc giải ngân' }];

function storeThree() {
  const db = openMemory();
  const { taskIds } = storePlan(db, [
    parsedTask({ code: '2.2', title: 'Tỷ lệ hồ sơ giải quyết đúng hạn', leadAgencies: ['Thanh tra tỉnh'] }),
    parsedTask({ code: '2.10', title: '“Đôn đốc” việc giải quyết kiến nghị (tháng 12/2026)' }),
    parsedTask({ code: '12.2', title: 'Sắp xếp tổ chức bộ máy; tinh giản biên chế' }),
  ]);
  const [first = 0] = taskIds;
  recordProgress(db, progressInput(first, { outcome: 'Đạt 98%, còn chậm', evidence }), context, today);
  return { db, taskIds };
}

test.each<[string, readonly number[]]>([
  ['giai quyet ty le', [1]],
  ['Giải  QUYẾT', [1, 2]],
  ['giải quyết bộ máy', []],
  ['kien ngh', [2]],
  ['đôn', [1, 2]],
  ['thanh tra', [1]],
  ['98%', [1]],
  ['98%,', [1]],
  ['1523', [1]],
  ['1523/qđ', [1]],
  ['QĐ-UBND', [1]],
  ['2.2', [1]],
  ['2.', [1, 2]],
  ['12/2026 kien', [2]],
  ['tinh gian - bien che', [3]],
  ['"giai* OR NOT (', []],
])('"%s" finds the tasks whose words begin so', (query, places) => {
  const { db, taskIds } = storeThree();
  expect([...(searchTasks(db, query) ?? [])]).toEqual(places.map((place) => taskIds[place - 1]));
});

test.each(['', '   ', '-', '“…”', '%%'])('"%s" holds no word to look for', (query) => {
  expect(searchTasks(openMemory(), query)).toBeNull();
});

test('each word counts once, with its marks inside and behind', () => {
  expect(listSearchWords(' Đạt 98%, đạt -12/QĐ-UBND. ')).toEqual(['dat', '98%', '12/qd-ubnd.']);
});

test('what is corrected is found by its new words only', () => {
  const { db, taskIds } = storeThree();
  const [first = 0] = taskIds;
  recordProgress(db, progressInput(first, { outcome: 'Đã xong' }), context, today);
  expect(searchTasks(db, '1523')).toHaveLength(0);
  expect(searchTasks(db, 'da xong')).toContain(first);
  expect(getTask(db, first, today).outcome).toBe('Đã xong');
});

test('progress that is taken away no longer decides and is no longer found', () => {
  const { db, taskIds } = storeThree();
  const [first = 0] = taskIds;
  recordProgress(db, progressInput(first, { periodKey: '2026-Q4', percent: 70, outcome: 'Muộn hơn' }), context, today);
  expect(getTask(db, first, today).percent).toBe(70);
  db.exec("DELETE FROM progress WHERE period_key = '2026-Q4'");
  expect(getTask(db, first, today).percent).toBe(40);
  expect(searchTasks(db, 'muon hon')).toHaveLength(0);
});
