/** Tells whether a paragraph of a report still says what was drafted: its words without the live figures. Pure. */
import type { Block, BulletBlock, ParagraphBlock, TextRun } from '../domain/document-draft.ts';

export type TextBlock = ParagraphBlock | BulletBlock;

export function isTextBlock(block: Block): block is TextBlock {
  return block.type === 'paragraph' || block.type === 'bullet';
}

/** The text of runs as it is read. */
export function plainText(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** A short mark of the words between the figures: FNV-1a, in base 36. Two texts that differ by a figure only are the same. */
export function markWords(runs: readonly TextRun[]): string {
  let hash = 0x811c9dc5;
  const words = runs.map((run) => (run.figure ? '\u0001' : run.text)).join('');
  for (let i = 0; i < words.length; i += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** Whether a paragraph is the draft's own and nobody has reworded it: it may be drafted anew. */
export function isUntouched(block: TextBlock): boolean {
  return block.origin?.kind === 'drafted' && block.origin.words === markWords(block.runs);
}

/** Keys of the live figures of a paragraph, in order. */
export function figureKeysOf(runs: readonly TextRun[]): readonly string[] {
  return runs.flatMap(({ figure }) => (figure ? [figure.key] : []));
}
