/**
 * One w:p as a `Paragraph`: its visible text by lines with effective formats, its fields, its drawn lines. Tracked
 * deletions and hidden text are left out. Knows nothing of sections or tables beyond the place it is given.
 */
import { childOf, type XmlElement } from '../../package/xml.ts';
import { isMarkDeleted } from '../../word/blocks.ts';
import type { NumberCounter } from '../../word/count-numbers.ts';
import type { Formatting } from '../../word/formatting.ts';
import { type Inline, listTextBoxes, type OpenFields, readInlines } from '../../word/inlines.ts';
import { readProperties } from '../../word/properties.ts';
import type { Style } from '../../word/style-sheet.ts';
import { measureWords } from '../measure-words.ts';
import { normaliseText } from '../paper-text.ts';
import type {
  CharacterFormat,
  DrawnLine,
  Paragraph,
  ParagraphFormat,
  TablePlace,
  TextLine,
  TextPiece,
} from './paper.ts';
import { readCharacterFormat, readParagraphFormat } from './read-format.ts';
import { readLines } from './read-shapes.ts';

/** Everything around a paragraph that its own XML does not say. */
export interface ParagraphSurroundings {
  readonly number: number;
  readonly address: string;
  readonly section: number;
  readonly place: TablePlace | null;
  readonly widthTwips: number;
  /** What the style of the innermost table around gives to its cell. */
  readonly cellStyle: Style | undefined;
  /** Counts numbered paragraphs of the story. */
  readonly count: NumberCounter;
}

/** What is gathered while walking through a paragraph. */
interface Gathering {
  readonly lines: { pieces: TextPiece[] }[];
  readonly drawn: DrawnLine[];
  readonly fields: string[];
  readonly textBoxes: XmlElement[];
  readonly boxDrawings: XmlElement[];
  hasPageBreak: boolean;
}

type ResolveRun = (runProperties: XmlElement | undefined) => CharacterFormat;

export interface ReadParagraph {
  readonly paragraph: Paragraph;
  /** Text boxes anchored here: each a w:txbxContent. */
  readonly textBoxes: readonly XmlElement[];
  /** Drawings that hold them, one for each. */
  readonly boxDrawings: readonly XmlElement[];
  /** The paragraph mark was deleted and nothing is left to see. */
  readonly isDeleted: boolean;
}

/** Reads one paragraph; `openFields` is carried through its story. */
export function readParagraph(
  element: XmlElement,
  formatting: Formatting,
  surroundings: ParagraphSurroundings,
  openFields: OpenFields,
): ReadParagraph {
  const properties = childOf(element, 'w:pPr');
  const applied = formatting.resolveParagraph(properties, surroundings.cellStyle);
  const resolve: ResolveRun = (runProperties) =>
    readCharacterFormat(formatting.resolveRun(readProperties(runProperties), applied));
  const gathering = gather(readInlines(element, openFields), resolve);
  const format = readParagraphFormat(applied, formatting.numbering);
  const label = applied.list ? (surroundings.count(applied.list)?.text ?? '') : '';
  const marked = { element, label, format, markFormat: resolve(childOf(properties, 'w:rPr')) };
  return {
    paragraph: createParagraph(marked, gathering, surroundings),
    textBoxes: gathering.textBoxes,
    boxDrawings: gathering.boxDrawings,
    isDeleted: gathering.lines.every((line) => originalOf(line.pieces).trim() === '') && isMarkDeleted(element),
  };
}

interface MarkedParagraph {
  readonly element: XmlElement;
  readonly label: string;
  readonly format: ParagraphFormat;
  readonly markFormat: CharacterFormat;
}

function createParagraph(
  { element, label, format, markFormat }: MarkedParagraph,
  gathering: Gathering,
  surroundings: ParagraphSurroundings,
): Paragraph {
  const { section, place, number, address, widthTwips } = surroundings;
  const lines: TextLine[] = [];
  const drawnLines = [...gathering.drawn];
  if ((format.hasTopBorder || format.hasBottomBorder) && !format.isBoxed) {
    const lengthTwips = Math.max(0, widthTwips - format.leftTwips - format.rightTwips);
    drawnLines.push({ kind: 'border', lengthTwips, offsetTwips: format.leftTwips });
  }
  const paragraph = {
    ...{ number, address, section, place, widthTwips, format, markFormat, lines, drawnLines },
    ...{ text: '', label, source: element },
    fields: gathering.fields,
    hasPageBreak: gathering.hasPageBreak || format.startsOnNewPage,
    hasTabOrSpaceIndent: isPushed(originalOf(gathering.lines[0]?.pieces ?? [])),
  };
  // Lines know their paragraph and the paragraph its lines: the circle is closed here, before anybody sees it.
  for (const [index, { pieces }] of gathering.lines.entries()) {
    const line = createLine(paragraph, index, pieces);
    const underscores = measureUnderscores(line);
    if (underscores) drawnLines.push(underscores);
    lines.push(underscores ? { ...line, text: '' } : line);
  }
  paragraph.text = normaliseText(lines.map((line) => line.text).join(' '));
  return paragraph;
}

/** Words behind a tab or at least two spaces. */
function isPushed(original: string): boolean {
  return /^(\t|[ \u00a0]{2})/.test(original) && original.trim() !== '';
}

function originalOf(pieces: readonly TextPiece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

function createLine(paragraph: Paragraph, index: number, pieces: readonly TextPiece[]): TextLine {
  const shown = pieces.map((piece) => (piece.format.isCaps ? piece.text.toUpperCase() : piece.text)).join('');
  return { paragraph, index, pieces, original: originalOf(pieces), text: normaliseText(shown), column: null };
}

/** A line of nothing but underscores (or joined long dashes) is drawn, not written. */
function measureUnderscores(line: TextLine): DrawnLine | undefined {
  const bare = line.original.replace(/\s/g, '');
  if (!/^([_\u2015\u2014\u00af]){3,}$/.test(bare)) return undefined;
  const size = line.pieces.find((piece) => piece.text.trim() !== '')?.format.sizeHalfPoints ?? 0;
  return { kind: 'underscores', lengthTwips: measureWords(bare, size, false), offsetTwips: null };
}

/** Gathers what the runs show; hidden text and the instructions of fields are left out. */
function gather(inlines: readonly Inline[], resolve: ResolveRun): Gathering {
  const gathering: Gathering = {
    ...{ lines: [{ pieces: [] }], drawn: [], fields: [], textBoxes: [], boxDrawings: [] },
    hasPageBreak: false,
  };
  const formats = new Map<XmlElement | undefined, CharacterFormat>();
  for (const inline of inlines) {
    const { runProperties } = inline;
    const format = formats.get(runProperties) ?? resolve(runProperties);
    formats.set(runProperties, format);
    if (inline.kind === 'fieldEnd') gathering.fields.push(inline.name);
    else if (!format.isHidden) gatherInline(inline, format, gathering);
  }
  return gathering;
}

function gatherInline(inline: Inline, format: CharacterFormat, gathering: Gathering): void {
  const addText = (text: string) =>
    gathering.lines.at(-1)?.pieces.push({ text, format, field: inline.field, run: inline.run });
  switch (inline.kind) {
    case 'text':
      addText(inline.text);
      break;
    case 'noBreakHyphen':
      addText('-');
      break;
    case 'tab':
      addText('\t');
      break;
    case 'lineBreak':
      gathering.lines.push({ pieces: [] });
      break;
    case 'pageBreak':
      gathering.hasPageBreak = true;
      break;
    case 'drawing':
      gathering.drawn.push(...readLines(inline.element));
      for (const box of listTextBoxes(inline.element)) {
        gathering.textBoxes.push(box);
        gathering.boxDrawings.push(inline.element);
      }
      break;
  }
}
