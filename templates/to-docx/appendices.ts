/** Phụ lục after the signature: each in its own section, with number, title and the line that ties it to the paper. */
import { type Appendix, type DocumentDraft, nameOfAppendix } from '../../core/domain/document-draft.ts';
import { documentKindNames } from '../../core/domain/document-kinds.ts';
import { balanceText } from '../../core/text/text-width.ts';
import { withEndMark } from '../end-mark.ts';
import { lineShares, sizesPt, twipsPerPt } from '../format-rules.ts';
import { paperStyles } from '../paper-styles.ts';
import { dateParts, paddedNumber } from '../wording.ts';
import { wordBlocksOf } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import type { FootnoteList } from './footnotes.ts';
import { balancedParagraph, lineParagraph } from './lines.ts';
import { sectionEndParagraph } from './sections.ts';
import type { TemplateMeasures } from './template-measures.ts';
import { textParagraph, type WordXml } from './word-xml.ts';

/** "(Kèm theo Báo cáo số 05/BC-SNV ngày 09 tháng 3 năm 2026 của …)", blanks where the draft has no number or day. */
function referenceOf({ kind, header }: DocumentDraft): string {
  const { day, month, year } = dateParts(header.issuedOn, header.year);
  const issuer = header.issuerName ?? header.issuingAgency.replaceAll('\n', ' ');
  const code = `${paddedNumber(header.number)}/${header.symbol}`;
  return `(Kèm theo ${documentKindNames[kind]} số ${code} ngày ${day} tháng ${month} năm ${year} của ${issuer})`;
}

function headingOf(
  draft: DocumentDraft,
  appendix: Appendix,
  index: number,
  roomPt: number,
  measures: TemplateMeasures,
): readonly WordXml[] {
  const name = nameOfAppendix(index, draft.appendices.length);
  const title = cleanText(appendix.title).toUpperCase();
  const reference = cleanText(referenceOf(draft));
  const titleSize = measures.sizePt(paperStyles.appendixTitle, sizesPt.appendixTitle.value);
  const referenceSize = measures.sizePt(paperStyles.appendixReference, sizesPt.appendixReference.value);
  const balanced = balanceText(reference, 'italic', referenceSize, roomPt * 0.9);
  return [
    textParagraph('appendixNumber', name),
    balancedParagraph('appendixTitle', title, balanceText(title, 'bold', titleSize, roomPt * 0.9), roomPt),
    balancedParagraph('appendixReference', reference, balanced, roomPt),
    lineParagraph(balanced.longestLinePt * lineShares.underAppendixReference.value, roomPt),
  ];
}

/**
 * Everything that stands behind the signature table: section ends and the appendices between them. `setups` holds the
 * page set-up of the body and of each appendix; the last one belongs at the end of the document, not here.
 */
export function appendixBlocks(
  draft: DocumentDraft,
  setups: readonly string[],
  notes: FootnoteList,
  measures: TemplateMeasures,
): readonly WordXml[] {
  const pages = draft.appendices.flatMap((appendix, i) => {
    const textWidth = appendix.orientation === 'landscape' ? measures.landscapeTextWidth : measures.portraitTextWidth;
    return [
      sectionEndParagraph(setups[i]),
      ...headingOf(draft, appendix, i, textWidth / twipsPerPt, measures),
      ...wordBlocksOf(withEndMark(appendix.blocks, 'none'), notes, textWidth, false),
    ];
  });
  return [...pages, sectionEndParagraph()];
}
