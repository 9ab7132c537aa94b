/**
 * The sheets of an .xlsx as a `SourceText`: each sheet's rows are lines and one table. Words as the sheet shows them, dates
 * dd/mm/yyyy, numbers in the Vietnamese form; of formulas the stored values only. The only importer of the spreadsheet
 * library, which is loaded with the first spreadsheet.
 */
import type { CellObject, Range, WorkSheet } from 'xlsx';
import { AppError } from '../ipc/result.ts';
import { keepXmlParts } from '../package/office-package.ts';
import { normalizeText } from '../text/vietnamese.ts';
import { linesOf } from './read-text.ts';
import type { SourceCell, SourceTable, SourceText } from './source-text.ts';
import { findTaskHead } from './table-columns.ts';

/** More than any plan has; a sheet often claims a million empty rows. */
const mostSheets = 200;
const mostRows = 20_000;
const mostColumns = 200;
const mostCells = 500_000;
const longestCell = 20_000;

type Library = typeof import('xlsx');

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** A day of the sheet's calendar, dd/mm/yyyy; the time is left out. */
function writeDay(serial: number, isFrom1904: boolean, library: Library): string | null {
  const date = library.SSF.parse_date_code(serial, { date1904: isFrom1904 }) as {
    y: number;
    m: number;
    d: number;
  } | null;
  return date && date.y > 0 ? `${twoDigits(date.d)}/${twoDigits(date.m)}/${date.y}` : null;
}

/** 1912 → "1.912", 0.8985 shown as a percentage → "89,85%". A number that only counts or names keeps its digits. */
function writeNumber(value: number, format: string): string {
  const isPercent = format.includes('%');
  const shown = isPercent ? value * 100 : value;
  const isGrouped = /#,##|#\.##/.test(format);
  const text = shown.toLocaleString('vi-VN', { maximumFractionDigits: 6, useGrouping: isGrouped });
  return isPercent ? `${text}%` : text;
}

function textOfCell(cell: CellObject, isFrom1904: boolean, library: Library): string {
  const { t: type, v: value } = cell;
  if (typeof value === 'string' && type !== 'e') {
    return normalizeText(value)
      .slice(0, longestCell)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n');
  }
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value !== 'number' || type === 'e' || !Number.isFinite(value)) return '';
  const format = String(cell.z ?? 'General');
  const isDay = library.SSF.is_date(format);
  return (isDay ? writeDay(value, isFrom1904, library) : null) ?? writeNumber(value, format);
}

/** A cell in the grid: what it says and how far it reaches. */
interface GridCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The cells of a sheet that say something, merged ones once. */
function readCells(sheet: WorkSheet, isFrom1904: boolean, library: Library, fileName: string): readonly GridCell[] {
  const merges = new Map((sheet['!merges'] ?? []).map((range: Range) => [`${range.s.r},${range.s.c}`, range]));
  const rows = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const cells: GridCell[] = [];
  // A cell that claims row four billion makes the list that long.
  for (const [row, values] of rows.slice(0, mostRows).entries()) {
    for (const [column, cell] of (values ?? []).slice(0, mostColumns).entries()) {
      const text = cell ? textOfCell(cell, isFrom1904, library) : '';
      if (text === '') continue;
      const { e: end } = merges.get(`${row},${column}`) ?? { e: { r: row, c: column } };
      const columnSpan = Math.min(end.c, mostColumns - 1) - column + 1;
      cells.push({ text, row, column, rowSpan: Math.min(end.r, mostRows - 1) - row + 1, columnSpan });
    }
    if (cells.length > mostCells) {
      const count = (value: number) => `${value.toLocaleString('vi-VN')} ô`;
      throw new AppError('file.tooLarge', { file: fileName, size: `hơn ${count(mostCells)}`, limit: count(mostCells) });
    }
  }
  return cells;
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
  // Unpacked here, within our limits: the library gets nothing that it could unpack by itself.
  const measured = keepXmlParts(bytes, fileName);
  const library = await import('xlsx');
  const lines: string[] = [];
  const tables: SourceTable[] = [];
  try {
    const book = library.read(measured, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      cellDates: false,
      bookVBA: false,
      sheetRows: mostRows,
    });
    const isFrom1904 = book.Workbook?.WBProps?.date1904 ?? false;
    for (const name of book.SheetNames.slice(0, mostSheets)) {
      const sheet = book.Sheets[name];
      const cells = sheet ? readCells(sheet, isFrom1904, library, fileName) : [];
      if (cells.length > 0) addSheet(cells, lines, tables);
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('file.damaged', { file: fileName });
  }
  return { lines: linesOf(lines.join('\n'), fileName), tables, hasWholeParagraphs: true, footnotes: new Map() };
}
