/**
 * How well a paper was read: aligns the tasks found with the tasks a reader would list, and counts what agrees. Pure; knows
 * no file and prints nothing.
 */
import { type AgencyIndex, agencyKey } from '../../../core/import/agencies/agencies.ts';
import type { ParsedHeader, ParsedTask } from '../../../core/import/parsed-document.ts';
import { foldVietnamese } from '../../../core/text/vietnamese.ts';

/** A task as a reader of the paper states it; agencies as written, any spelling of one agency counts. */
export interface ExpectedTask {
  readonly title: string;
  readonly type: ParsedTask['type'];
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly implementing: readonly string[];
  readonly deadline: Pick<NonNullable<ParsedTask['deadline']>, 'kind' | 'bound' | 'date'> | null;
}

/** What a paper holds; the facts of a header that are left out are not judged. */
export interface ExpectedPaper {
  readonly header: Partial<ParsedHeader>;
  readonly tasks: readonly ExpectedTask[];
}

/** What was read of a paper. */
export interface FoundPaper {
  readonly header: ParsedHeader;
  readonly tasks: readonly ParsedTask[];
}

export interface Score {
  readonly expected: number;
  readonly found: number;
  readonly aligned: number;
  /** Of the aligned tasks: how many agree in each fact. */
  readonly types: number;
  readonly leads: number;
  readonly coordinating: number;
  readonly implementing: number;
  readonly deadlines: number;
  readonly headerFields: number;
  readonly headerAgreeing: number;
  /** What does not agree, one line each, for the reader of the table. */
  readonly differences: readonly string[];
}

/** Two titles name the same work from this overlap on. */
export const sameWork = 0.6;

function wordsOf(text: string): readonly string[] {
  return foldVietnamese(text).match(/[\p{L}\d]+/gu) ?? [];
}

/** F1 of the words two texts share, without marks and case: 0 to 1. */
export function overlap(left: string, right: string): number {
  const leftWords = wordsOf(left);
  const rightWords = wordsOf(right);
  const unmatched = new Map<string, number>();
  for (const word of leftWords) unmatched.set(word, (unmatched.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of rightWords) {
    const left = unmatched.get(word) ?? 0;
    if (left === 0) continue;
    unmatched.set(word, left - 1);
    shared += 1;
  }
  const total = leftWords.length + rightWords.length;
  return total === 0 ? 1 : (2 * shared) / total;
}

/** Pairs of positions (expected, found), the best overlap first, each task used once. */
export function alignTasks(
  expected: readonly Pick<ExpectedTask, 'title'>[],
  found: readonly Pick<ParsedTask, 'title'>[],
): readonly (readonly [number, number])[] {
  const candidates = expected.flatMap((wanted, at) =>
    found.map((task, position) => ({ at, position, value: overlap(wanted.title, task.title) })),
  );
  const pairs: [number, number][] = [];
  for (const { at, position, value } of candidates.sort((a, b) => b.value - a.value)) {
    if (value < sameWork) break;
    if (!pairs.some(([usedAt, usedPosition]) => usedAt === at || usedPosition === position)) pairs.push([at, position]);
  }
  return pairs.sort(([left], [right]) => left - right);
}

/** Whether two lists name the same agencies by the directory; unknown names agree by their spelling without marks. */
export function nameSame(left: readonly string[], right: readonly string[], index: AgencyIndex): boolean {
  const keys = (names: readonly string[]) =>
    [...new Set(names.map((name) => index.find(name)?.name ?? agencyKey(name)))].sort().join('\n');
  return keys(left) === keys(right);
}

function sameDeadline(expected: ExpectedTask['deadline'], found: ParsedTask['deadline']): boolean {
  if (!expected || !found) return expected === found;
  return expected.kind === found.kind && expected.bound === found.bound && expected.date === found.date;
}

function scoreHeader(expected: ExpectedPaper['header'], found: ParsedHeader) {
  const fields = Object.keys(expected) as (keyof ParsedHeader)[];
  const differing = fields.filter((field) => JSON.stringify(expected[field]) !== JSON.stringify(found[field]));
  return {
    headerFields: fields.length,
    headerAgreeing: fields.length - differing.length,
    differences: differing.map(
      (field) => `header ${field}: ${JSON.stringify(expected[field])} ≠ ${JSON.stringify(found[field])}`,
    ),
  };
}

/** Counts what agrees between a paper as labelled and as read. */
export function scorePaper(expected: ExpectedPaper, found: FoundPaper, index: AgencyIndex): Score {
  const pairs = alignTasks(expected.tasks, found.tasks);
  const header = scoreHeader(expected.header, found.header);
  const differences = [...header.differences];
  const counts = { types: 0, leads: 0, coordinating: 0, implementing: 0, deadlines: 0 };
  for (const [at, position] of pairs) {
    const wanted = expected.tasks[at] as ExpectedTask;
    const task = found.tasks[position] as ParsedTask;
    const facts: readonly (readonly [keyof typeof counts, boolean, unknown, unknown])[] = [
      ['types', wanted.type === task.type, wanted.type, task.type],
      ['leads', nameSame(wanted.lead, task.leadAgencies, index), wanted.lead, task.leadAgencies],
      [
        'coordinating',
        nameSame(wanted.coordinating, task.coordinatingAgencies, index),
        wanted.coordinating,
        task.coordinatingAgencies,
      ],
      [
        'implementing',
        nameSame(wanted.implementing, task.implementingAgencies, index),
        wanted.implementing,
        task.implementingAgencies,
      ],
      ['deadlines', sameDeadline(wanted.deadline, task.deadline), wanted.deadline, task.deadline],
    ];
    for (const [fact, agrees, left, right] of facts) {
      if (agrees) counts[fact] += 1;
      else differences.push(`${fact} of “${wanted.title}”: ${JSON.stringify(left)} ≠ ${JSON.stringify(right)}`);
    }
  }
  const used = { expected: new Set(pairs.map(([at]) => at)), found: new Set(pairs.map(([, position]) => position)) };
  for (const [at, { title }] of expected.tasks.entries()) {
    if (!used.expected.has(at)) differences.push(`missing: “${title}”`);
  }
  for (const [position, { title, source }] of found.tasks.entries()) {
    if (!used.found.has(position)) differences.push(`too much, line ${source.lineFrom}: “${title}”`);
  }
  return {
    expected: expected.tasks.length,
    found: found.tasks.length,
    aligned: pairs.length,
    ...counts,
    headerFields: header.headerFields,
    headerAgreeing: header.headerAgreeing,
    differences,
  };
}

/** The scores of several papers as one. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => number) => scores.reduce((total, score) => total + pick(score), 0);
  return {
    expected: sum((score) => score.expected),
    found: sum((score) => score.found),
    aligned: sum((score) => score.aligned),
    types: sum((score) => score.types),
    leads: sum((score) => score.leads),
    coordinating: sum((score) => score.coordinating),
    implementing: sum((score) => score.implementing),
    deadlines: sum((score) => score.deadlines),
    headerFields: sum((score) => score.headerFields),
    headerAgreeing: sum((score) => score.headerAgreeing),
    differences: scores.flatMap((score) => score.differences),
  };
}

/** A part of a whole, 1 when there is nothing to miss. */
export function rate(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
