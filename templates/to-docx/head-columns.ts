/**
 * The columns of the head by what stands in them: quốc hiệu, and địa danh with the date, each on one line, whatever the name of
 * the place; the rest is for agency and number. Where both do not fit at 13 and 14 pt, the head takes the decree's other set of
 * sizes, 12 and 13 pt (NĐ 30/2020, Phụ lục I, Mục V, note). A head that an office has built otherwise stays as it is.
 */
import type { DocumentDraft } from '../../core/domain/document-draft.ts';
import { documentKindTraits } from '../../core/domain/document-kinds.ts';
import { measureText } from '../../core/text/text-width.ts';
import { lineShares, pointsOfMm, sizesPt, smallHeadSizesPt, twipsPerPt, urgencyMarkMm } from '../format-rules.ts';
import { type PaperStyle, paperStyles, smallHeadStyles } from '../paper-styles.ts';
import { dateParts, paddedNumber } from '../wording.ts';
import { lineIndent } from './lines.ts';
import type { TemplateMeasures } from './template-measures.ts';
import { escapeXml } from './word-xml.ts';

const countryName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';

/** Engines round widths to grids of their own; so much keeps a line from breaking for it. */
const sparePt = 4;

const innermostTable = /<w:tbl>(?:(?!<w:tbl[ >])[\s\S])*?<\/w:tbl>/g;
const wordsOf = (xml: string) => xml.replace(/<[^>]*>/g, '');

/** A head of two columns that can be set anew; null for one that was built in another way. */
interface HeadTable {
  readonly xml: string;
  /** Widths in twips. */
  readonly left: number;
  readonly right: number;
  /** Both side margins of a cell, in twips. */
  readonly margins: number;
}

function findHead(documentXml: string): HeadTable | null {
  const xml = documentXml.match(innermostTable)?.find((table) => {
    const words = wordsOf(table);
    return words.includes('{{dia_danh}}') && words.includes('{{co_quan_ban_hanh}}');
  });
  if (!xml || /<w:(?:gridSpan|drawing|pict)\b/.test(xml)) return null;
  const columns = [...xml.matchAll(/<w:gridCol\b[^>]*w:w="(\d+)"/g)].map(([, width]) => Number(width));
  const rows = xml.match(/<w:tr\b[\s\S]*?<\/w:tr>/g) ?? [];
  const [left, right] = columns;
  if (left === undefined || right === undefined || columns.length !== 2) return null;
  if (rows.some((row) => (row.match(/<w:tcW\b[^>]*w:type="dxa"/g) ?? []).length !== 2)) return null;
  const marginsXml = /<w:tblCellMar>([\s\S]*?)<\/w:tblCellMar>/.exec(xml)?.[1] ?? '';
  const margin = (side: string) => Number(new RegExp(`<w:${side}\\b[^>]*w:w="(\\d+)"`).exec(marginsXml)?.[1] ?? 108);
  return { xml, left, right, margins: margin('left') + margin('right') };
}

/** Sizes of the right column. */
interface HeadSizes {
  readonly countryName: number;
  readonly motto: number;
  readonly placeAndDate: number;
}

function rightNeedsPt({ header }: DocumentDraft, sizes: HeadSizes): number {
  const { day, month, year } = dateParts(header.issuedOn, header.year);
  const placeAndDate = `${header.issuePlace}, ngày ${day} tháng ${month} năm ${year}`;
  return Math.max(
    measureText(countryName, 'bold', sizes.countryName),
    measureText(motto, 'bold', sizes.motto),
    measureText(placeAndDate, 'italic', sizes.placeAndDate),
  );
}

const widestWord = (text: string, face: 'regular' | 'bold', sizePt: number) =>
  Math.max(0, ...text.split(/\s+/).map((word) => measureText(word, face, sizePt)));

/** What the left column must hold unbroken: the number, single words, and the lines that the office has broken itself. */
function leftNeedsPt({ kind, header }: DocumentDraft, measures: TemplateMeasures): number {
  const agencySize = (style: PaperStyle) => measures.sizePt(style, sizesPt.agency.value);
  const name = (text: string, face: 'regular' | 'bold', sizePt: number) =>
    text.includes('\n')
      ? Math.max(...text.split('\n').map((line) => measureText(line.trim(), face, sizePt)))
      : widestWord(text, face, sizePt);
  const number = `Số: ${paddedNumber(header.number)}/${header.symbol}`;
  const subject = documentKindTraits[kind].isTitled ? '' : header.subject;
  return Math.max(
    name(header.parentAgency ?? '', 'regular', agencySize(paperStyles.parentAgency)),
    name(header.issuingAgency, 'bold', agencySize(paperStyles.issuingAgency)),
    measureText(number, 'regular', measures.sizePt(paperStyles.number, sizesPt.number.value)),
    widestWord(subject, 'regular', measures.sizePt(paperStyles.dispatchSubject, sizesPt.dispatchSubject.value)),
    header.urgency ? pointsOfMm(urgencyMarkMm.widths[header.urgency]) : 0,
  );
}

const sizesOf = (measures: TemplateMeasures): HeadSizes => ({
  countryName: measures.sizePt(paperStyles.countryName, sizesPt.countryName.value),
  motto: measures.sizePt(paperStyles.motto, sizesPt.motto.value),
  placeAndDate: measures.sizePt(paperStyles.placeAndDate, sizesPt.placeAndDate.value),
});

/** The template's own smaller styles; null for a template that has none. */
function smallSizesOf(measures: TemplateMeasures): HeadSizes | null {
  if (Object.values(smallHeadStyles).some(({ id }) => !measures.styleIds.has(id))) return null;
  return {
    countryName: measures.sizePt(smallHeadStyles.countryName, smallHeadSizesPt.countryName),
    motto: measures.sizePt(smallHeadStyles.motto, smallHeadSizesPt.motto),
    placeAndDate: measures.sizePt(smallHeadStyles.placeAndDate, smallHeadSizesPt.placeAndDate),
  };
}

interface HeadColumns {
  readonly left: number;
  readonly right: number;
  readonly sizes: HeadSizes;
  readonly isSmall: boolean;
}

function chooseColumns(head: HeadTable, draft: DocumentDraft, measures: TemplateMeasures): HeadColumns {
  const total = head.left + head.right;
  const needs = (points: number) => Math.ceil((points + sparePt) * twipsPerPt) + head.margins;
  const leftNeeds = needs(leftNeedsPt(draft, measures));
  const place = (sizes: HeadSizes, isSmall: boolean): HeadColumns => {
    const rightNeeds = needs(rightNeedsPt(draft, sizes));
    // As the template has them while both sides fit; else the right one gets what it needs, and the left one what is left.
    const right = Math.max(rightNeeds, Math.min(head.right, total - leftNeeds));
    return { left: total - right, right, sizes, isSmall };
  };
  const normal = place(sizesOf(measures), false);
  if (normal.left >= leftNeeds) return normal;
  const small = smallSizesOf(measures);
  return small ? place(small, true) : normal;
}

function setColumns(xml: string, { left, right }: HeadColumns): string {
  const widths = [left, right];
  const set = (element: string, column: number) => element.replace(/w:w="\d+"/, `w:w="${widths[column % 2]}"`);
  let column = 0;
  const gridded = xml.replace(/<w:gridCol\b[^>]*>/g, (element) => set(element, column++));
  column = 0;
  return gridded.replace(/<w:tcW\b[^>]*>/g, (element) => set(element, column++));
}

/** The line under the motto stands in a paragraph of its own, as long as the motto by its indents (II.1.b). */
function setMottoLine(xml: string, columns: HeadColumns, margins: number, lineStyleId: string): string {
  const roomPt = (columns.right - margins) / twipsPerPt;
  const length = measureText(motto, 'bold', columns.sizes.motto) * lineShares.underMotto.value;
  const indent = lineIndent(length, roomPt);
  const line = new RegExp(`(<w:pStyle w:val="${escapeXml(lineStyleId)}"/>(?:(?!</w:pPr>)[\\s\\S])*?)<w:ind\\b[^>]*/>`);
  return xml.replace(line, (_whole, before: string) => `${before}<w:ind w:left="${indent}" w:right="${indent}"/>`);
}

function setSmallStyles(xml: string, styleIds: TemplateMeasures['styleIds']): string {
  const idOf = ({ id }: PaperStyle) => styleIds.get(id) ?? id;
  const keys = Object.keys(smallHeadStyles) as (keyof typeof smallHeadStyles)[];
  return keys.reduce(
    (changed, key) =>
      changed.replaceAll(
        `<w:pStyle w:val="${idOf(paperStyles[key])}"/>`,
        `<w:pStyle w:val="${idOf(smallHeadStyles[key])}"/>`,
      ),
    xml,
  );
}

export interface FittedHead {
  readonly documentXml: string;
  /** Width inside the cell of the issuing agency, in points. */
  readonly agencyRoomPt: number;
}

/** The template's document with the columns of its head set for this draft. Placeholders stay. */
export function fitHead(documentXml: string, draft: DocumentDraft, measures: TemplateMeasures): FittedHead {
  const head = findHead(documentXml);
  if (!head) return { documentXml, agencyRoomPt: measures.agencyRoomPt };
  const columns = chooseColumns(head, draft, measures);
  const lineStyleId = measures.styleIds.get(paperStyles.line.id) ?? paperStyles.line.id;
  const lined = setMottoLine(setColumns(head.xml, columns), columns, head.margins, lineStyleId);
  const fitted = columns.isSmall ? setSmallStyles(lined, measures.styleIds) : lined;
  return {
    documentXml: documentXml.replace(head.xml, () => fitted),
    agencyRoomPt: (columns.left - head.margins) / twipsPerPt,
  };
}
