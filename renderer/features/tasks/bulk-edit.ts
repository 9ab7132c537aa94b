/** What a clerk fills in for many chosen tasks at once: read as one change, and laid only over blanks when asked. Pure. */
import { type Clarity, clarityBit } from '../../../core/domain/clarity.ts';
import { type ReformField, reformFields } from '../../../core/domain/field.ts';
import { type ProgressStatus, progressStatuses } from '../../../core/domain/progress.ts';
import type { ProgressChange } from '../../../core/domain/progress-change.ts';
import { parseDeadline } from '../../../core/import/deadlines/deadlines.ts';
import type { TaskChanges } from '../../../core/ipc/task-calls.ts';
import { collapseSpaces, normalizeText } from '../../../core/text/vietnamese.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { formatDate, parseDate } from '../../ui/dates.ts';

/** Every field as typed; '' keeps what each task has. */
export interface BulkForm {
  readonly field: string;
  readonly lead: string;
  readonly deadline: string;
  readonly product: string;
  readonly authority: string;
  readonly goal: string;
  readonly coordinating: string;
  readonly implementing: string;
  readonly status: string;
  readonly percent: string;
}

export const emptyBulkForm: BulkForm = {
  field: '',
  lead: '',
  deadline: '',
  product: '',
  authority: '',
  goal: '',
  coordinating: '',
  implementing: '',
  status: '',
  percent: '',
};

/** A change for every chosen task. */
export interface BulkChange {
  readonly changes: TaskChanges;
  readonly progress: ProgressChange | null;
}

export type BulkProblems = Partial<Record<keyof BulkForm, string>>;

function splitNames(text: string): string[] | undefined {
  const names = text.split(/[;\n]/).map(collapseSpaces).filter(Boolean);
  return names.length > 0 ? names : undefined;
}

function readDeadline(text: string, year: number): TaskChanges['deadline'] | 'unreadable' {
  if (text === '') return undefined;
  const date = parseDate(text);
  if (date) return { raw: taskStrings.cells.byDay(formatDate(date)), kind: 'date', bound: 'by', date };
  return parseDeadline(text, { issuedOn: null, year, holidayYears: [] }) ?? 'unreadable';
}

/** The change that the form asks for, or what in it cannot be read. `year` is for deadlines without one. */
export function readBulkForm(
  form: BulkForm,
  year: number,
): { readonly change: BulkChange } | { readonly problems: BulkProblems } {
  const text = (key: keyof BulkForm) => normalizeText(form[key]).trim();
  const words = (key: keyof BulkForm) => text(key) || undefined;
  const deadline = readDeadline(text('deadline'), year);
  const problems: BulkProblems = {
    ...(deadline === 'unreadable' && { deadline: taskStrings.cells.unreadableDeadline }),
    ...(text('percent') !== '' &&
      !/^(\d{1,2}|100)$/.test(text('percent')) && { percent: taskStrings.progress.invalid.percent }),
  };
  if (deadline === 'unreadable' || Object.keys(problems).length > 0) return { problems };
  const all: TaskChanges = {
    field: reformFields.find((field): field is ReformField => field === form.field),
    leadAgencies: splitNames(text('lead')),
    coordinatingAgencies: splitNames(text('coordinating')),
    implementingAgencies: splitNames(text('implementing')),
    deadline,
    product: words('product'),
    authority: words('authority'),
    goal: words('goal'),
  };
  const status = progressStatuses.find((one): one is ProgressStatus => one === form.status);
  const percent = text('percent') === '' ? undefined : Number(text('percent'));
  const progress = status === undefined && percent === undefined ? null : { status, percent };
  return { change: { changes: withoutBlanks(all), progress: progress && withoutBlanks(progress) } };
}

function withoutBlanks<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** Which of the six a field makes clear. */
const clarityOf: Readonly<Partial<Record<keyof TaskChanges, Clarity>>> = {
  leadAgencies: 'person',
  goal: 'work',
  deadline: 'time',
  coordinatingAgencies: 'responsibility',
  implementingAgencies: 'responsibility',
  product: 'product',
  authority: 'authority',
};

/** Of the changes only those that fill what a task lacks (bits); fields that no clarity speaks of are left out. */
export function keepBlanksOnly(changes: TaskChanges, lacks: number): TaskChanges {
  return Object.fromEntries(
    Object.entries(changes).filter(([key]) => {
      const clarity = clarityOf[key as keyof TaskChanges];
      return clarity !== undefined && (lacks & clarityBit(clarity)) !== 0;
    }),
  );
}

/** The edits of the chosen tasks; with `lacksOf` only what is blank is filled, and tasks without a blank are left out. */
export function toBulkEdits(
  tasks: readonly { readonly id: number; readonly version: number }[],
  { changes, progress }: BulkChange,
  lacksOf: ((taskId: number) => number) | null,
) {
  return tasks.flatMap((task) => {
    const own = lacksOf ? keepBlanksOnly(changes, lacksOf(task.id)) : changes;
    const ownProgress = lacksOf ? null : progress;
    if (Object.keys(own).length === 0 && !ownProgress) return [];
    return [{ ...task, changes: own, ...(ownProgress && { progress: ownProgress }) }];
  });
}
