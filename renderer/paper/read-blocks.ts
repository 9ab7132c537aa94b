/** Paragraphs and tables of a body, a cell, a header or a footnote, in order, with the spaces between them settled. */
import { childOf, childrenOf, type XmlElement } from '../../core/package/xml.ts';
import { formatParagraph } from './effective-format.ts';
import type { NumberLabel } from './numbering.ts';
import type { PaperBlock, PaperInline, PaperParagraph } from './paper-document.ts';
import { attributeOf, isOn, layOver, type Properties, readProperties } from './properties.ts';
import { formatOf, isEmptyPart, type ParagraphRunLevels, readInlines } from './read-inlines.ts';
import { readTable } from './read-table.ts';
import { noSurroundingStyle, type ReadingContext, type StoryReader, type SurroundingStyle } from './reading-context.ts';

interface ReadBlock {
  readonly block: PaperBlock;
  readonly styleId: string | undefined;
  readonly isContextual: boolean;
}

/** Reads blocks one after another and counts their places. Used for one story (body, cell, header, note) each. */
export class BlockReader {
  readonly #context: ReadingContext;
  readonly #prefix: string;
  readonly #style: SurroundingStyle;
  #paragraphCount = 0;
  #tableCount = 0;
  #startsNewPage = false;
  #read: ReadBlock[] = [];

  /** `prefix` stands before every place: “bảng 1, hàng 2, ô 1, ”. */
  constructor(context: ReadingContext, prefix: string, style: SurroundingStyle = noSurroundingStyle) {
    this.#context = context;
    this.#prefix = prefix;
    this.#style = style;
  }

  /** Reads one child of a story; what is no block is passed over. */
  add(element: XmlElement): void {
    if (element.name === 'w:p') this.#addParagraph(element);
    else if (element.name === 'w:tbl') this.#addTable(element);
    else if (element.name === 'w:sdt')
      for (const child of childrenOf(childOf(element, 'w:sdtContent'))) this.add(child);
    else if (['w:customXml', 'w:ins', 'w:moveTo'].includes(element.name))
      for (const child of childrenOf(element)) this.add(child);
    else if (element.name === 'w:altChunk') this.#context.reportNotDrawn('chart');
  }

  /** The blocks since the last call. */
  take(): readonly PaperBlock[] {
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
    const readStory: StoryReader = (story, prefix, style) => {
      const reader = new BlockReader(this.#context, prefix, style);
      for (const child of childrenOf(story)) reader.add(child);
      return reader.take();
    };
    const block = readTable(element, { place, startsNewPage, context: this.#context, readStory });
    if (block.rows.length > 0) this.#read.push({ block, styleId: undefined, isContextual: false });
  }

  #addParagraph(element: XmlElement): void {
    this.#paragraphCount += 1;
    const place = `${this.#prefix}đoạn ${this.#paragraphCount}`;
    const direct = readProperties(childOf(element, 'w:pPr'));
    if (direct['w:framePr']) this.#context.reportNotDrawn('frame');
    const styleId = attributeOf(direct, 'w:pStyle') ?? this.#context.styles.defaultParagraphStyle;
    const { merged, runLevels, label } = this.#resolve(direct, styleId);
    const format = formatParagraph(merged);
    const markFormat = formatOf(childOf(element, 'w:pPr', 'w:rPr'), runLevels, this.#context);
    const parts = readInlines(element, runLevels, this.#context);
    const labelInlines = label ? this.#readLabel(label, element, runLevels) : [];
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
        markFormat,
        inlines: isFirst ? [...labelInlines, ...part.inlines] : part.inlines,
        lines: part.lines,
        startsNewPage: isFirst ? hasBreak || isOn(merged, 'w:pageBreakBefore') === true : true,
      };
      this.#read.push({ block, styleId, isContextual: isOn(merged, 'w:contextualSpacing') === true });
    }
  }

  #resolve(direct: Properties, styleId: string | undefined) {
    const { styles, numbering } = this.#context;
    const style = styles.resolve('paragraph', styleId);
    const list = layOver(style.paragraph, direct);
    const listId = attributeOf(list, 'w:numPr/w:numId');
    const level = Number(attributeOf(list, 'w:numPr/w:ilvl') ?? 0) || 0;
    const ofLevel = numbering.paragraphOf(listId, level);
    // A list named by the style gives way to the style's own indents, one named directly goes before them.
    const isListOfStyle = direct['w:numPr/w:numId'] === undefined;
    const middle = isListOfStyle ? [ofLevel, style.paragraph] : [style.paragraph, ofLevel];
    const runLevels: ParagraphRunLevels = { tableStyle: this.#style.run, paragraphStyle: style.run };
    return {
      merged: layOver(styles.defaults.paragraph, this.#style.paragraph, ...middle, direct),
      runLevels,
      label: numbering.countOn(listId, level),
    };
  }

  #readLabel(label: NumberLabel, element: XmlElement, levels: ParagraphRunLevels): readonly PaperInline[] {
    const mark = readProperties(childOf(element, 'w:pPr', 'w:rPr'));
    const format = formatOf(layOver(mark, label.run), levels, this.#context);
    const text: PaperInline = { kind: 'text', text: label.suffix === 'space' ? `${label.text} ` : label.text, format };
    return label.suffix === 'tab' ? [text, { kind: 'tab', format }] : [text];
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
