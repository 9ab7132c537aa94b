/** What changed between two versions of a report, paragraph by paragraph and word by word, for reading. Pure. */
import type { Block } from '../domain/document-draft.ts';

/** A stretch of words that both have, or only one of them. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A paragraph that is in one version only, or reworded; paragraphs that are the same are left out. */
export interface ParagraphChange {
  readonly kind: 'removed' | 'added' | 'reworded';
  readonly words: readonly WordChange[];
}

/** A paragraph as it is read; a table row by row. */
function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') {
      return [...block.headerRows, ...block.rows].map((row) =>
        row.map((cell) => cell.paragraphs.join(' ')).join(' | '),
      );
    }
    const text = block.runs.map((run) => run.text + (run.footnote ? ` [${run.footnote}]` : '')).join('');
    return [block.type === 'heading' && block.number ? `${block.number} ${text}` : text];
  });
}

/** One step from the old to the new: kept (a pair), removed or added. */
type Step = { readonly kind: 'same' | 'removed' | 'added'; readonly item: string };

/** Cells beyond which two texts are compared by their ends only: a wholly different text has no readable comparison. */
const mostCells = 4_000_000;

/** The longest common sequence as steps. Equal beginnings and ends are taken off first. */
function diff(before: readonly string[], after: readonly string[]): readonly Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  const same = (items: readonly string[]): Step[] => items.map((item) => ({ kind: 'same', item }));
  const middle = diffMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [...same(before.slice(0, start)), ...middle, ...same(before.slice(before.length - end))];
}

function diffMiddle(before: readonly string[], after: readonly string[]): readonly Step[] {
  const width = after.length + 1;
  if (before.length * width > mostCells) {
    return [
      ...before.map((item): Step => ({ kind: 'removed', item })),
      ...after.map((item): Step => ({ kind: 'added', item })),
    ];
  }
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && old === fresh) {
      steps.push({ kind: 'same', item: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ kind: 'removed', item: old });
      i += 1;
    } else if (fresh !== undefined) {
      steps.push({ kind: 'added', item: fresh });
      j += 1;
    }
  }
  return steps;
}

/** Neighbouring steps of one kind as one stretch of words. */
function joinWords(steps: readonly Step[]): readonly WordChange[] {
  const joined: { kind: WordChange['kind']; text: string }[] = [];
  for (const { kind, item } of steps) {
    const last = joined.at(-1);
    if (last?.kind === kind) last.text += item;
    else joined.push({ kind, text: item });
  }
  return joined;
}

const wordsOf = (line: string): readonly string[] => line.match(/\s+|[^\s]+/g) ?? [];

/** The share of words that a reworded paragraph has to keep; under it, it is another paragraph. */
const leastKept = 0.4;

function isReworded(words: readonly WordChange[], line: string): boolean {
  const kept = words.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0);
  return kept >= line.length * leastKept;
}

/** The paragraphs that changed, in the order of the new version with what was removed where it stood. */
export function compareTexts(before: readonly Block[], after: readonly Block[]): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  const removed: string[] = [];
  const flush = () => {
    for (const text of removed.splice(0)) changes.push({ kind: 'removed', words: [{ kind: 'removed', text }] });
  };
  for (const { kind, item } of diff(linesOf(before), linesOf(after))) {
    if (kind === 'same') flush();
    else if (kind === 'removed') removed.push(item);
    else {
      const old = removed[0];
      const words = old === undefined ? [] : joinWords(diff(wordsOf(old), wordsOf(item)));
      if (old !== undefined && isReworded(words, old)) {
        removed.shift();
        changes.push({ kind: 'reworded', words });
      } else changes.push({ kind: 'added', words: [{ kind: 'added', text: item }] });
    }
  }
  flush();
  return changes;
}
