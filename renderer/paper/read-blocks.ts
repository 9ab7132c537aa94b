/** Paragraphs and tables of a body, a cell, a header or a footnote, in order, with the spaces between them settled. */
import { childOf, type XmlElement } from '../../core/package/xml.ts';
import { isMarkDeleted, listUnwrapped } from '../../core/word/blocks.ts';
import type { NumberLabel } from '../../core/word/count-numbers.ts';
import type { ParagraphFormatting } from '../../core/word/formatting.ts';
import { isOn, layOver, type Properties, readProperties } from '../../core/word/properties.ts';
import type { Style } from '../../core/word/style-sheet.ts';
import type { PaperBlock, PaperInline, PaperParagraph } from './paper-document.ts';
import { formatParagraph, formatRun } from './read-format.ts';
import { isEmptyPart, readInlineParts } from './read-inlines.ts';
import { readTable } from './read-table.ts';
import type { ReadingContext, StoryReader } from './reading-context.ts';

interface ReadBlock {
  readonly block: PaperBlock;
  readonly styleId: string | undefined;
  readonly isContextual: boolean;
}

/** Reads blocks one after another and counts their places. Used for one story (body, cell, header, note) each. */
export class BlockReader {
  readonly #context: ReadingContext;
  readonly #prefix: string;
  readonly #cellStyle: Style | undefined;
  #paragraphCount = 0;
  #tableCount = 0;
  #startsNewPage = false;
  #read: ReadBlock[] = [];

  /** `prefix` stands before every place: “bảng 1, hàng 2, ô 1, ”. */
  constructor(context: ReadingContext, prefix: string, cellStyle?: Style) {
    this.#context = context;
    this.#prefix = prefix;
    this.#cellStyle = cellStyle;
  }

  /** Reads blocks; what is no block is passed over. Answers them with the spaces between them settled. */
  read(elements: readonly XmlElement[]): readonly PaperBlock[] {
    for (const element of elements) {
      if (element.name === 'w:p') this.#addParagraph(element);
      else if (element.name === 'w:tbl') this.#addTable(element);
      else if (element.name === 'w:altChunk') this.#context.reportNotDrawn('chart');
    }
    const blocks = settleSpaces(this.#read, this.#context.addsSpaces);
    this.#read = [];
    return blocks;
  }

  #takePageBreak(): boolean {
    const startsNewPage = this.#startsNewPage;
    this.#startsNewPage = false;
    return startsNewPage;
  }

  #addTable(element: XmlElement): void {
    this.#tableCount += 1;
    const place = `${this.#prefix}bảng ${this.#tableCount}`;
    const startsNewPage = this.#takePageBreak();
    const readStory: StoryReader = (story, prefix, cellStyle) =>
      new BlockReader(this.#context, prefix, cellStyle).read(listUnwrapped(story));
    const block = readTable(element, { place, startsNewPage, context: this.#context, readStory });
    if (block.rows.length > 0) this.#read.push({ block, styleId: undefined, isContextual: false });
  }

  #addParagraph(element: XmlElement): void {
    this.#paragraphCount += 1;
    const place = `${this.#prefix}đoạn ${this.#paragraphCount}`;
    const { formatting, countNumber } = this.#context;
    const resolved = formatting.resolveParagraph(childOf(element, 'w:pPr'), this.#cellStyle);
    const { properties, styleId } = resolved;
    if (properties['w:framePr']) this.#context.reportNotDrawn('frame');
    const parts = readInlineParts(element, resolved, this.#context);
    if (isMarkDeleted(element) && parts.every(isEmptyPart)) return;
    const format = formatParagraph(properties);
    const mark = readProperties(childOf(element, 'w:pPr', 'w:rPr'));
    const label = resolved.list ? countNumber(resolved.list) : undefined;
    const labelInlines = label ? this.#readLabel(label, mark, resolved) : [];
    for (const [index, part] of parts.entries()) {
      const isFirst = index === 0;
      // After a page break at its very end nothing of the paragraph is left for the new page.
      if (!isFirst && index === parts.length - 1 && isEmptyPart(part)) {
        this.#startsNewPage = true;
        break;
      }
      const hasBreak = this.#takePageBreak();
      const block: PaperParagraph = {
        kind: 'paragraph',
        place,
        format: isFirst ? format : { ...format, firstLinePt: 0, spaceBeforePt: 0 },
        markFormat: formatRun(formatting.resolveRun(mark, resolved)),
        inlines: isFirst ? [...labelInlines, ...part.inlines] : part.inlines,
        lines: part.lines,
        startsNewPage: isFirst ? hasBreak || isOn(properties, 'w:pageBreakBefore') === true : true,
      };
      this.#read.push({ block, styleId, isContextual: isOn(properties, 'w:contextualSpacing') === true });
    }
  }

  #readLabel(label: NumberLabel, mark: Properties, paragraph: ParagraphFormatting): readonly PaperInline[] {
    const { format: numberFormat, run, suffix } = label.level;
    const own = { ...run };
    // A bullet's symbol font has no letters of Unicode; they are drawn in the paper's own font.
    if (numberFormat === 'bullet') delete own['w:rFonts'];
    const format = formatRun(this.#context.formatting.resolveRun(layOver(mark, own), paragraph));
    const text: PaperInline = { kind: 'text', text: suffix === 'space' ? `${label.text} ` : label.text, format };
    return suffix === 'tab' ? [text, { kind: 'tab', format }] : [text];
  }
}

/** Spaces between neighbours: none within one contextual style; added up where the file says so; one frame for equal borders. */
function settleSpaces(blocks: readonly ReadBlock[], addsSpaces: boolean): readonly PaperBlock[] {
  return blocks.map((current, index) => {
    const { block } = current;
    if (block.kind !== 'paragraph') return block;
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    const isSameStyle = (other: ReadBlock | undefined) =>
      other?.block.kind === 'paragraph' && other.styleId === current.styleId;
    const dropsBefore = current.isContextual && isSameStyle(before);
    const dropsAfter = current.isContextual && isSameStyle(after);
    const spaceOfOther = addsSpaces && before?.block.kind === 'paragraph' ? before.block.format.spaceAfterPt : 0;
    const isOneFrame = (other: ReadBlock | undefined) =>
      other?.block.kind === 'paragraph' && isSameFrame(other.block, block);
    const { borders } = block.format;
    return {
      ...block,
      format: {
        ...block.format,
        spaceBeforePt: (dropsBefore ? 0 : block.format.spaceBeforePt) + spaceOfOther,
        spaceAfterPt: dropsAfter ? 0 : block.format.spaceAfterPt,
        borders: {
          ...borders,
          top: isOneFrame(before) ? undefined : borders.top,
          bottom: isOneFrame(after) ? undefined : borders.bottom,
        },
      },
    };
  });
}

/** Neighbours with the same borders and indents share one frame (17.3.1.7). */
function isSameFrame(one: PaperParagraph, other: PaperParagraph): boolean {
  const describe = ({ format }: PaperParagraph) =>
    JSON.stringify([format.borders, format.indentLeftPt, format.indentRightPt]);
  return Object.values(one.format.borders).some(Boolean) && describe(one) === describe(other);
}
