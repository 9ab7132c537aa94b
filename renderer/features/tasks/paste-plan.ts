/** What pasting a table over the task table would change, cell by cell, before anything is written. Pure. */
import type { TaskColumn, TaskView } from '../../../core/domain/task.ts';
import type { ShownColumn } from '../../../core/domain/task-list.ts';
import { type CellReading, readCell } from './cell-changes.ts';
import type { CellTable } from './clipboard-table.ts';
import { columnTexts } from './task-columns.ts';

/** Where the table is laid: these tasks from above to below, these columns from left to right. */
export interface PasteTarget {
  readonly taskIds: readonly number[];
  readonly columns: readonly ShownColumn[];
}

export interface PastedCell {
  readonly task: TaskView;
  readonly column: TaskColumn;
  readonly before: string;
  readonly after: string;
  readonly reading: CellReading;
}

export interface PastePlan {
  /** Cells that will change. */
  readonly changes: readonly PastedCell[];
  /** Cells that could not be read; they stay as they are. */
  readonly problems: readonly PastedCell[];
  /** Cells beyond the table. */
  readonly outsideCount: number;
}

/** One cell over several chosen tasks or columns fills them all, as in Excel. */
function cellFor(table: CellTable, row: number, column: number): string | undefined {
  const isSingle = table.length === 1 && table[0]?.length === 1;
  return isSingle ? table[0]?.[0] : table[row]?.[column];
}

/** Compares the table with the tasks it would lie over. Tasks that `find` does not know count as outside. */
export function planPaste(
  table: CellTable,
  target: PasteTarget,
  find: (taskId: number) => TaskView | undefined,
): PastePlan {
  const changes: PastedCell[] = [];
  const problems: PastedCell[] = [];
  let placedCount = 0;
  for (const [row, taskId] of target.taskIds.entries()) {
    const task = find(taskId);
    for (const [at, { column }] of target.columns.entries()) {
      const text = cellFor(table, row, at);
      if (text === undefined || !task) continue;
      placedCount += 1;
      // What the table itself shows, copied and pasted again, changes nothing.
      if (text.trim() === columnTexts[column](task).trim()) continue;
      const reading = readCell(column, text, task);
      if (!reading) continue;
      const cell: PastedCell = { task, column, before: columnTexts[column](task), after: text.trim(), reading };
      ('problem' in reading ? problems : changes).push(cell);
    }
  }
  const cellCount = table.reduce((sum, row) => sum + row.length, 0);
  return { changes, problems, outsideCount: Math.max(0, cellCount - placedCount) };
}

/** The changes drawn together, one edit for each task. */
export function toEdits({ changes }: PastePlan) {
  const byTask = Map.groupBy(changes, ({ task }) => task.id);
  return [...byTask.values()].map((cells) => {
    const readings = cells.flatMap(({ reading }) => ('problem' in reading ? [] : [reading]));
    const { id, version } = (cells[0] as PastedCell).task;
    const progress = readings.flatMap((reading) => reading.progress ?? []);
    return {
      id,
      version,
      changes: Object.assign({}, ...readings.map((reading) => reading.changes)),
      ...(progress.length > 0 && { progress: Object.assign({}, ...progress) }),
    };
  });
}
