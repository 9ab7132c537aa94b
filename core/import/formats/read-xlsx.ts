/**
 * The sheets of an .xlsx as a `SourceText`: each sheet's rows are lines and one table. Words as the sheet shows them, dates
 * dd/mm/yyyy, numbers in the Vietnamese form; of formulas the stored values only.
 */
import { normalizeText } from '../../text/vietnamese.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { ReadCell } from '../../workbook/workbook.ts';
import type { SourceCell, SourceTable, SourceText } from '../source-text.ts';
import { findTaskHead } from '../tasks/table-columns.ts';
import { linesOf } from './read-text.ts';

/** More than any plan has; a sheet often claims a million empty rows. */
const limits = { rows: 20_000, cells: 500_000 };
const longestCell = 20_000;

/** `2026-09-05` → `05/09/2026`. */
function writeDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** 1912 → "1.912", 0.8985 shown as a percentage → "89,85%". A number that only counts or names keeps its digits. */
function writeNumber(value: number, format: string): string {
  const isPercent = format.includes('%');
  const shown = isPercent ? value * 100 : value;
  const isGrouped = /#,##|#\.##/.test(format);
  const text = shown.toLocaleString('vi-VN', { maximumFractionDigits: 6, useGrouping: isGrouped });
  return isPercent ? `${text}%` : text;
}

function textOfCell({ value, day, format }: ReadCell): string {
  if (typeof value === 'string') {
    return normalizeText(value)
      .slice(0, longestCell)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n');
  }
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  return day === null ? writeNumber(value, format) : writeDay(day);
}

/** A cell in the grid: what it says and how far it reaches. */
interface GridCell extends ReadCell {
  readonly text: string;
}

/** The cells of a sheet that say something. */
function toGrid(cells: readonly ReadCell[]): readonly GridCell[] {
  return cells.flatMap((cell) => {
    const text = textOfCell(cell);
    return text === '' ? [] : [{ ...cell, text }];
  });
}

type SheetRow = readonly Omit<SourceCell, 'line'>[];

/** The rows of a sheet that say something; what a span covers is counted in these. */
function rowsOf(cells: readonly GridCell[]): readonly SheetRow[] {
  const byRow = Map.groupBy(cells, (cell) => cell.row);
  const filled = [...byRow.keys()];
  return [...byRow.values()].map((row) =>
    row.map(({ text, row: from, column, columnSpan, rowSpan }) => {
      const covered = rowSpan === 1 ? 1 : filled.filter((other) => other >= from && other < from + rowSpan).length;
      return { text, column, columnSpan, rowSpan: covered };
    }),
  );
}

/** Adds a sheet: above the head of a task table each cell is a line of the paper, from there each row is one line. */
function addSheet(cells: readonly GridCell[], lines: string[], tables: SourceTable[]): void {
  const sheetRows = rowsOf(cells);
  const numbered = sheetRows.map((row) => row.map((cell) => ({ ...cell, line: 1 })));
  const headRow = findTaskHead({ lineFrom: 1, lineTo: 1, rows: numbered })?.firstRow ?? 0;
  const inOneLine = (text: string) => text.replaceAll('\n', ' ').slice(0, longestCell);
  for (const row of sheetRows.slice(0, headRow)) lines.push(...row.map((cell) => inOneLine(cell.text)));
  const lineFrom = lines.length + 1;
  const rows = sheetRows
    .slice(headRow)
    .map((row, position) => row.map((cell) => ({ ...cell, line: lineFrom + position })));
  lines.push(...rows.map((row) => inOneLine(row.map((cell) => cell.text).join(' | '))));
  tables.push({ lineFrom, lineTo: lines.length, rows });
}

/**
 * Reads every sheet that is not empty. Throws AppError `file.damaged` (also for what would unpack too large), `file.tooLarge`,
 * `file.empty`.
 */
export async function readXlsx(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  const lines: string[] = [];
  const tables: SourceTable[] = [];
  for (const sheet of await readWorkbook(bytes, fileName, limits)) {
    const cells = toGrid(sheet.cells);
    if (cells.length > 0) addSheet(cells, lines, tables);
  }
  return { lines: linesOf(lines.join('\n'), fileName), tables, hasWholeParagraphs: true, footnotes: new Map() };
}
