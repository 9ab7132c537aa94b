/**
 * A .docx as a `Paper`. Walks the body, gives every paragraph its section, table place and room. Knows nothing of official
 * documents.
 */
import { childOf, childrenOf, textOf, type XmlElement } from '../../package/xml.ts';
import { listUnwrapped } from '../../word/blocks.ts';
import { createFormatting, type Formatting } from '../../word/formatting.ts';
import type { OpenFields } from '../../word/inlines.ts';
import { isOn, readProperties } from '../../word/properties.ts';
import { readSections, type WordSection } from '../../word/sections.ts';
import type { Style } from '../../word/style-sheet.ts';
import { openWordParts, type WordParts } from '../../word/word-parts.ts';
import type { Paper, PaperBlock, Paragraph, Section, TablePlace } from './paper.ts';
import { readParagraph } from './read-paragraph.ts';
import { measureTextWidth, readSection } from './read-sections.ts';
import { readTableShape, type TableShape } from './read-table-shape.ts';

/**
 * Reads a Word file. `fileName` is for messages.
 * Throws AppError `file.empty`, `file.legacyWord`, `file.encrypted`, `file.wrongKind`, `file.damaged`.
 */
export function readPaper(docx: Uint8Array, fileName: string): Paper {
  const parts = openWordParts(docx, fileName);
  const formatting = createFormatting(parts);
  const wordSections = readSections(parts);
  const sections = wordSections.map((section) =>
    readSection(section, (root, widthTwips) => readAside(root, formatting, widthTwips)),
  );
  const content = readBody(wordSections, sections, formatting);
  const notes = ['footnotes', 'endnotes'].flatMap((kind) =>
    childrenOf(parts.readOfKind(kind)).flatMap((note) => readAside(note, formatting, 0)),
  );
  const settings = parts.readOfKind('settings');
  const compatibility = readProperties(childOf(settings, 'w:compat'));
  return {
    blocks: content.blocks,
    paragraphs: content.paragraphs,
    asideParagraphs: [...content.textBoxes, ...notes],
    sections,
    hasEvenPageHeaders: isOn(readProperties(settings), 'w:evenAndOddHeaders') ?? false,
    addsParagraphGaps: isOn(compatibility, 'w:doNotUseHTMLParagraphAutoSpacing') ?? false,
    savedPageCount: readSavedPageCount(parts),
  };
}

function readSavedPageCount(parts: WordParts): number | null {
  const pages = childrenOf(parts.readApplicationProperties()).find((one) => one.name.endsWith('Pages'));
  const count = Number(pages ? textOf(pages) : Number.NaN);
  return Number.isInteger(count) && count > 0 ? count : null;
}

/** Paragraphs outside the body: a header, a note, a text box. They carry no number. */
function readAside(root: XmlElement, formatting: Formatting, widthTwips: number): readonly Paragraph[] {
  const found: Paragraph[] = [];
  const openFields: OpenFields = [];
  const visit = (parent: XmlElement) => {
    for (const child of childrenOf(parent)) {
      if (child.name !== 'w:p') {
        visit(child);
        continue;
      }
      const surroundings = { number: 0, section: 0, place: null, widthTwips, cellStyle: undefined };
      const read = readParagraph(child, formatting, surroundings, openFields);
      found.push(read.paragraph);
      for (const box of read.textBoxes) visit(box);
    }
  };
  visit(root);
  return found;
}

interface BodyContent {
  readonly blocks: readonly PaperBlock[];
  readonly paragraphs: readonly Paragraph[];
  readonly textBoxes: readonly Paragraph[];
}

/** Where a block stands. */
interface Surroundings {
  readonly place: TablePlace | null;
  readonly widthTwips: number;
  readonly cellStyle: Style | undefined;
}

function readBody(
  wordSections: readonly WordSection[],
  sections: readonly Section[],
  formatting: Formatting,
): BodyContent {
  const blocks: PaperBlock[] = [];
  const paragraphs: Paragraph[] = [];
  const textBoxes: Paragraph[] = [];
  const openFields: OpenFields = [];
  let tableCount = 0;

  const addParagraph = (element: XmlElement, section: number, around: Surroundings) => {
    const surroundings = { ...around, number: paragraphs.length + 1, section };
    const read = readParagraph(element, formatting, surroundings, openFields);
    if (!read.isDeleted) paragraphs.push(read.paragraph);
    for (const box of read.textBoxes) textBoxes.push(...readAside(box, formatting, around.widthTwips));
    return read.isDeleted ? undefined : read.paragraph;
  };
  // A table inside a cell keeps the outer side: what counts is where it stands on the page.
  const addCells = (table: XmlElement, section: number, outer: Surroundings): TableShape => {
    const shape = readTableShape(table, outer.widthTwips, formatting);
    for (const { element, row, column, side, innerWidthTwips, style } of shape.cells) {
      const place = outer.place ?? { table: tableCount, row, column, side };
      const inside = { place: { ...place }, widthTwips: innerWidthTwips, cellStyle: style };
      for (const child of listUnwrapped(element)) {
        if (child.name === 'w:p') addParagraph(child, section, inside);
        else if (child.name === 'w:tbl') addCells(child, section, inside);
      }
    }
    return shape;
  };
  for (const [section, { blocks: elements }] of wordSections.entries()) {
    const page = sections[section];
    const around = { place: null, widthTwips: page ? measureTextWidth(page) : 0, cellStyle: undefined };
    for (const element of elements) {
      if (element.name === 'w:p') {
        const paragraph = addParagraph(element, section, around);
        if (paragraph) blocks.push({ type: 'paragraph', paragraph });
      } else if (element.name === 'w:tbl') {
        const from = paragraphs.length;
        const { columnCount } = addCells(element, section, around);
        blocks.push({ type: 'table', table: tableCount, columnCount, paragraphs: paragraphs.slice(from), section });
        tableCount += 1;
      }
    }
  }
  return { blocks, paragraphs, textBoxes };
}
