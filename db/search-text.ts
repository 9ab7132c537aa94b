/** The folded text that tasks are searched in, built when a row is written. Pure; knows no SQL. */
import type { ProgressInput } from '../core/domain/progress.ts';
import type { Measure } from '../core/domain/task.ts';
import { foldVietnamese } from '../core/text/vietnamese.ts';

function fold(parts: readonly (string | null | undefined)[]): string {
  return foldVietnamese(parts.filter((part) => part).join(' '));
}

/** A task's own words, and its agencies under the names of the directory and of the paper. */
export interface SearchableTask {
  readonly code: string | null;
  readonly title: string;
  readonly goal: string | null;
  readonly measures: readonly Measure[];
  readonly product: string | null;
  readonly authority: string | null;
  readonly deadlineRaw: string | null;
  readonly agencyNames: readonly string[];
}

/** What `task.search_text` holds. */
export function taskSearchText(task: SearchableTask): string {
  return fold([
    task.code,
    task.title,
    task.goal,
    ...task.measures.map((measure) => measure.text),
    task.product,
    task.authority,
    task.deadlineRaw,
    ...new Set(task.agencyNames),
  ]);
}

/** What `progress.search_text` holds: the words of the record and the codes, issuers and subjects of its evidence. */
export function progressSearchText(input: ProgressInput): string {
  return fold([
    input.outcome,
    input.obstacle,
    input.recommendation,
    ...input.evidence.flatMap((paper) => [paper.documentCode, paper.issuer, paper.subject]),
  ]);
}
