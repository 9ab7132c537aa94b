/**
 * One w:p as a `Paragraph`: its visible text by lines with effective formats, its fields, its drawn lines. Tracked
 * deletions and hidden text are left out. Knows nothing of sections or tables beyond the place it is given.
 */
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../package/xml.ts';
import { normaliseText } from '../paper-text.ts';
import type { FormatResolver } from './effective-format.ts';
import type {
  CharacterFormat,
  DrawnLine,
  Paragraph,
  ParagraphFormat,
  TablePlace,
  TextLine,
  TextPiece,
} from './paper.ts';
import { readDrawingLines, readVmlLines } from './read-shapes.ts';
import { measureText } from './text-width.ts';

/** Everything around a paragraph that its own XML does not say. */
export interface ParagraphSurroundings {
  readonly number: number;
  readonly section: number;
  readonly place: TablePlace | null;
  readonly widthTwips: number;
  readonly tableStyleId: string | undefined;
}

/** Wrappers whose content shows as if they were not there. */
const transparent: ReadonlySet<string> = new Set([
  ...['w:ins', 'w:moveTo', 'w:hyperlink', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent', 'w:bdo', 'w:dir'],
  'mc:AlternateContent',
]);

/** What is gathered while walking through a paragraph. */
interface Gathering {
  readonly lines: { pieces: TextPiece[] }[];
  readonly drawn: DrawnLine[];
  readonly fields: string[];
  readonly textBoxes: XmlElement[];
  hasPageBreak: boolean;
  /** Open complex fields, innermost last; `name` is known from the separator on. */
  readonly openFields: { instruction: string; isResult: boolean }[];
}

export interface ReadParagraph {
  readonly paragraph: Paragraph;
  /** Text boxes anchored here: each a w:txbxContent. */
  readonly textBoxes: readonly XmlElement[];
  /** The paragraph mark was deleted and nothing is left to see. */
  readonly isDeleted: boolean;
}

/** Reads one paragraph. */
export function readParagraph(
  element: XmlElement,
  resolver: FormatResolver,
  surroundings: ParagraphSurroundings,
): ReadParagraph {
  const properties = childOf(element, 'w:pPr');
  const format = resolver.resolveParagraph(properties, surroundings.tableStyleId);
  const resolve = (runProperties: XmlElement | undefined) =>
    resolver.resolveCharacters(runProperties, properties, surroundings.tableStyleId);
  const gathering: Gathering = {
    lines: [{ pieces: [] }],
    drawn: [],
    fields: [],
    textBoxes: [],
    hasPageBreak: false,
    openFields: [],
  };
  walk(element, gathering, resolve);
  return {
    paragraph: createParagraph(format, resolve(childOf(properties, 'w:rPr')), gathering, surroundings),
    textBoxes: gathering.textBoxes,
    isDeleted:
      gathering.lines.every((line) => originalOf(line.pieces).trim() === '') &&
      childOf(properties, 'w:rPr', 'w:del') !== undefined,
  };
}

function createParagraph(
  format: ParagraphFormat,
  markFormat: CharacterFormat,
  gathering: Gathering,
  surroundings: ParagraphSurroundings,
): Paragraph {
  const { section, place, number, widthTwips } = surroundings;
  const lines: TextLine[] = [];
  const drawnLines = [...gathering.drawn];
  if (format.hasTopBorder || format.hasBottomBorder) {
    drawnLines.push({ kind: 'border', lengthTwips: Math.max(0, widthTwips - format.leftTwips - format.rightTwips) });
  }
  const paragraph = {
    ...{ number, section, place, widthTwips, format, markFormat, lines, drawnLines },
    text: '',
    fields: gathering.fields,
    hasPageBreak: gathering.hasPageBreak || format.startsOnNewPage,
    hasTabOrSpaceIndent: /^(\t|[ \u00a0]{2,})\s*\S/.test(originalOf(gathering.lines[0]?.pieces ?? [])),
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

function originalOf(pieces: readonly TextPiece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

function createLine(paragraph: Paragraph, index: number, pieces: readonly TextPiece[]): TextLine {
  const shown = pieces.map((piece) => (piece.format.isCaps ? piece.text.toUpperCase() : piece.text)).join('');
  return { paragraph, index, pieces, original: originalOf(pieces), text: normaliseText(shown) };
}

/** A line of nothing but underscores (or joined long dashes) is drawn, not written. */
function measureUnderscores(line: TextLine): DrawnLine | undefined {
  const bare = line.original.replace(/\s/g, '');
  if (!/^([_\u2015\u2014\u00af]){3,}$/.test(bare)) return undefined;
  const size = line.pieces.find((piece) => piece.text.trim() !== '')?.format.sizeHalfPoints ?? 0;
  return { kind: 'underscores', lengthTwips: measureText(bare, size, false) };
}

type ResolveRun = (runProperties: XmlElement | undefined) => CharacterFormat;

function walk(parent: XmlElement, gathering: Gathering, resolve: ResolveRun): void {
  for (const child of childrenOf(parent)) {
    if (child.name === 'w:r') readRun(child, gathering, resolve);
    else if (child.name === 'w:fldSimple') {
      const instruction = child.attributes['w:instr'] ?? '';
      gathering.fields.push(nameOfField(instruction));
      gathering.openFields.push({ instruction, isResult: true });
      walk(child, gathering, resolve);
      gathering.openFields.pop();
    } else if (child.name === 'mc:AlternateContent') walk(chosenContent(child), gathering, resolve);
    else if (transparent.has(child.name)) walk(child, gathering, resolve);
  }
}

/** Of two renderings of one thing only the first counts. */
function chosenContent(alternate: XmlElement): XmlElement {
  return childOf(alternate, 'mc:Choice') ?? childOf(alternate, 'mc:Fallback') ?? alternate;
}

function nameOfField(instruction: string): string {
  return (/^\s*(\w+)/.exec(instruction)?.[1] ?? '').toUpperCase();
}

function readRun(run: XmlElement, gathering: Gathering, resolve: ResolveRun): void {
  const format = resolve(childOf(run, 'w:rPr'));
  if (format.isHidden) return;
  readRunContent(run, format, gathering);
}

function readRunContent(run: XmlElement, format: CharacterFormat, gathering: Gathering): void {
  for (const child of childrenOf(run)) {
    switch (child.name) {
      case 'w:t':
        addText(textOf(child), format, gathering);
        break;
      case 'w:noBreakHyphen':
        addText('-', format, gathering);
        break;
      case 'w:tab':
        addText('\t', format, gathering);
        break;
      case 'w:cr':
      case 'w:br':
        readBreak(child, gathering);
        break;
      case 'w:fldChar':
        readFieldCharacter(child, gathering);
        break;
      case 'w:instrText': {
        const open = gathering.openFields.at(-1);
        if (open && !open.isResult) open.instruction += textOf(child);
        break;
      }
      case 'mc:AlternateContent':
        readRunContent(chosenContent(child), format, gathering);
        break;
      case 'w:drawing':
        gathering.drawn.push(...readDrawingLines(child));
        gathering.textBoxes.push(...descendantsOf(child, 'w:txbxContent'));
        break;
      case 'w:pict':
        gathering.drawn.push(...readVmlLines(child));
        gathering.textBoxes.push(...descendantsOf(child, 'w:txbxContent'));
        break;
    }
  }
}

function readBreak(element: XmlElement, gathering: Gathering): void {
  const type = element.attributes['w:type'];
  if (type === 'page') gathering.hasPageBreak = true;
  if (type === undefined || type === 'textWrapping') gathering.lines.push({ pieces: [] });
}

function readFieldCharacter(element: XmlElement, gathering: Gathering): void {
  const type = element.attributes['w:fldCharType'];
  if (type === 'begin') gathering.openFields.push({ instruction: '', isResult: false });
  const open = gathering.openFields.at(-1);
  if (!open) return;
  if (type === 'separate') open.isResult = true;
  if (type === 'end') {
    gathering.fields.push(nameOfField(open.instruction));
    gathering.openFields.pop();
  }
}

function addText(text: string, format: CharacterFormat, gathering: Gathering): void {
  const open = gathering.openFields.at(-1);
  // Text between the beginning of a field and its result is its instruction.
  if (open && !open.isResult) return;
  const field = open ? nameOfField(open.instruction) : null;
  gathering.lines.at(-1)?.pieces.push({ text, format, field });
}
