/**
 * Finds where in a paragraph the words stand that name a figure: before it, before its bracket, behind its unit. Gives
 * offsets; knows nothing of how a name is put together.
 */
import type { Figure } from '../figures/figure.ts';
import { type FigureText, type Span, spanAt, spelledText } from '../figures/figure-text.ts';
import { fromQuantity, patternsFor, peelHead, peelTail } from './name-words.ts';

/** What tells which words around a figure are its own. */
export interface WordsPlace {
  readonly text: FigureText;
  /** Dates and documents: a name does not reach across them. */
  readonly marked: readonly Span[];
  /** The figure before it in the same clause. */
  readonly previous: { readonly figure: Figure } | null;
}

/** Where the figure's numbers begin: those of its fraction when one stands before the rate. */
export function startOf({ start, fraction }: Figure): number {
  return fraction && fraction.start < start ? fraction.start : start;
}

/** Where the words of a figure end: behind its unit, or behind the phrase that its unit begins. */
function endOfWords(figure: Figure, text: FigureText, following: number): number {
  const hasPhrase = figure.unit?.kind === 'count' || figure.unit?.kind === 'rate';
  return hasPhrase ? Math.max(figure.end, phraseSpan(figure, text, following).end) : figure.end;
}

interface OpeningPlace {
  /** Where the words before a figure that can belong to its name begin. */
  readonly start: number;
  /** Whether another figure's words end there. */
  readonly isBehindFigure: boolean;
}

function openingOf(figure: Figure, { text, marked, previous }: WordsPlace): OpeningPlace {
  const start = startOf(figure);
  const clause = spanAt(text.clauses, start)?.start ?? 0;
  const bracket = spanAt(text.brackets, start);
  const isAround = (span: Span) => spanAt(text.brackets, span.start) === bracket;
  const lastMarked = marked.findLast((span) => span.end <= start && span.start >= clause && isAround(span))?.end ?? 0;
  const behindMarks = Math.max(clause, bracket ? bracket.start + 1 : 0, lastMarked);
  const behindFigure = previous && previous.figure.end <= start ? endOfWords(previous.figure, text, start) : -1;
  return { start: Math.max(behindMarks, behindFigure), isBehindFigure: behindFigure >= behindMarks };
}

/** Behind another figure only what follows the last mark is one's own: ", trực tiếp 120 hồ sơ". */
function afterLastMark(text: FigureText, span: Span): Span {
  const words = spelledText(text)
    .slice(span.start, span.end)
    .replace(/[: ]+$/, '');
  const last = [...words.matchAll(/[,;:)]|(?<= )(?:và|va)(?= |$)/gu)].at(-1);
  return last ? { start: span.start + last.index + last[0].length, end: span.end } : span;
}

/** Behind the last "đã" stands what was done; who did it is the paper's own. One word alone would say too little. */
function afterDone(text: FigureText, span: Span): Span {
  const words = spelledText(text).slice(span.start, span.end);
  const at = words.lastIndexOf(text.isDamaged ? ' da ' : ' đã ');
  return at >= 0 &&
    words
      .slice(at + 4)
      .trim()
      .includes(' ')
    ? { start: span.start + at + 4, end: span.end }
    : span;
}

/** "Phổ cập điện thoại: Thuê bao di động: 2.430.409": the label is what stands behind the colon before. */
function lastLabel(text: FigureText, span: Span): Span {
  const words = text.text.slice(span.start, span.end);
  const at = words.lastIndexOf(': ');
  return at >= 0 && words.slice(at + 2).includes(' ') ? { start: span.start + at + 2, end: span.end } : span;
}

/** What a span says a figure is of: from the last word that names a quantity, else without connecting words. */
function subjectIn(text: FigureText, span: Span, isRate: boolean): Span {
  const own = peelTail(text, span);
  const quantity = fromQuantity(text, own, isRate);
  if (quantity) return quantity;
  return peelHead(text, afterDone(text, lastLabel(text, own)));
}

/** The words before a figure that say what it is of, as a span; empty when they only connect. */
export function subjectSpan(figure: Figure, place: WordsPlace): Span {
  const { text } = place;
  const { start, isBehindFigure } = openingOf(figure, place);
  const whole = { start: Math.max(start, startOf(figure) - 400), end: startOf(figure) };
  return subjectIn(text, isBehindFigure ? afterLastMark(text, whole) : whole, figure.unit?.kind === 'rate');
}

/** The words before the bracket that a figure stands in. */
export function spanBeforeBracket(figure: Figure, place: WordsPlace): Span | null {
  const { text, marked, previous } = place;
  const bracket = spanAt(text.brackets, startOf(figure));
  if (!bracket || (previous && previous.figure.start > bracket.start)) return null;
  const clause = spanAt(text.clauses, bracket.start)?.start ?? 0;
  const lastMarked = marked.findLast((span) => span.end <= bracket.start && span.start >= clause)?.end ?? 0;
  const whole = { start: Math.max(clause, lastMarked, bracket.start - 300), end: bracket.start };
  const isBehind = previous !== null && previous.figure.end >= whole.start;
  const own = isBehind ? afterLastMark(text, { start: previous.figure.end, end: bracket.start }) : whole;
  return subjectIn(text, own, figure.unit?.kind === 'rate');
}

/** What stands behind the unit and tells it apart: "bị bãi bỏ"; for a rate the things it is of. */
export function phraseSpan(figure: Figure, text: FigureText, following: number): Span {
  const nothing = { start: figure.end, end: figure.end };
  const behind = spelledText(text).slice(figure.end, Math.min(figure.end + 250, Math.max(following, figure.end)));
  if (!/^ ?\p{L}/u.test(behind) || patternsFor(text).functionWord.test(behind.trimStart())) return nothing;
  const cut = patternsFor(text).phraseEnd.exec(behind)?.index ?? behind.length;
  return peelTail(text, { start: figure.end, end: figure.end + cut });
}
