/**
 * Finds task tables of a page that no lines are ruled around: columns by the gutters that no letter of head and rows stands
 * in, rows by their numbers. Knows places and the words "STT" and row numbers, not what the columns hold.
 */
import { groupByBaseline } from './pdf-lines.ts';
import type { TextRun } from './pdf-page.ts';
import type { PageTable, TableCell } from './pdf-tables.ts';

/** The tables of a page, and the edges of the last one when it may go on at the top of the next page. */
export interface UnruledTables {
  readonly tables: readonly PageTable[];
  readonly openEdges: readonly number[] | null;
}

type Line = readonly TextRun[];
interface Interval {
  readonly from: number;
  readonly to: number;
}

const numberHead = /^(?:STT|TT|Số TT|S\.T\.T)$/iu;
const rowNumber = /^\d{1,3}(?:\.\d{1,2}){0,2}[.)]?$/;
const groupNumber = /^(?:[IVX]{1,5}|[A-H])[.)]?$/;
const pageNumber = /^\d{1,4}$/;
/** What stands below a table in the same columns: recipients and signature. */
const endOfTable = /^(?:Nơi nhận|Trên đây|Ghi chú:)/u;
const fewestColumns = 3;
const mostHeadLines = 8;
/** Of a table on one page, and pieces of text of a page: more is no printed page. */
const mostLines = 300;
const mostPieces = 5000;
/** In points. */
const leastGutter = 3;
/** In parts of the letter size: blanks in a head, lines of one head, less than a line, lines of two rows, the end of a table. */
const blankGap = 0.4;
const headLeading = 1.35;
const halfLeading = 0.9;
const rowLeading = 1.4;
const widestGap = 5;

/** The stretches that pieces cover, those nearer than `gap` as one. */
function coverOf(pieces: readonly Interval[], gap: number): readonly Interval[] {
  const cover: Interval[] = [];
  for (const piece of [...pieces].sort((one, other) => one.from - other.from)) {
    const last = cover.at(-1);
    if (last && piece.from - last.to < gap) {
      cover[cover.length - 1] = { from: last.from, to: Math.max(last.to, piece.to) };
    } else cover.push(piece);
  }
  return cover;
}

const extentOf = ({ x, width }: TextRun): Interval => ({ from: x, to: x + width });
const textOf = (line: Line) => line.map(({ text }) => text.trim()).join(' ');
const baselineOf = (line: Line) => Math.max(...line.map(({ y }) => y));
const sizeOf = (line: Line) => Math.max(...line.map(({ size }) => size));

/** The middle of the widest gutter between each two heads; null when one of them is closed. */
function partColumns(heads: readonly Interval[], cover: readonly Interval[]): readonly number[] | null {
  const places: number[] = [];
  for (const [i, head] of heads.slice(0, -1).entries()) {
    const next = heads[i + 1] as Interval;
    let widest = { from: 0, to: 0 };
    for (const [at, { to }] of cover.entries()) {
      const from = cover[at + 1]?.from ?? to;
      if (to < head.to - 0.5 || from > next.from + 0.5) continue;
      if (from - to > widest.to - widest.from) widest = { from: to, to: from };
    }
    if (widest.to - widest.from < leastGutter) return null;
    places.push((widest.from + widest.to) / 2);
  }
  return places;
}

/** Where the number of a line stands that begins a row or a group of rows. */
function numberOf(line: Line, before: number): 'row' | 'group' | null {
  const text = textOf(line.filter(({ x }) => x < before));
  return rowNumber.test(text) ? 'row' : groupNumber.test(text) ? 'group' : null;
}

interface Head {
  readonly columns: readonly Interval[];
  readonly from: number;
  /** The first line of the body. */
  readonly to: number;
}

/** The head around the line `at`, which begins with "STT": lines of other heads may begin above it. */
function readHead(lines: readonly Line[], at: number): Head | null {
  const line = lines[at] as Line;
  const first = line[0] as TextRun;
  const right = first.x + first.width + first.size;
  let to = at + 1;
  while (to < lines.length && to - at <= mostHeadLines && !numberOf(lines[to] as Line, right)) to += 1;
  if (to === lines.length || to - at > mostHeadLines) return null;
  const isNear = (one: Line, other: Line) => baselineOf(other) - baselineOf(one) <= sizeOf(other) * headLeading;
  let from = at;
  while (from > 0 && at - from < mostHeadLines && isNear(lines[from - 1] as Line, lines[from] as Line)) {
    if ((lines[from - 1] as Line).some(({ x }) => x < right)) break;
    from -= 1;
  }
  const pieces = lines.slice(from, to).flat().map(extentOf);
  const columns = coverOf(pieces, first.size * blankGap);
  return columns.length >= fewestColumns ? { columns, from, to } : null;
}

/** Where lines part into rows: before a number, or above it at the widest gap when numbers stand half way down their rows. */
function startsOfRows(lines: readonly Line[], from: number, to: number, before: number): readonly number[] {
  const starts: number[] = [];
  let previous = from - 1;
  for (let at = from; at < to; at += 1) {
    if (!numberOf(lines[at] as Line, before)) continue;
    const gapAbove = (line: number) =>
      line === 0 ? 0 : baselineOf(lines[line] as Line) - baselineOf(lines[line - 1] as Line);
    let start = at;
    for (let line = at - 1; line > previous && line >= from; line -= 1) {
      if (gapAbove(line) > gapAbove(start) * 1.15) start = line;
    }
    starts.push(start);
    previous = at;
  }
  return starts;
}

/** The cells of rows of lines under columns parted at `places`. */
function cellsOf(rows: readonly (readonly Line[])[], places: readonly number[]): readonly TableCell[] {
  return rows.flatMap((lines, row) => {
    const runs = lines.flat();
    const isGroup = row > 0 && numberOf(lines[0] as Line, places[0] as number) === 'group';
    const columnOf = ({ x, width, size }: TextRun) => {
      const column = places.filter((place) => place <= x + Math.min(width, size) / 2).length;
      return isGroup ? Math.min(column, 1) : column;
    };
    return Array.from({ length: isGroup ? 2 : places.length + 1 }, (_, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: isGroup && column === 1 ? places.length : 1,
      runs: runs.filter((run) => columnOf(run) === column),
    }));
  });
}

function tableOf(lines: readonly Line[], starts: readonly number[], to: number, edges: readonly number[]): PageTable {
  const rows = starts.map((start, i) => lines.slice(start, starts[i + 1] ?? to));
  const inside = rows.flat();
  const first = inside[0] as Line;
  return {
    top: baselineOf(first) - sizeOf(first),
    bottom: baselineOf(inside.at(-1) as Line),
    edges,
    cells: cellsOf(rows, edges.slice(1, -1)),
  };
}

function endsTable(lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  const above = lines[at - 1];
  return endOfTable.test(textOf(line)) || (!!above && baselineOf(line) - baselineOf(above) > sizeOf(line) * widestGap);
}

function isLastOfPage(lines: readonly Line[], to: number): boolean {
  return to === lines.length || (to === lines.length - 1 && pageNumber.test(textOf(lines[to] as Line)));
}

/** Reads on from a head as long as the gutters between its columns stay open. */
function readBelow(lines: readonly Line[], head: Head): { readonly table: PageTable; readonly to: number } | null {
  let cover = coverOf(lines.slice(head.from, head.to).flat().map(extentOf), leastGutter);
  let places = partColumns(head.columns, cover);
  let to = head.to;
  const end = Math.min(lines.length, head.to + mostLines);
  for (; places && to < end && !endsTable(lines, to); to += 1) {
    const line = lines[to] as Line;
    const wider = coverOf([...cover, ...line.map(extentOf)], leastGutter);
    const narrowed = partColumns(head.columns, wider);
    if (narrowed) [cover, places] = [wider, narrowed];
    else if (numberOf(line, places[0] as number) !== 'group') break;
  }
  if (!places) return null;
  const starts = startsOfRows(lines, head.to, to, places[0] as number);
  if (starts.length === 0) return null;
  const edges = [cover[0]?.from ?? 0, ...places, cover.at(-1)?.to ?? 0];
  return { table: tableOf(lines, [head.from, ...starts], to, edges), to };
}

/** The rows at the top of a page that stand in the columns of a table of the page before; null when none do. */
function readOn(
  lines: readonly Line[],
  edges: readonly number[],
): { readonly table: PageTable; readonly to: number } | null {
  const places = edges.slice(1, -1);
  const before = places[0] as number;
  const isPageNumber = (line: Line | undefined) =>
    !!line && pageNumber.test(textOf(line)) && line.every(({ x }) => x > before);
  const from = isPageNumber(lines[0]) ? 1 : 0;
  const fits = (line: Line) =>
    numberOf(line, before) === 'group' ||
    line.every(({ x, width }) => places.every((place) => x + width <= place + 1 || x >= place - 1));
  let to = from;
  while (to < lines.length && (to === from || !endsTable(lines, to)) && fits(lines[to] as Line)) to += 1;
  const starts = startsOfRows(lines, from, to, before);
  if (starts.length === 0) return null;
  // Lines close above the first number are of its row, which it stands half way down; behind a wide gap begins the row.
  const first = lines.findIndex((line, at) => at >= from && numberOf(line, before) !== null);
  const start = starts[0] as number;
  const gapAbove = (at: number) =>
    (baselineOf(lines[at] as Line) - baselineOf(lines[at - 1] as Line)) / sizeOf(lines[at] as Line);
  const endsRowAbove = start > from && (gapAbove(first) > halfLeading || gapAbove(start) > rowLeading);
  const all = endsRowAbove ? [from, ...starts] : [from, ...starts.slice(1)];
  return { table: { ...tableOf(lines, all, to, edges), endsRowAbove }, to };
}

/**
 * The tables among pieces of text that no ruled table holds. `openEdges` are those of a table that the page before ended
 * with, or null.
 */
export function findUnruledTables(runs: readonly TextRun[], openEdges: readonly number[] | null): UnruledTables {
  if (runs.length > mostPieces) return { tables: [], openEdges: null };
  const lines = groupByBaseline(runs);
  const tables: PageTable[] = [];
  let open: readonly number[] | null = null;
  let at = 0;
  const take = (found: { readonly table: PageTable; readonly to: number }) => {
    tables.push(found.table);
    at = found.to;
    open = isLastOfPage(lines, at) ? found.table.edges : null;
  };
  const goingOn = openEdges && readOn(lines, openEdges);
  if (goingOn) take(goingOn);
  while (at < lines.length) {
    const isHead = numberHead.test((lines[at] as Line)[0]?.text.trim() ?? '');
    const head = isHead ? readHead(lines, at) : null;
    const found = head && readBelow(lines, head);
    if (found) take(found);
    else at += 1;
  }
  return { tables, openEdges: open };
}
