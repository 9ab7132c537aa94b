/**
 * A paragraph of a paper with its mark ("II.", "2.6.", "a)", "-", "+") and the source lines it came from. Knows how
 * papers number their parts, not what the parts say.
 */
import { collapseSpaces } from '../../text/vietnamese.ts';

/** `part` is "A." or "Phần I", `article` "Điều 2." of a decision. */
export type MarkKind = 'part' | 'article' | 'roman' | 'number' | 'letter' | 'dash' | 'plus' | 'none';

export interface Mark {
  readonly kind: MarkKind;
  /** "II", "2.6", "a"; null for bullets and plain text. */
  readonly label: string | null;
  /** The text after the mark. */
  readonly text: string;
}

export interface Paragraph {
  readonly mark: MarkKind;
  readonly label: string | null;
  /** Without the mark, single spaces, never empty. */
  readonly text: string;
  /** 1-based lines of the source text, both inclusive. */
  readonly lineFrom: number;
  readonly lineTo: number;
}

const openings: readonly (readonly [MarkKind, RegExp])[] = [
  ['part', /^Phần (?:thứ )?([IVX]{1,4}|\p{L}+)[.:] (\S.*)$/u],
  ['article', /^Điều (\d{1,3})[.:] (\S.*)$/],
  ['roman', /^([IVXL]{1,6})(?:[.)]|\/(?!\d))\s*(\S.*)$/],
  // Papers of the Party: "I- ", "1- ".
  ['roman', /^([IVXL]{1,6})[-–] ?(\p{Lu}.*)$/u],
  ['number', /^(\d{1,2})[-–] (\p{Lu}.*)$/u],
  ['part', /^([A-HĐ])[./)] (\S.*)$/],
  ['number', /^(\d{1,2}(?:\.\d{1,2}){0,3})[.)]\s+(\S.*)$/],
  // "2.1.Tiêu chí" and "1.1 Sở Nội vụ": no blank, or no full stop, before a capital.
  ['number', /^(\d{1,2}(?:\.\d{1,2}){0,3})\.(["“\p{Lu}].*)$/u],
  ['number', /^(\d{1,2}(?:\.\d{1,2}){1,3}) (["“\p{Lu}].*)$/u],
  ['letter', /^([a-zđ])[.)]\s+(\S.*)$/],
  ['letter', /^\(([a-zđ]|\d{1,2})\) (\S.*)$/],
  ['dash', /^()[-–—•●▪◦\uf02d\uf0b7] +(\S.*)$/],
  ['dash', /^()[-–—•●▪◦\uf02d\uf0b7]([\p{L}“"].*)$/u],
  ['plus', /^()[+*] *([^\s+*].*)$/],
];

/** Splits the mark off the beginning of a line of text with single spaces. */
export function splitMark(line: string): Mark {
  for (const [kind, pattern] of openings) {
    const match = pattern.exec(line);
    if (match) return { kind, label: match[1] || null, text: match[2] ?? '' };
  }
  return { kind: 'none', label: null, text: line };
}

/** A paragraph from one piece of text. */
export function paragraphOf(text: string, lineFrom: number, lineTo: number): Paragraph {
  const mark = splitMark(collapseSpaces(text));
  return { mark: mark.kind, label: mark.label, text: mark.text, lineFrom, lineTo };
}

/** Whether the text ends as a sentence or a list item does. */
export function hasEndMark(text: string): boolean {
  return /[.;:!?…][”")]?$/.test(text);
}

/** The text without the mark that closes its sentence: "..", ".", ";", ",". */
export function withoutEndMark(text: string): string {
  return text.replace(/\s?(?:\.?\/\.|[.;,:])$/, '').trimEnd();
}
