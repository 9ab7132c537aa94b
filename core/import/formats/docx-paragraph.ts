/**
 * The words of one paragraph of a .docx as a reader sees them: automatic number first, tracked changes accepted, hidden
 * text, note marks and tables of contents left out. Knows nothing of tables or of what the words say.
 */
import { childOf, textOf, type XmlElement } from '../../package/xml.ts';
import { normalizeText } from '../../text/vietnamese.ts';
import { isMarkDeleted } from '../../word/blocks.ts';
import type { NumberCounter, NumberLabel } from '../../word/count-numbers.ts';
import type { Formatting } from '../../word/formatting.ts';
import { type Inline, isInContents, listTextBoxes, type OpenFields, readInlines } from '../../word/inlines.ts';
import type { NoteKind } from '../../word/notes.ts';
import type { NumberedList } from '../../word/numbering.ts';
import { isOn, readProperties } from '../../word/properties.ts';
import type { Style } from '../../word/style-sheet.ts';

/** A note as the text refers to it. */
export interface NoteReference {
  readonly kind: NoteKind;
  readonly id: string;
}

/** What is carried from paragraph to paragraph of one file. */
export interface DocxReading {
  readonly formatting: Formatting;
  readonly countNumber: NumberCounter;
  readonly openFields: OpenFields;
  /** The notes referred to so far, in order. */
  readonly notes: NoteReference[];
  /** Words whose paragraph ends at a deleted mark: they belong to the next paragraph. */
  carried: string;
}

export interface ParagraphText {
  /** "1.", "a)", "-"; empty where nothing is numbered. */
  readonly label: string;
  /** Normalised lines, trimmed; at least one, which may be empty. */
  readonly lines: readonly string[];
  /** Text boxes anchored here: each a `w:txbxContent`. */
  readonly textBoxes: readonly XmlElement[];
}

/**
 * Reads a `w:p`; undefined for what is no paragraph of its own any more. `next` is the block below it, `cellStyle` what
 * the style of the table around gives to its cell.
 */
export function readParagraphText(
  element: XmlElement,
  next: XmlElement | undefined,
  cellStyle: Style | undefined,
  reading: DocxReading,
): ParagraphText | undefined {
  const { formatting, openFields } = reading;
  const applied = formatting.resolveParagraph(childOf(element, 'w:pPr'), cellStyle);
  const wasInContents = isInContents(openFields);
  const inlines = readInlines(element, openFields);
  if (wasInContents || isInContents(openFields)) return undefined;
  const shown = showInlines(inlines, reading, (inline) =>
    formatting.resolveRun(readProperties(inline.runProperties), applied),
  );
  const text = reading.carried + shown;
  if (isMarkDeleted(element) && next?.name === 'w:p') {
    reading.carried = text;
    return undefined;
  }
  reading.carried = '';
  const label = applied.list ? reading.countNumber(applied.list) : undefined;
  const list = formatting.numbering.get(applied.list?.listId ?? '');
  return {
    label: label && list ? normalizeText(sayLabel(label, applied.list?.level ?? 0, list)).trim() : '',
    lines: splitLines(normalizeText(text)),
    textBoxes: inlines.flatMap((inline) => (inline.kind === 'drawing' ? listTextBoxes(inline.element) : [])),
  };
}

/** The paragraph as lines, its number before the first. */
export function labelLines({ label, lines }: ParagraphText): readonly string[] {
  const [first = '', ...others] = lines;
  return label === '' ? lines : [`${label} ${first}`.trim(), ...others];
}

/** A bullet shows as the papers' own marks: "-", and "+" below another bullet. */
function sayLabel({ text, level }: NumberLabel, index: number, list: NumberedList): string {
  if (level.format !== 'bullet') return text;
  if (text === '+' || text === '') return text;
  const isBelowBullet = list.levels.get(index - 1)?.format === 'bullet';
  return isBelowBullet && !/^[-–—−]$/.test(text) ? '+' : '-';
}

type ResolveRun = (inline: Inline) => ReturnType<Formatting['resolveRun']>;

function showInlines(inlines: readonly Inline[], reading: DocxReading, resolve: ResolveRun): string {
  let text = '';
  let isOwnMark = false;
  for (const inline of inlines) {
    const properties = resolve(inline);
    if (isOn(properties, 'w:vanish')) continue;
    if (inline.kind === 'noteReference') {
      reading.notes.push({ kind: inline.noteKind, id: inline.id });
      isOwnMark = inline.hasOwnMark;
      continue;
    }
    const words = showInline(inline);
    if (!isOwnMark) text += isOn(properties, 'w:caps') ? words.toLocaleUpperCase('vi') : words;
    isOwnMark = false;
  }
  return text;
}

function showInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'tab':
      return '\t';
    case 'noBreakHyphen':
      return '-';
    case 'lineBreak':
    case 'pageBreak':
    case 'columnBreak':
      return '\n';
    case 'formula':
      return textOf(inline.element);
    default:
      return '';
  }
}

/** A break in the middle of a sentence only set the line shorter: there the lines are one. */
function splitLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    const line = part.trim();
    const before = lines.at(-1);
    const isSentence = before !== undefined && /^\p{Ll}/u.test(line) && /[\p{L}\d,)”"%]$/u.test(before);
    if (isSentence) lines[lines.length - 1] = `${before} ${line}`;
    else lines.push(line);
  }
  return lines;
}
