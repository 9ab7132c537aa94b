/** Columns of task tables: what the clerk says about one table holds for its like, and for the next paper. */
import { expect, test } from 'vitest';
import { changeColumnRole, headKeyOf, recallMappings, toMapping } from './column-mapping.ts';
import type { ColumnRole, TableColumns } from './parsed-document.ts';

function table(lineFrom: number, ...columns: readonly (readonly [string, ColumnRole | null])[]): TableColumns {
  return { lineFrom, columns: columns.map(([header, role]) => ({ header, role })) };
}

const first = table(5, ['STT', 'number'], ['Nội dung', 'title'], ['Đơn vị', null], ['Quý I', 'deadline']);
const next = table(40, ['Stt.', 'number'], ['NỘI DUNG', 'title'], ['Đơn vị ', null], ['Quý I', 'deadline']);
const other = table(70, ['Chỉ tiêu', 'title'], ['Kết quả', null]);
const rolesOf = ({ columns }: TableColumns) => columns.map(({ role }) => role);

test('heads that say the same are the same table', () => {
  expect(headKeyOf(first)).toBe('stt|noi dung|don vi|quy i');
  expect(headKeyOf(next)).toBe(headKeyOf(first));
  expect(headKeyOf(other)).not.toBe(headKeyOf(first));
});

test('a column means the same in all tables with its heads, and no two columns mean the same', () => {
  const changed = changeColumnRole([first, next, other], headKeyOf(first), 2, 'title');
  expect(changed.map(rolesOf)).toEqual([
    ['number', null, 'title', 'deadline'],
    ['number', null, 'title', 'deadline'],
    ['title', null],
  ]);
  const [twoDeadlines] = changeColumnRole([first], headKeyOf(first), 2, 'deadline');
  expect(twoDeadlines && rolesOf(twoDeadlines)).toEqual(['number', 'title', 'deadline', 'deadline']);
  const [unread] = changeColumnRole([first], headKeyOf(first), 0, null);
  expect(unread && rolesOf(unread)).toEqual([null, 'title', null, 'deadline']);
});

test('the next paper is read as this one was corrected; what is read so already is left alone', () => {
  const [corrected] = changeColumnRole([first], headKeyOf(first), 2, 'lead');
  if (!corrected) throw new Error('the table is gone');
  const recalled = recallMappings([next, other], [toMapping(corrected)]);
  expect(recalled.map(({ lineFrom }) => lineFrom)).toEqual([40]);
  expect(recalled.map(rolesOf)).toEqual([['number', 'title', 'lead', 'deadline']]);
  expect(recallMappings(recalled, [toMapping(corrected)])).toEqual([]);
});
