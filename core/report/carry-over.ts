/**
 * The wording of the last report carried into the next: what the clerk wrote stays, marked as carried over, with the name of
 * the period moved on and every old figure replaced by the new one, or marked where nothing replaces it. Pure.
 */
import type { Block, TextRun } from '../domain/document-draft.ts';
import { nextPeriod, type ReportingPeriod } from '../domain/reporting-period.ts';
import { advanceFigureKey, writeFigureKey } from './figure-key.ts';
import { figureKeysOf, isTextBlock, isUntouched, plainText, type TextBlock } from './origin.ts';
import { findPlainNumbers, indicatorsOf, isDistinctive, type KnownNumbers } from './plain-numbers.ts';
import type { FigureTexts } from './refresh-figures.ts';

export interface LastReport {
  readonly id: number;
  readonly period: ReportingPeriod;
  readonly blocks: readonly Block[];
}

export interface CarryContext {
  readonly period: ReportingPeriod;
  /** What every indicator was in the last report's period. */
  readonly lastNumbers: KnownNumbers;
  /** The words of a figure for the new period. */
  readonly textOf: FigureTexts;
}

const roman = ['I', 'II', 'III', 'IV'];

/** How papers write a period: "quý III năm 2024", "quý III/2024", "Quý 3 năm 2024", "quý III". */
function spellingsOf({ kind, year, index, name }: ReportingPeriod): RegExp {
  if (kind === 'quarter')
    return new RegExp(
      `(quý) (?:${roman[index - 1]}|${index})(?![IVX\\d])(?:(?: năm |\\/)${year})?(?!\\d)(?! năm)`,
      'giu',
    );
  if (kind === 'month') return new RegExp(`(tháng) 0?${index}(?!\\d)(?: năm |\\/)${year}`, 'giu');
  return new RegExp(`()${name}`, 'giu');
}

const withCapital = (name: string, isCapital: boolean) =>
  isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name;

/** Days as they may be written: 15/6/2024, 15/06/2024. */
function daySpellings(on: string): readonly string[] {
  const [year = '', month = '', day = ''] = on.split('-');
  return [
    ...new Set([
      `${day}/${month}/${year}`,
      `${Number(day)}/${Number(month)}/${year}`,
      `${day}/${Number(month)}/${year}`,
    ]),
  ];
}

/** The text one period on: the last period becomes this one, this one the next; the days of the figures with them. */
function movePeriod(text: string, last: ReportingPeriod, now: ReportingPeriod): string {
  const next = nextPeriod(now);
  const mark = '\u0002';
  let moved = text;
  if (next) {
    moved = moved.replace(spellingsOf(now), (found) => `${mark}${/^\p{Lu}/u.test(found) ? '1' : '0'}`);
  }
  moved = moved.replace(spellingsOf(last), (found) => withCapital(now.name, /^\p{Lu}/u.test(found)));
  if (next) moved = moved.replace(/\u0002([01])/g, (_, isCapital) => withCapital(next.name, isCapital === '1'));
  const days = [
    ...daySpellings(last.startOn).map((day) => [day, daySpellings(now.startOn).at(-1) ?? '']),
    ...daySpellings(last.endOn).map((day) => [day, daySpellings(now.endOn).at(-1) ?? '']),
  ];
  for (const [was = '', is = ''] of days) moved = moved.replaceAll(was, is);
  return moved;
}

/** One run of plain words: known figures become live ones of the new period, others are marked. */
function carryWords(run: TextRun, last: LastReport, context: CarryContext): TextRun[] {
  const { isStale: _old, footnote, ...look } = run;
  const text = movePeriod(run.text, last.period, context.period);
  const runs: TextRun[] = [];
  let from = 0;
  for (const number of findPlainNumbers(text)) {
    if (number.start > from) runs.push({ ...look, text: text.slice(from, number.start) });
    const [code, ...others] = isDistinctive(number) ? indicatorsOf(context.lastNumbers, number) : [];
    if (code !== undefined && others.length === 0) {
      const key = writeFigureKey({ kind: 'number', indicator: code, periodKey: context.period.key });
      runs.push({ ...look, text: context.textOf(key), figure: { key } });
    } else {
      runs.push({ ...look, text: text.slice(number.start, number.end), isStale: true });
    }
    from = number.end;
  }
  if (from < text.length) runs.push({ ...look, text: text.slice(from) });
  const end = runs.at(-1);
  if (footnote && end) runs[runs.length - 1] = { ...end, footnote };
  return runs;
}

function carryRun(run: TextRun, last: LastReport, context: CarryContext): TextRun[] {
  if (!run.figure) return carryWords(run, last, context);
  const key = advanceFigureKey(run.figure.key);
  // A figure that has no next period is only a number of the past.
  if (key === null) return [{ ...run, figure: undefined, isStale: true }];
  return [{ ...run, figure: { key }, text: context.textOf(key) }];
}

function carryBlock(block: Block, last: LastReport, context: CarryContext): Block {
  if (block.type === 'table')
    return { ...block, rows: block.rows.map((row) => row.map(({ figure: _old, ...cell }) => cell)) };
  const runs = block.runs.flatMap((run) => carryRun(run, last, context));
  if (block.type === 'heading') return { ...block, runs };
  return { ...block, runs, origin: { kind: 'carried', rows: [`report:${last.id}`] } };
}

interface Section {
  readonly id: string;
  readonly heading: Block | null;
  readonly blocks: readonly Block[];
}

/** The blocks under the headings of the outline; headings that the clerk added belong to the section they stand in. */
function splitSections(blocks: readonly Block[]): readonly Section[] {
  const sections: { id: string; heading: Block | null; blocks: Block[] }[] = [{ id: '', heading: null, blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading' && block.section) sections.push({ id: block.section, heading: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** The outline's own words at the beginning and the end, which are written anew each time. */
export const frameRow = 'outline:frame';

const isFrame = (block: Block): boolean => isTextBlock(block) && (block.origin?.rows.includes(frameRow) ?? false);
const isGap = (block: Block): boolean =>
  isTextBlock(block) && block.origin?.kind === 'drafted' && /^\[chưa có [^\]]*\]$/.test(plainText(block.runs));

/** What of a section is the clerk's: written, carried before, or drafted and reworded since. */
function isWording(block: Block): boolean {
  if (isFrame(block) || isGap(block)) return false;
  if (!isTextBlock(block)) return block.type === 'heading';
  return plainText(block.runs).trim() !== '' && !isUntouched(block);
}

const indicatorsIn = (block: TextBlock): readonly string[] =>
  figureKeysOf(block.runs).map((key) => key.split(' ').slice(0, 2).join(' '));

/** The drafted paragraph that a reworded one stands for: the one that tells the same figures. */
function findCounterpart(fresh: readonly Block[], carried: Block): Block | undefined {
  if (!isTextBlock(carried)) return undefined;
  const told = new Set(indicatorsIn(carried));
  return fresh.find((block) => isTextBlock(block) && indicatorsIn(block).some((figure) => told.has(figure)));
}

function carrySection(fresh: Section, old: Section | undefined, last: LastReport, context: CarryContext): Block[] {
  const heading = fresh.heading ? [fresh.heading] : [];
  const wording = (old?.blocks ?? []).filter(isWording);
  if (wording.length === 0) return [...heading, ...fresh.blocks];
  const replaced = new Map<Block, Block>();
  const added: Block[] = [];
  for (const block of wording) {
    const carried = carryBlock(block, last, context);
    const wasDrafted = isTextBlock(block) && block.origin?.kind === 'drafted';
    const counterpart = wasDrafted ? findCounterpart(fresh.blocks, carried) : undefined;
    if (counterpart && !replaced.has(counterpart)) replaced.set(counterpart, carried);
    else added.push(carried);
  }
  const kept = fresh.blocks.filter((block) => !isGap(block)).map((block) => replaced.get(block) ?? block);
  return [...heading, ...kept.filter((block) => !isFrame(block)), ...added, ...kept.filter(isFrame)];
}

/** The newly drafted text with the last report's wording in its sections. Sections that the outline lost are left behind. */
export function carryOver(fresh: readonly Block[], last: LastReport, context: CarryContext): Block[] {
  const old = new Map(splitSections(last.blocks).map((section) => [section.id, section]));
  return splitSections(fresh).flatMap((section) => carrySection(section, old.get(section.id), last, context));
}

/** A number in a report that may be last period's. */
export interface StaleFigure {
  readonly blockIndex: number;
  readonly text: string;
  /** The indicator whose old value it is; null for a carried number that nothing is known of. */
  readonly indicator: string | null;
}

function staleIn(run: TextRun, last: KnownNumbers, now: KnownNumbers): readonly Omit<StaleFigure, 'blockIndex'>[] {
  if (run.isStale) return [{ text: run.text, indicator: null }];
  if (run.figure) return [];
  return findPlainNumbers(run.text).flatMap((number) => {
    const [indicator] = isDistinctive(number) ? indicatorsOf(last, number) : [];
    const isPresent = indicatorsOf(now, number).length > 0;
    return indicator === undefined || isPresent ? [] : [{ text: run.text.slice(number.start, number.end), indicator }];
  });
}

/**
 * Every number that is marked as carried over, or typed and equal to what an indicator was in the period before and no
 * longer is. Live figures cannot be stale.
 */
export function findStaleFigures(
  blocks: readonly Block[],
  last: KnownNumbers,
  now: KnownNumbers,
): readonly StaleFigure[] {
  return blocks.flatMap((block, blockIndex) =>
    block.type === 'table'
      ? []
      : block.runs.flatMap((run) => staleIn(run, last, now).map((found) => ({ ...found, blockIndex }))),
  );
}
