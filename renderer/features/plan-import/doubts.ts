/** What the reader was not sure of, by the tasks and fields that it concerns. Pure. */
import type { ParsedDocument, ParsedTask, ParseWarning } from '../../../core/import/parsed-document.ts';

export type TaskField = Exclude<keyof ParsedTask, 'source'>;

const agencyFields = ['leadAgencies', 'coordinatingAgencies', 'implementingAgencies'] as const;

/** A task that a doubt concerns; no fields: the task as a whole. */
export interface DoubtfulPlace {
  /** Index of the task. */
  readonly index: number;
  readonly fields: readonly TaskField[];
}

/** A warning that is not settled. */
export interface Doubt extends ParseWarning {
  /** Index of the warning. */
  readonly warning: number;
  /** None: it concerns the head or the paper as a whole. */
  readonly places: readonly DoubtfulPlace[];
}

/** The words of the paper that a message quotes: “Sở A”. */
export function quotedWords(message: string): string | null {
  return /“([^”]+)”/.exec(message)?.[1] ?? null;
}

function fieldsOf(code: string): readonly TaskField[] {
  if (code === 'task.noLead') return ['leadAgencies'];
  if (code.startsWith('deadline.')) return ['deadline'];
  if (code.startsWith('agency.')) return agencyFields;
  return [];
}

/** For every agency name the tasks that write it, with the fields where they do. */
function placesByName(tasks: readonly ParsedTask[]): ReadonlyMap<string, readonly DoubtfulPlace[]> {
  const places = new Map<string, DoubtfulPlace[]>();
  for (const [index, task] of tasks.entries()) {
    for (const name of new Set(agencyFields.flatMap((field) => task[field]))) {
      const fields = agencyFields.filter((field) => task[field].includes(name));
      const ofName = places.get(name) ?? [];
      ofName.push({ index, fields });
      places.set(name, ofName);
    }
  }
  return places;
}

/** The task whose lines hold `line`; of several the shortest. */
function placesOfLine(tasks: readonly ParsedTask[], { code, line }: ParseWarning): readonly DoubtfulPlace[] {
  if (line === null) return [];
  let found: number | null = null;
  const lengthOf = ({ source }: ParsedTask) => source.lineTo - source.lineFrom;
  for (const [index, task] of tasks.entries()) {
    if (line < task.source.lineFrom || line > task.source.lineTo) continue;
    const present = found === null ? undefined : tasks[found];
    if (!present || lengthOf(task) < lengthOf(present)) found = index;
  }
  return found === null ? [] : [{ index: found, fields: fieldsOf(code) }];
}

/** What a review knows that decides whether a warning still stands. */
export interface Doubtable {
  readonly document: Pick<ParsedDocument, 'tasks' | 'warnings'>;
  readonly cleared: readonly number[];
  readonly decidedNames: readonly string[];
}

/**
 * The warnings that still stand, in the reader's order: not those that the clerk has seen, and not those about an agency
 * that was decided on or that no task names any more.
 */
export function listDoubts({ document, cleared, decidedNames }: Doubtable): readonly Doubt[] {
  const byName = placesByName(document.tasks);
  return document.warnings.flatMap((warning, index): readonly Doubt[] => {
    if (cleared.includes(index)) return [];
    const name = warning.code.startsWith('agency.') ? quotedWords(warning.message) : null;
    if (name === null) return [{ ...warning, warning: index, places: placesOfLine(document.tasks, warning) }];
    const places = decidedNames.includes(name) ? [] : (byName.get(name) ?? []);
    return places.length > 0 ? [{ ...warning, warning: index, places }] : [];
  });
}

/** The doubts about each task, by its index. */
export function doubtsByTask(doubts: readonly Doubt[]): ReadonlyMap<number, readonly Doubt[]> {
  const byTask = new Map<number, Doubt[]>();
  for (const doubt of doubts) {
    for (const { index } of doubt.places) byTask.set(index, [...(byTask.get(index) ?? []), doubt]);
  }
  return byTask;
}

/** The fields of a task that are in doubt. */
export function doubtfulFields(doubts: readonly Doubt[], index: number): ReadonlySet<TaskField> {
  return new Set(
    doubts.flatMap(({ places }) => places.filter((place) => place.index === index)).flatMap((p) => p.fields),
  );
}

/** The next task in doubt after `selected`, from the top again at the end; null when none is. */
export function findNextDoubtful(
  byTask: ReadonlyMap<number, readonly Doubt[]>,
  leftOut: readonly number[],
  selected: number | null,
): number | null {
  const indices = [...byTask.keys()]
    .filter((index) => !leftOut.includes(index))
    .toSorted((left, right) => left - right);
  return indices.find((index) => index > (selected ?? -1)) ?? indices[0] ?? null;
}
