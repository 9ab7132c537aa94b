/** Cutting a laid-out table between rows, or through a row, with its header rows on both sides. */
import { cutParagraph, type Fits, findLineCut, type LineStart, listNotes } from './split-paragraph.ts';

/**
 * Moves the rows that fit into a table of their own before this one, which keeps the rest; false when no cut is
 * possible. `isForced`: the table stands alone on a page, so at least one row, or a part of it, goes.
 */
export function splitTable(table: HTMLTableElement, fits: Fits, isForced: boolean): boolean {
  const body = table.tBodies[0];
  const rows = body ? [...body.rows] : [];
  if (!body || rows.length === 0) return false;
  const headerNotes = table.tHead ? listNotes(table.tHead) : [];
  let count = countFittingRows(rows, headerNotes, fits);
  if (count >= rows.length) return false;
  const next = rows[count];
  const notesBefore = [...headerNotes, ...rows.slice(0, count).flatMap(listNotes)];
  const isOpen = hasOpenSpan(rows, count);
  const mayCut = next && !isOpen && (next.dataset.cantSplit === undefined || (isForced && count === 0));
  if (mayCut && splitRow(next, (bottom, notes) => fits(bottom, [...notesBefore, ...notes]), isForced && count === 0)) {
    count += 1;
  } else {
    while (count > 0 && rows[count - 1]?.dataset.keepNext !== undefined) count -= 1;
    if (count === 0 && isForced) count = Math.max(countFittingRows(rows, headerNotes, fits), 1);
  }
  if (count === 0 || count >= body.rows.length) return false;
  moveRows(table, body, count);
  return true;
}

function countFittingRows(rows: readonly HTMLTableRowElement[], headerNotes: readonly number[], fits: Fits): number {
  const notes = [...headerNotes];
  for (const [index, row] of rows.entries()) {
    notes.push(...listNotes(row));
    if (!fits(row.getBoundingClientRect().bottom, notes)) return index;
  }
  return rows.length;
}

/** Whether a cell from above reaches into row `index`. */
function hasOpenSpan(rows: readonly HTMLTableRowElement[], index: number): boolean {
  return rows
    .slice(0, index + 1)
    .some((row, above) => [...row.cells].some((cell) => above + cell.rowSpan > index + (above === index ? 1 : 0)));
}

/** The first `count` rows into a table of their own, with a copy of the header rows, before this one. */
function moveRows(table: HTMLTableElement, body: HTMLTableSectionElement, count: number): void {
  const first = table.cloneNode(false) as HTMLTableElement;
  for (const part of table.children) if (part !== body) first.append(part.cloneNode(true));
  const rows = [...body.rows];
  const next = rows[count];
  for (const [index, row] of rows.slice(0, count).entries()) {
    for (const cell of row.cells) {
      const over = index + cell.rowSpan - count;
      if (over > 0 && next) continueCell(cell, next, over);
    }
  }
  const firstBody = document.createElement('tbody');
  firstBody.append(...rows.slice(0, count));
  first.append(firstBody);
  table.before(first);
  dropTallHeader(table);
}

/** A merged cell cut by the page goes on as an empty one over the rows that are left. */
function continueCell(cell: HTMLTableCellElement, row: HTMLTableRowElement, rowSpan: number): void {
  const rest = cell.cloneNode(false) as HTMLTableCellElement;
  rest.rowSpan = rowSpan;
  cell.rowSpan -= rowSpan;
  const column = Number(cell.dataset.column);
  const following = [...row.cells].find((other) => Number(other.dataset.column) > column);
  row.insertBefore(rest, following ?? null);
}

/** Header rows that leave little room for others are not repeated, or the table would never end. */
const maxHeaderPx = 500;

function dropTallHeader(table: HTMLTableElement): void {
  if (table.tHead && table.tHead.getBoundingClientRect().height > maxHeaderPx) table.tHead.remove();
}

/** Where a cell is cut: before `block`, or in it at a line. */
interface CellCut {
  readonly block: HTMLElement;
  readonly line: LineStart | null;
}

/** Cuts a row through its cells: what fits stays, the rest goes into a new row below. False: it cannot be cut. */
function splitRow(row: HTMLTableRowElement, fits: Fits, isForced: boolean): boolean {
  const notesBefore: number[] = [];
  const cuts = [...row.cells].map((cell) => {
    const padding = Number.parseFloat(getComputedStyle(cell).paddingBottom) || 0;
    const notesOfOthers = [...notesBefore];
    notesBefore.push(...listNotes(cell));
    return findCellCut(cell, (bottom, notes) => fits(bottom + padding, [...notesOfOthers, ...notes]), isForced);
  });
  if (cuts.every((cut) => cut === null)) return false;
  // A row is cut only where every cell that has content keeps some of it above; a row higher than a page, where one does.
  const filled = [...row.cells].flatMap((cell, index) => (cell.firstElementChild ? [{ cell, cut: cuts[index] }] : []));
  const keepsSome = filled.map(({ cell, cut }) => !cut || cut.line !== null || cut.block !== cell.firstElementChild);
  if (isForced ? !keepsSome.some(Boolean) : !keepsSome.every(Boolean)) return false;
  const rest = row.cloneNode(false) as HTMLTableRowElement;
  rest.append(...[...row.cells].map((cell, index) => cutCell(cell, cuts[index] ?? null)));
  row.style.height = '';
  rest.style.height = '';
  row.after(rest);
  return true;
}

/** null: the whole cell fits. */
function findCellCut(cell: HTMLTableCellElement, fits: Fits, isForced: boolean): CellCut | null {
  const notes: number[] = [];
  for (const block of cell.children) {
    const before = [...notes];
    notes.push(...listNotes(block));
    if (fits(block.getBoundingClientRect().bottom, notes)) continue;
    const isTop = isForced && block === cell.firstElementChild;
    const line = findLineCut(block, (bottom, own) => fits(bottom, [...before, ...own]), isTop);
    return { block: block as HTMLElement, line };
  }
  return null;
}

function cutCell(cell: HTMLTableCellElement, cut: CellCut | null): HTMLTableCellElement {
  const rest = cell.cloneNode(false) as HTMLTableCellElement;
  let block: Element | null = cut?.line ? cutParagraph(cut.block, cut.line) : (cut?.block ?? null);
  while (block) {
    const following: Element | null = block.nextElementSibling;
    rest.append(block);
    block = following;
  }
  return rest;
}
