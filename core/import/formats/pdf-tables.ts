/**
 * Finds the tables of a page by the lines they are ruled with, and which pieces of text stand in which cell. Pure
 * geometry; knows neither PDF nor what a table says.
 */
import type { Rule, TextRun } from './pdf-page.ts';

export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly runs: readonly TextRun[];
}

export interface PageTable {
  readonly top: number;
  readonly bottom: number;
  /** The places of the upright lines, from left to right. */
  readonly edges: readonly number[];
  readonly cells: readonly TableCell[];
  /** Whether its first row is the rest of the row that the page before ended in. */
  readonly endsRowAbove?: boolean;
}

/** Lines so near to each other, in points, are one; lines that come so near meet. */
const slack = 3;
/** More rules than this are a drawing. */
const mostRules = 4000;
const mostCells = 5000;
/** Level lines that reach so far beyond the last upright one belong to a table without a border at its side. */
const openSide = 15;

/** Rules on one straight line whose ends meet, as one. */
function joinRules(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((one, other) => one.at - other.at || one.from - other.from);
  const joined: Rule[] = [];
  let row: Rule[] = [];
  const closeRow = () => {
    let open: Rule | undefined;
    for (const rule of row.sort((one, other) => one.from - other.from)) {
      if (open && rule.from <= open.to + slack) open = { ...open, to: Math.max(open.to, rule.to) };
      else {
        if (open) joined.push(open);
        open = rule;
      }
    }
    if (open) joined.push(open);
    row = [];
  };
  for (const rule of sorted) {
    const first = row[0];
    if (first && rule.at - first.at > slack) closeRow();
    row.push({ ...rule, at: row[0]?.at ?? rule.at });
  }
  closeRow();
  return joined;
}

function meet(level: Rule, upright: Rule): boolean {
  const reaches = (rule: Rule, at: number) => at >= rule.from - slack && at <= rule.to + slack;
  return reaches(level, upright.at) && reaches(upright, level.at);
}

/** The rules in groups that hang together. */
function groupRules(levels: readonly Rule[], uprights: readonly Rule[]): readonly (readonly Rule[])[] {
  const left = new Set<Rule>([...levels, ...uprights]);
  const groups: Rule[][] = [];
  for (const seed of left) {
    left.delete(seed);
    const group = [seed];
    for (const rule of group) {
      for (const other of left) {
        const isCrossing = rule.isVertical !== other.isVertical;
        if (!isCrossing || !(rule.isVertical ? meet(other, rule) : meet(rule, other))) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The different places of rules, in order. */
function placesOf(rules: readonly Rule[]): readonly number[] {
  const places: number[] = [];
  for (const { at } of [...rules].sort((one, other) => one.at - other.at)) {
    if (places.length === 0 || at - (places.at(-1) as number) > slack) places.push(at);
  }
  return places;
}

/** Whether a rule at `at` covers the place `along`. */
function isRuled(rules: readonly Rule[], at: number, along: number): boolean {
  return rules.some((rule) => Math.abs(rule.at - at) <= slack && rule.from <= along && along <= rule.to);
}

/** The places of the upright lines, and the ends of the level ones where a side has no border. */
function edgesOf(levels: readonly Rule[], uprights: readonly Rule[]): readonly number[] {
  const places = placesOf(uprights);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const from = levels.reduce((least, rule) => Math.min(least, rule.from), first);
  const to = levels.reduce((most, rule) => Math.max(most, rule.to), last);
  return [...(first - from > openSide ? [from] : []), ...places, ...(to - last > openSide ? [to] : [])];
}

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly levels: readonly Rule[];
  readonly uprights: readonly Rule[];
}

const middleOf = (places: readonly number[], i: number) => ((places[i] as number) + (places[i + 1] as number)) / 2;

/** The cell that begins in a field of the grid: it grows to the right and then down until a rule stops it. */
function growCell(grid: Grid, row: number, column: number): Omit<TableCell, 'runs'> {
  const { xs, ys, levels, uprights } = grid;
  let columnSpan = 1;
  while (
    column + columnSpan < xs.length - 1 &&
    !isRuled(uprights, xs[column + columnSpan] as number, middleOf(ys, row))
  ) {
    columnSpan += 1;
  }
  let rowSpan = 1;
  while (row + rowSpan < ys.length - 1 && !isRuled(levels, ys[row + rowSpan] as number, middleOf(xs, column))) {
    rowSpan += 1;
  }
  return { row, column, rowSpan, columnSpan };
}

function cellsOf(grid: Grid, runs: readonly TextRun[]): readonly TableCell[] {
  const { xs, ys } = grid;
  const cells: TableCell[] = [];
  const taken = new Set<number>();
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(row * xs.length + column)) continue;
      const cell = growCell(grid, row, column);
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.columnSpan; right += 1) {
          taken.add((row + down) * xs.length + column + right);
        }
      }
      const [left, right] = [xs[column] as number, xs[column + cell.columnSpan] as number];
      const [top, bottom] = [ys[row] as number, ys[row + cell.rowSpan] as number];
      const inside = runs.filter((run) => {
        const x = run.x + Math.min(run.width, run.size) / 2;
        const y = run.y - run.size / 3;
        return x > left && x < right && y > top && y < bottom;
      });
      cells.push({ ...cell, runs: inside });
    }
  }
  return cells;
}

/** The ruled tables of a page with at least two columns, from top to bottom. */
export function findTables(rules: readonly Rule[], runs: readonly TextRun[]): readonly PageTable[] {
  if (rules.length > mostRules) return [];
  const levels = joinRules(rules.filter((rule) => !rule.isVertical));
  const uprights = joinRules(rules.filter((rule) => rule.isVertical));
  const tables: PageTable[] = [];
  for (const group of groupRules(levels, uprights)) {
    const [down, across] = [group.filter((rule) => rule.isVertical), group.filter((rule) => !rule.isVertical)];
    if (down.length === 0) continue;
    const grid: Grid = { xs: edgesOf(across, down), ys: placesOf(across), levels: across, uprights: down };
    if (grid.xs.length < 3 || grid.ys.length < 2 || grid.xs.length * grid.ys.length > mostCells) continue;
    const [top, bottom] = [grid.ys[0] as number, grid.ys.at(-1) as number];
    const inside = runs.filter((run) => run.y > top && run.y < bottom + slack);
    tables.push({ top, bottom, edges: grid.xs, cells: cellsOf(grid, inside) });
  }
  return tables.sort((one, other) => one.top - other.top);
}
