/** Cells of a table with the side of the page they stand on and their room. Knows nothing of what the cells say. */
import { childOf, type XmlElement } from '../../package/xml.ts';
import type { Formatting } from '../../word/formatting.ts';
import { readTwips } from '../../word/lengths.ts';
import { attributeOf, type Properties } from '../../word/properties.ts';
import type { Style } from '../../word/style-sheet.ts';
import { type GridCell, readTableGrid } from '../../word/tables.ts';

export interface CellShape {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  /** Side of the table by the middle of the cell; `full` for a cell over (nearly) the whole width. */
  readonly side: 'left' | 'right' | 'full';
  /** Width without the side margins. */
  readonly innerWidthTwips: number;
  /** What the table style gives to it. */
  readonly style: Style;
}

export interface TableShape {
  readonly columnCount: number;
  readonly cells: readonly CellShape[];
}

/** Word's own side margins of a cell. */
const defaultCellMarginTwips = 108;
const fullShare = 0.9;

/** Reads a w:tbl. `roomTwips` is the width around the table, for tables that state none. */
export function readTableShape(table: XmlElement, roomTwips: number, formatting: Formatting): TableShape {
  const applied = formatting.resolveTable(childOf(table, 'w:tblPr'));
  const { properties } = applied;
  const grid = readTableGrid(table);
  const stated = grid.widthsTwips.reduce((sum, width) => sum + width, 0);
  const total = stated > 0 ? stated : roomTwips;
  const lefts = [0];
  for (let column = 0; column < grid.columnCount; column += 1) {
    const width = stated > 0 ? (grid.widthsTwips[column] ?? 0) : roomTwips / grid.columnCount;
    lefts.push((lefts[column] ?? 0) + width);
  }
  const readCell = (cell: GridCell, row: number, column: number): CellShape => {
    const left = lefts[cell.column] ?? 0;
    const right = lefts[cell.column + cell.columnSpan] ?? left;
    const isWide = right - left >= total * fullShare;
    const side = isWide ? 'full' : (left + right) / 2 < total / 2 ? 'left' : 'right';
    const taken = readMargin(cell.properties, properties, 'left') + readMargin(cell.properties, properties, 'right');
    const width = readOwnWidth(cell.properties) || right - left;
    const style = applied.resolveCell(grid, row, cell);
    return { element: cell.element, row, column, side, innerWidthTwips: Math.max(0, width - taken), style };
  };
  return {
    columnCount: grid.columnCount,
    cells: grid.rows.flatMap(({ cells }, row) => cells.map((cell, column) => readCell(cell, row, column))),
  };
}

function readOwnWidth(cell: Properties): number | undefined {
  const isFixed = attributeOf(cell, 'w:tcW', 'w:type') === 'dxa';
  return isFixed ? readTwips(attributeOf(cell, 'w:tcW', 'w:w')) : undefined;
}

function readMargin(cell: Properties, table: Properties, side: 'left' | 'right'): number {
  const strict = side === 'left' ? 'start' : 'end';
  const margins = [cell[`w:tcMar/w:${side}`], cell[`w:tcMar/w:${strict}`]];
  const ofTable = [table[`w:tblCellMar/w:${side}`], table[`w:tblCellMar/w:${strict}`]];
  for (const margin of [...margins, ...ofTable]) {
    const width = readTwips(margin?.['w:w']);
    if (width !== undefined) return width;
  }
  return defaultCellMarginTwips;
}
