/** Builds the outline of a paper: which paragraph stands below which, by marks alone. Knows nothing of what they say. */
import type { MarkKind, Paragraph } from './paragraph.ts';

/** A paragraph and what stands below it. */
export interface OutlineNode {
  readonly paragraph: Paragraph;
  readonly children: readonly OutlineNode[];
}

interface OpenNode {
  readonly paragraph: Paragraph;
  readonly children: OpenNode[];
}

/** Headings rank by their marks; bullets stand below them, in the order in which they first appear. */
const headingRanks: Partial<Record<MarkKind, number>> = { part: 1, article: 2, roman: 2, number: 3, letter: 9 };

/** What is attached stands beside the chapters of the paper, not below its last item. */
const attachment = /^(?:PHỤ LỤC|BIỂU MẪU|DANH MỤC|MẪU SỐ)(?=[^\p{Ll}]*$)/u;

function rankOf({ mark, label, text }: Paragraph): number | null {
  if (mark === 'none') return attachment.test(text) ? 0 : null;
  const rank = headingRanks[mark];
  if (rank === undefined) return null;
  return mark === 'number' ? rank + (label ?? '').split('.').length : rank;
}

/** How many of the open nodes stay open above a paragraph. */
function heightAbove(open: readonly OpenNode[], paragraph: Paragraph): number {
  const rank = rankOf(paragraph);
  if (rank !== null) {
    const at = open.findIndex((node) => (rankOf(node.paragraph) ?? Number.POSITIVE_INFINITY) >= rank);
    return at < 0 ? open.length : at;
  }
  if (paragraph.mark === 'none') return open.findLastIndex((node) => rankOf(node.paragraph) !== null) + 1;
  const same = open.findIndex((node) => node.paragraph.mark === paragraph.mark);
  return same < 0 ? open.length : same;
}

/**
 * The outline of a paper's paragraphs. Plain text stands below the last heading; when `continuesItem` says so of a plain
 * paragraph, below the last bullet.
 */
export function buildOutline(
  paragraphs: readonly Paragraph[],
  continuesItem: (paragraph: Paragraph) => boolean,
): readonly OutlineNode[] {
  const roots: OpenNode[] = [];
  const open: OpenNode[] = [];
  for (const paragraph of paragraphs) {
    const node: OpenNode = { paragraph, children: [] };
    const isPlain = rankOf(paragraph) === null && paragraph.mark === 'none';
    if (!(isPlain && continuesItem(paragraph))) open.length = heightAbove(open, paragraph);
    const parent = open.at(-1);
    (parent ? parent.children : roots).push(node);
    if (!isPlain) open.push(node);
  }
  return roots;
}

/** The paragraphs below a node, in the paper's order. */
export function listBelow(node: OutlineNode): readonly Paragraph[] {
  return node.children.flatMap((child) => [child.paragraph, ...listBelow(child)]);
}
