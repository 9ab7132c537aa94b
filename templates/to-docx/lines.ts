/**
 * Centred names and the lines drawn under them. A line is the bottom border of an empty paragraph of its own, made shorter
 * by its indents: every engine draws that alike, which cannot be said of drawn shapes and underscores.
 */
import type { Urgency } from '../../core/domain/document-draft.ts';
import type { BalancedText } from '../../core/text/text-width.ts';
import { pointsOfMm, twipsPerPt, urgencyMarkMm } from '../format-rules.ts';
import type { PaperStyleKey } from '../paper-styles.ts';
import { lineBreakXml, paragraphXml, runXml, type WordXml } from './word-xml.ts';

const bottomLine = '<w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/>';

/** How far a line of `lengthPt` in the middle of `roomPt` is indented on each side, in twips. */
export function lineIndent(lengthPt: number, roomPt: number): number {
  return Math.max(0, Math.round(((roomPt - lengthPt) / 2) * twipsPerPt));
}

/** A line of `lengthPt` in the middle of `roomPt`, both in points; never longer than the room. */
export function lineParagraph(lengthPt: number, roomPt: number): WordXml {
  const indent = lineIndent(lengthPt, roomPt);
  return paragraphXml('line', '', { borders: bottomLine, sideIndents: { left: indent, right: indent } });
}

/** A box around the words, each side of a point's room. */
const box = ['top', 'left', 'bottom', 'right']
  .map((side) => `<w:${side} w:val="single" w:sz="8" w:space="1" w:color="FF0000"/>`)
  .join('');

/** Dấu chỉ mức độ khẩn in the middle of `roomPt`, as wide as the decree has it for these words. */
export function urgencyMark(urgency: Urgency, roomPt: number): WordXml {
  const indent = lineIndent(pointsOfMm(urgencyMarkMm.widths[urgency]), roomPt);
  return paragraphXml('urgency', runXml(urgency), { borders: box, sideIndents: { left: indent, right: indent } });
}

/** A centred paragraph that wraps into lines of about equal length, by indents: its words stay whole for a clerk to edit. */
export function balancedParagraph(style: PaperStyleKey, text: string, balanced: BalancedText, roomPt: number): WordXml {
  // Engines round widths to grids of their own; a word too many for its line would leave one alone on the last.
  const sparePt = 2;
  const indent = Math.max(0, Math.floor(((roomPt - balanced.widthPt) / 2 - sparePt) * twipsPerPt));
  const content = text
    .split('\n')
    .map((line) => runXml(line))
    .join(lineBreakXml);
  const sideIndents = balanced.lineCount > 1 && indent > 0 ? { left: indent, right: indent } : undefined;
  return paragraphXml(style, content, { sideIndents });
}
