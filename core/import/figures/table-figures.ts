/**
 * Reads the figures of tables: rows that name what is counted, columns of numbers, as the appendices of reports have
 * them. Knows grids and heads, not running text; tables of tasks are not its own.
 */
import { collapseSpaces, foldVietnamese } from '../../text/vietnamese.ts';
import type { PaperPeriod } from '../header/paper-period.ts';
import type { ParsedIndicator } from '../parsed-document.ts';
import type { SourceCell, SourceTable } from '../source-text.ts';
import { isColumnNumberRow } from '../tasks/table-columns.ts';
import { completePeriod, findPeriods } from './figure-periods.ts';
import { prepareFigureText } from './figure-text.ts';
import { unitFromName } from './indicator-names.ts';
import { parseNumber } from './vietnamese-numbers.ts';

type Row = readonly SourceCell[];

/** A column of the grid with the words of its head. */
interface Column {
  readonly at: number;
  readonly words: string;
}

/** What the columns of a table hold. */
interface Grid {
  readonly body: readonly Row[];
  readonly names: number;
  readonly units: number | null;
  readonly values: readonly Column[];
}

const mostHeadRows = 5;
const longestName = 300;

/** Columns whose numbers count nothing, or are aims. */
const noValues =
  /^(?:stt|tt|so tt|so thu tu|ma|ma so)$|ghi chu|dien thoai|ngay|so hieu|ky hieu|nam sinh|so van ban|can cu|muc tieu|diem toi da|(?:chi tieu|ke hoach)(?: duoc)? giao/;
const unitColumn = /^(?:don vi tinh|dvt|dv tinh|don vi do)$/;
const cellPattern = /^(\d[\d.,]*) ?(%)?$/;

interface CellNumber {
  readonly value: number;
  readonly isRate: boolean;
}

function readCell(cell: SourceCell | undefined): CellNumber | null {
  const match = cellPattern.exec(collapseSpaces(cell?.text ?? ''));
  const reading = match ? parseNumber(match[1] as string) : null;
  return reading && match ? { value: reading.value, isRate: match[2] !== undefined } : null;
}

function cellAt(row: Row, column: number): SourceCell | undefined {
  return row.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan);
}

/** A year over a column is a head, not a value. */
function isYear(cell: SourceCell): boolean {
  return /^(?:năm )?(?:19|20)\d{2}$/iu.test(cell.text.trim());
}

/** "I | Cấp tỉnh": a number and a name alone. */
function isTitleRow(row: Row): boolean {
  const filled = row.filter((cell) => cell.text.trim() !== '');
  return filled.length === 2 && /^(?:[IVX]{1,4}|[A-H]|\d{1,2})\.?$/.test(filled[0]?.text.trim() ?? '');
}

/** The first row below the head: below the numbers of the columns, else with the first number; -1 when it comes late. */
function findBody(rows: readonly Row[]): number {
  const at = rows.findIndex(
    (row) => !isColumnNumberRow(row) && row.some((cell) => cell.column > 0 && readCell(cell) && !isYear(cell)),
  );
  const numbered = rows.slice(0, Math.max(at, 0)).findLastIndex(isColumnNumberRow);
  let first = numbered < 0 ? at : numbered + 1;
  while (numbered < 0 && first > 1 && isTitleRow(rows[first - 1] as Row)) first -= 1;
  return first > mostHeadRows ? -1 : first;
}

/** The words over a column, from the top to the bottom, each once. */
function wordsOver(head: readonly Row[], column: number): string {
  const words = head
    .filter((row) => !isColumnNumberRow(row))
    .map((row) => collapseSpaces(cellAt(row, column)?.text ?? ''));
  return [...new Set(words.filter((word) => word !== ''))].join(' – ');
}

/** The column that names the rows: of words, the first with the most of them. */
function findNames(body: readonly Row[], columns: readonly Column[]): number {
  const lettered = columns.map(({ at }) => body.filter((row) => /\p{L}{2}/u.test(cellAt(row, at)?.text ?? '')).length);
  const most = Math.max(0, ...lettered);
  return most === 0 ? -1 : (columns[lettered.indexOf(most)]?.at ?? -1);
}

/** Whether most of what stands in a column is numbers. */
function holdsValues(body: readonly Row[], { at, words }: Column): boolean {
  if (noValues.test(foldVietnamese(words).replace(/[.:]/g, ''))) return false;
  const filled = body.map((row) => cellAt(row, at)).filter((cell) => cell && /[\p{L}\d]/u.test(cell.text));
  return filled.length > 0 && filled.filter((cell) => readCell(cell)).length * 5 >= filled.length * 3;
}

function gridOf({ rows }: SourceTable): Grid | null {
  const bodyAt = findBody(rows);
  if (bodyAt < 1) return null;
  const head = rows.slice(0, bodyAt);
  const body = rows.slice(bodyAt).filter((row) => !isColumnNumberRow(row));
  const width = Math.max(...rows.map((row) => Math.max(0, ...row.map((cell) => cell.column + cell.columnSpan))));
  const columns = Array.from({ length: width }, (_, at) => ({ at, words: wordsOver(head, at) }));
  const names = findNames(body, columns);
  const units = columns.find(({ words }) => unitColumn.test(foldVietnamese(words)))?.at ?? null;
  const values = columns.filter((column) => column.at > names && column.at !== units && holdsValues(body, column));
  return names < 0 || values.length === 0 ? null : { body, names, units, values };
}

/** "Tỷ lệ (%)", "Kinh phí (triệu đồng)": the unit a head gives in brackets. */
function unitOfHead(words: string): string | null {
  const inBrackets = /\(([^()]{1,30})\)[^()]*$/.exec(words)?.[1]?.trim();
  if (inBrackets && !/^[\d=+/ ]+$/.test(inBrackets)) return inBrackets.replace(/^ĐVT: ?/iu, '');
  return /%|tỷ lệ|tỉ lệ/iu.test(words) ? '%' : null;
}

/** Rows that are bodies or places are counted by their columns. */
const rowOfBody =
  /^(?:Sở|Bộ|Ban|UBND|Ủy ban|Uỷ ban|Văn phòng|Trung tâm|Tỉnh|Thành phố|Thị xã|Huyện|Xã|Phường|Đặc khu)(?!\p{L})/u;

function unitTold(words: string): string | null {
  return rowOfBody.test(words) ? null : (unitFromName(words, prepareFigureText(words, false))?.name ?? null);
}

function unitOf(row: Row, column: Column, number: CellNumber, name: string, grid: Grid): string | null {
  if (number.isRate) return '%';
  const inRow = grid.units === null ? '' : collapseSpaces(cellAt(row, grid.units)?.text ?? '');
  const last = column.words.split(' – ').findLast((words) => unitTold(words) !== null) ?? '';
  return (inRow || unitOfHead(column.words) || unitTold(last) || unitTold(name))?.slice(0, 60) ?? null;
}

function periodOf(column: Column, paper: PaperPeriod): string | null {
  const year = /^(?:19|20)\d{2}$/.test(column.words) ? `năm ${column.words}` : column.words;
  const named = findPeriods(prepareFigureText(year, false)).at(-1);
  return named ? completePeriod(named, paper.year) : paper.name;
}

function nameOf(row: string, group: string | null, column: Column, grid: Grid): string {
  const full = group && row !== group ? `${group} – ${row}` : row;
  return (grid.values.length > 1 && column.words !== '' ? `${full} – ${column.words}` : full).slice(0, longestName);
}

/** The figures of one table; rows on `taskLines` were read as tasks. */
function readTable(table: SourceTable, paper: PaperPeriod, taskLines: ReadonlySet<number>): readonly ParsedIndicator[] {
  const grid = gridOf(table);
  if (!grid) return [];
  const indicators: ParsedIndicator[] = [];
  let group: string | null = null;
  for (const row of grid.body) {
    const named = cellAt(row, grid.names);
    const words = collapseSpaces(named?.text ?? '');
    if (!named || !/\p{L}/u.test(words) || taskLines.has(named.line)) continue;
    const numbers = grid.values.flatMap((column) => {
      const cell = cellAt(row, column.at);
      const number = readCell(cell);
      return cell && number ? [{ column, cell, number }] : [];
    });
    // A row without numbers is the title of those below.
    if (numbers.length === 0) group = words;
    for (const { column, cell, number } of numbers) {
      const name = nameOf(words, group, column, grid);
      indicators.push({
        name,
        value: number.value,
        unit: unitOf(row, column, number, words, grid),
        period: periodOf(column, paper),
        numerator: null,
        denominator: null,
        change: null,
        source: { lineFrom: Math.min(named.line, cell.line), lineTo: Math.max(named.line, cell.line) },
      });
    }
  }
  return indicators;
}

/** The figures of a paper's tables in their order. */
export function readTableFigures(
  tables: readonly SourceTable[],
  paper: PaperPeriod,
  taskLines: ReadonlySet<number>,
): readonly ParsedIndicator[] {
  return tables.flatMap((table) => readTable(table, paper, taskLines));
}
