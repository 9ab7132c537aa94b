/**
 * The rows of a task table: their words by column, cells that reach down from rows above, and what a row is to the list of
 * tasks. Knows columns by their role only.
 */
import { collapseSpaces, foldVietnamese } from '../../text/vietnamese.ts';
import type { ColumnRole, TableColumns } from '../parsed-document.ts';
import { fieldOf } from './reform-field.ts';
import type { TableRow } from './table-columns.ts';

/** The words of a row by what their column holds; empty where it says nothing. */
export type RowWords = Readonly<Record<ColumnRole, string>>;

/** A cell of a row, or one of a row above that reaches into it. */
export interface PlacedCell {
  readonly text: string;
  readonly column: number;
  readonly isCarried: boolean;
}

const tick = /^[xX✓✔+•]$/;
/** Marks of groups: "I", "A"; not "1" or "1.1". */
const groupNumber = /^(?:[IVX]{1,5}|[A-H])[.)]?$/;

/** Whether a row says what the head says, as on the top of a new page: in most of its cells, since some may be cut. */
export function repeatsHead(row: TableRow, headRows: readonly TableRow[]): boolean {
  const said = row.filter((cell) => cell.text !== '');
  return headRows.some((head) => {
    const inHead = (text: string) => head.some((cell) => collapseSpaces(cell.text) === collapseSpaces(text));
    return said.length > 1 && said.filter((cell) => inHead(cell.text)).length > said.length / 2;
  });
}

/** The words of a row by what their columns hold. */
export function wordsOfRow(cells: readonly PlacedCell[], columns: TableColumns['columns']): RowWords {
  const words: Record<ColumnRole, string> = {
    number: '',
    field: '',
    title: '',
    goal: '',
    measures: '',
    lead: '',
    coordinating: '',
    implementing: '',
    deadline: '',
    product: '',
  };
  for (const { text, column } of cells) {
    const { role, header } = columns[column] ?? { role: null, header: '' };
    if (role === null || text === '') continue;
    // A tick below "Quý II" says the head's words.
    const said = role === 'deadline' && tick.test(text) ? (header.split(' - ').at(-1) ?? '') : text;
    words[role] = role === 'deadline' && words.deadline !== '' ? laterOf(words.deadline, said, header) : said;
  }
  return words;
}

const ditto = /^[-–"“”'( ]*(?:nt|như trên|["“”〃]|\/\/)[-–"“”') .]*$/iu;
const nothingSaid = /^[-–—/.]+$/;

/** A row of its own below a merged cell that text cannot show: neither a number nor a lead, but work and more about it. */
function isBelowMerged({ number, lead, title, deadline, product, coordinating }: RowWords): boolean {
  return (
    number === '' &&
    lead === '' &&
    /^\p{Lu}/u.test(title) &&
    [deadline, product, coordinating].some((text) => text !== '')
  );
}

/** The words of rows with "nt", "như trên" replaced by what the row above says there, and lone dashes by nothing. */
export function spellDittos(rows: readonly RowWords[]): readonly RowWords[] {
  const spelled: RowWords[] = [];
  for (const row of rows) {
    const above = spelled.at(-1);
    const words = Object.entries(row).map(([role, text]) => {
      if (ditto.test(text)) return [role, above?.[role as ColumnRole] ?? ''];
      return [role, nothingSaid.test(text) ? '' : text];
    });
    const said = Object.fromEntries(words) as RowWords;
    spelled.push(isBelowMerged(said) && above ? { ...said, lead: above.lead } : said);
  }
  return spelled;
}

/** Of a beginning and an end, or of several ticks, the last one counts. */
function laterOf(before: string, said: string, header: string): string {
  return /bat dau/.test(foldVietnamese(header)) ? before : said;
}

/** Cells of a row and those of rows above that reach into it. */
export function spreadRows(rows: readonly TableRow[]): readonly (readonly PlacedCell[])[] {
  const reaching = new Map<number, { text: string; rowsLeft: number }>();
  return rows.map((row) => {
    const own = row.map(({ text, column }) => ({ text: text.trim(), column, isCarried: false }));
    const carried = [...reaching].flatMap(([column, { text, rowsLeft }]) =>
      rowsLeft > 0 && !own.some((cell) => cell.column === column) ? [{ text, column, isCarried: true }] : [],
    );
    for (const cell of reaching.values()) cell.rowsLeft -= 1;
    for (const cell of row) {
      if (cell.rowSpan > 1) reaching.set(cell.column, { text: cell.text.trim(), rowsLeft: cell.rowSpan - 1 });
    }
    return [...own, ...carried].sort((one, other) => one.column - other.column);
  });
}

/** Codes with the noughts that a sheet took for decimals: "2.10" that became 2.1 between 2.9 and 2.11. */
export function restoreCodes(codes: readonly (string | null)[]): readonly (string | null)[] {
  const parts = codes.map((code) => /^(\d+)\.(\d+)$/.exec(code ?? ''));
  return codes.map((code, at) => {
    const [, chapter, number] = parts[at] ?? [];
    const [, chapterAbove, above] = parts[at - 1] ?? [];
    const isCut = chapter !== undefined && chapter === chapterAbove && Number(above) === Number(number) * 10 - 1;
    return isCut && codes.indexOf(code) < at ? `${code}0` : code;
  });
}

/** What a row is to the list of tasks. */
export type RowKind = 'task' | 'group' | 'continuation' | 'nothing';

/** "Tổng cộng", "Cộng: 12"; not "Công bố …", "Tổng hợp …". */
const total = /^(?:tổng(?: cộng| số)?|cộng)(?: ?:| ?\d|$)/i;

/** Whether only the number and the title are given. */
function isBare(words: RowWords): boolean {
  const { number: _number, title: _title, field: _field, ...rest } = words;
  return Object.values(rest).every((text) => text === '');
}

/** "1" is the group of "1.1". */
function isNumberAbove(number: string, nextNumber: string): boolean {
  const clean = (text: string) => text.replace(/[.)]$/, '');
  return number !== '' && clean(nextNumber).startsWith(`${clean(number)}.`);
}

/**
 * What a row is. `isWide` says that one cell takes most of the width, `isTitleCarried` that the title reaches down from
 * above; `next` is the row below.
 */
export function kindOfRow(
  words: RowWords,
  isWide: boolean,
  isTitleCarried: boolean,
  next: RowWords | undefined,
): RowKind {
  const { number, title } = words;
  if (Object.values(words).every((text) => text === '')) return 'nothing';
  if (total.test(number) || total.test(title)) return 'nothing';
  if (isWide) return 'group';
  if (title === '' || isTitleCarried) return isBare(words) && !isTitleCarried ? 'nothing' : 'continuation';
  if (!isBare(words)) return number === '' && /^[\p{Ll}+-]/u.test(title) ? 'continuation' : 'task';
  if (groupNumber.test(number) || isNumberAbove(number, next?.number ?? '')) return 'group';
  if (number !== '') return 'task';
  return /^[\p{Ll}+-]/u.test(title) || (!next && fieldOf(title, []) === null) ? 'continuation' : 'group';
}
