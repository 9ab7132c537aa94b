/**
 * A paper that comes in again: whether it is a plan that is stored already, and in what the two differ. Pure; knows neither
 * how plans are stored nor how the screen shows them.
 */
import type { ParsedHeader } from '../import/parsed-document.ts';
import { collapseSpaces, foldVietnamese } from '../text/vietnamese.ts';
import type { Deadline } from './deadline.ts';
import type { ReformField } from './field.ts';
import type { Measure } from './measure.ts';
import type { PlanView } from './plan.ts';
import type { TaskType } from './task.ts';

/** What a paper says of a task; agencies under their names in the directory. */
export interface ComparedTask {
  readonly code: string | null;
  readonly type: TaskType;
  readonly title: string;
  readonly goal: string | null;
  readonly measures: readonly Measure[];
  readonly leadAgencies: readonly string[];
  readonly coordinatingAgencies: readonly string[];
  readonly implementingAgencies: readonly string[];
  readonly deadline: Deadline | null;
  readonly product: string | null;
  readonly field: ReformField | null;
}
export type ComparedField = keyof ComparedTask;

export const comparedFields = [
  'code',
  'type',
  'title',
  'goal',
  'measures',
  'leadAgencies',
  'coordinatingAgencies',
  'implementingAgencies',
  'deadline',
  'product',
  'field',
] as const satisfies readonly ComparedField[];

/** A task as it stands in the database. */
export interface StoredTask extends ComparedTask {
  readonly id: number;
  /** An earlier update no longer named it. */
  readonly isDropped: boolean;
  /** Fields that a clerk corrected after the task was taken in. */
  readonly correctedFields: readonly string[];
}

/** What a plan takes from the head of its paper. */
export interface ComparedHead {
  readonly title: string;
  /** Số, ký hiệu: "208/TB-VPUBND". */
  readonly documentCode: string | null;
  readonly issuedOn: string | null;
  readonly legalBases: readonly string[];
}
export type HeadField = keyof ComparedHead;
export const headFields = ['title', 'documentCode', 'issuedOn', 'legalBases'] as const satisfies readonly HeadField[];

/** One field before and after. The key names the difference when the clerk's choice is sent back. */
export interface FieldDifference<Field extends string, Value> {
  readonly key: string;
  readonly field: Field;
  readonly before: Value;
  readonly after: Value;
  /** The clerk's own correction would be overwritten. */
  readonly isCorrected: boolean;
}

export type HeadDifference = FieldDifference<HeadField, ComparedHead[HeadField]>;
export type TaskFieldDifference = FieldDifference<ComparedField, ComparedTask[ComparedField]>;

/** The same task in the plan and in the paper. `index` is its place in the paper's tasks. */
export interface TaskPair {
  readonly taskId: number;
  readonly index: number;
}

interface DifferenceOfTask {
  readonly code: string | null;
  readonly title: string;
}

/** The paper names a task that the plan has not. `index` is its place in the paper's tasks. */
export interface AddedTask extends DifferenceOfTask {
  readonly kind: 'added';
  readonly key: string;
  readonly index: number;
}
/** The paper no longer names a task of the plan. */
export interface RemovedTask extends DifferenceOfTask {
  readonly kind: 'removed';
  readonly key: string;
  readonly taskId: number;
}
/** The paper names a task again that an earlier update had dropped. */
export interface ReturnedTask extends DifferenceOfTask, TaskPair {
  readonly kind: 'returned';
  readonly key: string;
}
export interface ChangedTask extends DifferenceOfTask, TaskPair {
  readonly kind: 'changed';
  readonly changes: readonly TaskFieldDifference[];
}
export type TaskDifference = AddedTask | RemovedTask | ReturnedTask | ChangedTask;

export interface PlanDifferences {
  readonly head: readonly HeadDifference[];
  readonly tasks: readonly TaskDifference[];
}

/** The plan that a paper is, and how the two differ. */
export interface PlanComparison extends PlanDifferences {
  readonly plan: PlanView;
  /** The very file; the same number, date and issuer; the same subject and year. */
  readonly matchedBy: 'file' | 'number' | 'subject';
}

/** Same words but for spaces, case, marks and punctuation. */
function titleKey(title: string): string {
  return collapseSpaces(foldVietnamese(title).replace(/[^\p{L}\d]+/gu, ' '));
}

function isSameText(left: string | null, right: string | null): boolean {
  const key = (text: string | null) => titleKey(text ?? '');
  return key(left) === key(right);
}

type PaperHead = Pick<ParsedHeader, 'kind' | 'number' | 'symbol' | 'issuedOn' | 'issuingAgency' | 'subject'> & {
  readonly year: number;
};

/**
 * How two papers are known to be one: by số, ký hiệu, date and issuer; where one of them still leaves its number or
 * date blank, by kind, subject and year. Null: two papers.
 */
export function matchPapers(left: PaperHead, right: PaperHead): 'number' | 'subject' | null {
  if (left.kind !== right.kind || !isSameText(left.issuingAgency, right.issuingAgency)) return null;
  const isNumbered = [left, right].every((head) => head.number && head.symbol && head.issuedOn);
  if (isNumbered) {
    const isSame =
      isSameText(left.number, right.number) &&
      isSameText(left.symbol, right.symbol) &&
      left.issuedOn === right.issuedOn;
    return isSame ? 'number' : null;
  }
  return left.subject && left.year === right.year && isSameText(left.subject, right.subject) ? 'subject' : null;
}

/** Gives every key of `wanted` the first stored task under the same key that is still free. */
function pairByKey(
  stored: Map<number, StoredTask>,
  wanted: Map<number, ComparedTask>,
  keyOf: (task: ComparedTask) => string | null,
): readonly TaskPair[] {
  const free = new Map<string, number[]>();
  for (const [id, task] of stored) {
    const key = keyOf(task);
    if (key !== null) free.set(key, [...(free.get(key) ?? []), id]);
  }
  const pairs: TaskPair[] = [];
  for (const [index, task] of wanted) {
    const key = keyOf(task);
    const taskId = key === null ? undefined : free.get(key)?.shift();
    if (taskId === undefined) continue;
    pairs.push({ taskId, index });
    stored.delete(taskId);
    wanted.delete(index);
  }
  return pairs;
}

/** Type and code of the tasks whose code is theirs alone; several duties under one heading share its code. */
function listOwnCodes(tasks: readonly ComparedTask[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { type, code } of tasks) counts.set(`${type} ${code}`, (counts.get(`${type} ${code}`) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count === 1).map(([key]) => key));
}

/**
 * Finds the tasks that plan and paper have in common: those with the same code and title, then the same title (a task was
 * inserted before and the codes moved on), then the same code (its words were changed). In the order of the paper.
 */
export function pairTasks(stored: readonly StoredTask[], parsed: readonly ComparedTask[]): readonly TaskPair[] {
  const left = new Map(stored.map((task) => [task.id, task]));
  const right = new Map(parsed.entries());
  const [storedCodes, parsedCodes] = [listOwnCodes(stored), listOwnCodes(parsed)];
  const codeKey = ({ type, code }: ComparedTask) => `${type} ${code}`;
  const keys: readonly ((task: ComparedTask) => string | null)[] = [
    (task) => `${codeKey(task)} ${titleKey(task.title)}`,
    (task) => `${task.type} ${titleKey(task.title)}`,
    (task) =>
      task.code !== null && storedCodes.has(codeKey(task)) && parsedCodes.has(codeKey(task)) ? codeKey(task) : null,
  ];
  return keys.flatMap((keyOf) => pairByKey(left, right, keyOf)).toSorted((a, b) => a.index - b.index);
}

/** A value without what makes no difference: spaces, the order of agencies, an empty text for none. */
function comparable(field: string, value: unknown): string {
  if (typeof value === 'string') return collapseSpaces(value.normalize('NFC'));
  if (Array.isArray(value) && field.endsWith('Agencies')) return value.toSorted().join('\n');
  return value === null ? '' : JSON.stringify(value);
}

function compareFields<Of extends object, Field extends string & keyof Of>(
  before: Of,
  after: Of,
  fields: readonly Field[],
  prefix: string,
  correctedFields: readonly string[] = [],
): readonly FieldDifference<Field, Of[Field]>[] {
  return fields
    .filter((field) => comparable(field, before[field]) !== comparable(field, after[field]))
    .map((field) => ({
      key: `${prefix} ${field}`,
      field,
      before: before[field],
      after: after[field],
      isCorrected: correctedFields.includes(field),
    }));
}

function comparePair(stored: StoredTask, parsed: ComparedTask, index: number): readonly TaskDifference[] {
  const { id: taskId, code, title } = stored;
  const task = { taskId, index, code, title };
  const changes = compareFields<ComparedTask, ComparedField>(
    stored,
    parsed,
    comparedFields,
    `changed ${taskId}`,
    stored.correctedFields,
  );
  return [
    ...(stored.isDropped ? [{ kind: 'returned', key: `returned ${taskId}`, ...task } as const] : []),
    ...(changes.length > 0 ? [{ kind: 'changed', ...task, changes } as const] : []),
  ];
}

export interface ComparedPlan {
  readonly head: ComparedHead;
}

/**
 * In what a paper differs from the plan that is stored: what was added and changed in the order of the paper, then what
 * was removed in the order of the plan. A task that was dropped before and is still missing is no difference.
 */
export function comparePlan(
  stored: ComparedPlan & { readonly tasks: readonly StoredTask[] },
  parsed: ComparedPlan & { readonly tasks: readonly ComparedTask[] },
): PlanDifferences {
  const pairs = pairTasks(stored.tasks, parsed.tasks);
  const storedById = new Map(stored.tasks.map((task) => [task.id, task]));
  const taskIdByIndex = new Map(pairs.map(({ taskId, index }) => [index, taskId]));
  const paired = new Set(taskIdByIndex.values());
  const inPaper = parsed.tasks.flatMap((task, index): readonly TaskDifference[] => {
    const present = storedById.get(taskIdByIndex.get(index) ?? 0);
    if (present) return comparePair(present, task, index);
    return [{ kind: 'added', key: `added ${index}`, index, code: task.code, title: task.title }];
  });
  const removed = stored.tasks
    .filter((task) => !paired.has(task.id) && !task.isDropped)
    .map(({ id, code, title }) => ({ kind: 'removed', key: `removed ${id}`, taskId: id, code, title }) as const);
  return { head: compareFields(stored.head, parsed.head, headFields, 'head'), tasks: [...inPaper, ...removed] };
}

/** The keys of all differences, in their order; those that would overwrite a clerk's correction only when asked for. */
export function listKeys(differences: PlanDifferences, withCorrected: boolean): readonly string[] {
  const keysOf = (changes: readonly (HeadDifference | TaskFieldDifference)[]) =>
    changes.filter((change) => withCorrected || !change.isCorrected).map((change) => change.key);
  return [
    ...keysOf(differences.head),
    ...differences.tasks.flatMap((one) => (one.kind === 'changed' ? keysOf(one.changes) : [one.key])),
  ];
}

/** Only the differences that the clerk chose. */
export function keepChosen(differences: PlanDifferences, keys: ReadonlySet<string>): PlanDifferences {
  return {
    head: differences.head.filter(({ key }) => keys.has(key)),
    tasks: differences.tasks.flatMap((one): readonly TaskDifference[] => {
      if (one.kind !== 'changed') return keys.has(one.key) ? [one] : [];
      const changes = one.changes.filter(({ key }) => keys.has(key));
      return changes.length > 0 ? [{ ...one, changes }] : [];
    }),
  };
}

/** A task of the plan after the update: one that is stored, or one that comes in from the paper. */
export type PlacedTask = { readonly taskId: number } | { readonly index: number };

/** The order of the plan after the update: that of the paper; what the paper does not name stays behind its neighbour. */
export function orderTasks(
  storedIds: readonly number[],
  pairs: readonly TaskPair[],
  addedIndices: readonly number[],
): readonly PlacedTask[] {
  const indexOf = new Map(pairs.map(({ taskId, index }) => [taskId, index]));
  const placed: { readonly at: number; readonly task: PlacedTask }[] = [];
  let neighbour = -1;
  for (const taskId of storedIds) {
    const index = indexOf.get(taskId);
    neighbour = index ?? neighbour;
    placed.push({ at: index ?? neighbour + 0.5, task: { taskId } });
  }
  for (const index of addedIndices) placed.push({ at: index, task: { index } });
  return placed.toSorted((left, right) => left.at - right.at).map(({ task }) => task);
}
