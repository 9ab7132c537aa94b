/**
 * Understands the head of a table that lists tasks: where it stands, how many rows it takes, what each column holds. Knows
 * the words of such heads, not what the rows say.
 */
import { collapseSpaces, foldVietnamese } from '../../text/vietnamese.ts';
import type { ColumnRole, TableColumns } from '../parsed-document.ts';
import type { SourceCell, SourceTable } from '../source-text.ts';

export type TableRow = readonly SourceCell[];

export interface TableHead {
  /** 0-based first row of the head, and the first row below it. */
  readonly firstRow: number;
  readonly bodyRow: number;
  /** The rows of the head, to know them again where they are repeated. */
  readonly rows: readonly TableRow[];
  readonly columns: TableColumns['columns'];
}

/** A head says what a column holds in a few words. */
const longestHead = 120;
/** The head stands within so many rows; above it a sheet may carry its title. */
const mostRowsAbove = 40;
const mostHeadRows = 3;
/** A file may claim a cell as wide as it likes. */
const mostColumns = 200;

/** First rule that matches decides; folded words. A column of what has been done is none of a plan. */
const roleRules: readonly (readonly [ColumnRole | null, RegExp])[] = [
  ['number', /^(?:stt|tt|so tt|s ?t ?t|so thu tu|thu tu|so|muc|ma(?: so| nhiem vu)?)$/],
  [
    null,
    /ghi chu|ket qua (?:thuc hien|dat duoc|den nay)|tinh hinh|minh chung|tu cham|diem|danh gia|can cu|so, ky hieu/,
  ],
  ['goal', /muc tieu|chi tieu|yeu cau|ty le can dat/],
  ['product', /san pham|dau ra|ket qua du kien|ket qua can dat|du kien ket qua|^ket qua$/],
  ['lead', /chu tri|phu trach|dau moi|tham muu|chiu trach nhiem/],
  ['coordinating', /phoi hop/],
  ['deadline', /thoi (?:gian|han|diem)|tien do|^han |^han$|hoan thanh|lo trinh|^quy (?:i|ii|iii|iv)\b|^thang \d+/],
  ['implementing', /(?:co quan|don vi|dia phuong|to chuc|noi) (?:duoc giao|thuc hien|trien khai)|^thuc hien$/],
  ['field', /^(?:linh vuc|nhom|noi dung cai cach)/],
  ['measures', /^(?:cac )?(?:giai phap|bien phap|cach thuc|noi dung thuc hien|nhiem vu cu the|hoat dong cu the)/],
  ['title', /nhiem vu|noi dung|cong viec|dau viec|tieu chi|hoat dong|van de|y kien chi dao|viec (?:can|phai) lam/],
  ['lead', /^(?:cac )?(?:co quan|don vi)/],
];

function roleOf(words: string): ColumnRole | null {
  const folded = collapseSpaces(foldVietnamese(words).replace(/[.:*]/g, ' '));
  return roleRules.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** "(1) (2) (3)", "A B 1 2 3=1+2": numbers of the columns. */
export function isColumnNumberRow(row: TableRow): boolean {
  return row.length > 1 && row.every((cell) => /^\(?(?:\d{1,2}|[A-H])\)?(?:=.*)?$/i.test(cell.text.trim()));
}

/** How many columns rows have, within the limit. */
export function widthOf(rows: readonly TableRow[]): number {
  const ends = rows.flatMap((row) => row.map((cell) => cell.column + cell.columnSpan));
  return ends.reduce((widest, end) => Math.max(widest, Math.min(end, mostColumns)), 0);
}

/** The words over a column in the rows of a head, from the top to the bottom. */
function wordsOver(rows: readonly TableRow[], column: number): readonly string[] {
  return rows.flatMap((row) => {
    const cell = row.find((other) => other.column <= column && column < other.column + other.columnSpan);
    const words = collapseSpaces(cell?.text ?? '');
    return words === '' ? [] : [words];
  });
}

/** Each column's head; the lower word tells more ("Cơ quan thực hiện" over "Chủ trì"). */
function columnsOf(rows: readonly TableRow[], width: number): TableColumns['columns'] {
  return Array.from({ length: width }, (_, column) => {
    const words = wordsOver(rows, column);
    const own =
      [...words]
        .reverse()
        .map(roleOf)
        .find((role) => role !== null) ?? null;
    const isDone = words.some((word) => roleOf(word) === null && /ket qua|tinh hinh/.test(foldVietnamese(word)));
    return { header: words.join(' - ').slice(0, 2000), role: isDone ? null : own };
  });
}

/** One column for each role but the deadline, which may have several ("Quý I" … "Quý IV"). */
function settleRoles(columns: TableColumns['columns']): TableColumns['columns'] {
  const taken = new Set<ColumnRole>();
  const hasLead = columns.some((column) => column.role === 'lead');
  return columns.map(({ header, role: found }) => {
    let role = found;
    // "Đơn vị thực hiện" answers for the task where no column says who leads.
    if (role === 'implementing' && !hasLead && !taken.has('lead')) role = 'lead';
    if (role === 'title' && taken.has('title')) role = taken.has('measures') ? null : 'measures';
    if (role !== null && role !== 'deadline' && taken.has(role)) role = null;
    if (role !== null) taken.add(role);
    return { header, role };
  });
}

/** Whether columns tell what is to be done and at least one thing more about it. */
function holdTasks(columns: TableColumns['columns']): boolean {
  const roles = new Set(columns.map((column) => column.role));
  const others: readonly ColumnRole[] = ['lead', 'implementing', 'coordinating', 'deadline', 'product'];
  return roles.has('title') && others.some((role) => roles.has(role));
}

/** How many rows the head takes that begins in a row: as far as its tallest cell, or a second row below wide cells. */
function countHeadRows(rows: readonly TableRow[], firstRow: number): number {
  const row = rows[firstRow] ?? [];
  const tallest = Math.max(1, ...row.map((cell) => cell.rowSpan));
  const below = rows[firstRow + 1] ?? [];
  const wide = row.filter((cell) => cell.columnSpan > 1);
  const isSplit =
    wide.length > 0 &&
    below.length > 0 &&
    below.every((cell) => cell.text === '' || (cell.text.length <= longestHead && !/\d{3}/.test(cell.text))) &&
    below.some(
      (cell) =>
        cell.text !== '' &&
        wide.some((over) => over.column <= cell.column && cell.column < over.column + over.columnSpan) &&
        roleOf(cell.text) !== null,
    );
  return Math.min(mostHeadRows, Math.max(tallest, isSplit ? 2 : 1));
}

function headAt(rows: readonly TableRow[], firstRow: number): TableHead | null {
  const row = rows[firstRow] ?? [];
  if (row.filter((cell) => cell.text !== '').length < 2) return null;
  if (row.some((cell) => cell.text.length > longestHead)) return null;
  const count = countHeadRows(rows, firstRow);
  const headRows = rows.slice(firstRow, firstRow + count);
  const columns = settleRoles(columnsOf(headRows, widthOf(rows)));
  const below = rows[firstRow + count];
  const bodyRow = firstRow + count + (below && isColumnNumberRow(below) ? 1 : 0);
  return { firstRow, bodyRow, columns, rows: headRows };
}

/** The head of a table of tasks, or null when the table holds something else. */
export function findTaskHead({ rows }: SourceTable): TableHead | null {
  for (let row = 0; row < Math.min(rows.length, mostRowsAbove); row += 1) {
    const head = headAt(rows, row);
    if (head && holdTasks(head.columns)) return head;
  }
  return null;
}

/** The head that a table would have when its first row with words in several columns is one, for the clerk to explain. */
export function guessHead({ rows }: SourceTable): TableHead | null {
  for (let row = 0; row < Math.min(rows.length, mostRowsAbove); row += 1) {
    const head = (rows[row] ?? []).filter((cell) => cell.text !== '').length >= 3 ? headAt(rows, row) : null;
    if (head) return head;
  }
  return null;
}
