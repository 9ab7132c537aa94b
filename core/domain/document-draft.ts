/**
 * A draft of an official document (dự thảo văn bản) as plain data: what the clerk edits and what the writer puts into a
 * template. It holds words and structure only; every size, margin and font belongs to the template and `templates/format-rules.ts`.
 */
import { romanNumber } from '../text/roman-number.ts';
import { z } from '../zod.ts';
import { isoDateSchema } from './deadline.ts';
import { type DocumentKind, documentKinds } from './document-kinds.ts';
import { signatorySchema } from './office.ts';

/** Độ khẩn (NĐ 30/2020, Phụ lục I, II.10): printed in a box under the number. */
export const urgencies = ['HỎA TỐC', 'THƯỢNG KHẨN', 'KHẨN'] as const;
export type Urgency = (typeof urgencies)[number];

/**
 * A figure of a report that stays live: `key` says what it is (core/report/figure-key.ts), so its text follows the data
 * until the clerk freezes it.
 */
export const figureMarkSchema = z.strictObject({
  key: z.string().min(1).max(200),
  isFrozen: z.boolean().optional(),
});
export type FigureMark = Readonly<z.infer<typeof figureMarkSchema>>;

/** A run of text. `footnote` hangs a note on the end of the run. */
export const textRunSchema = z.strictObject({
  text: z.string().max(20_000),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  footnote: z.string().min(1).max(5000).optional(),
  figure: figureMarkSchema.optional(),
  /** Carried over from the last report with a number that nothing replaces: to be looked at before the report goes out. */
  isStale: z.boolean().optional(),
});
export type TextRun = Readonly<z.infer<typeof textRunSchema>>;

/**
 * Where a paragraph of a report comes from: drafted from rows ("progress:12", "value:5", "task:3"), or carried over from the
 * last report ("report:2"). What the clerk wrote has no origin. `words` tells whether it was reworded since.
 */
export const originSchema = z.strictObject({
  kind: z.enum(['drafted', 'carried']),
  rows: z.array(z.string().max(40)).max(2000),
  words: z.string().max(20).optional(),
});
export type Origin = Readonly<z.infer<typeof originSchema>>;

/** Đoạn văn. */
export const paragraphBlockSchema = z.strictObject({
  type: z.literal('paragraph'),
  runs: z.array(textRunSchema).max(500),
  origin: originSchema.optional(),
});

/**
 * Đề mục with its number as text (numbers are never left to Word: a, b, c, d, đ is not Word's alphabet).
 * Level 1 `I.` upper case bold; 2 `1.` bold; 3 `1.1.`/`2.6.` bold; 4 `a)` upright — NĐ 30/2020, Phụ lục I, II.6.
 */
export const headingBlockSchema = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** "I.", "2.6.", "a)"; empty when the heading carries none. */
  number: z.string().max(20),
  runs: z.array(textRunSchema).max(100),
  /** Id of the outline's section that the heading opens, in a report. */
  section: z.string().max(60).optional(),
});

/** Gạch đầu dòng: level 1 "-", level 2 "+". */
export const bulletBlockSchema = z.strictObject({
  type: z.literal('bullet'),
  level: z.union([z.literal(1), z.literal(2)]),
  runs: z.array(textRunSchema).max(500),
  origin: originSchema.optional(),
});

export const tableCellSchema = z.strictObject({
  /** Paragraphs of the cell. */
  paragraphs: z.array(z.string().max(20_000)).max(100),
  align: z.enum(['left', 'center', 'right']).optional(),
  bold: z.boolean().optional(),
  /** How many columns the cell covers; 1 when absent. */
  columnSpan: z.int().min(1).max(30).optional(),
  /** The cell is one live figure. */
  figure: figureMarkSchema.optional(),
});

/** Bảng. `widths` are shares of the text width and are scaled to it; header rows repeat on every page. */
export const tableBlockSchema = z.strictObject({
  type: z.literal('table'),
  widths: z.array(z.number().positive().max(1000)).min(1).max(30),
  headerRows: z.array(z.array(tableCellSchema).max(30)).max(5),
  rows: z.array(z.array(tableCellSchema).max(30)).max(5000),
});

export const blockSchema = z.discriminatedUnion('type', [
  paragraphBlockSchema,
  headingBlockSchema,
  bulletBlockSchema,
  tableBlockSchema,
]);
export type Block = Readonly<z.infer<typeof blockSchema>>;
export type ParagraphBlock = Readonly<z.infer<typeof paragraphBlockSchema>>;
export type HeadingBlock = Readonly<z.infer<typeof headingBlockSchema>>;
export type BulletBlock = Readonly<z.infer<typeof bulletBlockSchema>>;
export type TableBlock = Readonly<z.infer<typeof tableBlockSchema>>;
export type TableCell = Readonly<z.infer<typeof tableCellSchema>>;

/** Phụ lục: its own section, its own page numbers; landscape where the table needs it. */
export const appendixSchema = z.strictObject({
  title: z.string().trim().min(1).max(1000),
  orientation: z.enum(['portrait', 'landscape']),
  blocks: z.array(blockSchema).max(5000),
});
export type Appendix = Readonly<z.infer<typeof appendixSchema>>;

/** "Phụ lục II", or "Phụ lục" when there is but one (NĐ 30/2020, Phụ lục I, III.1). */
export function nameOfAppendix(index: number, count: number): string {
  return count > 1 ? `Phụ lục ${romanNumber(index + 1)}` : 'Phụ lục';
}

/** Those who sign with the first one of a joint paper, at most. */
export const mostCoSignatories = 4;

export const documentDraftSchema = z.strictObject({
  kind: z.enum(documentKinds),
  header: z.strictObject({
    parentAgency: z.string().trim().max(300).nullable(),
    issuingAgency: z.string().trim().min(1).max(300),
    /** The issuing agency as it stands in sentences ("Sở Nội vụ tỉnh …"), for the line under an appendix title. */
    issuerName: z.string().trim().min(1).max(300).optional(),
    /** Số: null until the register gives one (a blank is printed). */
    number: z.int().min(1).max(999_999).nullable(),
    /** Ký hiệu without number: "BC-SNV", or "SNV-CCHC" for a công văn. */
    symbol: z.string().trim().min(1).max(60),
    issuePlace: z.string().trim().min(1).max(100),
    /** Ngày ban hành; null prints blanks for day and month. */
    issuedOn: isoDateSchema.nullable(),
    /** The year printed while `issuedOn` is null. */
    year: z.int().min(1945).max(2200),
    /** Trích yếu, without "V/v". */
    subject: z.string().trim().min(1).max(2000),
    /** Absent: an ordinary paper. */
    urgency: z.enum(urgencies).optional(),
  }),
  /** Kính gửi; empty when the kind has none. */
  addressees: z.array(z.string().trim().min(1).max(500)).max(200),
  /** Căn cứ, each without its end mark. */
  legalBases: z.array(z.string().trim().min(1).max(2000)).max(50),
  blocks: z.array(blockSchema).max(10_000),
  signatory: signatorySchema,
  /** Those who sign with the first one, as on a joint paper; their blocks stand below his. */
  coSignatories: z.array(signatorySchema).max(mostCoSignatories).optional(),
  /** Nơi nhận, each without dash and end mark, without "Lưu". */
  recipients: z.array(z.string().trim().min(1).max(500)).max(100),
  /** What stands after "Lưu:": "VT, CCHC". */
  filingNote: z.string().trim().min(1).max(100),
  appendices: z.array(appendixSchema).max(30),
});
export type DocumentDraft = Readonly<z.infer<typeof documentDraftSchema>>;

export type DocumentState = 'draft' | 'sentToSign' | 'issued' | 'revoked';

/** One row of the documents screen and of the register (sổ văn bản đi). */
export interface DocumentView {
  readonly id: number;
  readonly kind: DocumentKind;
  readonly state: DocumentState;
  readonly number: number | null;
  readonly symbol: string;
  readonly issuedOn: string | null;
  readonly subject: string;
  readonly signatoryName: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** SHA-256 of the file as issued; null for drafts. */
  readonly fileSha256: string | null;
  /** Đính chính: the issued paper that this one corrects. */
  readonly correctsId: number | null;
}

export interface DocumentDetail extends DocumentView {
  readonly draft: DocumentDraft;
  readonly version: number;
}
