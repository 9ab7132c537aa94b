/**
 * What stands in one paragraph, in order: text, tabs, breaks, note references, drawings, the ends of fields. Tracked
 * changes are accepted and the instructions of fields are left out. Knows nothing of formats or of pages.
 */
import { childOf, descendantsOf, textOf, type XmlElement } from '../package/xml.ts';
import { listUnwrapped } from './blocks.ts';
import type { NoteKind } from './notes.ts';
import { isOnValue } from './properties.ts';
import { readSymbolLetters } from './symbol-letters.ts';

export type InlineContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tab' | 'lineBreak' | 'pageBreak' | 'columnBreak' | 'noBreakHyphen' | 'softHyphen' }
  /** A field whose result has just been given; `name` in capitals: "PAGE". */
  | { readonly kind: 'fieldEnd'; readonly name: string }
  | {
      readonly kind: 'noteReference';
      readonly noteKind: NoteKind;
      readonly id: string;
      /** The author's own mark follows as text. */
      readonly hasOwnMark: boolean;
    }
  /** In a note: its own number. */
  | { readonly kind: 'noteMark' | 'comment' }
  /** A `w:drawing`, `w:pict`, `w:object` or formula. */
  | { readonly kind: 'drawing' | 'formula'; readonly element: XmlElement };

export type Inline = InlineContent & {
  /** The `w:r` it stands in; undefined for a formula. */
  readonly run: XmlElement | undefined;
  /** The `w:rPr` of its run. */
  readonly runProperties: XmlElement | undefined;
  /** Name of the innermost field whose result it is; null outside fields. */
  readonly field: string | null;
};

/** A field that is open: its code, and whether the result is being read. */
interface OpenField {
  code: string;
  isInResult: boolean;
}
/** The fields open at some place of a story, innermost last: a field may go over several paragraphs. */
export type OpenFields = OpenField[];

/** Reads one `w:p`; `openFields` is carried from paragraph to paragraph of one story, from an empty list. */
export function readInlines(paragraph: XmlElement, openFields: OpenFields): readonly Inline[] {
  const inlines: Inline[] = [];
  readContainer(paragraph, openFields, inlines);
  return inlines;
}

/** Whether a table of contents is open: its lines repeat headings. */
export function isInContents(openFields: OpenFields): boolean {
  return openFields.some(({ code }) => nameField(code) === 'TOC');
}

/**
 * The text boxes of a drawing: each a `w:txbxContent`, once where it stands there in two renderings. Boxes inside boxes are
 * found in their own paragraphs.
 */
export function listTextBoxes(drawing: XmlElement): readonly XmlElement[] {
  return listUnwrapped(drawing).flatMap((child) => (child.name === 'w:txbxContent' ? [child] : listTextBoxes(child)));
}

function readContainer(container: XmlElement, openFields: OpenFields, inlines: Inline[]): void {
  for (const child of listUnwrapped(container)) {
    if (child.name === 'w:r') readRun(child, openFields, inlines);
    else if (child.name === 'w:fldSimple') readSimpleField(child, openFields, inlines);
    else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') {
      inlines.push({ kind: 'formula', element: child, run: undefined, runProperties: undefined, field: null });
    }
  }
}

function readSimpleField(field: XmlElement, openFields: OpenFields, inlines: Inline[]): void {
  const code = field.attributes['w:instr'] ?? '';
  openFields.push({ code, isInResult: true });
  readContainer(field, openFields, inlines);
  openFields.pop();
  const [runProperties] = descendantsOf(field, 'w:rPr');
  const [run] = descendantsOf(field, 'w:r');
  inlines.push({ kind: 'fieldEnd', name: nameField(code), run, runProperties, field: null });
}

function nameField(code: string): string {
  return (/^\s*(\w+)/.exec(code)?.[1] ?? '').toUpperCase();
}

function readRun(run: XmlElement, openFields: OpenFields, inlines: Inline[]): void {
  const runProperties = childOf(run, 'w:rPr');
  for (const child of listUnwrapped(run)) {
    if (child.name === 'w:fldChar') {
      const ended = followField(child.attributes['w:fldCharType'], openFields);
      if (ended) inlines.push({ kind: 'fieldEnd', name: nameField(ended.code), run, runProperties, field: null });
      continue;
    }
    const open = openFields.at(-1);
    if (open && !open.isInResult) {
      if (child.name === 'w:instrText') open.code += textOf(child);
      continue;
    }
    const content = readContent(child);
    if (content) inlines.push({ ...content, run, runProperties, field: open ? nameField(open.code) : null });
  }
}

/** Answers the field that ends here. */
function followField(type: string | undefined, openFields: OpenFields): OpenField | undefined {
  if (type === 'begin') openFields.push({ code: '', isInResult: false });
  const open = openFields.at(-1);
  if (open && type === 'separate') open.isInResult = true;
  return type === 'end' ? openFields.pop() : undefined;
}

function readContent(element: XmlElement): InlineContent | undefined {
  switch (element.name) {
    case 'w:t':
      return { kind: 'text', text: readText(element) };
    case 'w:sym':
      return { kind: 'text', text: readSymbol(element) };
    case 'w:tab':
    case 'w:ptab':
      return { kind: 'tab' };
    case 'w:noBreakHyphen':
      return { kind: 'noBreakHyphen' };
    case 'w:softHyphen':
      return { kind: 'softHyphen' };
    case 'w:br':
    case 'w:cr':
      return readBreak(element.attributes['w:type']);
    // The way to write a PAGE field before there were fields.
    case 'w:pgNum':
      return { kind: 'fieldEnd', name: 'PAGE' };
    case 'w:footnoteReference':
      return readNoteReference('footnote', element);
    case 'w:endnoteReference':
      return readNoteReference('endnote', element);
    case 'w:footnoteRef':
    case 'w:endnoteRef':
      return { kind: 'noteMark' };
    case 'w:commentReference':
      return { kind: 'comment' };
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return { kind: 'drawing', element };
    default:
      return undefined;
  }
}

function readBreak(type: string | undefined): InlineContent {
  return { kind: type === 'page' ? 'pageBreak' : type === 'column' ? 'columnBreak' : 'lineBreak' };
}

function readNoteReference(noteKind: NoteKind, { attributes }: XmlElement): InlineContent {
  const hasOwnMark = isOnValue(attributes['w:customMarkFollows']);
  return { kind: 'noteReference', noteKind, id: attributes['w:id'] ?? '', hasOwnMark };
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
