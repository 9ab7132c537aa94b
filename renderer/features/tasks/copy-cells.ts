/** Puts chosen cells on the clipboard. The page may only write to it in answer to a key or click, as the browser's own "copy". */
import type { TaskColumn } from '../../../core/domain/task.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { type CellTable, writeCellHtml, writeCellText } from './clipboard-table.ts';
import type { RowStore } from './row-store.ts';
import { columnTexts } from './task-columns.ts';

/** As many rows as one copy takes; a whole province is exported to Excel instead. */
export const mostCopiedRows = 3000;

/** Reads the rows and puts their cells on the clipboard, as text and as a table of text cells. Answers how many rows it took. */
export async function copyCells(
  rows: RowStore,
  taskIds: readonly number[],
  columns: readonly TaskColumn[],
  withHeadings: boolean,
): Promise<number> {
  const taken = taskIds.slice(0, mostCopiedRows);
  await rows.load(taken);
  const cells = taken.flatMap((id) => {
    const task = rows.get(id);
    return task ? [columns.map((column) => columnTexts[column](task))] : [];
  });
  const headings = withHeadings ? [columns.map((column) => taskStrings.list.columns[column])] : [];
  writeClipboard([...headings, ...cells]);
  return cells.length;
}

function writeClipboard(table: CellTable): void {
  const write = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', writeCellText(table));
    event.clipboardData?.setData('text/html', writeCellHtml(table));
  };
  document.addEventListener('copy', write, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', write, { capture: true });
}
