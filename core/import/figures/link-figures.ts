/**
 * Puts together what a sentence says in several numbers: a fraction and its rate ("179/188 cơ quan, đạt 94,2 %"), a value
 * and its change ("89,85 % (tăng 5,13 % so với quý trước)"). Knows how numbers stand to each other, not what they name.
 */
import type { Figure } from './figure.ts';
import type { Comparison } from './figure-periods.ts';
import { type FigureText, spanAt, spelledText } from './figure-text.ts';

/** Words that only lead from a fraction to its rate, one by one. */
const leadWord = /^(?:đã|đạt|chiếm|bằng|với|tỷ|tỉ|lệ|là|tương|đương|ứng|hay|da|dat|chiem|bang|voi|ty|ti|le|la)$/u;

/** What stands between two figures, closed brackets left out. */
function between(text: FigureText, left: Figure, right: Figure): string {
  let words = '';
  let at = left.end;
  for (const bracket of text.brackets) {
    if (bracket.start < at || bracket.end > right.start) continue;
    words += spelledText(text).slice(at, bracket.start);
    at = bracket.end;
  }
  return words + spelledText(text).slice(at, right.start);
}

/** Damaged text writes "tỷ lệ" as "ty 18": what is left of it is no other word. */
function isLead(segment: string, isDamaged: boolean): boolean {
  const words = (isDamaged ? segment.replace(/t[yi] (?:1[68]|[1il]\S{0,2})/g, 'ty le') : segment).trim();
  return words.split(' ').every((word) => word === '' || leadWord.test(word));
}

/** Whether the rate tells the share that the count before it is: only words of leading stand between. */
export function isRateOf(text: FigureText, count: Figure, rate: Figure): boolean {
  if (rate.unit?.kind !== 'rate' || count.unit?.kind === 'rate' || count.unit?.kind === 'rank') return false;
  if (spanAt(text.clauses, count.start) !== spanAt(text.clauses, rate.start)) return false;
  const words = between(text, count, rate);
  const last = words.slice(Math.max(...[',', '(', ':'].map((mark) => words.lastIndexOf(mark))) + 1);
  if (!isLead(last, text.isDamaged)) return false;
  // "15/20 đơn vị đạt 90 % kế hoạch" says what each reached, not which share they are.
  return /[,(:]/.test(words) || /tỷ lệ|tỉ lệ|chiếm|bằng|tương|t[yi] le|chiem/u.test(last);
}

/** "96,91 % (134.781/139.084 hồ sơ)": a fraction alone in the bracket behind its rate. */
function isFractionOf(text: FigureText, rate: Figure, fraction: Figure): boolean {
  if (rate.unit?.kind !== 'rate' || fraction.denominator === null) return false;
  const bracket = spanAt(text.brackets, fraction.start);
  const words = spelledText(text).slice(rate.end, fraction.start);
  return (
    bracket !== undefined && !spanAt(text.brackets, rate.start) && words.length < 80 && /^[^,;:.(]*\( ?$/.test(words)
  );
}

/**
 * Joins each fraction with its rate: the rate stays, with numerator and denominator; the fraction is no figure of its
 * own any more, except for points ("19,4/20 điểm"), which people list.
 */
export function joinFractions(text: FigureText, figures: readonly Figure[]): readonly Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (before && isSameChange(text, before, figure)) continue;
    // A part may stand between in a bracket: "851/851 đơn vị (trong đó: …), đạt 100 %".
    const fraction = joined.findLast((other) => !isInsideBracketOf(text, other, figure));
    const last = joined.at(-1);
    if (fraction?.denominator && fraction.unit?.kind !== 'rate' && isRateOf(text, fraction, figure)) {
      const { numerator, denominator } = fraction;
      if (fraction.unit?.kind !== 'score') joined.splice(joined.indexOf(fraction), 1);
      joined.push({ ...figure, numerator, denominator, fraction });
    } else if (last && isFractionOf(text, last, figure)) {
      const { numerator, denominator } = figure;
      joined[joined.length - 1] = { ...last, numerator, denominator, fraction: figure };
    } else {
      joined.push(figure);
    }
  }
  return joined;
}

/** "giảm 47 biên chế (tương ứng 1,96 %)": the change once more, in per cent. */
function isSameChange(text: FigureText, change: Figure, rate: Figure): boolean {
  if (change.role !== 'change' || rate.unit?.kind !== 'rate') return false;
  return /^[ ,]*\(?(?:tương ứng|tương đương|bằng|tuong ung|tuong duong)(?: với)? (?:tăng |giảm )?$/u.test(
    between(text, change, rate),
  );
}

/** Whether `other` stands in a bracket that `figure` is behind or outside of. */
function isInsideBracketOf(text: FigureText, other: Figure, figure: Figure): boolean {
  const bracket = spanAt(text.brackets, other.start);
  return bracket !== undefined && bracket !== spanAt(text.brackets, figure.start);
}

/** A change of a figure as an indicator carries it; a decrease is negative. */
export interface FigureChange {
  readonly figure: Figure;
  readonly value: number;
  readonly unit: string | null;
  readonly versus: string | null;
}

/** Whether a change can be one of a figure: ranks by places, rates by points, counts by their own unit or by per cent. */
function fits(change: Figure, figure: Figure): boolean {
  const kind = change.unit?.kind ?? null;
  if (figure.unit?.kind === 'rank') return kind === 'rank';
  if (figure.unit?.kind === 'rate' || figure.unit?.kind === 'score') return kind === 'rate' || kind === 'score';
  if (kind === 'rate') return change.unit?.name === '%';
  const [counted = '', changed = ''] = [figure.unit?.name, change.unit?.name];
  return kind === null || counted.includes(changed) || changed.includes(counted);
}

/** A change of a rate said in % is one of percentage points: 84,72 % → 89,85 % is "tăng 5,13 %". */
function unitOfChange(change: Figure, figure: Figure | null): string | null {
  const name = change.unit?.name ?? null;
  return figure?.unit?.name === '%' && (name === '%' || name === 'điểm') ? 'điểm phần trăm' : name;
}

/** The words compared with: behind the change, else those that open its clause. */
function versusOf(text: FigureText, change: Figure, comparisons: readonly Comparison[]): string | null {
  const clause = spanAt(text.clauses, change.start);
  const inClause = comparisons.filter((other) => clause && other.start >= clause.start && other.start < clause.end);
  const behind = inClause.find((other) => other.start >= change.end && other.start - change.end < 60);
  return (behind ?? inClause.findLast((other) => other.end <= change.start))?.versus ?? null;
}

/** The change that a figure of role `change` tells of `figure` (null when it stands alone). */
export function changeOf(
  text: FigureText,
  change: Figure,
  figure: Figure | null,
  comparisons: readonly Comparison[],
): FigureChange {
  const { value } = change.number;
  return {
    figure: change,
    value: change.isIncrease ? value : -value,
    unit: unitOfChange(change, figure),
    versus: versusOf(text, change, comparisons),
  };
}

/** Few words may lead to a change: "(đã tăng …", ", tương ứng tăng …". A longer lead has a subject of its own. */
const mostLeadingWords = 3;

/** "cao hơn cùng kỳ năm trước 3,2 %": the words compared with stand before the number. */
const comparingLead = /^(?:cao hơn|thấp hơn|tăng|giảm|so với|cao hon|thap hon|tang|giam|so voi)(?= )/u;

/** The figure before it that a change belongs to, or null when its clause gives it a subject of its own. */
export function findChanged(text: FigureText, change: Figure, before: readonly Figure[]): Figure | null {
  const clause = spanAt(text.clauses, change.start);
  for (const figure of before.slice(-4).reverse()) {
    if (!clause || figure.start < clause.start) return null;
    if (!fits(change, figure)) continue;
    const words = between(text, figure, change);
    const lead = words
      .slice(Math.max(words.lastIndexOf(','), words.lastIndexOf('('), words.lastIndexOf(':')) + 1)
      .trim();
    const isShort = lead.split(' ').length <= mostLeadingWords || comparingLead.test(lead);
    return isShort || !/[,(:]/.test(words) ? figure : null;
  }
  return null;
}
