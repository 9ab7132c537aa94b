/**
 * What an imported paper was understood to say: the one shape between reading a file and storing it. The clerk corrects
 * it on screen beside the source text; `api.plans.import` stores it in one transaction.
 */
import { deadlineSchema, isoDateSchema } from '../domain/deadline.ts';
import { reformFields } from '../domain/field.ts';
import { measureSchema } from '../domain/measure.ts';
import { taskTypes } from '../domain/task.ts';
import { z } from '../zod.ts';

const shortText = z.string().trim().max(2000);
const agencyNames = z.array(z.string().trim().min(1).max(500)).max(200);

/** Header of a paper (phần đầu). What the paper leaves blank is null, never invented. */
export const parsedHeaderSchema = z.strictObject({
  /** "KẾ HOẠCH" → `KH`; the abbreviations of NĐ 30/2020 Phụ lục III; `CV` for a công văn. */
  kind: z.string().max(10).nullable(),
  parentAgency: shortText.nullable(),
  issuingAgency: shortText.nullable(),
  number: z.string().max(30).nullable(),
  symbol: z.string().max(60).nullable(),
  place: shortText.nullable(),
  issuedOn: isoDateSchema.nullable(),
  subject: shortText.nullable(),
  signingAuthority: z.array(z.string().max(10)).max(5),
  signerTitle: shortText.nullable(),
  signerName: shortText.nullable(),
  addressees: z.array(shortText).max(200),
  recipients: z.array(shortText).max(200),
});
export type ParsedHeader = Readonly<z.infer<typeof parsedHeaderSchema>>;

export const parsedTaskSchema = z.strictObject({
  type: z.enum(taskTypes),
  /** "2.6"; null when the paper gives none. */
  code: z.string().trim().max(30).nullable(),
  /** The work as written; for a criterion its heading. */
  title: z.string().trim().min(1).max(20_000),
  /** Mục tiêu, yêu cầu; several bullets are lines that keep their "- ". */
  goal: z.string().trim().max(20_000).nullable(),
  measures: z.array(measureSchema).max(500),
  leadAgencies: agencyNames,
  coordinatingAgencies: agencyNames,
  implementingAgencies: agencyNames,
  deadline: deadlineSchema.nullable(),
  product: z.string().trim().max(5000).nullable(),
  field: z.enum(reformFields).nullable(),
  /** 1-based lines of the source text, both inclusive. */
  source: z.strictObject({ lineFrom: z.int().min(1), lineTo: z.int().min(1) }),
});
export type ParsedTask = Readonly<z.infer<typeof parsedTaskSchema>>;

/** A figure (số liệu) read from a paper. Rates and changes are numbers as written: 89,85 % → 89.85. */
export const parsedIndicatorSchema = z.strictObject({
  name: shortText,
  value: z.number().nullable(),
  unit: z.string().max(60).nullable(),
  period: z.string().max(60).nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  change: z
    .strictObject({ value: z.number(), unit: z.string().max(60).nullable(), versus: shortText.nullable() })
    .nullable(),
  source: z.strictObject({ lineFrom: z.int().min(1), lineTo: z.int().min(1) }),
});
export type ParsedIndicator = Readonly<z.infer<typeof parsedIndicatorSchema>>;

/** Something the reader is not sure of; `line` is null when it concerns the whole paper. */
export const parseWarningSchema = z.strictObject({
  code: z.string().max(60),
  message: shortText,
  line: z.int().min(1).nullable(),
});
export type ParseWarning = Readonly<z.infer<typeof parseWarningSchema>>;

/**
 * What a column of a task table holds: số thứ tự, lĩnh vực, nhiệm vụ, mục tiêu, giải pháp, cơ quan chủ trì, phối hợp, thực
 * hiện, thời hạn, sản phẩm.
 */
export const columnRoles = [
  'number',
  'field',
  'title',
  'goal',
  'measures',
  'lead',
  'coordinating',
  'implementing',
  'deadline',
  'product',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** How the columns of one table were understood; null for a column that is not read. */
export const tableColumnsSchema = z.strictObject({
  /** 1-based line of the source text with the table's heads. */
  lineFrom: z.int().min(1),
  columns: z.array(z.strictObject({ header: shortText, role: z.enum(columnRoles).nullable() })).max(200),
});
export type TableColumns = Readonly<z.infer<typeof tableColumnsSchema>>;

export const parsedDocumentSchema = z.strictObject({
  header: parsedHeaderSchema,
  tasks: z.array(parsedTaskSchema).max(5000),
  indicators: z.array(parsedIndicatorSchema).max(5000),
  /** Each agency name as written → its name in the directory (the same name when unknown). */
  agencies: z.record(z.string().max(500), z.string().max(500)),
  warnings: z.array(parseWarningSchema).max(5000),
  /** Căn cứ of the paper, each without end mark, broken lines joined. */
  legalBases: z.array(z.string().max(5000)).max(100),
  /** The source text by line, NFC, as shown beside what was read. */
  lines: z.array(z.string().max(20_000)).max(200_000),
  /** The tables that may hold tasks, in the paper's order; the clerk may change what their columns mean. */
  tables: z.array(tableColumnsSchema).max(1000).optional(),
});
export type ParsedDocument = Readonly<z.infer<typeof parsedDocumentSchema>>;

export const sourceFormats = ['docx', 'pdf', 'xlsx', 'txt'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** The largest file that is read at all, in bytes; a larger one is refused before it is opened. */
export const maxImportBytes = 50 * 1024 * 1024;

/** Codes of a refused file; each has a Vietnamese sentence in `core/ipc/result.ts`. */
export type ImportRefusal =
  | 'file.empty'
  | 'file.tooLarge'
  | 'file.wrongKind'
  | 'file.damaged'
  | 'file.legacyWord'
  | 'file.legacySpreadsheet'
  | 'file.encrypted'
  | 'file.hasMacros'
  | 'file.scanned'
  | 'file.secret'
  | 'file.tooComplex'
  | 'file.tooSlow';
