/** Finds tables in plain text whose cells are parted by bars or tabs, as text copied out of Word or a web page has them. */
import type { SourceCell, SourceTable } from '../source-text.ts';

/** Fewer rows are no table. */
const fewestRows = 2;
const fewestColumns = 3;
const mostColumns = 30;
const longestRow = 20_000;

/** "|---|:--:|" under the head of a table. */
const ruleRow = /^[|:\-–\s]+$/;

/** The cells of a line, or null when it is no row; inside a table a row may have fewer cells, as that of a group has. */
function cellsOf(line: string, isInTable: boolean): readonly string[] | null {
  if (line.length > longestRow) return null;
  const separator = line.includes('|') ? '|' : '\t';
  if (!line.includes(separator)) return null;
  const inner = separator === '|' ? line.trim().replace(/^\|/, '').replace(/\|$/, '') : line;
  const cells = inner.split(separator).map((cell) => cell.trim());
  return cells.length >= (isInTable ? 1 : fewestColumns) && cells.length <= mostColumns ? cells : null;
}

/** A row's cells; the last of fewer than `width` reaches to the end, as merged cells do. */
function rowOf(cells: readonly string[], line: number, width: number): readonly SourceCell[] {
  const last = cells.length - 1;
  return cells.map((text, column) => ({
    text,
    line,
    column,
    columnSpan: column === last ? Math.max(1, width - last) : 1,
    rowSpan: 1,
  }));
}

/** The tables of a text's lines: rows that follow each other, blank lines and rules between them aside. */
export function findBarTables(lines: readonly string[]): readonly SourceTable[] {
  const tables: SourceTable[] = [];
  let rows: (readonly SourceCell[])[] = [];
  const close = () => {
    const first = rows[0]?.[0];
    const last = rows.at(-1)?.[0];
    if (rows.length >= fewestRows && first && last) tables.push({ lineFrom: first.line, lineTo: last.line, rows });
    rows = [];
  };
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '' || (rows.length > 0 && ruleRow.test(line))) continue;
    const cells = cellsOf(line, rows.length > 0);
    if (cells) rows.push(rowOf(cells, i + 1, rows[0]?.length ?? 0));
    else close();
  }
  close();
  return tables;
}
