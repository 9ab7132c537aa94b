/** Công văn đính chính: what an issued paper says wrongly and how it shall be read; the paper itself stays as it is. Pure. */
import type { DocumentDraft } from '../core/domain/document-draft.ts';
import type { DocumentFacts } from '../core/domain/document-facts.ts';
import { documentKindNames } from '../core/domain/document-kinds.ts';
import { draftFrame, paragraph } from './draft-parts.ts';
import { dateInWords, paddedNumber, upperFirst } from './wording.ts';

/** What the clerk writes over. */
const openGap = '……………';

/**
 * A draft that corrects `issued`, to those who received it (NĐ 30/2020, Điều 18.3: a fault of form is corrected by công
 * văn). Throws an Error for a paper without number and day.
 */
export function composeCorrection(
  issued: DocumentDraft,
  facts: Pick<DocumentFacts, 'office' | 'today'>,
): DocumentDraft {
  const { number, symbol, issuedOn, subject } = issued.header;
  if (number === null || issuedOn === null) throw new Error('only an issued paper can be corrected');
  const { office } = facts;
  const code = `${documentKindNames[issued.kind]} số ${paddedNumber(number)}/${symbol}`;
  const recipients = issued.recipients
    .filter((name) => name !== 'Như trên')
    .map((name) => name.replace(/ \(.*\)$/, ''));
  const addressees = [...new Set([...issued.addressees, ...recipients])];
  return {
    ...draftFrame('CV', facts, `đính chính ${code}`),
    addressees: addressees.length > 0 ? addressees : [office.reportsTo],
    legalBases: [],
    blocks: [
      paragraph(
        `${upperFirst(dateInWords(issuedOn))}, ${office.name} ban hành ${code} (trích yếu: ${subject}). Do có sai sót về thể thức, kỹ thuật trình bày, ${office.name} đính chính như sau:`,
      ),
      paragraph(`Tại ${openGap}, đã ghi: “${openGap}”.`),
      paragraph(`Nay đính chính là: “${openGap}”.`),
      paragraph(`Các nội dung khác của ${code} không thay đổi.`),
    ],
    recipients: ['Như trên'],
    appendices: [],
  };
}
