/** What this SQLite does with Vietnamese: why search and order are ours and not SQL's. A new version that differs shows here. */
import { expect, test } from 'vitest';
import { foldVietnamese } from '../../core/text/vietnamese.ts';
import { openMemory } from '../testing/test-papers.ts';

function answer(sql: string): unknown {
  return openMemory().prepare(sql).pluck().get();
}

test('SQL knows no case beyond ASCII and no Vietnamese order', () => {
  expect(answer("SELECT lower('ĐƠN VỊ')")).toBe('ĐƠn vỊ');
  expect(answer("SELECT 'Đ' LIKE 'đ'")).toBe(0);
  expect(
    answer('SELECT group_concat(value) FROM (SELECT value FROM json_each(\'["Đôn","thời","Kế"]\') ORDER BY value)'),
  ).toBe('Kế,thời,Đôn');
});

test('full-text search folds two marks only when asked to, and never đ', () => {
  const found = (removeDiacritics: number, query: string) => {
    const db = openMemory();
    db.exec(
      `CREATE VIRTUAL TABLE found USING fts5 (text, tokenize = "unicode61 remove_diacritics ${removeDiacritics}")`,
    );
    db.exec("INSERT INTO found VALUES ('Kế hoạch đôn đốc')");
    return db.prepare('SELECT count(*) FROM found (?)').pluck().get(query);
  };
  expect([found(1, 'ke hoach'), found(2, 'ke hoach'), found(2, 'don doc')]).toEqual([0, 1, 0]);
});

test('folded text is found by what a clerk types', () => {
  expect(foldVietnamese('Giải quyết ĐÚNG hạn')).toContain(foldVietnamese('giai quyet dung han'));
});
