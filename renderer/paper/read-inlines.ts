/** The runs of one paragraph: text, tabs, breaks, fields, note references, drawn lines. Knows nothing of pages. */
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../core/package/xml.ts';
import { formatRun } from './effective-format.ts';
import type { DrawnLine, PaperInline, RunFormat } from './paper-document.ts';
import { attributeOf, type Properties, readProperties } from './properties.ts';
import { readDrawing } from './read-drawing.ts';
import type { ReadingContext } from './reading-context.ts';
import { readSymbolLetters } from './symbol-letters.ts';

/** What the paragraph around the runs brings into their format. */
export interface ParagraphRunLevels {
  readonly tableStyle: Properties;
  readonly paragraphStyle: Properties;
}

/** The content of a paragraph between two page breaks. */
export interface InlinePart {
  readonly inlines: PaperInline[];
  readonly lines: DrawnLine[];
}

/** Elements that only wrap runs. */
const wrappers = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:sdt',
  'w:sdtContent',
  'w:bdo',
  'w:dir',
]);

/** Reads the runs; one part for each page break more. */
export function readInlines(paragraph: XmlElement, levels: ParagraphRunLevels, context: ReadingContext): InlinePart[] {
  const parts: InlinePart[] = [{ inlines: [], lines: [] }];
  const reader: InlineReader = {
    context,
    levels,
    add: (inline) => parts.at(-1)?.inlines.push(inline),
    addLine: (line) => parts.at(-1)?.lines.push(line),
    breakPage: () => parts.push({ inlines: [], lines: [] }),
  };
  readContainer(paragraph, reader);
  return parts;
}

/** Format of a run, or of the paragraph mark, with the direct properties given. */
export function formatOf(
  properties: XmlElement | Properties | undefined,
  levels: ParagraphRunLevels,
  context: ReadingContext,
): RunFormat {
  const direct = isXml(properties) ? readProperties(properties) : (properties ?? {});
  const styleId = attributeOf(direct, 'w:rStyle');
  const { styles } = context;
  return formatRun(
    {
      defaults: styles.defaults.run,
      tableStyle: levels.tableStyle,
      paragraphStyle: levels.paragraphStyle,
      characterStyle: styleId === undefined ? {} : styles.resolve('character', styleId).run,
      direct,
    },
    styles.themeFont,
  );
}

function isXml(value: XmlElement | Properties | undefined): value is XmlElement {
  return value !== undefined && Array.isArray(value.children);
}

interface InlineReader {
  readonly context: ReadingContext;
  readonly levels: ParagraphRunLevels;
  readonly add: (inline: PaperInline) => void;
  readonly addLine: (line: DrawnLine) => void;
  readonly breakPage: () => void;
}

function readContainer(container: XmlElement, reader: InlineReader): void {
  for (const child of childrenOf(container)) {
    if (child.name === 'w:r') readRun(child, reader);
    else if (child.name === 'w:fldSimple') readSimpleField(child, reader);
    else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') reader.context.reportNotDrawn('formula');
    else if (child.name === 'w:del' || child.name === 'w:moveFrom') reader.context.reportNotDrawn('revision');
    else if (wrappers.has(child.name)) {
      if (child.name === 'w:ins' || child.name === 'w:moveTo') reader.context.reportNotDrawn('revision');
      readContainer(child, reader);
    }
  }
}

function readRun(run: XmlElement, reader: InlineReader): void {
  const format = formatOf(childOf(run, 'w:rPr'), reader.levels, reader.context);
  for (const child of childrenOf(run)) {
    const field = reader.context.openFields.at(-1);
    if (child.name === 'w:fldChar') readFieldMark(child, format, reader);
    else if (field && !field.isInResult) {
      if (child.name === 'w:instrText') field.code += textOf(child);
    } else if (!format.isHidden && !(field && isPageNumber(field.code))) readRunChild(child, format, reader);
  }
}

function readRunChild(child: XmlElement, format: RunFormat, reader: InlineReader): void {
  const { add, context } = reader;
  const addText = (text: string) => {
    if (text !== '') add({ kind: 'text', text, format });
  };
  switch (child.name) {
    case 'w:t':
      addText(readText(child));
      break;
    case 'w:tab':
    case 'w:ptab':
      add({ kind: 'tab', format });
      break;
    case 'w:noBreakHyphen':
      addText('\u2011');
      break;
    case 'w:softHyphen':
      addText('\u00ad');
      break;
    case 'w:sym':
      addText(readSymbol(child));
      break;
    case 'w:br':
      if (child.attributes['w:type'] === 'page') reader.breakPage();
      else add({ kind: 'lineBreak', format });
      break;
    case 'w:cr':
      add({ kind: 'lineBreak', format });
      break;
    case 'w:pgNum':
      add({ kind: 'pageNumber', format });
      break;
    case 'w:footnoteReference':
      readNoteReference(child, format, reader);
      break;
    case 'w:footnoteRef':
      addText(String(context.currentNote ?? ''));
      break;
    case 'w:endnoteReference':
      context.reportNotDrawn('endnote');
      break;
    case 'w:commentReference':
      context.reportNotDrawn('comment');
      break;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      readDrawn(child, reader);
      break;
    case 'mc:AlternateContent':
      readAlternate(child, format, reader);
      break;
  }
}

function readSymbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16) || 0xf0b7;
  return readSymbolLetters(String.fromCharCode(code));
}

/** XML drops spaces at the ends unless the file asks to keep them. */
function readText(element: XmlElement): string {
  const text = textOf(element).replace(/[\r\n\t]/g, ' ');
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^ +| +$/g, '');
}

function readNoteReference(element: XmlElement, format: RunFormat, { context, add }: InlineReader): void {
  context.noteIds.push(element.attributes['w:id'] ?? '');
  const note = context.noteIds.length;
  const hasOwnMark = /^(1|true|on)$/.test(element.attributes['w:customMarkFollows'] ?? '');
  add({ kind: 'noteReference', note, text: hasOwnMark ? '' : String(note), format });
}

function readDrawn(element: XmlElement, { context, addLine }: InlineReader): void {
  const drawing = readDrawing(element, context.column.leftPt);
  if (drawing && 'line' in drawing) addLine(drawing.line);
  else if (drawing) context.reportNotDrawn(drawing.notDrawn);
}

/** Of the alternatives the first is for Word since 2010; the fallback is VML of the same drawing. */
function readAlternate(element: XmlElement, format: RunFormat, reader: InlineReader): void {
  const choice = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
  for (const child of childrenOf(choice)) readRunChild(child, format, reader);
}

function isPageNumber(code: string): boolean {
  return /^\s*PAGE\b/i.test(code);
}

/** Fields whose stored result is as good as the field itself. */
function isPlainField(code: string): boolean {
  return isPageNumber(code) || /^\s*(HYPERLINK|REF|PAGEREF|TOC|MERGEFIELD|QUOTE)\b/i.test(code);
}

function readFieldMark(mark: XmlElement, format: RunFormat, { context, add }: InlineReader): void {
  const { openFields } = context;
  const kind = mark.attributes['w:fldCharType'];
  if (kind === 'begin') openFields.push({ code: '', isInResult: false });
  const field = openFields.at(-1);
  if (!field) return;
  if (kind === 'separate') field.isInResult = true;
  if (kind !== 'end') return;
  openFields.pop();
  if (isPageNumber(field.code)) add({ kind: 'pageNumber', format });
  else if (!isPlainField(field.code)) context.reportNotDrawn('field');
}

function readSimpleField(field: XmlElement, reader: InlineReader): void {
  const code = field.attributes['w:instr'] ?? '';
  if (!isPageNumber(code)) {
    if (!isPlainField(code)) reader.context.reportNotDrawn('field');
    readContainer(field, reader);
    return;
  }
  const properties = descendantsOf(field, 'w:rPr')[0];
  reader.add({ kind: 'pageNumber', format: formatOf(properties, reader.levels, reader.context) });
}

/** Whether a paragraph part shows anything. */
export function isEmptyPart(part: InlinePart): boolean {
  return part.lines.length === 0 && part.inlines.every((inline) => inline.kind === 'text' && inline.text.trim() === '');
}
