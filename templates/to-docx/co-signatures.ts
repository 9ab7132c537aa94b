/**
 * The blocks of those who sign with the first signer, each below the one before it in the column of signatures. A table of
 * its own: in the row of the first signer a page could not break between them.
 */
import type { Signatory } from '../../core/domain/office.ts';
import { cleanText } from './clean-text.ts';
import { sectionEndParagraph } from './sections.ts';
import { tableRowXml, textParagraph, unlinedTableXml, type WordXml } from './word-xml.ts';

/** `textWidth` in twips; none for a paper with one signer. */
export function coSignatureBlocks(signatories: readonly Signatory[], textWidth: number): readonly WordXml[] {
  if (signatories.length === 0) return [];
  const widths = [Math.floor(textWidth / 2), Math.ceil(textWidth / 2)] as const;
  const rows = signatories.map(({ titleLines, name }) => {
    const block = [
      textParagraph('line', ''),
      ...titleLines.map((line) => textParagraph('positionTitle', cleanText(line).trim())),
      textParagraph('signerName', cleanText(name).trim()),
    ];
    return tableRowXml(
      [
        { width: widths[0], columnSpan: 1, content: textParagraph('recipient', '') },
        { width: widths[1], columnSpan: 1, content: block.join('') },
      ],
      { isWhole: true },
    );
  });
  // Two tables that touch become one.
  return [sectionEndParagraph(), unlinedTableXml(widths, rows)];
}
