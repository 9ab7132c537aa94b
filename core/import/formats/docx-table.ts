/**
 * Tables of a .docx: those that only set a letterhead or signatures side by side, and those that hold figures or tasks.
 * Reads cells through the reader of stories it is given; knows nothing of what the cells say.
 */
import { childOf, type XmlElement } from '../../package/xml.ts';
import { foldVietnamese } from '../../text/vietnamese.ts';
import type { Properties } from '../../word/properties.ts';
import type { Style } from '../../word/style-sheet.ts';
import { countRowSpan, type GridCell, readTableGrid } from '../../word/tables.ts';
import type { DocxReading } from './docx-paragraph.ts';

/** Reads the lines of a cell, tables inside it flattened. */
export type CellReader = (cell: XmlElement, cellStyle: Style) => readonly string[];

export interface DocxCell {
  readonly grid: GridCell;
  readonly rowSpan: number;
  readonly lines: readonly string[];
}

export interface DocxTable {
  /** Without the cells that a cell above covers. */
  readonly rows: readonly (readonly DocxCell[])[];
  /** Whether it only sets blocks of text side by side. */
  readonly isLayout: boolean;
}

/** Reads a `w:tbl`, cells in the order of the file. */
export function readDocxTable(table: XmlElement, reading: DocxReading, readCell: CellReader): DocxTable {
  const formatting = reading.formatting.resolveTable(childOf(table, 'w:tblPr'));
  const grid = readTableGrid(table);
  const rows = grid.rows.map(({ cells }, rowIndex) =>
    cells
      .filter((cell) => cell.verticalMerge !== 'continue')
      .map((cell): DocxCell => {
        const style = formatting.resolveCell(grid, rowIndex, cell);
        return { grid: cell, rowSpan: countRowSpan(grid, rowIndex, cell), lines: readCell(cell.element, style) };
      }),
  );
  return { rows, isLayout: isLayout(rows, formatting.properties) };
}

/** A letterhead or a block of signatures has no more rows. */
const mostLayoutRows = 8;

/** One column, or two of few rows without rules between them or with words that only stand in a letterhead or at the foot. */
function isLayout(rows: readonly (readonly DocxCell[])[], table: Properties): boolean {
  const cells = rows.flat().filter(({ lines }) => lines.some((line) => line !== ''));
  const columnCount = new Set(cells.map(({ grid }) => grid.column)).size;
  if (columnCount <= 1) return true;
  if (columnCount > 2 || rows.length > mostLayoutRows) return false;
  const holdsHeadOrFoot = cells.some(({ lines }) =>
    lines.some((line) => /^(cong hoa xa hoi chu nghia viet nam|noi nhan\b)/.test(foldVietnamese(line))),
  );
  return holdsHeadOrFoot || !rows.flat().some(({ grid }) => hasRuleBeside(grid.properties, table));
}

/** Whether a line is drawn at the left or right of a cell; its own borders go before the table's inner ones. */
function hasRuleBeside(cell: Properties, table: Properties): boolean {
  const inner = table['w:tblBorders/w:insideV'];
  const left = cell['w:tcBorders/w:left'] ?? cell['w:tcBorders/w:start'] ?? inner;
  const right = cell['w:tcBorders/w:right'] ?? cell['w:tcBorders/w:end'] ?? inner;
  return [left, right].some((border) => !['none', 'nil', undefined].includes(border?.['w:val']));
}

/** The lines of a layout table as they are read: rows over the whole width, between them column after column. */
export function readLayoutLines({ rows }: DocxTable): readonly string[] {
  const bands: DocxCell[][] = [[]];
  for (const cells of rows) {
    if (cells.length === 1) bands.push([...cells], []);
    else for (const cell of cells) bands.at(-1)?.push(cell);
  }
  return bands.flatMap((band) =>
    band.toSorted((one, other) => one.grid.column - other.grid.column).flatMap((cell) => cell.lines),
  );
}
