/**
 * Reads the tasks of tables, whatever the order of their columns, and joins them with those of the running text. Heads are
 * understood in `table-columns.ts`, rows in `table-rows.ts`, single tasks in `table-draft.ts`.
 */
import type { ReformField } from '../../domain/field.ts';
import { foldVietnamese } from '../../text/vietnamese.ts';
import type { ParsedTask, TableColumns } from '../parsed-document.ts';
import { type ReadingContext, warn } from '../reading-context.ts';
import type { SourceTable } from '../source-text.ts';
import { fieldOf } from './reform-field.ts';
import { findTaskHead, guessHead, isColumnNumberRow, type TableHead, widthOf } from './table-columns.ts';
import { addToTitle, addWords, openDraft, type TaskDraft, taskOf } from './table-draft.ts';
import {
  kindOfRow,
  type RowWords,
  repeatsHead,
  restoreCodes,
  spellDittos,
  spreadRows,
  wordsOfRow,
} from './table-rows.ts';

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

const mostTables = 1000;

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
  const said = spellDittos(placed.map((cells) => wordsOfRow(cells, columns)));
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
  const codes = restoreCodes(drafts.map(({ code }) => code));
  return drafts.map((draft, position) => {
    const task = { ...taskOf(draft, context), code: codes[position] ?? null };
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
  const first = wordsOfRow(spreadRows(table.rows.slice(0, 1))[0] ?? [], above.columns);
  return (
    widthOf(table.rows) === above.columns.length &&
    first.title !== '' &&
    /^(?:\d[\d.]*|[IVX]+)[.)]?$/.test(first.number)
  );
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
