/** Widths of words in the units of the checker (half-points, twips). Knows nothing of papers. */
import { measureText, wrapText } from '../text/text-width.ts';

const twipsPerPoint = 20;

/** Width in twips of a text set in one size of Times New Roman. */
export function measureWords(text: string, sizeHalfPoints: number, isBold: boolean): number {
  return measureText(text, isBold ? 'bold' : 'regular', sizeHalfPoints / 2) * twipsPerPoint;
}

/** Width in twips of the longest line that a text falls into within a room (twips). */
export function measureWrapped(text: string, sizeHalfPoints: number, isBold: boolean, roomTwips: number): number {
  const lines = wrapText(text, isBold ? 'bold' : 'regular', sizeHalfPoints / 2, roomTwips / twipsPerPoint);
  return Math.max(0, ...lines.map((line) => measureWords(line, sizeHalfPoints, isBold)));
}
