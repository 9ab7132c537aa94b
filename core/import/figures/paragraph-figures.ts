/**
 * Reads the figures of one paragraph: joined, named, with their period, their change and their ties. Knows the line or
 * heading above it as given, no other paragraph.
 */
import type { PaperPeriod } from '../header/paper-period.ts';
import { findLineStarts, lineAt } from '../lines/line-places.ts';
import type { Paragraph } from '../lines/paragraph.ts';
import type { Figure } from './figure.ts';
import { findParts, findPriors, type Part, type Prior } from './figure-parts.ts';
import { type Comparison, completePeriod, findComparisons, findPeriods, type NamedPeriod } from './figure-periods.ts';
import { type FigureText, prepareFigureText, type Span, spanAt } from './figure-text.ts';
import { type FigureName, nameFigure, nameWithUnit, unitFromName } from './indicator-names.ts';
import { changeOf, type FigureChange, findChanged, isRateOf, joinFractions } from './link-figures.ts';
import { markNonFigures } from './not-figures.ts';
import type { ReadFigure } from './read-figure.ts';
import { findFigures } from './read-figures.ts';

/** A line that opens a list: "Liên thông cùng cấp với 140 thủ tục:". */
export interface Opening {
  readonly name: string;
  readonly period: NamedPeriod | null;
  /** The count that the list may part. */
  readonly total: ReadFigure | null;
}

/** What the figures of one paragraph need from outside it. */
export interface ParagraphPlace {
  readonly paper: PaperPeriod;
  readonly opening: Opening | null;
  readonly heading: Paragraph | null;
  readonly group: number;
  readonly isDamaged: boolean;
  /** The source text by line. */
  readonly lines: readonly string[];
}

/** A paragraph taken apart before its figures are named. */
interface Reading {
  readonly text: FigureText;
  readonly figures: readonly Figure[];
  readonly parts: readonly Part[];
  readonly priors: readonly Prior[];
  readonly periods: readonly NamedPeriod[];
  readonly references: readonly Span[];
  readonly comparisons: readonly Comparison[];
}

/** Dates and documents, across which no name reaches; periods may stand inside a name. */
function findReferences(text: FigureText): readonly Span[] {
  return markNonFigures(text).filter(({ start, end }) =>
    /\/|-[A-ZĐ]|^(?:ngày|số) \d/iu.test(text.text.slice(start, end)),
  );
}

/** The periods that figures stand in: not what is compared with, not the days in a bracket that explain a period. */
function periodsOf(text: FigureText, comparisons: readonly Comparison[]): readonly NamedPeriod[] {
  const periods = findPeriods(text);
  return periods.filter(({ start }, i) => {
    const bracket = spanAt(text.brackets, start);
    const explained = bracket && periods[i - 1] && bracket.start - (periods[i - 1] as NamedPeriod).end <= 1;
    return !explained && !comparisons.some((other) => start >= other.start && start < other.end);
  });
}

function takeApart(paragraph: Paragraph, isDamaged: boolean): Reading {
  const text = prepareFigureText(paragraph.text, isDamaged);
  const figures = joinFractions(text, findFigures(text));
  const comparisons = findComparisons(text);
  const references = findReferences(text);
  const periods = periodsOf(text, comparisons);
  return {
    text,
    figures,
    parts: findParts(text, figures),
    priors: findPriors(text, figures, comparisons),
    periods,
    references,
    comparisons,
  };
}

/** A period that opens the paragraph holds for all of it. */
const openingReach = 40;

function periodOf(figure: Figure, reading: Reading, place: ParagraphPlace): string | null {
  const { text, periods, priors } = reading;
  const { paper, opening } = place;
  const versus = priors.find(({ prior }) => prior === figure)?.versus;
  if (versus) {
    const named = findPeriods(prepareFigureText(versus, text.isDamaged))[0];
    return named ? completePeriod(named, paper.year) : versus.slice(0, 60);
  }
  const clause = spanAt(text.clauses, figure.start);
  const own = periods.findLast(({ start, end }) => clause && start >= clause.start && end <= figure.start);
  const leading = periods.find(({ start }) => start <= openingReach && start < figure.start);
  const behind = periods.find(({ start }) => start >= figure.end && start - figure.end <= 1);
  const found = behind ?? own ?? leading ?? opening?.period;
  return found ? completePeriod(found, paper.year) : paper.name;
}

/** The heading above when it is short enough to be a name. */
function headingOf({ heading }: ParagraphPlace): string | null {
  if (!heading || heading.text.length > 120 || heading.mark === 'roman') return null;
  return heading.text.replace(/^(?:Về|Công tác|Kết quả) (?=\p{L})/u, '').replace(/[:.;]$/, '');
}

/** The figure that each change belongs to; a change of nothing before it is keyed by itself. */
function attachChanges({ text, figures, comparisons }: Reading): ReadonlyMap<Figure, FigureChange> {
  const changes = new Map<Figure, FigureChange>();
  const values: Figure[] = [];
  for (const figure of figures) {
    if (figure.role === 'value') {
      values.push(figure);
      continue;
    }
    const changed = findChanged(text, figure, values);
    const isFirst = changed !== null && !changes.has(changed);
    if (changed === null || isFirst) changes.set(changed ?? figure, changeOf(text, figure, changed, comparisons));
  }
  return changes;
}

/** "giảm 12 đầu mối" with nothing to compare with is a count of what was done, not a change. */
function isOwnCount(figure: Figure, change: FigureChange): boolean {
  return figure.role === 'change' && change.versus === null;
}

/** What is known when a figure's turn comes. */
interface Turn {
  readonly reading: Reading;
  readonly place: ParagraphPlace;
  /** The figures of the paragraph before it. */
  readonly read: readonly ReadFigure[];
}

/** The names of earlier values are those of the current ones: "96,28 % … so với năm 2023 (77,24 %)". */
function nameOf(figure: Figure, doing: string | null, { reading, place, read }: Turn): FigureName {
  const { text, figures, parts, priors, references } = reading;
  const tie = priors.find(({ prior }) => prior.start === figure.start);
  const current = tie?.versus ? read.findLast((entry) => entry.figure === tie.current) : undefined;
  if (current) return { name: current.name, subject: current.subject, start: figure.start };
  const last = read.at(-1);
  const isSameClause = last && spanAt(text.clauses, last.figure.start) === spanAt(text.clauses, figure.start);
  const total = parts.find(({ part }) => part.start === figure.start)?.total;
  const whole = read.find((entry) => entry.figure === total);
  const previous = whole ? { ...whole, figure: last?.figure ?? whole.figure } : last && isSameClause ? last : null;
  return nameFigure(figure, {
    text,
    marked: references,
    previous,
    earlier: read.findLast((entry) => entry.figure.unit?.kind === figure.unit?.kind) ?? null,
    following: figures.find((other) => other.start >= figure.end)?.start ?? text.text.length,
    doing,
    opening: place.opening?.name ?? null,
    heading: headingOf(place),
  });
}

/** A change that stands alone: its unit is the one of what changes, in points when that is a rate. */
function lonelyChange(change: FigureChange, unit: ReadFigure['unit']): FigureChange {
  return unit?.name === '%' && change.unit === '%' ? { ...change, unit: 'điểm phần trăm' } : change;
}

/** The unit of a figure: written, its total's, or told by its name. */
function unitOf(figure: Figure, name: string, text: FigureText, total: ReadFigure | null): ReadFigure['unit'] {
  if (figure.role === 'change' && figure.unit?.kind === 'rate') return unitFromName(name, text);
  return figure.unit ?? total?.unit ?? unitFromName(name, text);
}

/** The paragraph's first count is a part of the total that opened the list when it counts the same. */
function listTotal(
  figure: Figure,
  name: string,
  text: FigureText,
  read: readonly ReadFigure[],
  opening: Opening | null,
): ReadFigure | null {
  const total = opening?.total ?? null;
  const unitOfLabel = /^(?:Tổng|Số) /u.test(name) ? unitFromName(name, text) : null;
  if (!total || read.length > 0 || figure.denominator || figure.upper) return null;
  if (figure.unit === null) return unitOfLabel === null || unitOfLabel.name === total.unit?.name ? total : null;
  return figure.unit.name === total.unit?.name ? total : null;
}

/** "từ 85 % lên 92 %": the first of the two is told from the second by its name. */
function priorName(name: string, figure: Figure, priors: readonly Prior[]): string {
  return priors.some(({ prior, versus }) => prior === figure && versus === null) ? `${name} (trước đó)` : name;
}

/** Names one figure and ties it to those read before it. */
function readOne(figure: Figure, own: FigureChange | null, turn: Turn) {
  const { reading, place, read } = turn;
  const { text, parts, priors } = reading;
  const isCount = own !== null && isOwnCount(figure, own);
  const value: Figure = isCount ? { ...figure, role: 'value' } : figure;
  const doing = isCount ? (figure.isIncrease ? 'tăng' : 'giảm') : null;
  const named = nameOf(value, doing, turn);
  const name = priorName(named.name, figure, priors);
  const part = parts.find((other) => other.part === figure);
  const total =
    read.find((entry) => entry.figure === part?.total) ?? listTotal(figure, name, text, read, place.opening);
  const last = read.at(-1);
  // "Hoàn thành: 28 nhiệm vụ; đang thực hiện: 05": the second counts what the first did.
  const unit = unitOf(value, name, text, total) ?? (last?.unit?.kind === 'count' ? last.unit : null);
  return {
    start: named.start,
    figure: value,
    text,
    name: value.unit === null && unit?.kind === 'count' ? nameWithUnit(name, unit.name) : name,
    subject: named.subject,
    unit,
    period: periodOf(figure, reading, place),
    change: own === null || isCount ? null : figure.role === 'change' ? lonelyChange(own, unit) : own,
    partOf: total,
    tie: total && (part?.tie ?? 'listed'),
    shareOf: last && isRateOf(text, last.figure, figure) ? last : null,
    prior: null,
    group: place.group,
  };
}

/** Reads the figures of one paragraph in their order; changes are with the figures they belong to. */
export function readParagraphFigures(paragraph: Paragraph, place: ParagraphPlace): readonly ReadFigure[] {
  if (!/\d/.test(paragraph.text)) return [];
  const reading = takeApart(paragraph, place.isDamaged);
  const starts = findLineStarts(paragraph, place.lines);
  const changes = attachChanges(reading);
  const read: ReadFigure[] = [];
  for (const figure of reading.figures) {
    const change = changes.get(figure) ?? null;
    if (figure.role === 'change' && change === null) continue;
    const { start, ...entry } = readOne(figure, change, { reading, place, read });
    const lineFrom = lineAt(starts, Math.min(start, figure.start));
    read.push({ ...entry, lineFrom, lineTo: lineAt(starts, figure.end - 1) });
  }
  return read.map((entry) => {
    const tie = reading.priors.find(({ current }) => current === entry.figure);
    return tie ? { ...entry, prior: read.find((other) => other.figure === tie.prior) ?? null } : entry;
  });
}
