/** Tables: grid, spans, borders, cell margins, header rows. What is inside the cells is read as any other story. */
import { childOf, type XmlElement } from '../../core/package/xml.ts';
import { readPoints } from '../../core/word/lengths.ts';
import { attributeOf, isOn, noProperties, type Properties } from '../../core/word/properties.ts';
import type { TableFormatting } from '../../core/word/table-formatting.ts';
import { type GridCell, type GridRow, readTableGrid, type TableGrid } from '../../core/word/tables.ts';
import type { Borders, Edges, PaperCell, PaperRow, PaperTable, Side } from './paper-document.ts';
import { readBorder, readColor } from './read-format.ts';
import type { ReadingContext, StoryReader } from './reading-context.ts';

/** Where a table stands, and how its cells are read. */
export interface TableSurroundings {
  readonly place: string;
  readonly startsNewPage: boolean;
  readonly context: ReadingContext;
  readonly readStory: StoryReader;
}

interface TableReading extends TableSurroundings {
  readonly formatting: TableFormatting;
  readonly grid: TableGrid;
}

/** Reads a `w:tbl`. */
export function readTable(table: XmlElement, surroundings: TableSurroundings): PaperTable {
  const { context, place, startsNewPage } = surroundings;
  const formatting = context.formatting.resolveTable(childOf(table, 'w:tblPr'));
  const { properties } = formatting;
  if (properties['w:tblpPr']) context.reportNotDrawn('floatingTable');
  const grid = readTableGrid(table);
  const reading: TableReading = { ...surroundings, formatting, grid };
  const rows = grid.rows.map((row, index) => readRow(row, index, reading));
  const firstBodyRow = rows.findIndex((row) => !row.isHeader);
  const alignment = attributeOf(properties, 'w:jc');
  const textShiftPt = context.alignsTableText ? readPadding(properties, noProperties).left : 0;
  return {
    kind: 'table',
    place,
    columnsPt: readColumns(grid, properties),
    alignment: alignment === 'center' ? 'center' : alignment === 'right' || alignment === 'end' ? 'right' : 'left',
    indentPt: (readPoints(attributeOf(properties, 'w:tblInd', 'w:w')) ?? 0) - textShiftPt,
    // A heading row below others is none; a table of headings only repeats nothing.
    rows: rows.map((row, index) => ({ ...row, isHeader: row.isHeader && index < firstBodyRow })),
    startsNewPage,
  };
}

/**
 * Column widths. The grid counts, unless it falls far short of what the cells of a full row say (programs other than
 * Word leave a grid of equal small columns).
 */
function readColumns({ widthsTwips, columnCount, rows }: TableGrid, properties: Properties): readonly number[] {
  const grid = widthsTwips.map((width) => width / 20);
  const cells = readColumnsOfCells(rows, columnCount);
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  const isGridWhole = grid.length === columnCount && sum(grid) > 0;
  if (cells && (!isGridWhole || sum(grid) < 0.75 * sum(cells))) return cells;
  if (isGridWhole) return grid;
  const isExact = attributeOf(properties, 'w:tblW', 'w:type') === 'dxa';
  const tableWidth = (isExact && readPoints(attributeOf(properties, 'w:tblW', 'w:w'))) || defaultTableWidthPt;
  return Array.from({ length: columnCount }, () => Math.abs(tableWidth) / columnCount);
}

/** About the room between the margins of a paper, for a table that states no width at all. */
const defaultTableWidthPt = 450;

/** The widths of the first row whose cells each take one column and each have a width. */
function readColumnsOfCells(rows: readonly GridRow[], columnCount: number): readonly number[] | undefined {
  for (const { cells } of rows) {
    if (cells.length !== columnCount) continue;
    const widths = cells.map(({ properties }) => {
      const isFixed = (attributeOf(properties, 'w:tcW', 'w:type') ?? 'dxa') === 'dxa';
      return isFixed ? (readPoints(attributeOf(properties, 'w:tcW', 'w:w')) ?? 0) : 0;
    });
    if (widths.every((width) => width > 0)) return widths;
  }
  return undefined;
}

function readRow(row: GridRow, rowIndex: number, reading: TableReading): PaperRow {
  const { properties } = row;
  const cells = row.cells.map((cell, index) => {
    const place = `${reading.place}, hàng ${rowIndex + 1}, ô ${index + 1}, `;
    return readCell(cell, rowIndex, place, reading);
  });
  const first = cells[0]?.blocks[0];
  return {
    cells,
    isHeader: isOn(properties, 'w:tblHeader') ?? false,
    cantSplit:
      (isOn(properties, 'w:cantSplit') ?? false) || attributeOf(properties, 'w:trHeight', 'w:hRule') === 'exact',
    keepNext: first?.kind === 'paragraph' && first.format.keepNext,
    minHeightPt: Math.max(readPoints(attributeOf(properties, 'w:trHeight')) ?? 0, 0),
  };
}

const verticalAlignments: Readonly<Record<string, PaperCell['verticalAlignment']>> = {
  center: 'middle',
  bottom: 'bottom',
};

function readCell(cell: GridCell, rowIndex: number, place: string, reading: TableReading): PaperCell {
  const { properties, column, columnSpan, verticalMerge } = cell;
  const style = reading.formatting.resolveCell(reading.grid, rowIndex, cell);
  if (/^(btLr|tbRl|lr|rl)/.test(attributeOf(properties, 'w:textDirection') ?? ''))
    reading.context.reportNotDrawn('verticalText');
  return {
    column,
    columnSpan,
    verticalMerge,
    borders: readCellBorders(cell, rowIndex, reading),
    paddingPt: readPadding(reading.formatting.properties, properties),
    verticalAlignment: verticalAlignments[attributeOf(properties, 'w:vAlign') ?? ''] ?? 'top',
    background: readColor(attributeOf(properties, 'w:shd', 'w:fill') ?? attributeOf(style.cell, 'w:shd', 'w:fill')),
    blocks: reading.readStory(cell.element, place, style),
  };
}

/** The cell's own borders before the table's; inside the table its inner ones. */
function readCellBorders(cell: GridCell, rowIndex: number, reading: TableReading): Borders {
  const isOuter: Readonly<Record<Side, boolean>> = {
    top: rowIndex === 0,
    bottom: rowIndex === reading.grid.rows.length - 1,
    left: cell.column === 0,
    right: cell.column + cell.columnSpan === reading.grid.columnCount,
  };
  const borderOf = (side: Side) => {
    const logical = side === 'left' ? 'start' : side === 'right' ? 'end' : side;
    const inner = side === 'top' || side === 'bottom' ? 'insideH' : 'insideV';
    const ofTable = (name: string) => reading.formatting.properties[`w:tblBorders/w:${name}`];
    return readBorder(
      cell.properties[`w:tcBorders/w:${side}`] ??
        cell.properties[`w:tcBorders/w:${logical}`] ??
        (isOuter[side] ? (ofTable(side) ?? ofTable(logical)) : ofTable(inner)),
    );
  };
  return { top: borderOf('top'), right: borderOf('right'), bottom: borderOf('bottom'), left: borderOf('left') };
}

/** Word's own cell margins: 0.19 cm at the sides, none above and below. */
const defaultSidePaddingPt = 5.4;

function readPadding(properties: Properties, cell: Properties): Edges {
  const paddingOf = (side: Side, fallback: number) => {
    const logical = side === 'left' ? 'start' : side === 'right' ? 'end' : side;
    const width =
      cell[`w:tcMar/w:${side}`] ??
      cell[`w:tcMar/w:${logical}`] ??
      properties[`w:tblCellMar/w:${side}`] ??
      properties[`w:tblCellMar/w:${logical}`];
    return Math.max(readPoints(width?.['w:w']) ?? fallback, 0);
  };
  return {
    top: paddingOf('top', 0),
    right: paddingOf('right', defaultSidePaddingPt),
    bottom: paddingOf('bottom', 0),
    left: paddingOf('left', defaultSidePaddingPt),
  };
}
