/** The one cell of the task table that is being edited: opened by a key, committed with where the cursor goes then, opened again when it could not be saved. */
import { useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { TaskColumn, TaskView } from '../../../core/domain/task.ts';
import type { ShownColumn } from '../../../core/domain/task-list.ts';
import type { CellExit } from './CellEditor.tsx';
import { cellEditors, cellText } from './cell-changes.ts';
import type { RowStore } from './row-store.ts';
import { lineOfTask, moveCursor, type SelectableLines, type TableSelection } from './task-selection.ts';

/** A cell that is being edited. */
export interface OpenCell {
  readonly task: TaskView;
  readonly column: TaskColumn;
  readonly text: string;
  readonly line: number;
}

/** A cell whose editor is to be opened again with what was typed: it could not be saved. */
export interface ReopenedCell {
  readonly taskId: number;
  readonly column: TaskColumn;
  readonly text: string;
}

export interface OpenCellOptions {
  readonly list: SelectableLines;
  readonly rows: RowStore;
  readonly columns: readonly ShownColumn[];
  readonly selection: TableSelection;
  /** The line of the cursor. */
  readonly current: number;
  readonly reopened: ReopenedCell | null;
  readonly onSelect: (selection: TableSelection) => void;
  /** The text typed into a cell, to be read and saved. */
  readonly onCommit: (task: TaskView, column: TaskColumn, text: string) => void;
  readonly moveTo: (line: number, column: number) => void;
  readonly reveal: (line: number) => void;
  readonly focusGrid: () => void;
}

export function useOpenCell(options: OpenCellOptions) {
  const { list, rows, columns, selection, current, onSelect, onCommit, moveTo, reveal, focusGrid } = options;
  const [open, setOpen] = useState<OpenCell | null>(null);

  /** The task and column under the cursor, where there is something to edit. */
  const findCell = () => {
    const column = columns[selection.column]?.column;
    const task = selection.currentTaskId === null ? undefined : rows.get(selection.currentTaskId);
    return column && task && cellEditors[column] !== null ? { task, column } : null;
  };
  const openCell = (text: string | null) => {
    const cell = findCell();
    // At once, so that the key that opened the editor is written into it.
    if (cell) flushSync(() => setOpen({ ...cell, text: text ?? cellText(cell.column, cell.task), line: current }));
  };
  /** As in Excel, Delete empties the cell; the task itself goes by the menu only. */
  const clearCell = () => {
    const cell = findCell();
    if (cell && cellEditors[cell.column] === 'text') onCommit(cell.task, cell.column, '');
  };
  const commit = ({ task, column, line }: OpenCell, text: string, exit: CellExit) => {
    setOpen(null);
    if (exit !== 'stay') focusGrid();
    if (exit === 'down') moveTo(line + 1, selection.column);
    if (exit === 'right') moveTo(line, selection.column + 1);
    if (exit === 'left') moveTo(line, selection.column - 1);
    onCommit(task, column, text);
  };
  const cancel = () => {
    setOpen(null);
    focusGrid();
  };
  const reopen = useEffectEvent(({ taskId, column, text }: ReopenedCell) => {
    const task = rows.get(taskId);
    const line = lineOfTask(list, taskId);
    const place = columns.findIndex((shownColumn) => shownColumn.column === column);
    if (!task || line < 0 || place < 0) return;
    onSelect(moveCursor(list, selection, { taskId }, place));
    reveal(line);
    setOpen({ task, column, text, line });
  });
  const { reopened } = options;
  useEffect(() => {
    if (reopened) reopen(reopened);
  }, [reopened]);
  return { open, openCell, clearCell, commit, cancel };
}
