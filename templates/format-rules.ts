/**
 * Thể thức of administrative papers as data: the values our templates are made with, each group with the clause of
 * NĐ 30/2020/NĐ-CP, Phụ lục I, that it comes from and the range the clause allows. The templates carry these values;
 * the writer never sets a size or a font itself. Knows nothing of Word.
 */

/** A value the decree gives as a range, and the one our templates use. */
export interface AllowedRange {
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

export const paperSize = { widthMm: 210, heightMm: 297, clause: 'Phụ lục I, I.1' } as const;

/** Định lề trang. Binding is on the left. */
export const pageMargins = {
  topMm: { value: 20, least: 20, most: 25 },
  bottomMm: { value: 20, least: 20, most: 25 },
  leftMm: { value: 30, least: 30, most: 35 },
  rightMm: { value: 15, least: 15, most: 20 },
  clause: 'Phụ lục I, I.3',
} as const satisfies Record<string, AllowedRange | string>;

/** Width of a line of text on a portrait page. */
export const textWidthMm = paperSize.widthMm - pageMargins.leftMm.value - pageMargins.rightMm.value;

/** Phông chữ: Unicode, black. */
export const typeface = { name: 'Times New Roman', color: '000000', clause: 'Phụ lục I, I.4' } as const;

/** Số trang: Arabic, upright, centred in the top margin, not shown on the first page. */
export const pageNumber = {
  sizePt: { value: 14, least: 13, most: 14 },
  /** Middle of the 20 mm top margin. */
  fromTopMm: 10,
  clause: 'Phụ lục I, I.7',
} as const;

/** Cỡ chữ of each component (ô số of the layout diagram, Mục IV), in points. */
export const sizesPt = {
  countryName: { value: 13, least: 12, most: 13, clause: 'Phụ lục I, II.1.a' },
  motto: { value: 14, least: 13, most: 14, clause: 'Phụ lục I, II.1.b' },
  agency: { value: 13, least: 12, most: 13, clause: 'Phụ lục I, II.2' },
  number: { value: 13, least: 13, most: 13, clause: 'Phụ lục I, II.3' },
  placeAndDate: { value: 14, least: 13, most: 14, clause: 'Phụ lục I, II.4' },
  title: { value: 14, least: 13, most: 14, clause: 'Phụ lục I, II.5.a' },
  subject: { value: 14, least: 13, most: 14, clause: 'Phụ lục I, II.5.a' },
  dispatchSubject: { value: 12, least: 12, most: 13, clause: 'Phụ lục I, II.5.b' },
  urgency: { value: 13, least: 13, most: 14, clause: 'Phụ lục I, II.10.b' },
  body: { value: 14, least: 13, most: 14, clause: 'Phụ lục I, II.6' },
  signature: { value: 14, least: 13, most: 14, clause: 'Phụ lục I, II.7' },
  addressees: { value: 14, least: 13, most: 14, clause: 'Phụ lục I, II.9.a' },
  recipientsHeading: { value: 12, least: 12, most: 12, clause: 'Phụ lục I, II.9.b' },
  recipients: { value: 11, least: 11, most: 11, clause: 'Phụ lục I, II.9.b' },
  appendixNumber: { value: 14, least: 14, most: 14, clause: 'Phụ lục I, III.1' },
  appendixTitle: { value: 14, least: 13, most: 14, clause: 'Phụ lục I, III.1' },
  appendixReference: { value: 14, least: 13, most: 14, clause: 'Phụ lục I, III.1' },
  /** The decree gives no size for tables; practice: not above the body, not under 11. */
  table: { value: 12, least: 11, most: 14, clause: 'thông lệ' },
  /** The decree gives none for footnotes. */
  footnote: { value: 11, least: 10, most: 12, clause: 'thông lệ' },
} as const satisfies Record<string, AllowedRange & { readonly clause: string }>;

/** The other set of sizes for the head: they grow and shrink together (Mục V, note). */
export const smallHeadSizesPt = { countryName: 12, motto: 13, placeAndDate: 13, clause: 'Phụ lục I, Mục V' } as const;

/** Đoạn văn of the body. `line` is a multiple of single spacing. */
export const bodyParagraph = {
  firstLineMm: 12.7,
  beforePt: { value: 6, least: 6, most: 24 },
  line: { value: 1.1, least: 1, most: 1.5 },
  clause: 'Phụ lục I, II.6.b',
} as const;

/** Space between số, ký hiệu and the trích yếu of a công văn. */
export const dispatchSubjectBefore = { pt: 6, clause: 'Phụ lục I, II.5.b' } as const;

/** Dấu chỉ mức độ khẩn: a box of one line, bright red. */
export const urgencyMarkMm = {
  height: 8,
  widths: { 'HỎA TỐC': 30, 'THƯỢNG KHẨN': 40, KHẨN: 20 },
  clause: 'Phụ lục I, II.10.b',
} as const;

/** Lines under components, as shares of the text above them. */
export const lineShares = {
  underAgency: { value: 0.42, least: 1 / 3, most: 1 / 2, clause: 'Phụ lục I, II.2' },
  underMotto: { value: 1, least: 1, most: 1, clause: 'Phụ lục I, II.1.b' },
  underSubject: { value: 0.42, least: 1 / 3, most: 1 / 2, clause: 'Phụ lục I, II.5.a' },
  /** Drawn in the official forms 2.1 and 2.2; the text gives no length. */
  underAppendixReference: { value: 0.42, least: 1 / 3, most: 1 / 2, clause: 'Phụ lục III, Mẫu 2.1' },
} as const satisfies Record<string, AllowedRange & { readonly clause: string }>;

/** Room for signature and seal between chức vụ and họ tên; the decree gives no value. */
export const signatureRoomPt = 72;

/** The header table; the writer widens its right column where quốc hiệu, or địa danh with the date, needs more to stand on one line. */
export const headerColumnsMm = { left: 63, right: 102, cellMargin: 1 } as const;

/** The footer table: nơi nhận left, khối ký right. */
export const footerColumnsMm = { left: 82.5, right: 82.5 } as const;

export const twipsPerPt = 20;

/** Millimetres in twentieths of a point, Word's unit. */
export function twipsOfMm(mm: number): number {
  return Math.round((mm * 72 * twipsPerPt) / 25.4);
}

/** Millimetres in points. */
export function pointsOfMm(mm: number): number {
  return (mm * 72) / 25.4;
}
