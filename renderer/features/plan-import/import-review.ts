/**
 * What was read from a paper, while the clerk corrects it: plain data and pure changes. Knows no screen; what was read is
 * never lost, since a task is left out by its mark only.
 */
import type { Deadline } from '../../../core/domain/deadline.ts';
import { type TaskType, taskTypes } from '../../../core/domain/task.ts';
import type { ParsedDocument, ParsedHeader, ParsedTask } from '../../../core/import/parsed-document.ts';
import type { InputOf } from '../../../core/ipc/contract.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { formatDate } from '../../ui/dates.ts';

export interface ImportReview {
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly fingerprint: string;
  /** Null while the clerk's year cannot be read. */
  readonly year: number | null;
  readonly document: ParsedDocument;
  /** Indices of tasks that will not be stored. */
  readonly leftOut: readonly number[];
  /** Index of the task in the editor; null when none is. */
  readonly selected: number | null;
}

/** The year a plan is for: the latest one its subject names, else that of its date, else that of `today`. */
export function guessYear(header: Pick<ParsedHeader, 'subject' | 'issuedOn'>, today: string): number {
  const named = [...(header.subject ?? '').matchAll(/năm\s+(\d{4})(?!\d)/gi)].map((match) => Number(match[1]));
  return named.length > 0 ? Math.max(...named) : Number((header.issuedOn ?? today).slice(0, 4));
}

export function startReview(
  document: ParsedDocument,
  file: { readonly fileName: string; readonly fingerprint: string; readonly today: string },
): ImportReview {
  return {
    fileName: file.fileName,
    fingerprint: file.fingerprint,
    year: guessYear(document.header, file.today),
    document,
    leftOut: [],
    selected: document.tasks.length > 0 ? 0 : null,
  };
}

export function changeHeader(review: ImportReview, changes: Partial<ParsedHeader>): ImportReview {
  const { document } = review;
  return { ...review, document: { ...document, header: { ...document.header, ...changes } } };
}

export function changeTask(review: ImportReview, index: number, changes: Partial<ParsedTask>): ImportReview {
  const { document } = review;
  const tasks = document.tasks.map((task, at) => (at === index ? { ...task, ...changes } : task));
  return { ...review, document: { ...document, tasks } };
}

/** Marks a task as not wanted, or takes the mark away. */
export function toggleLeftOut(review: ImportReview, index: number): ImportReview {
  const leftOut = review.leftOut.includes(index)
    ? review.leftOut.filter((one) => one !== index)
    : [...review.leftOut, index];
  return { ...review, leftOut };
}

function listKept(review: ImportReview): readonly ParsedTask[] {
  return review.document.tasks.filter((_, index) => !review.leftOut.includes(index));
}

/** How many tasks of each type will be stored, in words: "21 tiêu chí, 11 lĩnh vực phụ trách, 7 trách nhiệm". */
export function countInWords(review: ImportReview): string {
  const countOf = (type: TaskType) => listKept(review).filter((task) => task.type === type).length;
  return taskTypes
    .map((type) => ({ type, count: countOf(type) }))
    .filter(({ count }) => count > 0)
    .map(({ type, count }) => `${count} ${planImportStrings.typeCounts[type]}`)
    .join(', ');
}

/** What keeps the review from being stored. */
export type ReviewProblem =
  | { readonly kind: 'year' }
  | { readonly kind: 'noTasks' }
  | { readonly kind: 'title'; readonly index: number };

export function findProblem(review: ImportReview): ReviewProblem | null {
  if (review.year === null || review.year < 1945 || review.year > 2200) return { kind: 'year' };
  if (listKept(review).length === 0) return { kind: 'noTasks' };
  const index = review.document.tasks.findIndex((task, at) => !review.leftOut.includes(at) && task.title.trim() === '');
  return index < 0 ? null : { kind: 'title', index };
}

/** Agencies of the kept tasks with their names in the directory; a name that the clerk wrote stands for itself. */
function agenciesOf(tasks: readonly ParsedTask[], known: ParsedDocument['agencies']): ParsedDocument['agencies'] {
  const names = tasks.flatMap((task) => [
    ...task.leadAgencies,
    ...task.coordinatingAgencies,
    ...task.implementingAgencies,
  ]);
  return Object.fromEntries(names.map((name) => [name, known[name] ?? name]));
}

/** What is sent to be stored, or null while `findProblem` names something. */
export function toImportInput(review: ImportReview): InputOf<'plans.import'> | null {
  if (review.year === null || findProblem(review)) return null;
  const { document, fileName, fingerprint, year } = review;
  const tasks = [...listKept(review)];
  return {
    fileName,
    fingerprint,
    year,
    document: { ...document, tasks, agencies: agenciesOf(tasks, document.agencies) },
  };
}

/**
 * A deadline with corrections. It exists while it has words; a day given without words is written out as its words. Null:
 * no deadline.
 */
export function changeDeadline(deadline: Deadline | null, changes: Partial<Deadline>): Deadline | null {
  const changed: Deadline = { raw: '', kind: 'date', bound: null, date: null, ...deadline, ...changes };
  if (changed.raw.trim() === '' && changes.date) {
    return { ...changed, raw: formatDate(changes.date), bound: changed.bound ?? 'by' };
  }
  return changed.raw.trim() === '' ? null : changed;
}
