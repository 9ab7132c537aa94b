/**
 * Sets the pieces of text of a page together: pieces → lines with columns → lines in reading order. Pure geometry; knows
 * neither PDF nor what the lines say.
 */
import type { TextRun } from './pdf-page.ts';

/** Text that stands together on one line; a wide gap parts two of them. Lengths in points, y downwards. */
export interface LinePiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
}

/** A printed line, from left to right. */
export type PrintedLine = readonly LinePiece[];

/** In parts of the letter size: a gap that is a blank, one that parts columns, and how far baselines may lie apart. */
const blankGap = 0.17;
const columnGap = 2;
const baselineSlack = 0.35;
const raisedSlack = 0.65;
/** A digit this much smaller and raised is a footnote mark. */
const markSize = 0.8;
const markRise = 0.15;

const markDigits = /^\s*\d{1,3}\s*$/;

function isFootnoteMark(run: TextRun, before: TextRun | undefined): boolean {
  if (!before || !markDigits.test(run.text)) return false;
  return run.size <= before.size * markSize && before.y - run.y >= before.size * markRise;
}

/** How far the baseline of a further piece may lie below that of a line; a raised mark may have begun the line. */
function slackOf(line: { readonly size: number; readonly runs: readonly TextRun[] }, run: TextRun): number {
  const beginsWithMark = line.runs.every(({ text }) => markDigits.test(text)) && line.size <= run.size * markSize;
  return Math.max(line.size, run.size) * (beginsWithMark ? raisedSlack : baselineSlack);
}

/** Groups pieces by their baseline; a raised small piece belongs to the line it stands beside. */
export function groupByBaseline(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const lines: { y: number; size: number; readonly runs: TextRun[] }[] = [];
  for (const run of [...runs].sort((one, other) => one.y - other.y)) {
    const line = lines.at(-1);
    if (line && run.y - line.y <= slackOf(line, run)) {
      line.runs.push(run);
      // The larger letters hold the baseline.
      if (run.size > line.size) [line.y, line.size] = [run.y, run.size];
    } else lines.push({ y: run.y, size: run.size, runs: [run] });
  }
  return lines.map((line) => line.runs.sort((one, other) => one.x - other.x));
}

function pieceOf(runs: readonly TextRun[]): LinePiece {
  const [first] = runs as [TextRun];
  const main = runs.reduce((longest, run) => (run.text.length > longest.text.length ? run : longest), first);
  let text = '';
  let previous: TextRun | undefined;
  let end = first.x;
  for (const run of runs) {
    const gap = run.x - end;
    end = run.x + run.width;
    if (isFootnoteMark(run, previous)) continue;
    const isApart = gap > main.size * blankGap && !/\s$/.test(text) && !/^\s/.test(run.text);
    text += (isApart ? ' ' : '') + run.text;
    previous = run;
  }
  const right = Math.max(...runs.map((run) => run.x + run.width));
  return { text: text.trim(), left: first.x, right, y: main.y, size: main.size };
}

/** The lines of pieces of text from top to bottom, footnote marks left out; lines of one piece stay whole. */
export function setLines(runs: readonly TextRun[]): readonly PrintedLine[] {
  return groupByBaseline(runs).map((line) => {
    const groups: TextRun[][] = [];
    let right = Number.NEGATIVE_INFINITY;
    for (const run of line) {
      if (run.x - right > run.size * columnGap) groups.push([]);
      groups.at(-1)?.push(run);
      right = Math.max(right, run.x + run.width);
    }
    return groups.map(pieceOf).filter((piece) => piece.text !== '');
  });
}

/** Where two columns of a band part: between the left pieces' ends and the right pieces' beginnings. */
interface Gutter {
  readonly from: number;
  readonly to: number;
  /** Half way in the band's first line: what begins before it and right of the left column stands in neither. */
  readonly middle: number;
}

/** The gutter when a further line stands in the same two columns, or null. */
function narrowGutter(gutter: Gutter, line: PrintedLine): Gutter | null {
  let { from, to } = gutter;
  for (const piece of line) {
    if (piece.left <= gutter.from) from = Math.max(from, piece.right);
    else if (piece.left >= gutter.middle) to = Math.min(to, piece.left);
    else return null;
  }
  return from < to ? { ...gutter, from, to } : null;
}

/**
 * The pieces in reading order: where lines stand in two columns, as in the head and the foot of a paper, the left column
 * before the right one.
 */
export function orderPieces(lines: readonly PrintedLine[]): readonly LinePiece[] {
  const ordered: LinePiece[] = [];
  let position = 0;
  while (position < lines.length) {
    const line = lines[position] as PrintedLine;
    const [left, right] = line;
    if (!left || !right || line.length !== 2) {
      ordered.push(...line);
      position += 1;
      continue;
    }
    let gutter: Gutter = { from: left.right, to: right.left, middle: (left.right + right.left) / 2 };
    const band: LinePiece[] = [...line];
    for (position += 1; position < lines.length; position += 1) {
      const next = lines[position] as PrintedLine;
      const narrowed = next.length <= 2 ? narrowGutter(gutter, next) : null;
      if (!narrowed) break;
      gutter = narrowed;
      band.push(...next);
    }
    const isLeft = (piece: LinePiece) => piece.right <= gutter.from;
    ordered.push(...band.filter(isLeft), ...band.filter((piece) => !isLeft(piece)));
  }
  return ordered;
}
