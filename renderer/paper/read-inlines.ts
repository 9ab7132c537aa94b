/** The runs of one paragraph as the pager draws them, cut at page breaks. Knows nothing of pages. */
import type { XmlElement } from '../../core/package/xml.ts';
import type { ParagraphFormatting } from '../../core/word/formatting.ts';
import { type Inline, readInlines } from '../../core/word/inlines.ts';
import { readProperties } from '../../core/word/properties.ts';
import type { DrawnLine, PaperInline, RunFormat } from './paper-document.ts';
import { readDrawing } from './read-drawing.ts';
import { formatRun } from './read-format.ts';
import type { ReadingContext } from './reading-context.ts';

/** The content of a paragraph between two page breaks. */
export interface InlinePart {
  readonly inlines: PaperInline[];
  readonly lines: DrawnLine[];
}

/** Reads the runs; one part for each page break more. */
export function readInlineParts(
  paragraph: XmlElement,
  formatting: ParagraphFormatting,
  context: ReadingContext,
): readonly InlinePart[] {
  const parts: [InlinePart, ...InlinePart[]] = [{ inlines: [], lines: [] }];
  const formats = new Map<XmlElement | undefined, RunFormat>();
  for (const inline of readInlines(paragraph, context.openFields)) {
    const { runProperties } = inline;
    const format =
      formats.get(runProperties) ?? formatRun(context.formatting.resolveRun(readProperties(runProperties), formatting));
    formats.set(runProperties, format);
    if (inline.kind === 'pageBreak' && !format.isHidden) parts.push({ inlines: [], lines: [] });
    else addInline(inline, format, parts.at(-1) ?? parts[0], context);
  }
  return parts;
}

function addInline(inline: Inline, format: RunFormat, part: InlinePart, context: ReadingContext): void {
  if (inline.kind === 'fieldEnd') {
    if (inline.name === 'PAGE') part.inlines.push({ kind: 'pageNumber', format });
    else if (!plainFields.has(inline.name)) context.reportNotDrawn('field');
  } else if (inline.kind === 'drawing') {
    if (!format.isHidden) addDrawing(inline.element, part, context);
  } else if (!format.isHidden && inline.field !== 'PAGE') {
    const drawn = readInline(inline, format, context);
    if (drawn) part.inlines.push(drawn);
  }
}

/** Fields whose stored result is as good as the field itself. */
const plainFields: ReadonlySet<string> = new Set(['HYPERLINK', 'REF', 'PAGEREF', 'TOC', 'MERGEFIELD', 'QUOTE']);

function readInline(inline: Inline, format: RunFormat, context: ReadingContext): PaperInline | undefined {
  switch (inline.kind) {
    case 'text':
      return inline.text === '' ? undefined : { kind: 'text', text: inline.text, format };
    case 'noBreakHyphen':
      return { kind: 'text', text: '\u2011', format };
    case 'softHyphen':
      return { kind: 'text', text: '\u00ad', format };
    case 'tab':
      return { kind: 'tab', format };
    case 'lineBreak':
    case 'columnBreak':
      return { kind: 'lineBreak', format };
    case 'noteMark':
      return { kind: 'text', text: String(context.currentNote ?? ''), format };
    case 'noteReference':
      return readNoteReference(inline, format, context);
    case 'formula':
    case 'comment':
      context.reportNotDrawn(inline.kind);
      return undefined;
    default:
      return undefined;
  }
}

function readNoteReference(
  reference: Extract<Inline, { kind: 'noteReference' }>,
  format: RunFormat,
  context: ReadingContext,
): PaperInline | undefined {
  if (reference.noteKind === 'endnote') {
    context.reportNotDrawn('endnote');
    return undefined;
  }
  context.noteIds.push(reference.id);
  const note = context.noteIds.length;
  return { kind: 'noteReference', note, text: reference.hasOwnMark ? '' : String(note), format };
}

function addDrawing(element: XmlElement, part: InlinePart, context: ReadingContext): void {
  const drawing = readDrawing(element, context.column.leftPt);
  if (drawing && 'line' in drawing) part.lines.push(drawing.line);
  else if (drawing) context.reportNotDrawn(drawing.notDrawn);
}

/** Whether a paragraph part shows anything. */
export function isEmptyPart(part: InlinePart): boolean {
  return part.lines.length === 0 && part.inlines.every((inline) => inline.kind === 'text' && inline.text.trim() === '');
}
