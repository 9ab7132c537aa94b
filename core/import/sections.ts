/** Groups the paragraphs of a paper under their numbered headings. Knows numbering only, not what a heading is about. */
import type { Paragraph } from './paragraph.ts';

/** A numbered part: its heading and the paragraphs up to the next heading. */
export interface Section {
  /** Null for what stands before the first heading. */
  readonly heading: Paragraph | null;
  readonly body: readonly Paragraph[];
  /** 1 for "II.", 2 for "2.", 3 for "2.6."; 0 before the first heading. */
  readonly depth: number;
  /** The headings above it, outermost first. */
  readonly parents: readonly Paragraph[];
}

function depthOf(paragraph: Paragraph): number {
  if (paragraph.mark === 'roman') return 1;
  return paragraph.mark === 'number' ? 1 + (paragraph.label ?? '').split('.').length : 0;
}

/** The sections in the paper's order; every paragraph belongs to exactly one. */
export function groupSections(paragraphs: readonly Paragraph[]): readonly Section[] {
  const sections: (Section & { readonly body: Paragraph[] })[] = [];
  const open: { readonly depth: number; readonly heading: Paragraph }[] = [];
  for (const paragraph of paragraphs) {
    const depth = depthOf(paragraph);
    if (depth === 0) {
      const current = sections.at(-1);
      if (current) current.body.push(paragraph);
      else sections.push({ heading: null, body: [paragraph], depth: 0, parents: [] });
      continue;
    }
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    sections.push({ heading: paragraph, body: [], depth, parents: open.map((outer) => outer.heading) });
    open.push({ depth, heading: paragraph });
  }
  return sections;
}

/** The "II." heading that a section stands under, or its own; null outside of such. */
export function chapterOf(section: Section): Paragraph | null {
  return [...section.parents, section.heading].find((heading) => heading?.mark === 'roman') ?? null;
}
