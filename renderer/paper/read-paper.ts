/** A finished .docx as what it shows on paper. Pure: bytes in, plain values out; neither DOM nor clock. */
import { childOf, childrenOf, type XmlElement } from '../../core/package/xml.ts';
import { readStyleSheet } from './effective-format.ts';
import { readNumbering } from './numbering.ts';
import type { PaperBlock, PaperDocument, PaperSection } from './paper-document.ts';
import { attributeOf, isOn, readProperties, readTwips } from './properties.ts';
import { BlockReader } from './read-blocks.ts';
import { isContinuous, readMargins, readSectionPage, type SectionPage } from './read-section.ts';
import { collectNotDrawn, type ReadingContext } from './reading-context.ts';
import { openWordParts, type WordParts } from './word-parts.ts';

/**
 * Reads a .docx; `fileName` is for messages.
 * Throws AppError `file.empty`, `file.legacyWord`, `file.wrongKind`, `file.damaged`.
 */
export function readPaper(docx: Uint8Array, fileName: string): PaperDocument {
  const parts = openWordParts(docx, fileName);
  const settings = parts.readOfKind('settings');
  const notDrawn = collectNotDrawn();
  const compatibility = childrenOf(childOf(settings, 'w:compat'), 'w:compatSetting').find(
    ({ attributes }) => attributes['w:name'] === 'compatibilityMode',
  );
  const context: ReadingContext = {
    styles: readStyleSheet(parts.readOfKind('styles'), parts.readOfKind('theme')),
    numbering: readNumbering(parts.readOfKind('numbering')),
    openFields: [],
    noteIds: [],
    currentNote: null,
    column: { leftPt: 0 },
    alignsTableText: Number(compatibility?.attributes['w:val'] ?? 12) < 15,
    addsSpaces: isOn(readProperties(childOf(settings, 'w:compat')), 'w:doNotUseHTMLParagraphAutoSpacing') ?? false,
    reportNotDrawn: notDrawn.report,
  };
  const settingsProperties = readProperties(settings);
  if (isOn(settingsProperties, 'w:evenAndOddHeaders')) notDrawn.report('evenPages');
  const defaultTabPt = readTwips(attributeOf(settingsProperties, 'w:defaultTabStop')) || 36;
  const sections = readSections(parts, defaultTabPt, context);
  return { sections, footnotes: readFootnotes(parts, context), notDrawn: notDrawn.list() };
}

/** The body cut at its section properties, each at the end of the section that it describes. */
function readSections(parts: WordParts, defaultTabPt: number, context: ReadingContext): readonly PaperSection[] {
  const sections: PaperSection[] = [];
  const body = childrenOf(childOf(parts.document, 'w:body'));
  const reader = new BlockReader(context, '');
  let page: SectionPage | undefined;
  let pending: XmlElement[] = [];
  const closeSection = (properties: XmlElement | undefined) => {
    context.column.leftPt = readMargins(properties).left;
    const blocks = readBlocks(reader, pending);
    pending = [];
    const before = sections.at(-1);
    const next = readSectionPage(properties, page, parts, context);
    // A continuous section on paper of the same size stands on the same pages.
    if (before && isContinuous(properties) && before.widthPt === next.widthPt && before.heightPt === next.heightPt) {
      sections[sections.length - 1] = { ...before, blocks: [...before.blocks, ...blocks] };
    } else {
      sections.push({ ...next, defaultTabPt, blocks });
    }
    page = next;
  };
  for (const child of body) {
    if (child.name === 'w:sectPr') closeSection(child);
    else {
      pending.push(child);
      const inner = child.name === 'w:p' ? childOf(child, 'w:pPr', 'w:sectPr') : undefined;
      if (inner) closeSection(inner);
    }
  }
  if (pending.length > 0 || sections.length === 0) closeSection(undefined);
  return sections;
}

function readBlocks(reader: BlockReader, elements: readonly XmlElement[]): readonly PaperBlock[] {
  for (const element of elements) reader.add(element);
  return reader.take();
}

/** The notes that are referred to; one that the file lacks stays empty. */
function readFootnotes(parts: WordParts, context: ReadingContext): ReadonlyMap<number, readonly PaperBlock[]> {
  const byId = new Map(
    childrenOf(parts.readOfKind('footnotes'), 'w:footnote').map((note) => [note.attributes['w:id'] ?? '', note]),
  );
  const footnotes = new Map<number, readonly PaperBlock[]>();
  for (const [index, id] of [...context.noteIds].entries()) {
    const reader = new BlockReader({ ...context, currentNote: index + 1 }, `chú thích ${index + 1}, `);
    footnotes.set(index + 1, readBlocks(reader, [...childrenOf(byId.get(id))]));
  }
  return footnotes;
}
