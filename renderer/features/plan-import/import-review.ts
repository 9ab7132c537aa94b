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
import { listDoubts, quotedWords } from './doubts.ts';

/** What the clerk looks at beside the paper. */
export type ReviewPart = 'tasks' | 'agencies' | 'header' | 'columns' | 'warnings' | 'differences';

export interface ImportReview {
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly fingerprint: string;
  /** Null while the clerk's year cannot be read. */
  readonly year: number | null;
  readonly document: ParsedDocument;
  /** The tasks as they were read, before any correction. */
  readonly tasksAsRead: readonly ParsedTask[];
  /** Indices of tasks that will not be stored. */
  readonly leftOut: readonly number[];
  /** Indices of the reader's warnings that the clerk has seen and found right. */
  readonly cleared: readonly number[];
  /** Names as written whose agency the clerk has chosen, or confirmed as new. */
  readonly decidedNames: readonly string[];
  /** Index of the task in the editor; null when none is. */
  readonly selected: number | null;
  readonly part: ReviewPart;
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
    tasksAsRead: document.tasks,
    leftOut: [],
    cleared: [],
    decidedNames: [],
    selected: document.tasks.length > 0 ? 0 : null,
    part: 'tasks',
  };
}

/** One step of the clerk. `undo` and `redo` walk over all but the two that only look elsewhere, `select` and `show`. */
export type ReviewAction =
  | { readonly type: 'header'; readonly changes: Partial<ParsedHeader> }
  | { readonly type: 'task'; readonly index: number; readonly changes: Partial<ParsedTask> }
  | { readonly type: 'year'; readonly year: number | null }
  | { readonly type: 'leaveOut'; readonly index: number }
  /** "Đã xem, đúng rồi": the warnings of these indices are settled. */
  | { readonly type: 'clear'; readonly warnings: readonly number[] }
  /** The agency of the directory that a name stands for; the name itself for a new agency. */
  | { readonly type: 'agency'; readonly name: string; readonly directoryName: string }
  /** The paper was read again, with other columns: tasks start anew, the head and the agencies stay corrected. */
  | { readonly type: 'readAgain'; readonly document: ParsedDocument }
  | { readonly type: 'select'; readonly index: number | null }
  | { readonly type: 'show'; readonly part: ReviewPart }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

type Correction = Exclude<ReviewAction, { readonly type: 'undo' | 'redo' | 'select' | 'show' }>;

function toggle<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

function correctTask(review: ImportReview, index: number, changes: Partial<ParsedTask>): ImportReview {
  const { document } = review;
  // What the clerk rewrites is no longer in doubt.
  const settled = listDoubts(review).filter(({ places }) =>
    places.every((place) => place.index === index && place.fields.some((field) => field in changes)),
  );
  const tasks = document.tasks.map((task, at) => (at === index ? { ...task, ...changes } : task));
  const cleared = [
    ...review.cleared,
    ...settled.filter(({ places }) => places.length > 0).map(({ warning }) => warning),
  ];
  return { ...review, cleared, document: { ...document, tasks } };
}

/** Warnings that were seen and found right; an agency that was found right as it is written is confirmed as new. */
function settle(review: ImportReview, warnings: readonly number[]): ImportReview {
  const confirmed = warnings.flatMap((index) => {
    const warning = review.document.warnings[index];
    return (warning?.code === 'agency.unknown' && quotedWords(warning.message)) || [];
  });
  return {
    ...review,
    cleared: [...new Set([...review.cleared, ...warnings])],
    decidedNames: [...new Set([...review.decidedNames, ...confirmed])],
  };
}

function readAgain(review: ImportReview, document: ParsedDocument): ImportReview {
  const { agencies, header } = review.document;
  const decided = review.decidedNames.map((name) => [name, agencies[name] ?? name]);
  return {
    ...review,
    document: { ...document, header, agencies: { ...document.agencies, ...Object.fromEntries(decided) } },
    tasksAsRead: document.tasks,
    leftOut: [],
    cleared: [],
    selected: document.tasks.length > 0 ? 0 : null,
  };
}

function correct(review: ImportReview, action: Correction): ImportReview {
  const { document } = review;
  switch (action.type) {
    case 'header':
      return { ...review, document: { ...document, header: { ...document.header, ...action.changes } } };
    case 'task':
      return correctTask(review, action.index, action.changes);
    case 'year':
      return { ...review, year: action.year };
    case 'leaveOut':
      return { ...review, leftOut: toggle(review.leftOut, action.index) };
    case 'clear':
      return settle(review, action.warnings);
    case 'readAgain':
      return readAgain(review, action.document);
    case 'agency':
      return {
        ...review,
        decidedNames: [...new Set([...review.decidedNames, action.name])],
        document: { ...document, agencies: { ...document.agencies, [action.name]: action.directoryName } },
      };
  }
}

/** A review with the way back and forth. */
export interface ReviewHistory {
  readonly review: ImportReview;
  readonly past: readonly ImportReview[];
  readonly future: readonly ImportReview[];
  /** What the last correction was about: typing on in one field is one step. Null after anything else. */
  readonly lastStep: string | null;
  /** Counts undo and redo: text fields start anew with each. */
  readonly restored: number;
}

export function startHistory(review: ImportReview): ReviewHistory {
  return { review, past: [], future: [], lastStep: null, restored: 0 };
}

const mostSteps = 500;

/** Corrections that are typed letter by letter share a step while they stay in one field. */
function stepOf(action: Correction): string | null {
  switch (action.type) {
    case 'header':
      return `header ${Object.keys(action.changes).join()}`;
    case 'task':
      return `task ${action.index} ${Object.keys(action.changes).join()}`;
    case 'year':
      return 'year';
    default:
      return null;
  }
}

/** The next state of a review. An undone step shows the place where it was made. */
export function reduceReview(history: ReviewHistory, action: ReviewAction): ReviewHistory {
  const { review, past, future, lastStep, restored } = history;
  switch (action.type) {
    case 'select':
      return { ...history, review: { ...review, selected: action.index }, lastStep: null };
    case 'show':
      return { ...history, review: { ...review, part: action.part }, lastStep: null };
    case 'undo': {
      const before = past.at(-1);
      if (!before) return history;
      const undone = { ...review, selected: before.selected, part: before.part };
      return {
        review: before,
        past: past.slice(0, -1),
        future: [undone, ...future],
        lastStep: null,
        restored: restored + 1,
      };
    }
    case 'redo': {
      const [after, ...rest] = future;
      if (!after) return history;
      return { review: after, past: [...past, review], future: rest, lastStep: null, restored: restored + 1 };
    }
    default: {
      const step = stepOf(action);
      const isContinued = step !== null && step === lastStep;
      return {
        review: correct(review, action),
        past: isContinued ? past : [...past.slice(1 - mostSteps), review],
        future: [],
        lastStep: step,
        restored,
      };
    }
  }
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

/** By the place of the kept tasks: the fields that the clerk corrected, as they were read. */
function listCorrections({ document, tasksAsRead, leftOut }: ImportReview) {
  const kept = document.tasks.flatMap((task, at) => (leftOut.includes(at) ? [] : [{ task, read: tasksAsRead[at] }]));
  return kept.flatMap(({ task, read }, index) => {
    const fields = Object.entries(read ?? {}).filter(([field, value]) => {
      const now = task[field as keyof ParsedTask];
      // What nobody touched is the very same: hundreds of tasks are looked at with every picture.
      return field !== 'source' && now !== value && JSON.stringify(now) !== JSON.stringify(value);
    });
    return fields.length === 0
      ? []
      : [{ index, asRead: Object.fromEntries(fields) as Partial<Omit<ParsedTask, 'source'>> }];
  });
}

/** What is sent to be stored, or null while `findProblem` names something. */
export function toImportInput(review: ImportReview): InputOf<'plans.import'> | null {
  if (review.year === null || findProblem(review)) return null;
  const { document, fileName, fingerprint, year } = review;
  const tasks = [...listKept(review)];
  const agencies = agenciesOf(tasks, document.agencies);
  const chosenNames = review.decidedNames.filter((name) => agencies[name] !== undefined && agencies[name] !== name);
  const corrections = listCorrections(review);
  return { fileName, fingerprint, year, document: { ...document, tasks, agencies }, chosenNames, corrections };
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
