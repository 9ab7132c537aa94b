/**
 * A .docx as a `Paper`. Walks the body, gives every paragraph its section, table place and room. Knows nothing of official
 * documents.
 */
import { childOf, childrenOf, textOf, type XmlElement } from '../../package/xml.ts';
import { hasTrackedChanges, listUnwrapped } from '../../word/blocks.ts';
import { createNumberCounter, type NumberCounter } from '../../word/count-numbers.ts';
import { createFormatting, type Formatting } from '../../word/formatting.ts';
import type { OpenFields } from '../../word/inlines.ts';
import { isOn, isOnValue, readProperties } from '../../word/properties.ts';
import { readSections } from '../../word/sections.ts';
import type { Style } from '../../word/style-sheet.ts';
import type { WordParts } from '../../word/word-parts.ts';
import type { AuditReason, Paper, PaperBlock, Paragraph, TablePlace, TextBox } from './paper.ts';
import { readParagraph } from './read-paragraph.ts';
import { measureTextWidth, readSection } from './read-sections.ts';
import { readBoxSide } from './read-shapes.ts';
import { readTableShape, type TableShape } from './read-table-shape.ts';

/** Reads a Word file that is open. Throws AppError `file.damaged`. */
export function readPaperParts(parts: WordParts): Paper {
  const formatting = createFormatting(parts);
  const body = new BodyReader(formatting);
  const sections = readSections(parts).map((wordSection, index) => {
    const section = readSection(wordSection, (root, widthTwips) => readAside(root, formatting, widthTwips));
    body.readSection(wordSection.blocks, index, measureTextWidth(section));
    return section;
  });
  const notes = ['footnotes', 'endnotes'].flatMap((kind) =>
    childrenOf(parts.readOfKind(kind)).flatMap((note) => readAside(note, formatting, 0)),
  );
  const settings = parts.readOfKind('settings');
  const compatibility = readProperties(childOf(settings, 'w:compat'));
  return {
    blocks: body.blocks,
    paragraphs: body.paragraphs,
    asideParagraphs: [...body.textBoxes.flatMap((box) => box.paragraphs), ...notes],
    textBoxes: body.textBoxes,
    auditOnly: findAuditReason(parts),
    sections,
    hasEvenPageHeaders: isOn(readProperties(settings), 'w:evenAndOddHeaders') ?? false,
    addsParagraphGaps: isOn(compatibility, 'w:doNotUseHTMLParagraphAutoSpacing') ?? false,
    savedPageCount: readSavedPageCount(parts),
  };
}

function findAuditReason(parts: WordParts): AuditReason | null {
  if (parts.isSigned) return 'signed';
  if (parts.hasMacros) return 'macros';
  const protection = readProperties(parts.readOfKind('settings'))['w:documentProtection'];
  if (protection && isOnValue(protection['w:enforcement'] ?? '0')) return 'protected';
  return hasTrackedChanges(parts.body) ? 'trackedChanges' : null;
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
  const count = createNumberCounter(formatting.numbering);
  const visit = (parent: XmlElement) => {
    for (const child of childrenOf(parent)) {
      if (child.name !== 'w:p') {
        visit(child);
        continue;
      }
      const surroundings = { number: 0, address: '', section: 0, place: null, widthTwips, cellStyle: undefined, count };
      const read = readParagraph(child, formatting, surroundings, openFields);
      found.push(read.paragraph);
      for (const box of read.textBoxes) visit(box);
    }
  };
  visit(root);
  return found;
}

/** Counts of one story: the body, or one cell. */
interface StoryCount {
  readonly prefix: string;
  paragraphs: number;
  tables: number;
}

/** Where a block stands. */
interface Surroundings {
  readonly story: StoryCount;
  readonly section: number;
  readonly place: TablePlace | null;
  readonly widthTwips: number;
  readonly cellStyle: Style | undefined;
}

/** Reads the body section after section, counting paragraphs and tables. */
class BodyReader {
  readonly blocks: PaperBlock[] = [];
  readonly paragraphs: Paragraph[] = [];
  readonly textBoxes: TextBox[] = [];
  readonly #formatting: Formatting;
  readonly #openFields: OpenFields = [];
  readonly #count: NumberCounter;
  readonly #story: StoryCount = { prefix: '', paragraphs: 0, tables: 0 };
  #tableCount = 0;

  constructor(formatting: Formatting) {
    this.#formatting = formatting;
    this.#count = createNumberCounter(formatting.numbering);
  }

  readSection(elements: readonly XmlElement[], section: number, widthTwips: number): void {
    const around = { section, place: null, widthTwips, cellStyle: undefined, story: this.#story };
    for (const element of elements) {
      if (element.name === 'w:p') {
        const paragraph = this.#readParagraph(element, around);
        if (paragraph) this.blocks.push({ type: 'paragraph', paragraph });
      } else if (element.name === 'w:tbl') {
        const from = this.paragraphs.length;
        const { columnCount } = this.#readTable(element, around);
        const paragraphs = this.paragraphs.slice(from);
        this.blocks.push({ type: 'table', table: this.#tableCount, columnCount, paragraphs, section });
        this.#tableCount += 1;
      }
    }
  }

  #readParagraph(element: XmlElement, around: Surroundings): Paragraph | undefined {
    const { story } = around;
    story.paragraphs += 1;
    const address = `${story.prefix}đoạn ${story.paragraphs}`;
    const surroundings = { ...around, address, number: this.paragraphs.length + 1, count: this.#count };
    const read = readParagraph(element, this.#formatting, surroundings, this.#openFields);
    if (!read.isDeleted) this.paragraphs.push(read.paragraph);
    for (const [index, box] of read.textBoxes.entries()) {
      const side = around.place?.side ?? readBoxSide(read.boxDrawings[index], around.widthTwips);
      const paragraphs = readAside(box, this.#formatting, around.widthTwips);
      this.textBoxes.push({ anchor: surroundings.number, side, paragraphs });
    }
    return read.isDeleted ? undefined : read.paragraph;
  }

  /** A table inside a cell keeps the outer side: what counts is where it stands on the page. */
  #readTable(table: XmlElement, outer: Surroundings): TableShape {
    const shape = readTableShape(table, outer.widthTwips, this.#formatting);
    outer.story.tables += 1;
    const prefix = `${outer.story.prefix}bảng ${outer.story.tables}`;
    for (const { element, row, column, side, innerWidthTwips, style } of shape.cells) {
      const place = outer.place ?? { table: this.#tableCount, row, column, side };
      const story = { prefix: `${prefix}, hàng ${row + 1}, ô ${column + 1}, `, paragraphs: 0, tables: 0 };
      const own = { widthTwips: innerWidthTwips, cellStyle: style, story };
      const inside = { section: outer.section, place: { ...place }, ...own };
      for (const child of listUnwrapped(element)) {
        if (child.name === 'w:p') this.#readParagraph(child, inside);
        else if (child.name === 'w:tbl') this.#readTable(child, inside);
      }
    }
    return shape;
  }
}
