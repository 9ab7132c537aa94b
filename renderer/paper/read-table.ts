/** Tables: grid, spans, borders, cell margins, header rows. What is inside the cells is read as any other story. */
import { childOf, childrenOf, type XmlElement } from '../../core/package/xml.ts';
import { readBorder } from './effective-format.ts';
import type { Borders, Edges, PaperCell, PaperRow, PaperTable, Side } from './paper-document.ts';
import { attributeOf, isOn, layOver, type Properties, readColor, readProperties, readTwips } from './properties.ts';
import type { ReadingContext, StoryReader, SurroundingStyle } from './reading-context.ts';

/** Word's own limit is 63 columns; a grid beyond this is hostile. */
const maxColumns = 256;

/** Where a table stands, and how its cells are read. */
export interface TableSurroundings {
  readonly place: string;
  readonly startsNewPage: boolean;
  readonly context: ReadingContext;
  readonly readStory: StoryReader;
}

interface TableReading extends TableSurroundings {
  readonly properties: Properties;
  readonly style: SurroundingStyle;
  readonly columnCount: number;
  readonly rowCount: number;
}

/** Reads a `w:tbl`. */
export function readTable(table: XmlElement, surroundings: TableSurroundings): PaperTable {
  const { context, place, startsNewPage } = surroundings;
  const direct = readProperties(childOf(table, 'w:tblPr'));
  const style = context.styles.resolve('table', attributeOf(direct, 'w:tblStyle'));
  const properties = layOver(style.table, direct);
  if (properties['w:tblpPr']) context.reportNotDrawn('floatingTable');
  const rowElements = listRows(table);
  const columnsPt = readColumns(table, rowElements, properties);
  const reading: TableReading = {
    ...surroundings,
    properties,
    style,
    columnCount: columnsPt.length,
    rowCount: rowElements.length,
  };
  const rows = rowElements.map((row, index) => readRow(row, index, reading));
  const firstBodyRow = rows.findIndex((row) => !row.isHeader);
  const alignment = attributeOf(properties, 'w:jc');
  const textShiftPt = context.alignsTableText ? readPadding(reading, {}).left : 0;
  return {
    kind: 'table',
    place,
    columnsPt,
    alignment: alignment === 'center' ? 'center' : alignment === 'right' || alignment === 'end' ? 'right' : 'left',
    indentPt: (readTwips(attributeOf(properties, 'w:tblInd', 'w:w')) ?? 0) - textShiftPt,
    // A heading row below others is none; a table of headings only repeats nothing.
    rows: rows.map((row, index) => ({ ...row, isHeader: row.isHeader && index < firstBodyRow })),
    startsNewPage,
  };
}

function listRows(table: XmlElement): readonly XmlElement[] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === 'w:tr') return [child];
    if (child.name === 'w:sdt') return [...childrenOf(childOf(child, 'w:sdtContent'), 'w:tr')];
    return [];
  });
}

function listCells(row: XmlElement): readonly XmlElement[] {
  return childrenOf(row).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    if (child.name === 'w:sdt') return [...childrenOf(childOf(child, 'w:sdtContent'), 'w:tc')];
    return [];
  });
}

function readSpan(cell: XmlElement): number {
  const span = Number(childOf(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1);
  return Math.min(Math.max(Math.trunc(span) || 1, 1), maxColumns);
}

/**
 * Column widths. The grid counts, unless it falls far short of what the cells of a full row say (programs other than
 * Word leave a grid of equal small columns).
 */
function readColumns(table: XmlElement, rows: readonly XmlElement[], properties: Properties): readonly number[] {
  const grid = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol')
    .slice(0, maxColumns)
    .map(({ attributes }) => readTwips(attributes['w:w']) ?? 0);
  const count = Math.min(
    Math.max(
      grid.length,
      ...rows.slice(0, 200).map((row) => listCells(row).reduce((sum, cell) => sum + readSpan(cell), 0)),
      1,
    ),
    maxColumns,
  );
  const cells = readColumnsOfCells(rows, count);
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  const isGridWhole = grid.length === count && sum(grid) > 0;
  if (cells && (!isGridWhole || sum(grid) < 0.75 * sum(cells))) return cells;
  const tableWidth = readTwips(attributeOf(properties, 'w:tblW', 'w:w'));
  const isExact = attributeOf(properties, 'w:tblW', 'w:type') === 'dxa' && tableWidth !== undefined && tableWidth > 0;
  if (!isGridWhole) return Array.from({ length: count }, () => (isExact ? tableWidth : 450) / count);
  return grid;
}

/** The widths of the first row whose cells each take one column and each have a width. */
function readColumnsOfCells(rows: readonly XmlElement[], count: number): readonly number[] | undefined {
  for (const row of rows) {
    const cells = listCells(row);
    if (cells.length !== count) continue;
    const widths = cells.map((cell) => {
      const width = childOf(cell, 'w:tcPr', 'w:tcW')?.attributes;
      return width?.['w:type'] === 'dxa' || width?.['w:type'] === undefined ? (readTwips(width?.['w:w']) ?? 0) : 0;
    });
    if (widths.every((width) => width > 0)) return widths;
  }
  return undefined;
}

function readRow(row: XmlElement, rowIndex: number, reading: TableReading): PaperRow {
  const properties = readProperties(childOf(row, 'w:trPr'));
  const cells: PaperCell[] = [];
  let column = Math.min(Number(attributeOf(properties, 'w:gridBefore')) || 0, reading.columnCount - 1);
  for (const [index, cell] of listCells(row).entries()) {
    const span = Math.min(readSpan(cell), reading.columnCount - column);
    if (span < 1) break;
    const place = `${reading.place}, hàng ${rowIndex + 1}, ô ${index + 1}, `;
    cells.push(readCell(cell, { column, span, rowIndex, place }, reading));
    column += span;
  }
  const first = cells[0]?.blocks[0];
  return {
    cells,
    isHeader: isOn(properties, 'w:tblHeader') ?? false,
    cantSplit:
      (isOn(properties, 'w:cantSplit') ?? false) || attributeOf(properties, 'w:trHeight', 'w:hRule') === 'exact',
    keepNext: first?.kind === 'paragraph' && first.format.keepNext,
    minHeightPt: Math.max(readTwips(attributeOf(properties, 'w:trHeight')) ?? 0, 0),
  };
}

interface CellPosition {
  readonly column: number;
  readonly span: number;
  readonly rowIndex: number;
  readonly place: string;
}

const verticalAlignments: Readonly<Record<string, PaperCell['verticalAlignment']>> = {
  center: 'middle',
  bottom: 'bottom',
};

function readCell(cell: XmlElement, position: CellPosition, reading: TableReading): PaperCell {
  const properties = readProperties(childOf(cell, 'w:tcPr'));
  if (/^(btLr|tbRl|lr|rl)/.test(attributeOf(properties, 'w:textDirection') ?? ''))
    reading.context.reportNotDrawn('verticalText');
  const merge = properties['w:vMerge'];
  return {
    column: position.column,
    columnSpan: position.span,
    verticalMerge: !merge ? 'none' : merge['w:val'] === 'restart' ? 'restart' : 'continue',
    borders: readCellBorders(properties, position, reading),
    paddingPt: readPadding(reading, properties),
    verticalAlignment: verticalAlignments[attributeOf(properties, 'w:vAlign') ?? ''] ?? 'top',
    background: readColor(attributeOf(properties, 'w:shd', 'w:fill')),
    blocks: reading.readStory(cell, position.place, reading.style),
  };
}

/** The cell's own borders before the table's; inside the table its inner ones. */
function readCellBorders(cell: Properties, { column, span, rowIndex }: CellPosition, reading: TableReading): Borders {
  const isOuter: Readonly<Record<Side, boolean>> = {
    top: rowIndex === 0,
    bottom: rowIndex === reading.rowCount - 1,
    left: column === 0,
    right: column + span === reading.columnCount,
  };
  const borderOf = (side: Side) => {
    const logical = side === 'left' ? 'start' : side === 'right' ? 'end' : side;
    const inner = side === 'top' || side === 'bottom' ? 'insideH' : 'insideV';
    const ofTable = (name: string) => reading.properties[`w:tblBorders/w:${name}`];
    return readBorder(
      cell[`w:tcBorders/w:${side}`] ??
        cell[`w:tcBorders/w:${logical}`] ??
        (isOuter[side] ? (ofTable(side) ?? ofTable(logical)) : ofTable(inner)),
    );
  };
  return { top: borderOf('top'), right: borderOf('right'), bottom: borderOf('bottom'), left: borderOf('left') };
}

/** Word's own cell margins: 0.19 cm at the sides, none above and below. */
const defaultSidePaddingPt = 5.4;

function readPadding({ properties }: Pick<TableReading, 'properties'>, cell: Properties): Edges {
  const paddingOf = (side: Side, fallback: number) => {
    const logical = side === 'left' ? 'start' : side === 'right' ? 'end' : side;
    const width =
      cell[`w:tcMar/w:${side}`] ??
      cell[`w:tcMar/w:${logical}`] ??
      properties[`w:tblCellMar/w:${side}`] ??
      properties[`w:tblCellMar/w:${logical}`];
    return Math.max(readTwips(width?.['w:w']) ?? fallback, 0);
  };
  return {
    top: paddingOf('top', 0),
    right: paddingOf('right', defaultSidePaddingPt),
    bottom: paddingOf('bottom', 0),
    left: paddingOf('left', defaultSidePaddingPt),
  };
}
