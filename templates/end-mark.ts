/** The end mark "./." after the last sentence of a paper or appendix (NĐ 30/2020, Phụ lục III, all forms). Pure. */
import type { Block, TextRun } from '../core/domain/document-draft.ts';

const endMark = './.';
/** What may already stand at the end and gives way: marks of the sentence, and the end mark itself. */
const closingMarks = /(?:\s|\.\/\.|[.;,:])+$/;

const hasText = (runs: readonly TextRun[]) => runs.some((run) => run.text.trim() !== '' || run.footnote !== undefined);

function closeRuns(runs: readonly TextRun[]): TextRun[] {
  const written = runs.slice(0, runs.findLastIndex((run) => hasText([run])) + 1);
  const last = written.at(-1);
  if (!last) return [{ text: endMark }];
  const before = written.slice(0, -1);
  const text = last.text.replace(closingMarks, '');
  // A run of marks only, as after a footnote that was closed before: look at the words before it.
  if (text === '' && last.footnote === undefined && before.length > 0) {
    return closeRuns(before);
  }
  if (last.footnote !== undefined) return [...before, { ...last, text }, { text: endMark }];
  return [...before, { ...last, text: text + endMark }];
}

/**
 * The blocks with "./." once after their last sentence, which is then the last block; what has it already stays as it
 * is. After a closing table the mark stands in a paragraph of its own when `afterTable` says so.
 */
export function withEndMark(blocks: readonly Block[], afterTable: 'ownParagraph' | 'none'): readonly Block[] {
  const lastIndex = blocks.findLastIndex((block) => block.type === 'table' || hasText(block.runs));
  const last = blocks[lastIndex];
  if (!last) return blocks;
  if (last.type === 'table') {
    return afterTable === 'none' ? blocks : [...blocks, { type: 'paragraph', runs: [{ text: endMark }] }];
  }
  return [...blocks.slice(0, lastIndex), { ...last, runs: closeRuns(last.runs) }];
}
