/**
 * Finds task tables whose cells stand below each other, one or more lines a cell, as text copied out of a PDF or a web page
 * has them: the lines of each row are shared out among the columns that the head names. Knows what each column may hold.
 */
import { collapseSpaces } from '../../text/vietnamese.ts';
import { beginsWithAgency } from '../agencies/agency-names.ts';
import type { ColumnRole } from '../parsed-document.ts';
import type { SourceCell, SourceTable } from '../source-text.ts';
import { findTaskHead } from '../tasks/table-columns.ts';

/** A piece of a row: a line, or a whole cell where a page shows its borders. */
interface Piece {
  readonly text: string;
  readonly line: number;
}

const mostHeadLines = 24;
const longestHeadLine = 45;
const mostColumns = 9;
/** A row with more lines is no row. */
const mostRowLines = 60;
const mostRows = 2000;

const numberHead = /^(?:STT|TT|Số TT|S\.?T\.?T)$/iu;
const rowNumber = /^(\d{1,3}(?:\.\d{1,2}){0,2})[.)]?$/;
const groupNumber = /^(?:[IVX]{1,5}|[A-H])[.)]?$/;
/** What ends a table: recipients, a heading of the text, a sentence that closes the paper. */
const endOfTable = /^(?:Nơi nhận|Trên đây|[IVX]{1,5}\. \p{L}|PHỤ LỤC|TM\.|KT\.|TL\.)/u;

const timeWords =
  /^(?:tháng|quý|trước|xong|hoàn thành (?:trước|trong)|trong|thường xuyên|cả năm|hằng|hàng|định kỳ|chậm nhất|sau khi|theo|năm|từ|đến|ngay|\d{1,2}\/|\d{4}$|nt$)/iu;
const productWords =
  /^(?:kế hoạch|quyết định|báo cáo|văn bản|công văn|tờ trình|hội nghị|lớp|thông báo|nghị quyết|danh mục|biên bản|đề án|chương trình|hệ thống|kết luận|phần mềm|dữ liệu|hồ sơ|tài liệu|quy chế|quy trình|các |100%|chuyên mục)/iu;

function textAt(lines: readonly string[], at: number): string {
  return collapseSpaces((lines[at] ?? '').replaceAll('|', ' '));
}

interface Head {
  readonly titles: readonly string[];
  /** 0-based line of the first row. */
  readonly bodyFrom: number;
}

/** The titles of the columns below "STT", up to the first row's number. A small letter goes on with the title above. */
function readHead(lines: readonly string[], at: number): Head | null {
  const titles: string[] = [];
  for (let next = at + 1; next <= at + mostHeadLines && next < lines.length; next += 1) {
    const text = textAt(lines, next);
    if (text === '' || /^\(?\d\)$/.test(text)) continue;
    if (rowNumber.test(text) || groupNumber.test(text)) return { titles, bodyFrom: next };
    if (text.length > longestHeadLine) return null;
    if (/^\p{Ll}/u.test(text) && titles.length > 0) titles[titles.length - 1] += ` ${text}`;
    else titles.push(text);
  }
  return null;
}

/** How well a piece opens a cell of a column, and how well it goes on with one. */
function fitOf(role: ColumnRole | null, { text }: Piece): { readonly opens: number; readonly goesOn: number } {
  const isSmall = /^[\p{Ll}\d(]/u.test(text);
  const isAgency = beginsWithAgency(text);
  switch (role) {
    case 'lead':
    case 'coordinating':
    case 'implementing':
      return {
        opens: isAgency || /^(?:nt|-)$/.test(text) ? 3 : -3,
        goesOn: timeWords.test(text) ? -3 : isSmall ? 2 : 0,
      };
    case 'deadline':
      return { opens: timeWords.test(text) ? 4 : -4, goesOn: isSmall ? 1 : -2 };
    case 'product':
      return { opens: productWords.test(text) ? 3 : -1, goesOn: isSmall ? 1 : -1 };
    case 'title':
      return { opens: isAgency ? -1 : 2, goesOn: isAgency ? -2 : isSmall ? 2 : 0 };
    default:
      return { opens: 0, goesOn: isSmall ? 1 : 0 };
  }
}

/** The column of each piece of a row, from left to right, as their words fit best. */
function shareOut(pieces: readonly Piece[], roles: readonly (ColumnRole | null)[]): readonly number[] {
  // best[c]: the best way to place the pieces so far with the last one in column c.
  let best = roles.map((role, column) => {
    const fit = pieces[0] ? fitOf(role, pieces[0]).opens : 0;
    return { score: fit - skipped(roles, 0, column), path: [column] as readonly number[] };
  });
  for (const piece of pieces.slice(1)) {
    best = roles.map((role, column) => {
      const { opens, goesOn } = fitOf(role, piece);
      const stay = best[column];
      const options = best.slice(0, column).map(({ score, path }, from) => ({
        score: score + opens - skipped(roles, from + 1, column),
        path: [...path, column],
      }));
      if (stay) options.push({ score: stay.score + goesOn, path: [...stay.path, column] });
      return options.reduce((one, other) => (other.score > one.score ? other : one));
    });
  }
  const ended = best.map(({ score, path }, column) => ({
    score: score - skipped(roles, column + 1, roles.length),
    path,
  }));
  return ended.reduce((one, other) => (other.score > one.score ? other : one)).path;
}

/** What it costs to leave columns empty. */
function skipped(roles: readonly (ColumnRole | null)[], from: number, to: number): number {
  return roles.slice(from, to).reduce((cost, role) => cost + (role === 'title' ? 6 : role === 'lead' ? 2 : 1.5), 0);
}

function cellOf(text: string, line: number, column: number, columnSpan = 1): SourceCell {
  return { text, line, column, columnSpan, rowSpan: 1 };
}

function rowOf(number: Piece, pieces: readonly Piece[], roles: readonly (ColumnRole | null)[]): readonly SourceCell[] {
  const cells = [cellOf(number.text, number.line, 0)];
  for (const [at, column] of shareOut(pieces, roles).entries()) {
    const { text, line } = pieces[at] as Piece;
    const last = cells.at(-1) as SourceCell;
    if (last.column === column + 1) cells[cells.length - 1] = { ...last, text: `${last.text} ${text}` };
    else cells.push(cellOf(text, line, column + 1));
  }
  return cells;
}

/** The pieces of the body: cells where lone bars part them, else lines. */
function listPieces(lines: readonly string[], from: number): readonly Piece[] {
  const pieces: Piece[] = [];
  const hasBorders = lines.slice(from, from + mostHeadLines).filter((line) => line.trim() === '|').length > 2;
  let isOpen = false;
  for (let at = from; at < lines.length && pieces.length < mostRows * mostColumns; at += 1) {
    const text = textAt(lines, at);
    if (endOfTable.test(text)) break;
    if (text === '') {
      if (lines[at]?.includes('|')) isOpen = false;
      continue;
    }
    const last = pieces.at(-1);
    if (hasBorders && isOpen && last) pieces[pieces.length - 1] = { ...last, text: `${last.text} ${text}` };
    else pieces.push({ text, line: at + 1 });
    isOpen = !(lines[at] ?? '').trimEnd().endsWith('|');
  }
  return pieces;
}

function readRows(pieces: readonly Piece[], roles: readonly (ColumnRole | null)[]): readonly (readonly SourceCell[])[] {
  const starts = pieces.flatMap(({ text }, at) => (rowNumber.test(text) || groupNumber.test(text) ? [at] : []));
  const rows: (readonly SourceCell[])[] = [];
  for (const [position, start] of starts.entries()) {
    const number = pieces[start] as Piece;
    const inside = pieces.slice(start + 1, starts[position + 1] ?? pieces.length);
    if (inside.length === 0 || inside.length > mostRowLines) break;
    const isGroup = groupNumber.test(number.text);
    const title = inside.map(({ text }) => text).join(' ');
    rows.push(
      isGroup
        ? [cellOf(number.text, number.line, 0), cellOf(title, number.line, 1, roles.length)]
        : rowOf(number, inside, roles),
    );
  }
  return rows;
}

/** The task tables of a text whose cells stand below each other, each with its head. */
export function findStackedTables(lines: readonly string[]): readonly SourceTable[] {
  const tables: SourceTable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!numberHead.test(textAt(lines, at))) continue;
    const head = readHead(lines, at);
    if (!head || head.titles.length < 2 || head.titles.length > mostColumns) continue;
    const headRow = ['STT', ...head.titles].map((title, column) => cellOf(title, at + 1, column));
    const columns = findTaskHead({ lineFrom: at + 1, lineTo: at + 1, rows: [headRow] })?.columns;
    if (!columns) continue;
    const pieces = listPieces(lines, head.bodyFrom);
    const rows = readRows(
      pieces,
      columns.slice(1).map(({ role }) => role),
    );
    const lineTo = pieces.at(-1)?.line ?? 0;
    if (rows.length === 0 || lineTo === 0) continue;
    tables.push({ lineFrom: at + 1, lineTo, rows: [headRow, ...rows] });
    at = lineTo;
  }
  return tables;
}
