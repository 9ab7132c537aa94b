/**
 * Reads the figures (số liệu) of a report into indicators: value, unit, period, fraction, change, name and place. A
 * count and its share stay two indicators ("575 (30,07 %)"); a fraction and its rate are one ("179/188 cơ quan, đạt
 * 94,2 %"). Knows no format and no database.
 */
import { foldVietnamese } from '../../text/vietnamese.ts';
import { findPaperPeriod, type PaperPeriod } from '../header/paper-period.ts';
import type { MarkKind, Paragraph } from '../lines/paragraph.ts';
import type { ParsedHeader, ParsedIndicator, ParsedTask, ParseWarning } from '../parsed-document.ts';
import type { SourceTable } from '../source-text.ts';
import { findContradictions } from './arithmetic.ts';
import { findPeriods, type NamedPeriod } from './figure-periods.ts';
import { isDamagedText, prepareFigureText } from './figure-text.ts';
import { type Opening, type ParagraphPlace, readParagraphFigures } from './paragraph-figures.ts';
import type { ReadFigure } from './read-figure.ts';
import { readTableFigures } from './table-figures.ts';
import { writeNumber } from './vietnamese-numbers.ts';

export interface IndicatorSource {
  /** The paper's paragraphs in order. */
  readonly paragraphs: readonly Paragraph[];
  /** The source text by line. */
  readonly lines: readonly string[];
  readonly tables: readonly SourceTable[];
  readonly header: Pick<ParsedHeader, 'kind' | 'subject' | 'issuedOn'>;
  /** What was read as tasks: their figures are aims, not results. */
  readonly tasks: readonly ParsedTask[];
}

export interface ReadIndicators {
  readonly indicators: readonly ParsedIndicator[];
  readonly warnings: readonly ParseWarning[];
}

const mostIndicators = 5000;

/** How deep a paragraph stands, to tell what a line ending in ":" opens. */
const rankOfMark: Readonly<Record<MarkKind, number>> = {
  part: 0,
  article: 0,
  roman: 1,
  number: 2,
  letter: 3,
  none: 4,
  dash: 5,
  plus: 6,
};

/** Sections of aims, not of results. */
const aimHeading =
  /phuong huong|nhiem vu.*thoi gian toi|nhiem vu trong tam|muc tieu, |^muc tieu|giai phap|^(?:mot so |nhung |cac )?(?:kien nghi|de xuat)|de xuat, kien nghi|kien nghi, de xuat|to chuc thuc hien/;
const resultHeading = /ket qua|tinh hinh/;

function isAimHeading(heading: string): boolean {
  const folded = foldVietnamese(heading);
  return aimHeading.test(folded) && !resultHeading.test(folded);
}

/** How deep a heading stands: 1 for "II.", 2 for "2.", 3 for "2.6."; 0 for what is no heading. */
function depthOf({ mark, label }: Paragraph): number {
  if (mark === 'part' || mark === 'article' || mark === 'roman') return 1;
  return mark === 'number' ? 1 + (label ?? '').split('.').length : 0;
}

/** A longer numbered paragraph is running text, not the heading of aims. */
const longestHeading = 200;

/** The headings that a paragraph stands under, itself among them when it is one; outermost first. */
function headingsAt(paragraph: Paragraph, before: readonly Paragraph[]): readonly Paragraph[] {
  const depth = depthOf(paragraph);
  return depth === 0 ? before : [...before.filter((heading) => depthOf(heading) < depth), paragraph];
}

function holdAims(headings: readonly Paragraph[]): boolean {
  return headings.some(({ text }) => text.length < longestHeading && isAimHeading(text));
}

/** An opening with the depth of its paragraph. */
interface OpenList extends Opening {
  readonly rank: number;
  /** False for plain text, below which plain lines can be items. */
  readonly isMarked: boolean;
}

/** A plain line of a list is short, "Số hồ sơ đã giải quyết: 196.609 hồ sơ;". */
const longestPlainItem = 160;

function isOpening({ text }: Paragraph): boolean {
  return /:$/.test(text) && /\p{L}/u.test(text);
}

/** Whether a paragraph ends the list that stands open. */
function closes(paragraph: Paragraph, open: OpenList): boolean {
  const rank = rankOfMark[paragraph.mark];
  if (rank !== open.rank) return rank < open.rank;
  return open.isMarked || isOpening(paragraph) || paragraph.text.length > longestPlainItem;
}

/** What an opening line is about: its last clause without figures and "cụ thể", "như sau". */
function nameOfOpening({ text }: Paragraph): string {
  const clause = text
    .replace(/:$/, '')
    .split(/[:;.] /)
    .at(-1) as string;
  return clause
    .replace(/,? (?:cụ thể|như sau|cụ thể như sau|gồm|bao gồm|trong đó)(?: như sau)?$/u, '')
    .replace(/^(?:Trong đó|Cụ thể|Về|Kết quả)[,:]? /u, '')
    .replace(/ (?:với |là |có |đạt )?(?:khoảng )?\d.*$/u, '')
    .slice(0, 150)
    .trim();
}

/** The total that a list may part: the last count of its opening line, when nothing else follows it. */
function totalOf(figures: readonly ReadFigure[]): ReadFigure | null {
  const last = figures.at(-1);
  if (!last || last.unit?.kind === 'rate' || last.unit?.kind === 'rank' || last.figure.denominator) return null;
  const behind = last.text.text.slice(last.figure.end);
  return behind.length <= 60 && !/[.;]/.test(behind) ? last : null;
}

/** A period holds for the list when it opens the line or stands in its last clause. */
const openingReach = 40;

function periodOfOpening({ text }: Paragraph, isDamaged: boolean): NamedPeriod | null {
  const prepared = prepareFigureText(text, isDamaged);
  const lastClause = prepared.clauses.at(-1)?.start ?? 0;
  const lastPart = Math.max(lastClause, text.lastIndexOf(',', text.length - 12));
  const periods = findPeriods(prepared);
  return (
    periods.find(({ start }) => start <= openingReach) ?? periods.findLast(({ start }) => start >= lastPart) ?? null
  );
}

function openList(paragraph: Paragraph, figures: readonly ReadFigure[], isDamaged: boolean): OpenList {
  const total = totalOf(figures);
  return {
    rank: rankOfMark[paragraph.mark],
    isMarked: paragraph.mark !== 'none',
    name: total?.subject || nameOfOpening(paragraph),
    period: periodOfOpening(paragraph, isDamaged),
    total,
  };
}

/** The lines read as tasks, whose figures are aims. In a report an address inside a sentence is not enough. */
function findTaskLines({ tasks, header }: IndicatorSource): ReadonlySet<number> {
  const lines = new Set<number>();
  const isReport = header.kind === 'BC' || header.kind === null;
  for (const { type, source } of tasks) {
    if (isReport && type === 'assignment') continue;
    for (let line = source.lineFrom; line <= source.lineTo; line += 1) lines.add(line);
  }
  return lines;
}

function findTableLines(tables: readonly SourceTable[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { lineFrom, lineTo } of tables) for (let line = lineFrom; line <= lineTo; line += 1) lines.add(line);
  return lines;
}

/** The figures of the running text in its order; `taken` are the lines of tasks and tables. */
function readFigures(
  { paragraphs, lines }: IndicatorSource,
  paper: PaperPeriod,
  isDamaged: boolean,
  taken: ReadonlySet<number>,
): readonly ReadFigure[] {
  const read: ReadFigure[] = [];
  let headings: readonly Paragraph[] = [];
  let open: OpenList[] = [];
  let group = 0;
  for (const paragraph of paragraphs) {
    headings = headingsAt(paragraph, headings);
    const isHeading = headings.at(-1) === paragraph;
    open = isHeading ? [] : open.filter((list) => !closes(paragraph, list));
    if (open.length === 0) group += 1;
    if (holdAims(headings) || (taken.has(paragraph.lineFrom) && taken.has(paragraph.lineTo))) continue;
    const heading = isHeading ? null : (headings.at(-1) ?? null);
    const place: ParagraphPlace = { paper, opening: open.at(-1) ?? null, heading, group, isDamaged, lines };
    const figures = readParagraphFigures(paragraph, place);
    read.push(...figures);
    if (isOpening(paragraph) && !isHeading) open.push(openList(paragraph, figures, isDamaged));
    if (read.length >= mostIndicators) return read.slice(0, mostIndicators);
  }
  return read;
}

/** Fraction of a share: "575 (30,07 %)" of a total of 1.912. */
function shareFraction({ shareOf }: ReadFigure): readonly [numerator: number, denominator: number] | null {
  return shareOf?.partOf ? [shareOf.figure.number.value, shareOf.partOf.figure.number.value] : null;
}

function indicatorOf(read: ReadFigure): ParsedIndicator {
  const { figure, unit, period, change, lineFrom, lineTo } = read;
  const range = figure.upper ? ` (${figure.number.written}–${figure.upper.written})` : '';
  const share = shareFraction(read);
  return {
    name: `${read.name}${range}`.trim() || 'Số liệu',
    value: figure.role === 'change' || figure.upper ? null : figure.number.value,
    unit: unit?.name.slice(0, 60) ?? null,
    period,
    numerator: figure.numerator?.value ?? share?.[0] ?? null,
    denominator: figure.denominator?.value ?? share?.[1] ?? null,
    change: change ? { value: change.value, unit: change.unit, versus: change.versus } : null,
    source: { lineFrom, lineTo },
  };
}

/** Says where a figure had to be guessed from its spelling. */
function doubtsOf(read: readonly ReadFigure[]): readonly ParseWarning[] {
  return read
    .filter(({ figure }) => figure.number.isDoubtful || figure.denominator?.isDoubtful)
    .map(({ figure, text, name, unit, lineTo }) => {
      const value = writeNumber(figure.number.value, figure.number.decimals);
      const amount = unit ? `${value} ${unit.name}` : value;
      return {
        code: 'figures.doubtful',
        message:
          `“${text.text.slice(figure.start, figure.end)}” được hiểu là ${amount} (${name}); hãy đối chiếu với văn bản gốc.`.slice(
            0,
            2000,
          ),
        line: lineTo,
      };
    });
}

/** The indicators of a paper, and what is doubtful or contradicts itself in them. */
export function readIndicators(source: IndicatorSource): ReadIndicators {
  const isDamaged = isDamagedText(source.lines);
  const paper = findPaperPeriod(source.header, source.paragraphs, isDamaged);
  const taskLines = findTaskLines(source);
  const read = readFigures(source, paper, isDamaged, new Set([...taskLines, ...findTableLines(source.tables)]));
  const indicators = [...read.map(indicatorOf), ...readTableFigures(source.tables, paper, taskLines)];
  return {
    indicators: indicators.sort((left, right) => left.source.lineFrom - right.source.lineFrom).slice(0, mostIndicators),
    warnings: [...doubtsOf(read), ...findContradictions(read)],
  };
}
