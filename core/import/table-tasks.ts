/**
 * Reads the tasks of tables, whatever the order of their columns: groups, rows that go on with the task above, heads
 * repeated on a new page, totals. Knows rows and columns; heads are understood in `table-columns.ts`.
 */
import type { ReformField } from '../domain/field.ts';
import type { Measure } from '../domain/task.ts';
import { collapseSpaces, foldVietnamese } from '../text/vietnamese.ts';
import { beginsWithAgency } from './agency-names.ts';
import { parseDeadline } from './deadlines.ts';
import { splitMark, withoutEndMark } from './paragraph.ts';
import type { ColumnRole, ParsedTask, TableColumns } from './parsed-document.ts';
import { type ReadingContext, readAgencies, warn } from './reading-context.ts';
import { fieldOf } from './reform-field.ts';
import type { SourceTable } from './source-text.ts';
import { findTaskHead, guessHead, isColumnNumberRow, type TableHead, type TableRow } from './table-columns.ts';

export interface TableOptions {
  /** What the clerk said about the columns of some tables; it goes before what their heads say. */
  readonly chosen: readonly TableColumns[];
  /** The tables of a report say what was done: they are read as tasks only when the clerk chose so. */
  readonly isReport: boolean;
  /** Who a công văn to one agency is put to: it answers for the tasks of a table that names nobody. */
  readonly addressee: string | null;
}

export interface TableReading {
  readonly tasks: readonly ParsedTask[];
  /** How the columns were understood, also of tables that hold no task. */
  readonly tables: readonly TableColumns[];
  /** 1-based lines of the tables that were read as tasks. */
  readonly lines: ReadonlySet<number>;
}

/** The words of a row by what their column holds; empty where it says nothing. */
type RowWords = Readonly<Record<ColumnRole, string>>;

/** A cell of a row, or one of a row above that reaches into it. */
interface PlacedCell {
  readonly text: string;
  readonly column: number;
  readonly isCarried: boolean;
}

const longestTitle = 20_000;
const mostMeasures = 500;
const mostTables = 1000;
const tick = /^[xX✓✔+•]$/;
/** Marks of groups: "I", "A"; not "1" or "1.1". */
const groupNumber = /^(?:[IVX]{1,5}|[A-H])[.)]?$/;

/** A task while its rows are read. */
interface TaskDraft {
  readonly code: string | null;
  readonly title: string[];
  readonly words: Record<'goal' | 'measures' | 'lead' | 'coordinating' | 'implementing' | 'product', string[]>;
  readonly deadline: string[];
  readonly group: ReformField | null;
  readonly lineFrom: number;
  lineTo: number;
}

/** Whether a row says what the head says, as on the top of a new page: in most of its cells, since some may be cut. */
function repeatsHead(row: TableRow, headRows: readonly TableRow[]): boolean {
  const said = row.filter((cell) => cell.text !== '');
  return headRows.some((head) => {
    const inHead = (text: string) => head.some((cell) => collapseSpaces(cell.text) === collapseSpaces(text));
    return said.length > 1 && said.filter((cell) => inHead(cell.text)).length > said.length / 2;
  });
}

function wordsOfRow(cells: readonly PlacedCell[], columns: TableColumns['columns']): RowWords {
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

/** Of a beginning and an end, or of several ticks, the last one counts. */
function laterOf(before: string, said: string, header: string): string {
  return /bat dau/.test(foldVietnamese(header)) ? before : said;
}

/** Cells of a row and those of rows above that reach into it. */
function spreadRows(rows: readonly TableRow[]): readonly (readonly PlacedCell[])[] {
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

/** "Sở A\nSở B" names two, "Văn phòng UBND\ntỉnh" one; list marks are no part of a name. */
function joinNames(text: string): string {
  return text
    .split('\n')
    .map((line) => splitMark(line.trim()))
    .reduce((list, { kind, text: name }) => {
      if (list === '') return name;
      const isNew = kind !== 'none' || /[,;]$/.test(list) || beginsWithAgency(name);
      return isNew ? `${list.replace(/[,;.]$/, '')}; ${name}` : `${list} ${name}`;
    }, '');
}

/** Names of a cell; "Chủ trì: Sở A; phối hợp: Sở B" names both roles. */
function readRoles(cell: string, context: ReadingContext): Record<'lead' | 'coordinating', readonly string[]> {
  const text = joinNames(cell).replace(/^(?:cơ quan |đơn vị )?chủ trì ?: ?/i, '');
  const cut = /[.;,]? ?(?:(?:cơ quan|đơn vị) )?phối hợp(?: thực hiện)?(?: ?:| với) ?/i.exec(text);
  const lead = (cut ? text.slice(0, cut.index) : text).replace(/ chủ trì$/i, '');
  const coordinating = cut ? text.slice(cut.index + cut[0].length) : '';
  return { lead: readAgencies(lead, context), coordinating: coordinating ? readAgencies(coordinating, context) : [] };
}

function measuresOf(texts: readonly string[]): Measure[] {
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  return lines.slice(0, mostMeasures).map((line) => {
    const { kind, label, text } = splitMark(collapseSpaces(line));
    const level = kind === 'plus' ? 2 : kind === 'dash' ? 1 : 0;
    return { level, text: kind === 'dash' || kind === 'plus' || label === null ? text : collapseSpaces(line) };
  });
}

/** Short forms that only tables use, in the words that deadlines are read from; the year is that of the paper. */
function spellOut(words: string, year: number | null): string {
  const ofYear = year === null ? '' : `/${year}`;
  return words
    .replace(/^(\d{1,2})\/(\d{4})$/, 'tháng $1/$2')
    .replace(/^[Tt](\d{1,2})\/(\d{4})$/, 'tháng $1/$2')
    .replace(/^(\d{4})$/, 'năm $1')
    .replace(/^((?:quý (?:IV|I{1,3}|[1-4]))|tháng \d{1,2})$/i, `$1${ofYear}`)
    .replace(/^(?:trong|cả) năm$/i, year === null ? '$&' : `trong năm ${year}`);
}

function deadlineOf(draft: TaskDraft, context: ReadingContext): ParsedTask['deadline'] {
  const raw = withoutEndMark(collapseSpaces(draft.deadline.join(' '))).slice(0, 2000);
  if (raw === '') return null;
  const found = parseDeadline(spellOut(raw, context.deadlines.year), context.deadlines);
  if (!found) warn(context, 'deadline.unclear', `Chưa hiểu thời hạn “${raw}”.`, draft.lineFrom);
  return found && { ...found, raw };
}

function textOrNull(texts: readonly string[], longest: number): string | null {
  return texts.join('\n').slice(0, longest).trim() || null;
}

function taskOf(draft: TaskDraft, context: ReadingContext): ParsedTask {
  const { words } = draft;
  const roles = words.lead.map((cell) => readRoles(cell, context));
  const once = (names: readonly string[]) => [...new Set(names)].slice(0, 200);
  const named = (cells: readonly string[]) => cells.flatMap((cell) => readAgencies(joinNames(cell), context));
  const leadAgencies = once(roles.flatMap((role) => role.lead));
  const [first = '', ...details] = draft.title;
  const title = collapseSpaces(withoutEndMark(first) || first).slice(0, longestTitle);
  const goal = textOrNull(words.goal, 20_000);
  const isCriterion = /^tiêu chí/i.test(title) || (goal !== null && /^\d+\.\d/.test(draft.code ?? ''));
  return {
    type: isCriterion ? 'criterion' : 'assignment',
    code: draft.code,
    title,
    goal,
    measures: measuresOf([...details, ...words.measures]),
    leadAgencies,
    coordinatingAgencies: once([...roles.flatMap((role) => role.coordinating), ...named(words.coordinating)]),
    implementingAgencies: once(named(words.implementing)),
    deadline: deadlineOf(draft, context),
    product: textOrNull(words.product, 5000),
    field: draft.group ?? fieldOf(title, leadAgencies),
    source: { lineFrom: draft.lineFrom, lineTo: draft.lineTo },
  };
}

/** What a row is to the list of tasks. */
type RowKind = 'task' | 'group' | 'continuation' | 'nothing';

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

function kindOfRow(words: RowWords, isWide: boolean, isTitleCarried: boolean, next: RowWords | undefined): RowKind {
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

/** The heading of a title and the list items below it. */
function splitTitle(text: string): readonly string[] {
  const parts: string[] = [];
  for (const line of text.split('\n')) {
    const isItem = ['dash', 'plus'].includes(splitMark(line).kind);
    if (parts.length === 0 || isItem) parts.push(line);
    else parts[parts.length - 1] += ` ${line}`;
  }
  return parts;
}

/** The code of a task: of its number column, or of its title when that is numbered more closely ("2.6. Tiêu chí …"). */
function codeAndTitle(words: RowWords): { readonly code: string | null; readonly title: readonly string[] } {
  const title = splitTitle(words.title);
  const mark = splitMark(collapseSpaces(title[0] ?? ''));
  // A sheet may hold 2.1 as a number, shown with a comma.
  const number = words.number
    .replace(/[.)]$/, '')
    .replace(/^(\d+),(\d+)$/, '$1.$2')
    .slice(0, 30);
  const isOwn = mark.kind === 'number' && (number === '' || mark.label?.includes('.'));
  return isOwn ? { code: mark.label, title: [mark.text, ...title.slice(1)] } : { code: number || null, title };
}

/** A small letter goes on with the sentence above; a list item or a sentence of its own is a measure. */
function addToTitle({ title }: TaskDraft, text: string): void {
  if (/^\p{Ll}/u.test(text)) title[title.length - 1] += ` ${text}`;
  else if (text !== '') title.push(text);
}

function addWords(draft: TaskDraft, words: RowWords): void {
  for (const role of ['goal', 'measures', 'lead', 'coordinating', 'implementing', 'product'] as const) {
    if (words[role] !== '' && !draft.words[role].includes(words[role])) draft.words[role].push(words[role]);
  }
  if (words.deadline !== '' && !draft.deadline.includes(words.deadline)) draft.deadline.push(words.deadline);
}

function openDraft(words: RowWords, group: ReformField | null, line: number): TaskDraft {
  const draft: TaskDraft = {
    ...codeAndTitle(words),
    title: [...codeAndTitle(words).title],
    words: { goal: [], measures: [], lead: [], coordinating: [], implementing: [], product: [] },
    deadline: [],
    group: (words.field && fieldOf(words.field, [])) || group,
    lineFrom: line,
    lineTo: line,
  };
  addWords(draft, words);
  return draft;
}

/** Rows of one table below its head. */
function readRows(
  table: SourceTable,
  head: TableHead,
  addressee: string | null,
  context: ReadingContext,
): readonly ParsedTask[] {
  const { columns } = head;
  const rows = table.rows.slice(head.bodyRow);
  const placed = spreadRows(rows);
  const said = placed.map((cells) => wordsOfRow(cells, columns));
  const titleColumn = columns.findIndex((column) => column.role === 'title');
  const drafts: TaskDraft[] = [];
  let group: ReformField | null = null;
  for (const [position, row] of rows.entries()) {
    if (repeatsHead(row, head.rows) || isColumnNumberRow(row)) continue;
    const words = said[position] as RowWords;
    const filled = row.filter((cell) => cell.text.trim() !== '');
    const isWide = filled.length === 1 && (filled[0]?.columnSpan ?? 1) > columns.length / 2;
    const isTitleCarried = placed[position]?.find((cell) => cell.column === titleColumn)?.isCarried ?? false;
    const kind = kindOfRow(words, isWide, isTitleCarried, said[position + 1]);
    const draft = drafts.at(-1);
    if (kind === 'group') group = fieldOf(words.title || filled.map((cell) => cell.text).join(' '), []);
    else if (kind === 'task') drafts.push(openDraft(words, group, row[0]?.line ?? table.lineFrom));
    else if (kind === 'continuation' && draft) {
      if (!isTitleCarried) addToTitle(draft, words.title);
      addWords(draft, words);
      draft.lineTo = row[0]?.line ?? draft.lineTo;
    }
  }
  const isLeadNamed = columns.some((column) => column.role === 'lead');
  return drafts.map((draft) => {
    const task = taskOf(draft, context);
    if (task.leadAgencies.length > 0) return task;
    if (!isLeadNamed) return addressee ? { ...task, leadAgencies: [addressee] } : task;
    warn(context, 'task.noLead', `“${task.title.slice(0, 100)}” chưa nêu cơ quan chủ trì.`, draft.lineFrom);
    return task;
  });
}

function lineOfHead(table: SourceTable, head: TableHead): number {
  return table.rows[head.firstRow]?.[0]?.line ?? table.lineFrom;
}

/** Whether a table without a head goes on with the one above: as many columns, and its first row is numbered like a task. */
function goesOn(table: SourceTable, above: TableHead): boolean {
  const width = Math.max(0, ...table.rows.flat().map((cell) => cell.column + cell.columnSpan));
  const first = wordsOfRow(spreadRows(table.rows.slice(0, 1))[0] ?? [], above.columns);
  return width === above.columns.length && first.title !== '' && /^(?:\d[\d.]*|[IVX]+)[.)]?$/.test(first.number);
}

interface Understanding {
  readonly head: TableHead;
  readonly holdsTasks: boolean;
}

/** What a table holds: as the clerk explained it, as its words say, or as the table says that it goes on with. */
function understand(
  table: SourceTable,
  above: TableHead | null,
  chosen: readonly TableColumns[],
): Understanding | null {
  const named = findTaskHead(table);
  const head = named ?? guessHead(table);
  const choice = head && chosen.find((columns) => columns.lineFrom === lineOfHead(table, head));
  if (choice) {
    const holdsTasks = choice.columns.some((column) => column.role === 'title');
    return { head: { ...head, columns: choice.columns }, holdsTasks };
  }
  if (above && goesOn(table, above)) return { head: { ...above, firstRow: 0, bodyRow: 0 }, holdsTasks: true };
  if (named) return { head: named, holdsTasks: true };
  if (!head) return null;
  return { head: { ...head, columns: head.columns.map(({ header }) => ({ header, role: null })) }, holdsTasks: false };
}

/** Reads the tasks of tables; a table without a title column holds none. */
export function readTableTasks(
  sourceTables: readonly SourceTable[],
  { chosen, isReport, addressee }: TableOptions,
  context: ReadingContext,
): TableReading {
  const tasks: ParsedTask[] = [];
  const tables: TableColumns[] = [];
  const lines = new Set<number>();
  let above: TableHead | null = null;
  for (const table of sourceTables) {
    const understood = understand(table, above, chosen);
    if (!understood) continue;
    const { head, holdsTasks } = understood;
    const lineFrom = lineOfHead(table, head);
    tables.push({ lineFrom, columns: head.columns });
    if (!holdsTasks || (isReport && !chosen.some((columns) => columns.lineFrom === lineFrom))) continue;
    tasks.push(...readRows(table, head, addressee, context));
    for (let line = lineFrom; line <= table.lineTo; line += 1) lines.add(line);
    above = head;
  }
  return { tasks, tables: tables.slice(0, mostTables), lines };
}

/** What two wordings of one task have in common. */
function titleKey({ title }: ParsedTask): string {
  return foldVietnamese(title)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** A task of the running text, with what only the table says about it. */
function completeTask(task: ParsedTask, { leadAgencies, deadline, product, goal, ...rest }: ParsedTask): ParsedTask {
  const orOf = (own: string[], other: string[]) => (own.length > 0 ? own : other);
  return {
    ...task,
    goal: task.goal ?? goal,
    leadAgencies: orOf(task.leadAgencies, leadAgencies),
    coordinatingAgencies: orOf(task.coordinatingAgencies, rest.coordinatingAgencies),
    deadline: task.deadline ?? deadline,
    product: task.product ?? product,
  };
}

/** Tasks of the running text and of tables as one list: an appendix that sums up the text completes its tasks. */
export function addTableTasks(tasks: readonly ParsedTask[], inTables: readonly ParsedTask[]): readonly ParsedTask[] {
  const byTitle = new Map(inTables.map((task) => [titleKey(task), task]));
  const completed = tasks.map((task) => {
    const other = byTitle.get(titleKey(task));
    return other ? completeTask(task, other) : task;
  });
  const known = new Set(tasks.map(titleKey));
  return [...completed, ...inTables.filter((task) => !known.has(titleKey(task)))];
}
