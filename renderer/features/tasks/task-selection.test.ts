/** Choosing rows as in Excel. */
import { expect, test } from 'vitest';
import { columnRange, emptySelection, listPicked, moveCursor, pickAll, targetOfLine } from './task-selection.ts';

/** A group, two tasks, a group, two tasks. */
const list = { lines: Int32Array.of(-1, 2, 0, -2, 1, 3), ids: Int32Array.of(10, 11, 12, 13) };

test('Shift takes what lies between, over the heads of groups; Ctrl adds and takes away', () => {
  const start = moveCursor(list, emptySelection, { taskId: 12 }, 1);
  expect(listPicked(list, start)).toEqual([12]);
  const extended = moveCursor(list, start, { taskId: 11 }, 3, 'extend');
  expect(listPicked(list, extended)).toEqual([12, 10, 11]);
  expect(columnRange(extended)).toEqual([1, 3]);
  const back = moveCursor(list, extended, { taskId: 10 }, 3, 'extend');
  expect(listPicked(list, back)).toEqual([12, 10]);
  const added = moveCursor(list, back, { taskId: 13 }, 0, 'toggle');
  expect(listPicked(list, added)).toEqual([12, 10, 13]);
  expect(listPicked(list, moveCursor(list, added, { taskId: 10 }, 0, 'toggle'))).toEqual([12, 13]);
  expect(listPicked(list, moveCursor(list, added, { taskId: 10 }, 0))).toEqual([10]);
});

test('the cursor stands on heads of groups too; all tasks can be chosen', () => {
  expect(targetOfLine(list, 0)).toEqual({ group: 0 });
  expect(targetOfLine(list, 9)).toBeNull();
  const onGroup = moveCursor(list, emptySelection, { group: 1 }, 0);
  expect(onGroup.currentGroup).toBe(1);
  expect(onGroup.currentTaskId).toBeNull();
  const all = pickAll(list, emptySelection, 8);
  expect(listPicked(list, all)).toEqual([12, 10, 11, 13]);
  expect(columnRange(all)).toEqual([0, 7]);
});
