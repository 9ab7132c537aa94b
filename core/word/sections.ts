/** The body cut at its section properties, each with the headers and footers that reach it. Knows nothing of the text. */
import { childOf, childrenOf, type XmlElement } from '../package/xml.ts';
import { listUnwrapped } from './blocks.ts';
import { readTwips } from './lengths.ts';
import { type Properties, readProperties } from './properties.ts';
import type { WordParts } from './word-parts.ts';

export type HeaderKind = 'default' | 'first' | 'even';
/** Roots of the parts. */
export type HeaderParts = Readonly<Partial<Record<HeaderKind, XmlElement>>>;

export interface WordSection {
  /** Its `w:sectPr`; undefined where the file states none. */
  readonly element: XmlElement | undefined;
  readonly properties: Properties;
  /** Paragraphs, tables and what else stands in the body. */
  readonly blocks: readonly XmlElement[];
  /** As inherited from the section before where it declares none. */
  readonly headers: HeaderParts;
  readonly footers: HeaderParts;
}

/** Reads the sections in order; at least one. */
export function readSections(parts: WordParts): readonly WordSection[] {
  const sections: WordSection[] = [];
  let blocks: XmlElement[] = [];
  const close = (section: XmlElement | undefined) => {
    const before = sections.at(-1);
    sections.push({
      element: section,
      properties: readProperties(section),
      blocks,
      headers: { ...before?.headers, ...readHeaderParts(section, 'w:headerReference', parts) },
      footers: { ...before?.footers, ...readHeaderParts(section, 'w:footerReference', parts) },
    });
    blocks = [];
  };
  for (const block of listUnwrapped(parts.body)) {
    if (block.name === 'w:sectPr') {
      close(block);
      continue;
    }
    blocks.push(block);
    const inner = block.name === 'w:p' ? childOf(block, 'w:pPr', 'w:sectPr') : undefined;
    if (inner) close(inner);
  }
  if (blocks.length > 0 || sections.length === 0) close(undefined);
  return sections;
}

function readHeaderParts(section: XmlElement | undefined, name: string, parts: WordParts): HeaderParts {
  const found: Partial<Record<HeaderKind, XmlElement>> = {};
  for (const { attributes } of childrenOf(section, name)) {
    const kind = attributes['w:type'];
    const root = parts.readById(attributes['r:id']);
    if (root) found[kind === 'first' || kind === 'even' ? kind : 'default'] = root;
  }
  return found;
}

/** Margins in twips; `left` with the gutter. Where a section states none, Word's inch. */
export function readMargins(section: Properties): Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>> {
  const margins = section['w:pgMar'] ?? {};
  const read = (name: string) => Math.abs(readTwips(margins[name]) ?? 1440);
  return {
    top: read('w:top'),
    right: read('w:right'),
    bottom: read('w:bottom'),
    left: read('w:left') + Math.max(readTwips(margins['w:gutter']) ?? 0, 0),
  };
}

/** Whether a section goes on where the one before ends. */
export function isContinuous(section: Properties): boolean {
  return section['w:type']?.['w:val'] === 'continuous';
}
