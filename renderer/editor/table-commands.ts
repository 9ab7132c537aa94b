/** What can be done to a table while writing. Keeps the shares of the columns in step with the columns. */
import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn as deleteColumnCommand,
  deleteRow as deleteRowCommand,
  deleteTable as deleteTableCommand,
  isInTable as isStateInTable,
  selectedRect,
} from '@tiptap/pm/tables';

export function isInTable(editor: Editor): boolean {
  return isStateInTable(editor.state);
}

function run(editor: Editor, command: Command): void {
  command(editor.state, editor.view.dispatch);
  editor.commands.focus();
}

/** Runs a command that adds or removes columns and gives the table new shares, as one step of undo. */
function runOnColumns(editor: Editor, command: Command, changeWidths: (widths: number[]) => number[]): void {
  const { tableStart, table } = selectedRect(editor.state);
  const widths: number[] | null = table.attrs.widths;
  command(editor.state, (transaction) => {
    const changed = widths && changeWidths([...widths]);
    // The last column takes its table with it.
    if (changed && changed.length > 0) transaction.setNodeAttribute(tableStart - 1, 'widths', changed);
    editor.view.dispatch(transaction);
  });
  editor.commands.focus();
}

export function addRow(editor: Editor): void {
  run(editor, addRowAfter);
}

export function deleteRow(editor: Editor): void {
  run(editor, deleteRowCommand);
}

export function deleteTable(editor: Editor): void {
  run(editor, deleteTableCommand);
}

/** Adds a column to the right; it shares the place of the column it stands beside. */
export function addColumn(editor: Editor): void {
  const { right } = selectedRect(editor.state);
  runOnColumns(editor, addColumnAfter, (widths) => {
    const half = (widths[right - 1] ?? 1) / 2;
    widths.splice(right - 1, 1, half, half);
    return widths;
  });
}

export function deleteColumn(editor: Editor): void {
  const { left, right } = selectedRect(editor.state);
  runOnColumns(editor, deleteColumnCommand, (widths) => widths.filter((_, index) => index < left || index >= right));
}

/** Puts in a table of three columns with a header row and one row below. */
export function insertTable(editor: Editor): void {
  const row = (header: boolean) => ({
    type: 'tableRow',
    attrs: { header },
    content: Array.from({ length: 3 }, () => ({
      type: 'tableCell',
      attrs: header ? { align: 'center', bold: true } : {},
      content: [{ type: 'cellParagraph' }],
    })),
  });
  const table = { type: 'table', attrs: { widths: [1, 1, 1] }, content: [row(true), row(false)] };
  editor.chain().focus().insertContent(table).run();
}
