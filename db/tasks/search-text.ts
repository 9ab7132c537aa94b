/** The folded text that tasks are searched in, built when a row is written, and the words looked for in it. Pure; knows no SQL. */
import type { ExtensionGrant } from '../../core/domain/extension.ts';
import type { Measure } from '../../core/domain/measure.ts';
import type { ProgressInput } from '../../core/domain/progress.ts';
import { foldVietnamese } from '../../core/text/vietnamese.ts';

/** The folded parts, and behind them what stands after a mark inside a word: "1523/qd-ubnd" … "qd-ubnd ubnd". */
function fold(parts: readonly (string | null | undefined)[]): string {
  const text = foldVietnamese(parts.filter((part) => part).join(' '));
  const tails = new Set<string>();
  for (const [word] of text.matchAll(/[^\s/-]+(?:[/-][^\s/-]+)+/g)) {
    for (const { index } of word.matchAll(/[/-]/g)) tails.add(word.slice(index + 1));
  }
  return [text, ...tails].join(' ');
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

/** What `extension.search_text` holds: the document that grants it. */
export function extensionSearchText({ documentCode, issuer, subject }: ExtensionGrant): string {
  return fold([documentCode, issuer, subject]);
}

/**
 * The words that a clerk typed, folded, each once; a mark counts only inside or behind a word ("2.2", "1523/qd", "98%").
 * Other characters part words, as the tokenizer of `task_search` does.
 */
export function listSearchWords(query: string): readonly string[] {
  const words = foldVietnamese(query)
    .split(/[^a-z0-9./%-]+/)
    .map((word) => word.replace(/^[./%-]+/, ''));
  return [...new Set(words)].filter((word) => word !== '');
}
