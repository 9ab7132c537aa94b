/**
 * Centred names and the lines drawn under them. A line is the bottom border of an empty paragraph of its own, made shorter
 * by its indents: every engine draws that alike, which cannot be said of drawn shapes and underscores.
 */
import { BorderStyle, Paragraph, TextRun } from 'docx';
import type { BalancedText } from '../../core/text/text-width.ts';
import { twipsPerPt } from '../format-rules.ts';
import { type PaperStyleKey, paperStyles } from '../paper-styles.ts';

/** A line of `lengthPt` in the middle of `roomPt`, both in points; never longer than the room. */
export function lineParagraph(lengthPt: number, roomPt: number): Paragraph {
  const indent = Math.max(0, Math.round(((roomPt - lengthPt) / 2) * twipsPerPt));
  return new Paragraph({
    style: paperStyles.line.id,
    indent: { left: indent, right: indent },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
  });
}

/** A centred paragraph that wraps into lines of about equal length, by indents: its words stay whole for a clerk to edit. */
export function balancedParagraph(
  style: PaperStyleKey,
  text: string,
  balanced: BalancedText,
  roomPt: number,
): Paragraph {
  // Half a point to spare on each side: Word rounds widths to its own grid.
  const indent = Math.max(0, Math.floor(((roomPt - balanced.widthPt) / 2 - 0.5) * twipsPerPt));
  const children = text.split('\n').map((line, i) => new TextRun({ text: line, break: i > 0 ? 1 : undefined }));
  return new Paragraph({
    style: paperStyles[style].id,
    indent: balanced.lineCount > 1 && indent > 0 ? { left: indent, right: indent } : undefined,
    children,
  });
}
