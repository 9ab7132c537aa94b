/**
 * One task of a table: gathered from its rows, then read as a `ParsedTask` with the words that only tables use. Knows no
 * rows' places and no heads.
 */
import type { ReformField } from '../../domain/field.ts';
import type { Measure } from '../../domain/measure.ts';
import { collapseSpaces } from '../../text/vietnamese.ts';
import { beginsWithAgency } from '../agencies/agency-names.ts';
import { parseDeadline } from '../deadlines/deadlines.ts';
import { splitMark, withoutEndMark } from '../lines/paragraph.ts';
import type { ParsedTask } from '../parsed-document.ts';
import { type ReadingContext, readAgencies, warn } from '../reading-context.ts';
import { fieldOf } from './reform-field.ts';
import type { RowWords } from './table-rows.ts';

const longestTitle = 20_000;
const mostMeasures = 500;

/** A task while its rows are read. */
export interface TaskDraft {
  readonly code: string | null;
  readonly title: string[];
  readonly words: Record<'goal' | 'measures' | 'lead' | 'coordinating' | 'implementing' | 'product', string[]>;
  readonly deadline: string[];
  readonly group: ReformField | null;
  readonly lineFrom: number;
  lineTo: number;
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

/** The task that its rows tell; a deadline that is not understood is reported. */
export function taskOf(draft: TaskDraft, context: ReadingContext): ParsedTask {
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
export function addToTitle({ title }: TaskDraft, text: string): void {
  if (/^\p{Ll}/u.test(text)) title[title.length - 1] += ` ${text}`;
  else if (text !== '') title.push(text);
}

/** Adds what a further row of the task says. */
export function addWords(draft: TaskDraft, words: RowWords): void {
  for (const role of ['goal', 'measures', 'lead', 'coordinating', 'implementing', 'product'] as const) {
    if (words[role] !== '' && !draft.words[role].includes(words[role])) draft.words[role].push(words[role]);
  }
  if (words.deadline !== '' && !draft.deadline.includes(words.deadline)) draft.deadline.push(words.deadline);
}

/** Begins a task with its first row. */
export function openDraft(words: RowWords, group: ReformField | null, line: number): TaskDraft {
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
