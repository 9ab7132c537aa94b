/** Blocks as DOM elements: paragraphs, and tables with their grid, spans and borders. Knows nothing of pages. */
import { describeBorder, drawParagraph, points } from './draw-paragraph.ts';
import type { PaperBlock, PaperCell, PaperRow, PaperTable, Side } from './paper-document.ts';

/** Draws one paragraph or table. */
export function drawBlock(block: PaperBlock): HTMLElement {
  return block.kind === 'paragraph' ? drawParagraph(block) : drawTable(block);
}

function drawTable(table: PaperTable): HTMLElement {
  const element = document.createElement('table');
  element.className = 'paper-table';
  element.dataset.place = table.place;
  const widthPt = table.columnsPt.reduce((sum, width) => sum + width, 0);
  element.style.width = points(widthPt);
  if (table.alignment === 'center') element.style.marginLeft = `calc(50% - ${points(widthPt / 2)})`;
  else if (table.alignment === 'right') element.style.marginLeft = `calc(100% - ${points(widthPt)})`;
  else element.style.marginLeft = points(table.indentPt);
  element.append(drawColumns(table.columnsPt));
  const headerRows = table.rows.filter((row) => row.isHeader);
  const bodyRows = table.rows.filter((row) => !row.isHeader);
  if (headerRows.length > 0) element.append(drawRows('thead', headerRows, table.columnsPt.length));
  element.append(drawRows('tbody', bodyRows, table.columnsPt.length));
  return element;
}

function drawColumns(columnsPt: readonly number[]): HTMLElement {
  const group = document.createElement('colgroup');
  for (const width of columnsPt) {
    const column = document.createElement('col');
    column.style.width = points(width);
    group.append(column);
  }
  return group;
}

function drawRows(kind: 'thead' | 'tbody', rows: readonly PaperRow[], columnCount: number): HTMLElement {
  const group = document.createElement(kind);
  for (const [rowIndex, row] of rows.entries()) group.append(drawRow(row, rowIndex, rows, columnCount));
  return group;
}

function drawRow(row: PaperRow, rowIndex: number, rows: readonly PaperRow[], columnCount: number): HTMLElement {
  const element = document.createElement('tr');
  if (row.minHeightPt > 0) element.style.height = points(row.minHeightPt);
  if (row.cantSplit) element.dataset.cantSplit = '';
  if (row.keepNext) element.dataset.keepNext = '';
  let column = 0;
  for (const cell of row.cells) {
    if (cell.column > column) element.append(drawGap(column, cell.column - column));
    column = cell.column + cell.columnSpan;
    if (cell.verticalMerge === 'continue' && rowIndex > 0 && findMerge(rows, rowIndex - 1, cell)) continue;
    element.append(drawCell(cell, countMergedRows(rows, rowIndex, cell)));
  }
  if (column < columnCount) element.append(drawGap(column, columnCount - column));
  return element;
}

/** Whether a merge that `cell` continues is open in the row above. */
function findMerge(rows: readonly PaperRow[], rowIndex: number, cell: PaperCell): boolean {
  return rows[rowIndex]?.cells.some((above) => above.column === cell.column && above.verticalMerge !== 'none') === true;
}

function countMergedRows(rows: readonly PaperRow[], rowIndex: number, cell: PaperCell): number {
  if (cell.verticalMerge === 'none') return 1;
  let count = 1;
  for (const row of rows.slice(rowIndex + 1)) {
    const below = row.cells.find(({ column }) => column === cell.column);
    if (below?.verticalMerge !== 'continue') break;
    count += 1;
  }
  return count;
}

function drawGap(column: number, span: number): HTMLElement {
  const element = document.createElement('td');
  element.dataset.column = String(column);
  element.colSpan = span;
  return element;
}

function drawCell(cell: PaperCell, rowSpan: number): HTMLElement {
  const element = document.createElement('td');
  element.dataset.column = String(cell.column);
  if (cell.columnSpan > 1) element.colSpan = cell.columnSpan;
  if (rowSpan > 1) element.rowSpan = rowSpan;
  const { style } = element;
  const { top, right, bottom, left } = cell.paddingPt;
  style.padding = [top, right, bottom, left].map(points).join(' ');
  style.verticalAlign = cell.verticalAlignment;
  if (cell.background) style.backgroundColor = cell.background;
  for (const side of ['top', 'right', 'bottom', 'left'] as const satisfies readonly Side[]) {
    const border = cell.borders[side];
    if (border) style.setProperty(`border-${side}`, describeBorder(border));
  }
  element.append(...cell.blocks.map(drawBlock));
  evenOut(
    element,
    (['top', 'bottom'] as const).map((side) => cell.borders[side]?.widthPt ?? 0),
  );
  return element;
}

const pixelsPerPoint = 96 / 72;

/**
 * Screens draw a border in whole dots of their own, and rows would be as high as those: a long table would fill other pages on
 * another screen. What the dots add or leave out of the border is taken back below the cell's last paragraph; neighbouring
 * cells share a border, so half of it is each one's.
 */
function evenOut(cell: HTMLElement, bordersPt: readonly number[]): void {
  const surplusPx = bordersPt.reduce((sum, widthPt) => {
    const width = widthPt * pixelsPerPoint;
    const drawn = width === 0 ? 0 : Math.max(1, Math.floor(width * devicePixelRatio)) / devicePixelRatio;
    return sum + (drawn - width) / 2;
  }, 0);
  const last = cell.lastElementChild;
  if (surplusPx !== 0 && last instanceof HTMLElement) {
    last.style.marginBottom = `calc(${last.style.marginBottom || '0px'} - ${surplusPx}px)`;
  }
}
