/**
 * Reads a spreadsheet file into rows of cells, with limits against hostile files. The only importer of the spreadsheet
 * library, which is loaded with the first spreadsheet; knows nothing of what the cells mean.
 */
import type { CellObject, Range, WorkSheet } from 'xlsx';
import { AppError } from '../ipc/result.ts';
import { keepXmlParts } from '../package/office-package.ts';
import type { ReadCell, ReadSheet } from './workbook.ts';

/** More than any plan has; a sheet often claims a million empty rows. */
const mostSheets = 200;
export const mostColumns = 200;

export interface ReadingLimits {
  readonly rows: number;
  /** Cells of one sheet that say something. */
  readonly cells: number;
}

type Library = typeof import('xlsx');

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** A day of the sheet's calendar, `YYYY-MM-DD`; the time is left out. */
function dayOf(serial: number, isFrom1904: boolean, library: Library): string | null {
  const date = library.SSF.parse_date_code(serial, { date1904: isFrom1904 }) as {
    y: number;
    m: number;
    d: number;
  } | null;
  return date && date.y > 0 ? `${String(date.y).padStart(4, '0')}-${twoDigits(date.m)}-${twoDigits(date.d)}` : null;
}

function cellValueOf({ t: type, v: value }: CellObject): ReadCell['value'] | null {
  if (type === 'e' || value === undefined || value === null || value instanceof Date) return null;
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  return value === '' ? null : value;
}

function readCells(
  sheet: WorkSheet,
  limits: ReadingLimits,
  isFrom1904: boolean,
  library: Library,
  fileName: string,
): readonly ReadCell[] {
  const merges = new Map((sheet['!merges'] ?? []).map((range: Range) => [`${range.s.r},${range.s.c}`, range]));
  const rows = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const cells: ReadCell[] = [];
  // A cell that claims row four billion makes the list that long.
  for (const [row, values] of rows.slice(0, limits.rows).entries()) {
    for (const [column, cell] of (values ?? []).slice(0, mostColumns).entries()) {
      const value = cell ? cellValueOf(cell) : null;
      if (!cell || value === null) continue;
      const { e: end } = merges.get(`${row},${column}`) ?? { e: { r: row, c: column } };
      const format = String(cell.z ?? 'General');
      const isDay = typeof value === 'number' && library.SSF.is_date(format);
      cells.push({
        row,
        column,
        rowSpan: Math.min(end.r, limits.rows - 1) - row + 1,
        columnSpan: Math.min(end.c, mostColumns - 1) - column + 1,
        value,
        day: isDay ? dayOf(value, isFrom1904, library) : null,
        format,
        isFormula: cell.f !== undefined,
      });
    }
    if (cells.length > limits.cells) {
      const count = (number: number) => `${number.toLocaleString('vi-VN')} ô`;
      const sizes = { size: `hơn ${count(limits.cells)}`, limit: count(limits.cells) };
      throw new AppError('file.tooLarge', { file: fileName, ...sizes });
    }
  }
  return cells;
}

/**
 * Reads every sheet, hidden ones too; nothing is calculated. `fileName` is for messages only. Throws AppError `file.damaged`
 * (also for what would unpack too large), `file.tooLarge`.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
): Promise<readonly ReadSheet[]> {
  // Unpacked here, within our limits: the library gets nothing that it could unpack by itself.
  const measured = keepXmlParts(bytes, fileName);
  const library = await import('xlsx');
  try {
    const book = library.read(measured, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      cellDates: false,
      bookVBA: false,
      sheetRows: limits.rows,
    });
    const isFrom1904 = book.Workbook?.WBProps?.date1904 ?? false;
    return book.SheetNames.slice(0, mostSheets).flatMap((name) => {
      const sheet = book.Sheets[name];
      return sheet ? [{ name, cells: readCells(sheet, limits, isFrom1904, library, fileName) }] : [];
    });
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('file.damaged', { file: fileName });
  }
}
