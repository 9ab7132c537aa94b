/** A finished .docx as what it shows on paper. Pure: bytes in, plain values out; neither DOM nor clock. */
import { childOf, childrenOf } from '../../core/package/xml.ts';
import { hasTrackedChanges, listUnwrapped } from '../../core/word/blocks.ts';
import { createNumberCounter } from '../../core/word/count-numbers.ts';
import { createFormatting } from '../../core/word/formatting.ts';
import { readPoints } from '../../core/word/lengths.ts';
import { readNotesById } from '../../core/word/notes.ts';
import { attributeOf, isOn, readProperties } from '../../core/word/properties.ts';
import { isContinuous, readMargins, readSections, type WordSection } from '../../core/word/sections.ts';
import { openWordParts, type WordParts } from '../../core/word/word-parts.ts';
import type { PaperBlock, PaperDocument, PaperSection } from './paper-document.ts';
import { BlockReader } from './read-blocks.ts';
import { readSectionPage } from './read-section.ts';
import { collectNotDrawn, type ReadingContext } from './reading-context.ts';

/**
 * Reads a .docx; `fileName` is for messages.
 * Throws AppError `file.empty`, `file.legacyWord`, `file.encrypted`, `file.wrongKind`, `file.damaged`.
 */
export function readPaper(docx: Uint8Array, fileName: string): PaperDocument {
  const parts = openWordParts(docx, fileName);
  const settings = parts.readOfKind('settings');
  const notDrawn = collectNotDrawn();
  const compatibility = childrenOf(childOf(settings, 'w:compat'), 'w:compatSetting').find(
    ({ attributes }) => attributes['w:name'] === 'compatibilityMode',
  );
  const formatting = createFormatting(parts);
  const context: ReadingContext = {
    formatting,
    countNumber: createNumberCounter(formatting.numbering),
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
  if (hasTrackedChanges(parts.body)) notDrawn.report('revision');
  const defaultTabPt = readPoints(attributeOf(settingsProperties, 'w:defaultTabStop')) || 36;
  const sections = readPaperSections(readSections(parts), defaultTabPt, context);
  return { sections, footnotes: readFootnotes(parts, context), notDrawn: notDrawn.list() };
}

function readPaperSections(
  wordSections: readonly WordSection[],
  defaultTabPt: number,
  context: ReadingContext,
): readonly PaperSection[] {
  const sections: PaperSection[] = [];
  const reader = new BlockReader(context, '');
  for (const section of wordSections) {
    context.column.leftPt = readMargins(section.properties).left / 20;
    const blocks = reader.read(section.blocks);
    const page = readSectionPage(section, context);
    const before = sections.at(-1);
    const isSameSize = before?.widthPt === page.widthPt && before.heightPt === page.heightPt;
    // A continuous section on paper of the same size stands on the same pages.
    if (before && isSameSize && isContinuous(section.properties)) {
      sections[sections.length - 1] = { ...before, blocks: [...before.blocks, ...blocks] };
    } else {
      sections.push({ ...page, defaultTabPt, blocks });
    }
  }
  return sections;
}

/** The notes that are referred to; one that the file lacks stays empty. */
function readFootnotes(parts: WordParts, context: ReadingContext): ReadonlyMap<number, readonly PaperBlock[]> {
  const byId = readNotesById(parts, 'footnote');
  const footnotes = new Map<number, readonly PaperBlock[]>();
  for (const [index, id] of [...context.noteIds].entries()) {
    const reader = new BlockReader({ ...context, currentNote: index + 1 }, `chú thích ${index + 1}, `);
    footnotes.set(index + 1, reader.read(listUnwrapped(byId.get(id))));
  }
  return footnotes;
}
