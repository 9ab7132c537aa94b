/** Two components that an author set side by side in one line with tabs or spaces. Knows nothing of which components. */
import type { TextLine, TextPiece } from './docx/paper.ts';
import { normaliseText } from './paper-text.ts';

/** The halves of a line at its last wide gap whose right half `isRight` knows; the line itself when there is none. */
export function splitColumns(line: TextLine, isRight: (text: string) => boolean): readonly TextLine[] {
  const gaps = [...line.original.matchAll(/[\t \u00a0]+/g)].filter(([gap]) => gap.includes('\t') || gap.length >= 4);
  for (const gap of gaps.toReversed()) {
    const at = gap.index + gap[0].length;
    if (gap.index === 0 || !isRight(line.original.slice(at))) continue;
    const halves = [cutLine(line, 0, gap.index, 'left'), cutLine(line, at, line.original.length, 'right')];
    return halves.filter((half) => half.text !== '');
  }
  return [line];
}

function cutLine(line: TextLine, from: number, to: number, column: 'left' | 'right'): TextLine {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const piece of line.pieces) {
    const text = piece.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text) pieces.push({ ...piece, text });
    at += piece.text.length;
  }
  const original = line.original.slice(from, to);
  const shown = pieces.map((piece) => (piece.format.isCaps ? piece.text.toUpperCase() : piece.text)).join('');
  return { ...line, pieces, original, column, text: normaliseText(shown) };
}
