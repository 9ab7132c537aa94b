/** Rows, cells, widths and sides of a table. Knows nothing of what the cells say. */
import { childOf, childrenOf, type XmlElement } from '../../package/xml.ts';
import { readSwitch, readTwips } from './read-properties.ts';

export interface CellShape {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  /** Side of the table by the middle of the cell; `full` for a cell over (nearly) the whole width. */
  readonly side: 'left' | 'right' | 'full';
  /** Width without the side margins. */
  readonly innerWidthTwips: number;
}

export interface TableShape {
  readonly styleId: string | undefined;
  readonly columnCount: number;
  readonly cells: readonly CellShape[];
}

/** Word's own side margins of a cell. */
const defaultCellMarginTwips = 108;
const fullShare = 0.9;

/** Reads a w:tbl; deleted rows are left out. `roomTwips` is the width around the table, for tables that state none. */
export function readTableShape(table: XmlElement, roomTwips: number): TableShape {
  const properties = childOf(table, 'w:tblPr');
  const margins = childOf(properties, 'w:tblCellMar');
  const grid = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(
    (column) => readTwips(column.attributes['w:w']) ?? 0,
  );
  const rows = listRows(table).map((row) => listCells(row).map((cell) => ({ cell, span: readSpan(cell) })));
  const columnCount = Math.max(grid.length, ...rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)), 1);
  const stated = grid.reduce((sum, width) => sum + width, 0);
  const widthOf = (column: number) => (stated > 0 ? (grid[column] ?? 0) : roomTwips / columnCount);
  const total = stated > 0 ? stated : roomTwips;
  const cells = rows.flatMap((row, rowIndex) => {
    let column = 0;
    let left = 0;
    return row.map(({ cell, span }, columnIndex): CellShape => {
      let gridWidth = 0;
      for (let one = column; one < Math.min(column + span, columnCount); one += 1) gridWidth += widthOf(one);
      const own = childOf(cell, 'w:tcPr', 'w:tcW')?.attributes;
      const width = (own?.['w:type'] === 'dxa' ? readTwips(own['w:w']) : undefined) || gridWidth;
      const middle = left + gridWidth / 2;
      column += span;
      left += gridWidth;
      const side = gridWidth >= total * fullShare ? 'full' : middle < total / 2 ? 'left' : 'right';
      const taken = readMargin(cell, margins, 'left') + readMargin(cell, margins, 'right');
      return { element: cell, row: rowIndex, column: columnIndex, side, innerWidthTwips: Math.max(0, width - taken) };
    });
  });
  return { styleId: childOf(properties, 'w:tblStyle')?.attributes['w:val'], columnCount, cells };
}

function readSpan(cell: XmlElement): number {
  const span = Number(childOf(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1);
  return Number.isInteger(span) && span > 0 && span <= 200 ? span : 1;
}

function readMargin(cell: XmlElement, tableMargins: XmlElement | undefined, side: 'left' | 'right'): number {
  const strict = side === 'left' ? 'start' : 'end';
  for (const margins of [childOf(cell, 'w:tcPr', 'w:tcMar'), tableMargins]) {
    const margin = childOf(margins, `w:${side}`) ?? childOf(margins, `w:${strict}`);
    const width = readTwips(margin?.attributes['w:w']);
    if (width !== undefined) return width;
  }
  return defaultCellMarginTwips;
}

function listRows(parent: XmlElement): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === 'w:tr') {
      const properties = childOf(child, 'w:trPr');
      const isGone = childOf(properties, 'w:del') !== undefined || readSwitch(properties, 'w:hidden') === true;
      return isGone ? [] : [child];
    }
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:ins' ? listRows(child) : [];
  });
}

function listCells(parent: XmlElement): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' ? listCells(child) : [];
  });
}
