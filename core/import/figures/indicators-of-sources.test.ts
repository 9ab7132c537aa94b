import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../profile/index.ts';
import { foldVietnamese } from '../../text/vietnamese.ts';
import type { ParsedDocument, ParsedIndicator } from '../parsed-document.ts';
import { readText } from '../read-document.ts';
import { figuresOfReport001, figuresOfReport003, type ListedFigure } from './figures-for-tests.ts';

const folder = fileURLToPath(new URL('../../../../shared/sources/', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) process.stdout.write('Figures of the sources: left out, ../shared/sources is not here.\n');

function readSourcePaper(number: string): ParsedDocument {
  const name = readdirSync(folder).find((entry) => entry.startsWith(number)) ?? '';
  return readText(readFileSync(`${folder}${name}`, 'utf8'), name, { directory: defaultProfile.agencies });
}

/** Whether an indicator is the one that the clerk listed: value and unit, on its line. */
function isListed(indicator: ParsedIndicator, [line, value, unit]: ListedFigure): boolean {
  const { lineFrom, lineTo } = indicator.source;
  return indicator.value === value && indicator.unit === unit && lineFrom <= line + 1 && line <= lineTo + 1;
}

interface Measure {
  readonly precision: number;
  readonly recall: number;
  /** Share of the found ones whose name holds the listed word. */
  readonly named: number;
}

/** Each listed figure is found by one indicator at most. */
function measure(paper: string, indicators: readonly ParsedIndicator[], listed: readonly ListedFigure[]): Measure {
  const left = indicators.filter(({ value }) => value !== null);
  const all = left.length;
  let found = 0;
  let named = 0;
  for (const figure of listed) {
    const at = left.findIndex((indicator) => isListed(indicator, figure));
    if (at < 0) continue;
    const [indicator] = left.splice(at, 1);
    found += 1;
    if (foldVietnamese(indicator?.name ?? '').includes(figure[3])) named += 1;
  }
  const result = { precision: found / all, recall: found / listed.length, named: named / found };
  process.stdout.write(
    `Figures of ${paper}: ${all} read, ${listed.length} listed, ${found} found; precision ${result.precision.toFixed(3)}, recall ${result.recall.toFixed(3)}, named ${result.named.toFixed(3)}\n`,
  );
  return result;
}

describe.runIf(isThere)('figures of the sources', () => {
  it('finds in the quarterly report what a clerk lists', () => {
    const { precision, recall, named } = measure('003', readSourcePaper('003').indicators, figuresOfReport003);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(named).toBeGreaterThanOrEqual(0.9);
  });

  it('finds in the poor scan most of what a clerk lists, and guesses little', () => {
    const { precision, recall, named } = measure('001', readSourcePaper('001').indicators, figuresOfReport001);
    expect(precision).toBeGreaterThanOrEqual(0.75);
    expect(recall).toBeGreaterThanOrEqual(0.75);
    expect(named).toBeGreaterThanOrEqual(0.75);
  });

  it('reads the change of a rate in points, with what it is compared with and the period of the sentence', () => {
    const rate = readSourcePaper('003').indicators.find(({ value, change }) => value === 89.85 && change !== null);
    expect(rate).toMatchObject({
      unit: '%',
      period: 'quý III năm 2024',
      change: { value: 5.13, unit: 'điểm phần trăm', versus: 'quý trước' },
      source: { lineTo: 286 },
    });
  });

  it('holds no other contradiction, by every relation of its figures worked out by hand', () => {
    // Part, whole, rate in percent as the report writes it; for a sum, its parts.
    const rates = [
      [575, 1912, 30.07],
      [773, 1912, 40.43],
      [564, 1912, 29.5],
      [179, 188, 94.2],
      [158_292, 176_181, 89.85],
      [173_393, 196_609, 88.19],
      [180, 188, 95.74],
      [19.4, 20, 97],
      [134_781, 139_084, 96.91],
      [41, 41, 100],
      [20 - 14, 20, 30],
      [851, 851, 100],
      [424_204, 9_806_315, 4.33],
      [424_204, 7_744_733, 5.48],
      [551_465, 9_806_315, 5.62],
    ] as const;
    const wrong = rates.filter(([part, whole, rate]) => Math.abs((part / whole) * 100 - rate) >= 0.0101);
    expect(wrong).toEqual([[179, 188, 94.2]]);
    const sums = [
      [1912, 575, 773, 564],
      [176_181, 15_193, 160_988],
      [196_609, 23_216, 173_393],
      [54, 44, 10],
      [851, 802, 49],
      [9_806_315, 2_061_582, 7_744_733],
      [19, 13, 6],
    ];
    expect(sums.filter(([total = 0, ...parts]) => total !== parts.reduce((sum, part) => sum + part, 0))).toEqual([]);
    const ranks = [
      [63, 46, 17],
      [53, 39, 14],
      [56, 50, 6],
      [61, 54, 7],
    ] as const;
    expect(ranks.filter(([before, now, risen]) => before - now !== risen)).toEqual([]);
  });

  it('reports the one contradiction that the five papers hold, and nothing else', () => {
    const contradictions = ['000', '001', '002', '003', '004'].flatMap((paper) =>
      readSourcePaper(paper)
        .warnings.filter(({ code }) => code === 'figures.contradiction')
        .map(({ line, message }) => ({ paper, line, message })),
    );
    expect(contradictions).toEqual([
      { paper: '003', line: 162, message: expect.stringMatching(/179\/188 là 95,2 %.*94,2 %/) },
    ]);
  });

  it('takes the ranks of a conclusion and of a plan, and no aim of the plan', () => {
    const ranks = (paper: string) => readSourcePaper(paper).indicators.map(({ value, unit }) => `${value} ${unit}`);
    expect(ranks('000')).toEqual(['9 hạng', '43 %']);
    expect(ranks('002')).toEqual(['38 hạng', '57 hạng']);
  });
});
