/** Cells to and from the clipboard, as Excel reads and writes them. Text that Excel would take for a formula stays text. Pure. */

/** As Excel writes cells: tabs between, a line each, quotes around what holds a tab, a line break or a quote. */
export type CellTable = readonly (readonly string[])[];

/** Excel takes a cell that begins so for a formula or a command. */
const formulaStart = /^[=+\-@\t\r|%]/;
/** A number, also a negative one, is no formula. */
const plainNumber = /^[+-]?\d+([.,]\d+)* ?%?$/;

/** The text with an apostrophe before what Excel would calculate: Excel shows the text. */
export function toInertText(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** Takes back the apostrophe of `toInertText`. */
function fromInertText(text: string): string {
  return text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
}

function quoteCell(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The plain text of the clipboard. */
export function writeCellText(table: CellTable): string {
  return table.map((row) => row.map((text) => quoteCell(toInertText(text))).join('\t')).join('\r\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark).replaceAll('\n', '<br>');
}

/** The formatted text of the clipboard: every cell is marked as text, so that Excel calculates nothing and keeps zeros. */
export function writeCellHtml(table: CellTable): string {
  const rows = table.map(
    (row) => `<tr>${row.map((text) => `<td style="mso-number-format:'\\@'">${escapeHtml(text)}</td>`).join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

/** As many cells as are taken from the clipboard at once. */
export const mostPastedCells = 100_000;

/** Reads the plain text that Excel, or this table, put on the clipboard. A last line break ends the last row. */
export function readCellText(text: string): CellTable {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let count = 0;
  const normalized = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (at <= normalized.length && count < mostPastedCells) {
    const cell = normalized[at] === '"' ? readQuoted(normalized, at) : null;
    const end = cell?.end ?? findCellEnd(normalized, at);
    row.push(fromInertText(cell?.text ?? normalized.slice(at, end)));
    count += 1;
    if (normalized[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function findCellEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1;
  return end;
}

/** A cell in quotes; null when the quotes do not close before a tab, a line break or the end: then they are text. */
function readQuoted(text: string, start: number): { readonly text: string; readonly end: number } | null {
  let at = start + 1;
  let cell = '';
  while (at < text.length) {
    const next = text.indexOf('"', at);
    if (next < 0) return null;
    cell += text.slice(at, next);
    if (text[next + 1] !== '"') {
      const isClosed = next + 1 === text.length || text[next + 1] === '\t' || text[next + 1] === '\n';
      return isClosed ? { text: cell, end: next + 1 } : null;
    }
    cell += '"';
    at = next + 2;
  }
  return null;
}
