/** Rows and cells of a table on its grid, deleted ones left out. Knows nothing of borders or of what the cells say. */
import { childOf, childrenOf, type XmlElement } from '../package/xml.ts';
import { listUnwrapped } from './blocks.ts';
import { readTwips } from './lengths.ts';
import { attributeOf, isOn, type Properties, readProperties } from './properties.ts';

export interface GridCell {
  /** The `w:tc`. */
  readonly element: XmlElement;
  /** Its `w:tcPr`. */
  readonly properties: Properties;
  /** First column of the grid, from 0. */
  readonly column: number;
  readonly columnSpan: number;
  /** `continue`: the cell above goes on here. */
  readonly verticalMerge: 'none' | 'restart' | 'continue';
}

export interface GridRow {
  /** Its `w:trPr`. */
  readonly properties: Properties;
  readonly cells: readonly GridCell[];
}

export interface TableGrid {
  /** Columns as the grid states them; may be fewer than `columnCount`, and 0 wide. */
  readonly widthsTwips: readonly number[];
  /** At least 1. */
  readonly columnCount: number;
  readonly rows: readonly GridRow[];
}

/** Word's own limit is 63 columns; a grid beyond this is hostile. */
const maxColumns = 256;

/** Reads a `w:tbl`. Cells beyond 256 columns are left out. */
export function readTableGrid(table: XmlElement): TableGrid {
  const widthsTwips = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol')
    .slice(0, maxColumns)
    .map((column) => readTwips(column.attributes['w:w']) ?? 0);
  const rows = listUnwrapped(table)
    .filter(({ name }) => name === 'w:tr')
    .map(readRow)
    .filter(({ properties }) => properties['w:del'] === undefined && !isOn(properties, 'w:hidden'));
  const ends = rows.map(({ cells }) => {
    const last = cells.at(-1);
    return last ? last.column + last.columnSpan : 0;
  });
  const columnCount = ends.reduce((most, end) => Math.max(most, end), Math.max(widthsTwips.length, 1));
  return { widthsTwips, columnCount, rows };
}

function readRow(row: XmlElement): GridRow {
  const properties = readProperties(childOf(row, 'w:trPr'));
  const cells: GridCell[] = [];
  let column = readCount(attributeOf(properties, 'w:gridBefore'), 0);
  for (const element of listUnwrapped(row)) {
    if (element.name !== 'w:tc') continue;
    const ofCell = readProperties(childOf(element, 'w:tcPr'));
    if (ofCell['w:cellDel']) continue;
    const columnSpan = Math.min(readCount(attributeOf(ofCell, 'w:gridSpan'), 1), maxColumns - column);
    if (columnSpan < 1) break;
    const merge = ofCell['w:vMerge'];
    const verticalMerge = !merge ? 'none' : merge['w:val'] === 'restart' ? 'restart' : 'continue';
    cells.push({ element, properties: ofCell, column, columnSpan, verticalMerge });
    column += columnSpan;
  }
  return { properties, cells };
}

function readCount(value: string | undefined, least: number): number {
  return Math.min(Math.max(Math.trunc(Number(value)) || least, least), maxColumns);
}

/** How many rows a cell covers: 1, and one more for each cell below that goes on with it. */
export function countRowSpan(grid: TableGrid, rowIndex: number, cell: GridCell): number {
  const goesOn = (row: GridRow | undefined) =>
    row?.cells.some((other) => other.column === cell.column && other.verticalMerge === 'continue') ?? false;
  let end = rowIndex + 1;
  while (cell.verticalMerge === 'restart' && goesOn(grid.rows[end])) end += 1;
  return end - rowIndex;
}
