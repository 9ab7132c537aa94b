/**
 * A paragraph made ready for reading its figures: folded letter by letter so that offsets stay, with the sentences and
 * brackets known. Knows nothing of numbers.
 */
import { foldVietnamese } from '../../text/vietnamese.ts';

/** Offsets in a text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FigureText {
  /** As written. */
  readonly text: string;
  /** In small letters, with their marks; as long as `text`. */
  readonly lower: string;
  /** Without marks, in small letters, and as long as `text`. */
  readonly folded: string;
  /** Whether the text came out of a poor scan. */
  readonly isDamaged: boolean;
  /** Sentences and the pieces between semicolons, in order, without gaps. */
  readonly clauses: readonly Span[];
  /** Outermost brackets: from "(" to after ")". */
  readonly brackets: readonly Span[];
}

/** The text to look for words in: with its marks, or folded where a scan has lost them. */
export function spelledText({ isDamaged, folded, lower }: FigureText): string {
  return isDamaged ? folded : lower;
}

/** Applies a change of letters that must not move any: what would grow or shrink stays as it is. */
function inPlace(text: string, change: (piece: string) => string): string {
  const whole = change(text);
  if (whole.length === text.length) return whole;
  let result = '';
  for (const letter of text) {
    const changed = change(letter);
    result += changed.length === letter.length ? changed : letter;
  }
  return result;
}

/** Digits and signs that a poor scan sets inside words: "s6" is "số", "v&i" is "với", "1ap" is "lập". */
const scanLetters: Readonly<Record<string, string>> = { '6': 'o', '4': 'a', '1': 'l', '0': 'o', '&': 'o', '5': 's' };

/** "tỷ lệ" comes out of a scan as "ty 18", "ty 1&", "ti 16": as long as the words themselves. */
const bentRate = /(?<![a-z])t[yi] (?:1[68]|[1il][e€&¢])(?= )/g;

function mendWords(folded: string): string {
  return folded.replace(bentRate, 'ty le').replace(/[a-z0-9&]+/g, (word) => {
    if (!/[a-z]/.test(word) || !/[0-9&]/.test(word) || /\d{3}/.test(word)) return word;
    return word.replace(/[64105&]/g, (sign) => scanLetters[sign] ?? sign);
  });
}

/** Outermost brackets; one that is never closed is none. */
function findBrackets(text: string): readonly Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (text[at] === ')' && depth > 0) {
      depth -= 1;
      if (depth === 0) spans.push({ start, end: at + 1 });
    }
  }
  return spans;
}

/** The span that holds an offset, or undefined. `spans` are in order and apart. */
export function spanAt(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle] as Span;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return span;
  }
  return undefined;
}

function findClauses(text: string, brackets: readonly Span[]): readonly Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[;!?…](?= |$)|\.(?= [\p{Lu}“"(]|$)/gu)) {
    if (spanAt(brackets, match.index)) continue;
    clauses.push({ start, end: match.index + 1 });
    start = match.index + 1;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}

/** Prepares one paragraph. `text` is NFC with single spaces. */
export function prepareFigureText(text: string, isDamaged: boolean): FigureText {
  const folded = inPlace(text, foldVietnamese);
  const brackets = findBrackets(text);
  return {
    text,
    lower: inPlace(text, (piece) => piece.toLowerCase()),
    folded: isDamaged ? mendWords(folded) : folded,
    isDamaged,
    clauses: findClauses(text, brackets),
    brackets,
  };
}

/** A poor scan shows in its first lines already. */
const sampleLines = 2000;

/** Vietnamese sets a mark of its own on every second word or so; a poor scan loses most and puts digits into words. */
export function isDamagedText(lines: readonly string[]): boolean {
  let words = 0;
  let broken = 0;
  let vietnamese = 0;
  for (const line of lines.slice(0, sampleLines)) {
    for (const word of line.split(/\s+/)) {
      if (!/\p{Ll}/u.test(word)) continue;
      words += 1;
      if (/\p{Ll}[0-9&]\p{Ll}?|[0-9&]\p{Ll}{2}|[€¢]/u.test(word)) broken += 1;
      if (/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(word)) vietnamese += 1;
    }
  }
  return words >= 50 && broken > words / 50 && vietnamese < words / 4;
}
