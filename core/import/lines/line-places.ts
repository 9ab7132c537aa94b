/** Finds the source line that a place in a mended paragraph came from. Knows lines only. */
import { collapseSpaces } from '../../text/vietnamese.ts';
import type { Paragraph } from './paragraph.ts';

/** A source line and where its words begin in the paragraph. */
export interface LineStart {
  readonly offset: number;
  readonly line: number;
}

/** The longest mark ("2.10.1. ") that a paragraph lost from its first line. */
const longestMark = 12;

/** Where the source lines of a paragraph begin in its text; lines that were left out are passed over. */
export function findLineStarts(paragraph: Paragraph, lines: readonly string[]): readonly LineStart[] {
  const starts: LineStart[] = [{ offset: 0, line: paragraph.lineFrom }];
  const { text } = paragraph;
  const first = collapseSpaces(lines[paragraph.lineFrom - 1] ?? '');
  let at = Math.max(0, Math.min(first.length, text.length));
  for (let cut = 0; cut <= longestMark; cut += 1) {
    if (!text.startsWith(first.slice(cut))) continue;
    at = first.length - cut;
    break;
  }
  for (let line = paragraph.lineFrom + 1; line <= paragraph.lineTo; line += 1) {
    const piece = collapseSpaces(lines[line - 1] ?? '');
    const from = text[at] === ' ' ? at + 1 : at;
    const end = from + piece.length;
    if (piece === '' || !text.startsWith(piece, from) || (/\d/.test(text[end] ?? '') && !/[-/]$/.test(piece))) continue;
    starts.push({ offset: from, line });
    at = end;
  }
  return starts;
}

/** The 1-based source line of an offset in the paragraph. */
export function lineAt(starts: readonly LineStart[], offset: number): number {
  let line = starts[0]?.line ?? 1;
  for (const start of starts) {
    if (start.offset > offset) break;
    line = start.line;
  }
  return line;
}
