/** What is typed or pasted into a cell of the task table, read as a change of the task. Pure: the day is passed in. */
import { reformFieldNames, reformFields } from '../../../core/domain/field.ts';
import { progressStatuses } from '../../../core/domain/progress.ts';
import type { ProgressChange } from '../../../core/domain/progress-change.ts';
import type { TaskColumn, TaskView } from '../../../core/domain/task.ts';
import { lastDayOf, tooLateDayOf } from '../../../core/domain/task-standing.ts';
import { parseDeadline } from '../../../core/import/deadlines/deadlines.ts';
import type { TaskChanges } from '../../../core/ipc/task-calls.ts';
import { collapseSpaces, foldVietnamese, normalizeText } from '../../../core/text/vietnamese.ts';
import { progressStatusNames, reformFieldShortNames, taskStatusNames, taskStrings } from '../../strings/tasks.ts';
import { formatDate, parseDate } from '../../ui/dates.ts';

const words = taskStrings.cells;

/** How a cell is edited: as text, from a list, or not at all. */
export const cellEditors: Readonly<Record<TaskColumn, 'text' | 'choice' | null>> = {
  code: null,
  title: 'text',
  field: 'choice',
  lead: 'text',
  deadline: 'text',
  status: 'choice',
  percent: 'text',
  outcome: 'text',
  extension: null,
  product: 'text',
  goal: 'text',
  authority: 'text',
  coordinating: 'text',
  implementing: 'text',
  plan: null,
  lacks: null,
};

/** The choices of a cell that is edited from a list: what is stored and how it is called. */
export function listCellChoices(column: TaskColumn): readonly { readonly key: string; readonly name: string }[] {
  if (column === 'field') {
    return [
      { key: '', name: taskStrings.noField },
      ...reformFields.map((key) => ({ key, name: reformFieldShortNames[key] })),
    ];
  }
  if (column === 'status') return progressStatuses.map((key) => ({ key, name: progressStatusNames[key] }));
  return [];
}

/** What stands in the editor when a cell is opened. */
export function cellText(column: TaskColumn, task: TaskView): string {
  switch (column) {
    case 'title':
      return task.title;
    case 'field':
      return task.field ?? '';
    case 'lead':
      return task.leadAgencies.join('; ');
    case 'coordinating':
      return task.coordinatingAgencies.join('; ');
    case 'implementing':
      return task.implementingAgencies.join('; ');
    case 'deadline':
      return task.deadline?.raw ?? '';
    case 'percent':
      return task.percent === null ? '' : String(task.percent);
    case 'status':
      return progressStatusOf(task);
    case 'outcome':
    case 'product':
    case 'goal':
    case 'authority':
      return task[column] ?? '';
    default:
      return '';
  }
}

/** The recorded status behind the one that is shown; what is late or near is not recorded. */
function progressStatusOf({ status, percent }: TaskView): string {
  if (status === 'done' || status === 'doneLate') return 'done';
  if (status === 'cancelled') return 'cancelled';
  return percent !== null && percent > 0 ? 'inProgress' : 'notStarted';
}

/** A change, or why the text cannot be taken. */
export type CellReading =
  | { readonly changes: TaskChanges; readonly progress?: ProgressChange }
  | { readonly problem: string };

/** Reads the text of one cell; null when it says what the task says already. */
export function readCell(column: TaskColumn, text: string, task: TaskView): CellReading | null {
  const clean = normalizeText(text).trim();
  if (clean === normalizeText(cellText(column, task)).trim()) return null;
  switch (column) {
    case 'title':
      return clean === '' ? { problem: words.titleMissing } : { changes: { title: clean } };
    case 'goal':
    case 'product':
    case 'authority':
      return { changes: { [column]: clean === '' ? null : clean } };
    case 'outcome':
      return { changes: {}, progress: { outcome: clean } };
    case 'field':
      return readField(clean, task);
    case 'lead':
      return { changes: { leadAgencies: splitNames(clean) } };
    case 'coordinating':
      return { changes: { coordinatingAgencies: splitNames(clean) } };
    case 'implementing':
      return { changes: { implementingAgencies: splitNames(clean) } };
    case 'deadline':
      return readDeadline(clean, task);
    case 'percent':
      return readPercent(clean, task);
    case 'status':
      return readStatus(clean, task);
    default:
      return { problem: words.notEditable };
  }
}

function isSame(left: string, right: string): boolean {
  return foldVietnamese(collapseSpaces(left)) === foldVietnamese(collapseSpaces(right));
}

/** By its id, or by its full or short name; tables of Excel come with the name. */
function readField(text: string, task: TaskView): CellReading | null {
  if (text === '' || isSame(text, taskStrings.noField))
    return task.field === null ? null : { changes: { field: null } };
  const found = reformFields.find(
    (field) => field === text || isSame(text, reformFieldNames[field]) || isSame(text, reformFieldShortNames[field]),
  );
  if (!found) return { problem: words.unknownField };
  return found === task.field ? null : { changes: { field: found } };
}

function splitNames(text: string): string[] {
  const names = text.split(/[;\n]/).map(collapseSpaces);
  return [...new Set(names.filter((name) => name !== ''))];
}

/** A day alone means "by that day"; other words are read as those of a paper. */
function readDeadline(text: string, task: TaskView): CellReading | null {
  if (text === '') return { changes: { deadline: null } };
  const date = parseDate(text);
  // The day that the cell shows, or the paper's own where that one is too late: neither makes "trước ngày" another deadline.
  if (date && (date === lastDayOf(task) || date === tooLateDayOf(task))) return null;
  if (date) return { changes: { deadline: { raw: words.byDay(formatDate(date)), kind: 'date', bound: 'by', date } } };
  const deadline = parseDeadline(text, { issuedOn: null, year: task.planYear, holidayYears: [] });
  return deadline ? { changes: { deadline } } : { problem: words.unreadableDeadline };
}

function readPercent(text: string, task: TaskView): CellReading | null {
  const match = /^(\d{1,3})(?:[.,]0+)? ?%?$/.exec(text);
  const percent = Number(match?.[1]);
  if (!match || percent > 100) return { problem: taskStrings.progress.invalid.percent };
  return percent === task.percent ? null : { changes: {}, progress: { percent } };
}

/** By its id or its name. A status that is derived (quá hạn, sắp đến hạn) is taken where the task has it already. */
function readStatus(text: string, task: TaskView): CellReading | null {
  if (isSame(text, taskStatusNames[task.status])) return null;
  const found = progressStatuses.find((status) => status === text || isSame(text, progressStatusNames[status]));
  if (!found) return { problem: words.unknownStatus };
  return found === progressStatusOf(task) ? null : { changes: {}, progress: { status: found } };
}
