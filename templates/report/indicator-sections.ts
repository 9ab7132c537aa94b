/** The figures of a section in the sentences of the profession: headline figures first, then each line with its parts. Pure. */
import type { Block } from '../../core/domain/document-draft.ts';
import type { Indicator, IndicatorGroup } from '../../core/domain/indicator.ts';
import { compareFigures, periodComparedWith } from '../../core/report/compare-figures.ts';
import type { IndicatorBook } from '../../core/report/indicator-book.ts';
import { lowerFirst, upperFirst } from '../wording.ts';
import type { ReportFacts } from './report-facts.ts';
import { draftBullet, draftParagraph, figure, type Said, say } from './say.ts';

/** Whether anything was ever recorded that an indicator could be reckoned from: else a report is silent about it. */
function isKept(facts: ReportFacts, { code }: Indicator): boolean {
  const { book, period } = facts;
  const before = periodComparedWith(period, 'previous');
  return [period, ...(before ? [before] : [])].some(
    ({ key }) => book.reckon({ indicator: code, periodKey: key, agencyId: null }).value !== null,
  );
}

/** Codes that stand below a total of the same group, and not on lines of their own. */
function partsWithin(members: readonly Indicator[]): ReadonlySet<string> {
  return new Set(members.flatMap(({ formula }) => (formula.kind === 'sum' ? formula.parts : [])));
}

const ofPeriod = ({ code }: Indicator, facts: ReportFacts) => ({ indicator: code, periodKey: facts.period.key });

/** " (tăng 5,13 điểm phần trăm so với quý trước; đạt chỉ tiêu từ 80 % trở lên)": what there is to add, or nothing. */
function sayStanding(facts: ReportFacts, indicator: Indicator): Said {
  const { book, period } = facts;
  const notes = [
    ...(['previous', 'lastYear'] as const).flatMap((basis) =>
      compareFigures(book, indicator.code, period, basis)
        ? [figure(facts, { kind: 'change', basis, ...ofPeriod(indicator, facts) })]
        : [],
    ),
    ...(indicator.target === null || indicator.direction === 'none'
      ? []
      : [figure(facts, { kind: 'target', ...ofPeriod(indicator, facts) })]),
  ].filter(({ words }) => !words.isGap);
  if (notes.length === 0) return [];
  return [' (', ...notes.flatMap((note, i) => (i === 0 ? [note] : ['; ', note])), ')'];
}

function isFractionShown(book: IndicatorBook, { formula }: Indicator): boolean {
  return formula.kind === 'ratio' && book.find(formula.numerator)?.display === 'operand';
}

/** "179/188 cơ quan, đạt 95,21 %" where the parts have no lines of their own; else the value alone. */
function sayValue(facts: ReportFacts, indicator: Indicator): Said {
  const value = figure(facts, { kind: 'value', ...ofPeriod(indicator, facts) });
  const reckoned = facts.book.reckon({ ...ofPeriod(indicator, facts), agencyId: null });
  if (!isFractionShown(facts.book, indicator) || reckoned.method !== 'ratio') return [value];
  return say`${figure(facts, { kind: 'fraction', ...ofPeriod(indicator, facts) })}, đạt ${value}`;
}

function sayHeadline(facts: ReportFacts, indicator: Indicator): Said {
  const isKnown = facts.book.reckon({ ...ofPeriod(indicator, facts), agencyId: null }).value !== null;
  return say`${lowerFirst(indicator.name)}${isKnown ? ' đạt ' : ': '}${sayValue(facts, indicator)}${sayStanding(facts, indicator)}`;
}

function lineBlocks(facts: ReportFacts, indicator: Indicator): readonly Block[] {
  const { formula, display, name } = indicator;
  const standing = display === 'headline' ? [] : sayStanding(facts, indicator);
  const parts = formula.kind === 'sum' ? formula.parts.flatMap((code) => facts.book.find(code) ?? []) : [];
  const kept = parts.filter((part) => isKept(facts, part));
  return [
    draftBullet(
      say`${upperFirst(name)}: ${sayValue(facts, indicator)}${standing}${kept.length > 0 ? ', trong đó:' : '.'}`,
    ),
    ...kept.map((part) => {
      const value = figure(facts, { kind: 'value', ...ofPeriod(part, facts) });
      const share =
        formula.kind === 'sum' && formula.showsShares
          ? say` (${figure(facts, { kind: 'share', whole: indicator.code, ...ofPeriod(part, facts) })})`
          : [];
      return draftBullet(say`${upperFirst(part.name)}: ${value}${share}${sayStanding(facts, part)}.`, { level: 2 });
    }),
  ];
}

/** The figures of one group; no blocks while nothing was ever recorded for it. */
export function groupBlocks(facts: ReportFacts, group: IndicatorGroup): readonly Block[] {
  const members = facts.book.catalogue.indicators.filter((each) => each.group === group.code && isKept(facts, each));
  const shown = members.filter(({ display }) => display !== 'operand');
  const below = partsWithin(shown);
  const headlines = shown.filter(({ display }) => display === 'headline');
  const lines = shown.filter(({ code }) => !below.has(code));
  if (lines.length === 0) return [];
  const onlyHeadlines = lines.every(({ display }) => display === 'headline');
  const opening =
    headlines.length > 0
      ? say`Trong ${facts.period.name}, ${headlines.flatMap((each, i) => [...(i > 0 ? ['; '] : []), ...sayHeadline(facts, each)])}${onlyHeadlines ? '.' : '. Cụ thể:'}`
      : say`${upperFirst(group.name)}:`;
  return [draftParagraph(opening), ...(onlyHeadlines ? [] : lines.flatMap((each) => lineBlocks(facts, each)))];
}
