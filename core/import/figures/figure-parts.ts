/**
 * Finds in a paragraph which counts are parts of which total ("1.000 hồ sơ, trong đó: trực tuyến 850, trực tiếp 150") and
 * which values are earlier ones of others ("so với năm 2023 (77,24 %)"). Knows the words that tie figures, not sums.
 */
import type { Figure } from './figure.ts';
import type { Comparison } from './figure-periods.ts';
import { type FigureText, type Span, spanAt, spelledText } from './figure-text.ts';
import type { PartTie } from './read-figure.ts';

export interface Part {
  readonly total: Figure;
  readonly part: Figure;
  readonly tie: PartTie;
}

const tieWords = /(?<!\p{L})(?:trong đó|bao gồm|gồm|chia ra|cụ thể|trong do|bao gom|gom|gdm)(?! cả| ca)(?!\p{L})/gu;

/** Whether a figure is an amount that can be a total or a part of one. */
function isAmount({ role, unit, denominator, upper }: Figure): boolean {
  return (
    role === 'value' &&
    upper === null &&
    denominator === null &&
    unit?.kind !== 'rate' &&
    unit?.kind !== 'rank' &&
    unit?.kind !== 'score'
  );
}

/** "54 đơn vị hành chính, gồm 44 xã và 10 phường" counts the same things by their sorts. */
const sorts: readonly (readonly string[])[] = [
  ['đơn vị hành chính', 'đơn vị hành chính cấp xã', 'đơn vị', 'xã', 'phường', 'thị trấn', 'đặc khu'],
];

/** Whether a part counts what its total counts: the same unit, a shorter name of it, a sort of it, or none written. */
function countsTheSame(total: Figure['unit'], part: Figure['unit']): boolean {
  if (part === null || total === null) return part === null;
  if (total.name === part.name) return true;
  if (total.name.startsWith(`${part.name} `) || part.name.startsWith(`${total.name} `)) return true;
  return sorts.some((list) => list.includes(total.name) && list.includes(part.name) && total.name.startsWith('đơn vị'));
}

/** The end of the sentence that an offset stands in: of the bracket around it, or of the clause closed by a full stop. */
function scopeEnd(text: FigureText, offset: number): number {
  const bracket = spanAt(text.brackets, offset);
  if (bracket) return bracket.end;
  const closing = text.clauses.find((clause) => clause.end > offset && text.text[clause.end - 1] !== ';');
  return closing?.end ?? text.text.length;
}

interface Tie extends Span {
  readonly tie: PartTie;
}

/** Two tying words so near are one: "trong đó bao gồm". */
const oneTie = 12;

function tieOf(words: string): PartTie {
  if (/^(?:bao )?g[oồd]m|chia/u.test(words)) return 'all';
  return words.startsWith('cụ thể') ? 'listed' : 'some';
}

/** Whether every number between two offsets belongs to one of the figures. */
function coversNumbers(text: FigureText, { start, end }: Span, figures: readonly Figure[]): boolean {
  return [...text.text.slice(start, end).matchAll(/\d+/g)].every((match) => {
    const at = start + match.index;
    return figures.some((figure) => figure.start <= at && at < figure.end);
  });
}

/** The tying words of a paragraph with how far each reaches; where two reach into each other neither is sure. */
function findTies(text: FigureText): readonly Tie[] {
  const ties: Tie[] = [...spelledText(text).matchAll(tieWords)].map((match) => ({
    start: match.index,
    end: scopeEnd(text, match.index),
    tie: tieOf(match[0]),
  }));
  const apart = ties.filter((tie, i) => tie.start - (ties[i - 1]?.start ?? Number.NEGATIVE_INFINITY) > oneTie);
  return apart.flatMap((tie, i) => {
    const next = apart[i + 1];
    if (!next || next.start >= tie.end) return [tie];
    // "…; đã giải quyết 900, trong đó …" begins another; where the two reach into each other neither is sure.
    const cut = text.text.lastIndexOf(';', next.start);
    return cut > tie.start ? [{ ...tie, end: cut }] : [];
  });
}

/** The parts that tying words, or a bracket of counts right behind a total, name. */
export function findParts(text: FigureText, figures: readonly Figure[]): readonly Part[] {
  const parts: Part[] = [];
  const amounts = figures.filter(isAmount);
  for (const tie of findTies(text)) {
    const total = amounts.findLast((figure) => figure.end <= tie.start);
    const clause = total && spelledText(text).slice(total.end, tie.start);
    if (!total || clause === undefined || clause.length > 120 || /\. /.test(clause)) continue;
    const inside = amounts.filter((figure) => figure.start >= tie.start && figure.end <= tie.end);
    const same = inside.filter((part) => countsTheSame(total.unit, part.unit));
    // One part of another kind, or a number that was read as none, and the rest are not all.
    const near = figures.filter((figure) => figure.end > tie.start && figure.start < tie.end);
    const namesAll = same.length === inside.length && coversNumbers(text, tie, near);
    for (const part of same) {
      const kind = tie.tie === 'all' && !namesAll ? 'some' : tie.tie;
      if (!parts.some((other) => other.part === part)) parts.push({ total, part, tie: kind });
    }
  }
  for (const bracket of text.brackets) {
    const total = amounts.findLast((figure) => figure.end <= bracket.start);
    if (!total || bracket.start - total.end > 2) continue;
    const inside = amounts.filter((figure) => figure.start > bracket.start && figure.end <= bracket.end);
    if (inside.length < 2 || !inside.every((part) => part.unit !== null && countsTheSame(total.unit, part.unit)))
      continue;
    for (const part of inside) {
      if (!parts.some((other) => other.part === part)) parts.push({ total, part, tie: 'some' });
    }
  }
  return parts;
}

export interface Prior {
  readonly current: Figure;
  readonly prior: Figure;
  /** The words compared with; null for "từ 85 % lên 92 %". */
  readonly versus: string | null;
}

const priorLead =
  /^[ (,:]*(?:chỉ |đã |khi đó |lúc đó )?(?:đạt|là|xếp (?:hạng|thứ)|hạng|ở mức|có|chi dat|dat|xep hang|la)?[ :]*$/u;
const riseOrFall =
  /^[^,;.()]{0,40} (?:lên|xuống|xuống còn|còn|thành|len|xu[a-z]{1,2}ng|con|xu[a-z]{1,2}ng con)(?: đến)? $/u;

function sameKind(left: Figure, right: Figure): boolean {
  return left.unit?.kind === right.unit?.kind && (left.unit?.kind !== 'count' || left.unit.name === right.unit?.name);
}

/** The earlier values of a paragraph with the current value each belongs to. */
export function findPriors(
  text: FigureText,
  figures: readonly Figure[],
  comparisons: readonly Comparison[],
): readonly Prior[] {
  const priors: Prior[] = [];
  const source = spelledText(text);
  const values = figures.filter((figure) => figure.role === 'value');
  for (const [position, figure] of values.entries()) {
    const earlier = values
      .slice(Math.max(0, position - 5), position)
      .filter((other) => !priors.some(({ prior }) => prior === other));
    const comparison = comparisons.findLast((other) => other.end <= figure.start && figure.start - other.end < 40);
    const neighbour = priors.findLast(
      ({ prior }) =>
        spanAt(text.brackets, prior.start) !== undefined &&
        spanAt(text.brackets, prior.start) === spanAt(text.brackets, figure.start),
    );
    const isCompared = comparison !== undefined && priorLead.test(source.slice(comparison.end, figure.start));
    const versus = isCompared ? comparison.versus : (neighbour?.versus ?? null);
    const current = earlier.findLast(
      (other) => sameKind(other, figure) && spanAt(text.clauses, other.start) === spanAt(text.clauses, figure.start),
    );
    if (current && versus !== null) priors.push({ current, prior: figure, versus });
    const next = values[position + 1];
    const isFrom = / (?:từ|tu[a-z]?|tir) $/u.test(source.slice(Math.max(0, figure.start - 6), figure.start));
    if (next && isFrom && sameKind(figure, next) && riseOrFall.test(source.slice(figure.end, next.start))) {
      priors.push({ current: next, prior: figure, versus: null });
    }
  }
  return priors;
}
