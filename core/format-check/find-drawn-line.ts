/** The line drawn under a component, wherever the author anchored it. Knows nothing of what length it should have. */
import type { DrawnLine, Paper, Paragraph, TextBox, TextLine } from './docx/paper.ts';
import { measureWrapped } from './measure-words.ts';

/**
 * The line drawn under some lines of text: a shape anchored in them or in the next words of the same column, a border, or
 * underscores below. Undefined when there is none.
 */
export function findLineUnder(paper: Paper, lines: readonly TextLine[]): DrawnLine | undefined {
  const first = lines[0]?.paragraph;
  const last = lines.at(-1)?.paragraph;
  if (!first || !last) return undefined;
  const box = paper.textBoxes.find(({ paragraphs }) => paragraphs.includes(last));
  const column = box?.paragraphs ?? paper.paragraphs.filter((one) => isSameColumn(one, last));
  const own = column.slice(column.indexOf(first), column.indexOf(last) + 1);
  const below = column.slice(column.indexOf(last) + 1);
  const next = below.findIndex((one) => one.text !== '');
  const between = next < 0 ? below : below.slice(0, next);
  const nextText = next < 0 ? undefined : below[next];
  const found = [
    ...own.flatMap((one) => one.drawnLines.filter((line) => line.kind !== 'border' || one === last)),
    ...between.flatMap((one) => one.drawnLines),
    ...(nextText?.drawnLines.filter((line) => line.kind === 'shape' || nextText.format.hasTopBorder) ?? []),
  ];
  // A line beside its box hangs on a paragraph near the one that the box hangs on.
  const beside = box && found.length === 0 ? pickOwnHalf(box.side, listBeside(paper, box), last.widthTwips) : found;
  const reachable = box ? beside : pickOwnHalf(lines.at(-1)?.column ?? 'full', found, last.widthTwips);
  return reachable.find((line) => line.lengthTwips !== null) ?? reachable[0];
}

/** Paragraphs around the anchor of a box on which its line may hang. */
const besideReach = 3;

function listBeside(paper: Paper, { anchor }: TextBox): readonly DrawnLine[] {
  const near = paper.paragraphs.filter((one) => Math.abs(one.number - anchor) <= besideReach);
  return near.flatMap((one) => one.drawnLines.filter((line) => line.kind === 'shape'));
}

/** Beside tabs two lines may hang on one paragraph: the shape on the half of the page where the words stand counts. */
function pickOwnHalf(side: TextBox['side'], found: readonly DrawnLine[], widthTwips: number): readonly DrawnLine[] {
  if (side === 'full') return found;
  return found.filter(({ offsetTwips, lengthTwips }) => {
    if (offsetTwips === null) return true;
    return offsetTwips + (lengthTwips ?? 0) / 2 < widthTwips / 2 === (side === 'left');
  });
}

function isSameColumn(one: Paragraph, other: Paragraph): boolean {
  return one.place?.table === other.place?.table && one.place?.side === other.place?.side;
}

/** Length in twips of the longest printed line of some words, wrapped where their column ends. */
export function measureLongestLine(lines: readonly TextLine[]): number {
  return Math.max(0, ...lines.map(measureLine));
}

function measureLine(line: TextLine): number {
  const { format } = line.pieces.find((piece) => piece.text.trim() !== '') ?? {};
  const { paragraph } = line;
  const room = paragraph.widthTwips - paragraph.format.leftTwips - paragraph.format.rightTwips;
  const size = format?.sizeHalfPoints ?? 0;
  const isBold = format?.isBold ?? false;
  return measureWrapped(line.text, size, isBold, room);
}
