/** Corrections to a task as typed: laid over what is stored, checked, and reduced to what really changed. Pure. */
import { type Deadline, type DeadlineKind, deadlineKinds } from '../../../core/domain/deadline.ts';
import type { ReformField } from '../../../core/domain/field.ts';
import type { TaskDetail } from '../../../core/domain/task.ts';
import { lastDayOf, tooLateDayOf } from '../../../core/domain/task-standing.ts';
import type { TaskChanges } from '../../../core/ipc/task-calls.ts';
import { shellStrings } from '../../strings/shell.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { formatDate, parseDate } from '../../ui/dates.ts';

/** The form's fields as typed; agencies one per line; no kind means no deadline. */
export interface TaskForm {
  readonly title: string;
  readonly goal: string;
  readonly product: string;
  readonly authority: string;
  readonly field: ReformField | null;
  readonly deadlineWords: string;
  readonly deadlineKind: DeadlineKind | null;
  readonly deadlineDate: string;
  readonly leadAgencies: string;
  readonly coordinatingAgencies: string;
  readonly implementingAgencies: string;
}

/** The task as it is stored, in the form's terms. */
export function toTaskForm(task: TaskDetail): TaskForm {
  return {
    title: task.title,
    goal: task.goal ?? '',
    product: task.product ?? '',
    authority: task.authority ?? '',
    field: task.field,
    deadlineWords: task.deadline?.raw ?? '',
    deadlineKind: task.deadline?.kind ?? null,
    deadlineDate: task.deadline?.date ? formatDate(task.deadline.date) : '',
    leadAgencies: task.leadAgencies.join('\n'),
    coordinatingAgencies: task.coordinatingAgencies.join('\n'),
    implementingAgencies: task.implementingAgencies.join('\n'),
  };
}

export type TaskFormProblems = Partial<Record<keyof TaskForm, string>>;

const words = taskStrings.edit.invalid;

/** What keeps the form from being saved, by field; null when nothing does. */
export function findFormProblems(form: TaskForm): TaskFormProblems | null {
  const problems: TaskFormProblems = {};
  if (form.title.trim() === '') problems.title = words.title;
  if (form.deadlineKind !== null) {
    if (form.deadlineWords.trim() === '') problems.deadlineWords = words.deadlineWords;
    if (form.deadlineDate.trim() !== '' && parseDate(form.deadlineDate) === null) {
      problems.deadlineDate = shellStrings.date.invalid;
    }
  }
  return Object.keys(problems).length > 0 ? problems : null;
}

function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function deadlineOf(form: TaskForm, stored: Deadline | null): Deadline | null {
  if (form.deadlineKind === null) return null;
  const isSameKind = stored?.kind === form.deadlineKind;
  return {
    raw: form.deadlineWords.trim(),
    kind: form.deadlineKind,
    // The bound ("trước", "chậm nhất") belongs to the words it was read from.
    bound: isSameKind && stored.raw === form.deadlineWords.trim() ? stored.bound : null,
    date: parseDate(form.deadlineDate),
  };
}

/** The last day of the deadline as typed where it is not the day that stands there ("trước ngày"), as dd/mm/yyyy. */
export function wordEarlierLastDay(form: TaskForm, stored: Deadline | null): string | null {
  const due = { deadline: deadlineOf(form, stored), extension: null };
  const lastOn = tooLateDayOf(due) && lastDayOf(due);
  return lastOn ? formatDate(lastOn) : null;
}

/** Only what differs from the stored task, as `tasks.update` takes it; null when nothing does. */
export function listChanges(task: TaskDetail, form: TaskForm): TaskChanges | null {
  const stored = toTaskForm(task);
  const differs = (...keys: readonly (keyof TaskForm)[]) => keys.some((key) => stored[key] !== form[key]);
  const changes: TaskChanges = {
    ...(differs('title') && { title: form.title.trim() }),
    ...(differs('goal') && { goal: form.goal.trim() || null }),
    ...(differs('product') && { product: form.product.trim() || null }),
    ...(differs('authority') && { authority: form.authority.trim() || null }),
    ...(differs('field') && { field: form.field }),
    ...(differs('deadlineWords', 'deadlineKind', 'deadlineDate') && { deadline: deadlineOf(form, task.deadline) }),
    ...(differs('leadAgencies') && { leadAgencies: splitLines(form.leadAgencies) }),
    ...(differs('coordinatingAgencies') && { coordinatingAgencies: splitLines(form.coordinatingAgencies) }),
    ...(differs('implementingAgencies') && { implementingAgencies: splitLines(form.implementingAgencies) }),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}

/** The kind that a choice names; null for "no deadline". */
export function findDeadlineKind(text: string | undefined): DeadlineKind | null {
  return deadlineKinds.find((kind) => kind === text) ?? null;
}

const unsaved = new Map<number, Partial<TaskForm>>();

/** The fields of a task that were typed over and not saved; survive leaving the pane and the screen. */
export function recallTyped(taskId: number): Partial<TaskForm> {
  return unsaved.get(taskId) ?? {};
}

/** Keeps what was typed; an empty object forgets it. */
export function keepTyped(taskId: number, typed: Partial<TaskForm>): void {
  if (Object.keys(typed).length > 0) unsaved.set(taskId, typed);
  else unsaved.delete(taskId);
}
