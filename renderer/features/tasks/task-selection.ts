/** Where the cursor of the task table is and which tasks are chosen, as in Excel: Shift extends, Ctrl adds. Pure. */

/** A line of the table as the selection knows it: a task by its id, a group by its number. */
export type LineTarget = { readonly taskId: number } | { readonly group: number };

export interface TableSelection {
  /** The task the cursor is on; null: on none, or on the line of a group. */
  readonly currentTaskId: number | null;
  /** The group whose line the cursor is on. */
  readonly currentGroup: number | null;
  /** Place of the cursor among the columns shown. */
  readonly column: number;
  /** Where a range began. */
  readonly anchorTaskId: number | null;
  readonly anchorColumn: number;
  readonly picked: ReadonlySet<number>;
}

export const emptySelection: TableSelection = {
  currentTaskId: null,
  currentGroup: null,
  column: 1,
  anchorTaskId: null,
  anchorColumn: 1,
  picked: new Set(),
};

/** What the selection moves over. */
export interface SelectableLines {
  /** As `TaskLines.lines`. */
  readonly lines: Int32Array;
  /** The id of the task at a position of the index. */
  readonly ids: Int32Array;
}

/** `extend` is Shift, `toggle` is Ctrl. */
export type SelectionMode = 'replace' | 'extend' | 'toggle';

/** The line that a task stands on; -1 where it is not shown. */
export function lineOfTask({ lines, ids }: SelectableLines, taskId: number | null): number {
  return taskId === null ? -1 : lines.indexOf(ids.indexOf(taskId));
}

/** The line of the cursor; -1 while it is nowhere. */
export function lineOfCursor(list: SelectableLines, { currentTaskId, currentGroup }: TableSelection): number {
  if (currentGroup !== null) return list.lines.indexOf(-1 - currentGroup);
  const position = currentTaskId === null ? -1 : list.ids.indexOf(currentTaskId);
  return position < 0 ? -1 : list.lines.indexOf(position);
}

/** What stands on a line; null beyond the last. */
export function targetOfLine({ lines, ids }: SelectableLines, line: number): LineTarget | null {
  const found = lines[line];
  if (found === undefined) return null;
  if (found < 0) return { group: -1 - found };
  return { taskId: ids[found] as number };
}

/** The ids of the tasks between two lines, both included. */
function tasksBetween(list: SelectableLines, from: number, to: number): Set<number> {
  const picked = new Set<number>();
  for (const line of list.lines.subarray(Math.min(from, to), Math.max(from, to) + 1)) {
    if (line >= 0) picked.add(list.ids[line] as number);
  }
  return picked;
}

/** The cursor at a line and column. Without a mode the tasks chosen before are left. */
export function moveCursor(
  list: SelectableLines,
  selection: TableSelection,
  target: LineTarget,
  column: number,
  mode: SelectionMode = 'replace',
): TableSelection {
  if ('group' in target) {
    return { ...selection, currentTaskId: null, currentGroup: target.group, column };
  }
  const { taskId } = target;
  const moved = { ...selection, currentTaskId: taskId, currentGroup: null, column };
  if (mode === 'extend' && selection.anchorTaskId !== null) {
    const from = lineOfTask(list, selection.anchorTaskId);
    if (from >= 0) return { ...moved, picked: tasksBetween(list, from, lineOfTask(list, taskId)) };
  }
  const anchored = { ...moved, anchorTaskId: taskId, anchorColumn: column };
  if (mode !== 'toggle') return { ...anchored, picked: new Set([taskId]) };
  const picked = new Set(selection.picked);
  if (!picked.delete(taskId)) picked.add(taskId);
  return { ...anchored, picked };
}

/** Every task of the list, over all columns. */
export function pickAll(list: SelectableLines, selection: TableSelection, columnCount: number): TableSelection {
  return {
    ...selection,
    anchorColumn: 0,
    column: columnCount - 1,
    picked: tasksBetween(list, 0, list.lines.length - 1),
  };
}

/** The chosen tasks that the list shows, in its order. */
export function listPicked({ lines, ids }: SelectableLines, { picked }: TableSelection): readonly number[] {
  if (picked.size === 0) return [];
  const found: number[] = [];
  for (const line of lines) {
    const id = line < 0 ? undefined : ids[line];
    if (id !== undefined && picked.has(id)) found.push(id);
  }
  return found;
}

/** The first and last column of the range. */
export function columnRange({ column, anchorColumn }: TableSelection): readonly [first: number, last: number] {
  return [Math.min(column, anchorColumn), Math.max(column, anchorColumn)];
}
