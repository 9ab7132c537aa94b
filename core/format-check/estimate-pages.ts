/** Whether a paper runs over more than one page, from what the file tells. Knows nothing of rules. */
import { lineHeightRatio } from '../text/text-width.ts';
import type { Paper, Paragraph } from './docx/paper.ts';
import { measureWords } from './measure-words.ts';

export interface PageEstimate {
  readonly atLeast: number;
  /** False when the paper fills about one page, so that nobody can tell without Word. */
  readonly isSure: boolean;
}

/** A breath of air above the sum of lines: tables, wide gaps and wrapping differ from engine to engine. */
const uncertainFrom = 0.85;
const uncertainTo = 1.25;

/** Page breaks, sections and the height of all lines; about one page is decided by the count saved in the file. */
export function estimatePageCount(paper: Paper): PageEstimate {
  const hasBreak = paper.paragraphs.some((one, index) => index > 0 && one.hasPageBreak);
  const hasNewSection = paper.sections.slice(1).some((section) => section.startsOnNewPage);
  if (hasBreak || hasNewSection) return { atLeast: 2, isSure: true };
  const [section] = paper.sections;
  const room = section ? section.heightTwips - section.topTwips - section.bottomTwips : 0;
  const share = room > 0 ? sumHeights(paper.paragraphs) / room : 0;
  if (share > uncertainTo) return { atLeast: 2, isSure: true };
  if (share < uncertainFrom) return { atLeast: 1, isSure: true };
  const saved = paper.savedPageCount;
  return saved === null ? { atLeast: 2, isSure: false } : { atLeast: Math.min(saved, 2), isSure: saved > 1 };
}

/** True for a section that fills one page at most, whatever the engine: a phụ lục of one page. */
export function fillsOnePage(paper: Paper, index: number): boolean {
  const own = paper.paragraphs.filter((one) => one.section === index);
  const section = paper.sections[index];
  const room = section ? section.heightTwips - section.topTwips - section.bottomTwips : 0;
  const hasBreak = own.slice(1).some((one) => one.hasPageBreak);
  return !hasBreak && room > 0 && sumHeights(own) / room < uncertainFrom;
}

function sumHeights(paragraphs: readonly Paragraph[]): number {
  const running = paragraphs.filter((one) => one.place === null).reduce((sum, one) => sum + heightOf(one), 0);
  const rows = new Map<string, Map<string, number>>();
  for (const one of paragraphs) {
    if (!one.place) continue;
    const key = `${one.place.table}:${one.place.row}`;
    const cells = rows.get(key) ?? new Map<string, number>();
    rows.set(key, cells.set(String(one.place.column), (cells.get(String(one.place.column)) ?? 0) + heightOf(one)));
  }
  return [...rows.values()].reduce((sum, cells) => sum + Math.max(...cells.values()), running);
}

function heightOf(paragraph: Paragraph): number {
  const { format } = paragraph;
  const room = Math.max(1, paragraph.widthTwips - format.leftTwips - format.rightTwips);
  let lineCount = 0;
  let sizeHalfPoints = paragraph.text === '' ? paragraph.markFormat.sizeHalfPoints : 0;
  for (const line of paragraph.lines) {
    const size = line.pieces[0]?.format.sizeHalfPoints ?? paragraph.markFormat.sizeHalfPoints;
    sizeHalfPoints = Math.max(sizeHalfPoints, size);
    lineCount += Math.max(
      1,
      Math.ceil((measureWords(line.text, size, false) + Math.max(0, format.firstLineTwips)) / room),
    );
  }
  const single = sizeHalfPoints * 10 * lineHeightRatio;
  const height =
    format.lineRule === 'exact'
      ? format.line
      : format.lineRule === 'atLeast'
        ? Math.max(format.line, single)
        : (single * format.line) / 240;
  return lineCount * height + Math.max(format.beforeTwips, format.afterTwips);
}
