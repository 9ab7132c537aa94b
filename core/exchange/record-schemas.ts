/**
 * What a package says of each kind of record: its shape, and what it may hold at most. What comes in is not trusted. Pure data;
 * package-format.ts makes the file, merge-fields.ts has the rules by which two databases become one.
 */
import { maxAttachmentBytes } from '../domain/attachment.ts';
import { deadlineBounds, deadlineKinds, isoDateSchema } from '../domain/deadline.ts';
import { appendixSchema, documentDraftSchema } from '../domain/document-draft.ts';
import { reformFields } from '../domain/field.ts';
import {
  accumulations,
  directions,
  formulaSchema,
  indicatorCodeSchema,
  indicatorDisplays,
  indicatorGroupSchema,
} from '../domain/indicator.ts';
import { measureSchema } from '../domain/measure.ts';
import { evidenceSchema, progressStatuses } from '../domain/progress.ts';
import { reportBlocksSchema, reportReceivers } from '../domain/report.ts';
import { criterionSchema } from '../domain/self-assessment.ts';
import { taskTypes } from '../domain/task.ts';
import { decimalSchema } from '../report/decimal.ts';
import { outlineSchema } from '../report/outline.ts';
import { z } from '../zod.ts';

const text = z.string().max(100_000);
const name = z.string().min(1).max(500);
const uid = z.string().min(1).max(300);
const by = z.string().max(300);
const instant = z.iso.datetime();
const periodKey = z.string().max(40);
export const fingerprintSchema = z.string().regex(/^[0-9a-f]{64}$/);
const recorded = z.strictObject({ by, at: instant });

/**
 * Which change gave a field its value. `device` "" is the paper itself, the same on every PC. `seq` grows with every change of a
 * device; `at` is when it was made, by the clock of that PC.
 */
export const stampSchema = z.strictObject({ device: z.string().max(64), seq: z.number().min(0), at: instant });
export type Stamp = Readonly<z.infer<typeof stampSchema>>;

const agencyList = z.array(z.strictObject({ name, nameAsWritten: name })).max(500);

const planFields = z.strictObject({
  head: z.strictObject({
    title: text,
    year: z.int().min(1945).max(2200),
    documentCode: z.string().max(300).nullable(),
    issuedOn: isoDateSchema.nullable(),
    legalBases: z.array(text).max(1000),
    isSample: z.boolean(),
    version: z.int().min(1),
    source: fingerprintSchema,
  }),
  isWithdrawn: z.boolean(),
});

const taskFields = z.strictObject({
  plan: uid,
  type: z.enum(taskTypes),
  code: z.string().max(200).nullable(),
  title: text.min(1),
  goal: text.nullable(),
  measures: z.array(measureSchema).max(2000),
  field: z.enum(reformFields).nullable(),
  deadline: z
    .strictObject({
      raw: z.string().min(1).max(2000),
      kind: z.enum(deadlineKinds),
      bound: z.enum(deadlineBounds).nullable(),
      date: isoDateSchema.nullable(),
    })
    .nullable(),
  product: text.nullable(),
  authority: text.nullable(),
  lead: agencyList,
  coordinating: agencyList,
  implementing: agencyList,
  /** The lines of the paper that say so. */
  place: z.strictObject({ source: fingerprintSchema, lineFrom: z.int().min(1), lineTo: z.int().min(1) }),
  isDropped: z.boolean(),
  isDeleted: z.boolean(),
  /** Gia hạn, oldest first, each with the paper that granted it. */
  extensions: z
    .array(
      z.strictObject({
        previousDueOn: isoDateSchema.nullable(),
        dueOn: isoDateSchema,
        documentCode: z.string().min(1).max(300),
        issuedOn: isoDateSchema.nullable(),
        issuer: z.string().max(500),
        subject: z.string().max(5000),
        recordedBy: by,
        recordedAt: instant,
      }),
    )
    .max(200),
});

const progressFields = z.strictObject({
  of: z.strictObject({ task: uid, periodKey, agency: name.nullable() }),
  /** What only makes sense together. */
  standing: z.strictObject({
    status: z.enum(progressStatuses),
    percent: z.int().min(0).max(100),
    completedOn: isoDateSchema.nullable(),
  }),
  outcome: text,
  obstacle: text,
  recommendation: text,
  evidence: z.array(evidenceSchema).max(200),
  recorded,
});

/** A unit that stands behind a group. */
const memberFields = z.strictObject({ of: z.strictObject({ group: name, member: name }) });

const attachmentFields = z.strictObject({
  of: z.strictObject({
    task: uid,
    periodKey,
    agency: name.nullable(),
    fileName: z.string().min(1).max(255),
    sha256: fingerprintSchema,
    sizeBytes: z.int().min(1).max(maxAttachmentBytes),
  }),
  isRemoved: z.boolean(),
  recorded,
});

const indicatorFields = z.strictObject({
  group: indicatorGroupSchema,
  name: z.string().trim().min(1).max(500),
  unit: z.string().trim().max(60),
  direction: z.enum(directions),
  target: decimalSchema.nullable(),
  /** What only makes sense together. */
  reckoning: z.strictObject({
    decimals: z.int().min(0).max(4),
    accumulation: z.enum(accumulations),
    formula: formulaSchema,
    display: z.enum(indicatorDisplays),
  }),
  isDropped: z.boolean(),
});

const valueFields = z.strictObject({
  of: z.strictObject({ indicator: indicatorCodeSchema, periodKey, agency: name.nullable() }),
  figure: z.strictObject({ value: decimalSchema, source: text }),
  recorded,
});

const criterionFields = z.strictObject({
  of: z.strictObject({ year: z.int().min(1945).max(2200), code: criterionSchema.shape.code }),
  heading: criterionSchema.omit({ code: true }),
  selfScore: decimalSchema.nullable(),
  note: text,
  evidence: z.array(z.string().min(1).max(500)).max(100),
  tasks: z.array(uid).max(200),
  isDropped: z.boolean(),
});

/** A number of the register that is kept for a paper to come. */
const reservationFields = z.strictObject({
  of: z.strictObject({ series: name, year: z.int().min(1945).max(2200), number: z.int().min(1).max(999_999) }),
  note: text,
  isReleased: z.boolean(),
  recorded,
});

const documentFields = z.strictObject({
  /** Draft and register in one: a paper that was issued is what its file says. */
  paper: z.strictObject({
    draft: documentDraftSchema,
    state: z.enum(['draft', 'sentToSign', 'issued', 'revoked']),
    isDiscarded: z.boolean(),
    series: z.string().min(1).max(300).nullable(),
    sha256: fingerprintSchema.nullable(),
    revokedReason: text.nullable(),
  }),
  corrects: uid.nullable(),
  createdAt: instant,
});

const reminderFields = z.strictObject({ of: z.strictObject({ document: uid, task: uid, agency: name }) });

const reportFields = z.strictObject({
  head: z.strictObject({
    periodKey,
    outline: outlineSchema,
    plan: uid.nullable(),
    receiver: z.enum(reportReceivers),
    carriedFrom: uid.nullable(),
    createdAt: instant,
  }),
  /** Text and sending in one: a report that was sent is what it said then. `rows` names the rows that origins speak of as "#0". */
  text: z.strictObject({
    blocks: reportBlocksSchema,
    state: z.enum(['draft', 'sent']),
    sentAt: instant.nullable(),
    isDiscarded: z.boolean(),
    snapshot: z
      .strictObject({
        appendices: z.array(appendixSchema).max(30),
        figures: z.record(
          z.string().max(200),
          z.strictObject({ text, rows: z.array(z.string().max(40)).max(20_000), isGap: z.boolean() }),
        ),
      })
      .nullable(),
    rows: z.array(z.string().max(1300)).max(100_000),
  }),
  document: uid.nullable(),
});

/** Ý kiến góp ý on a report. */
const commentFields = z.strictObject({
  of: z.strictObject({ report: uid, quote: text, text: text.min(1), author: by, createdAt: instant }),
  resolvedAt: instant.nullable(),
});

/** A text of a report that was kept under a note. `rows` as in the report's own text. */
const versionFields = z.strictObject({
  of: z.strictObject({ report: uid, note: text, savedBy: by, savedAt: instant }),
  content: z.strictObject({ blocks: reportBlocksSchema, rows: z.array(z.string().max(1300)).max(100_000) }),
});

/** The fields of each kind of record, in the order in which kinds are written: what is named before what names it. */
export const fieldSchemas = {
  plans: planFields,
  tasks: taskFields,
  progress: progressFields,
  members: memberFields,
  attachments: attachmentFields,
  indicators: indicatorFields,
  values: valueFields,
  criteria: criterionFields,
  reservations: reservationFields,
  documents: documentFields,
  reminders: reminderFields,
  reports: reportFields,
  comments: commentFields,
  versions: versionFields,
} as const;

export type RecordKind = keyof typeof fieldSchemas;
export type FieldsOf<Kind extends RecordKind> = Readonly<z.infer<(typeof fieldSchemas)[Kind]>>;
export const recordKinds = Object.keys(fieldSchemas) as readonly RecordKind[];

/** One of something for each kind. */
export function forEachKind<T>(make: (kind: RecordKind) => T): Record<RecordKind, T> {
  return Object.fromEntries(recordKinds.map((kind) => [kind, make(kind)])) as Record<RecordKind, T>;
}

/** How many records of a kind a package may hold. */
export const mostRecords: Readonly<Record<RecordKind, number>> = {
  plans: 5000,
  tasks: 100_000,
  progress: 1_000_000,
  members: 100_000,
  attachments: 50_000,
  indicators: 20_000,
  values: 1_000_000,
  criteria: 20_000,
  reservations: 100_000,
  documents: 50_000,
  reminders: 1_000_000,
  reports: 5000,
  comments: 100_000,
  versions: 20_000,
};

/** A record as it travels, whatever its kind: `fields` are whole while it exists, and nothing once it was removed. */
export interface ExchangedRecord {
  readonly key: string;
  /** False for a record that was there and was removed. */
  readonly exists: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly stamps: Readonly<Record<string, Stamp>>;
}

const fieldStamps = z.record(z.string().max(40), z.int().min(0));

/** A record in a part: its stamps are places in the part's own list. */
export function packedRecordSchema(kind: RecordKind) {
  const head = { key: z.string().min(1).max(1300), stamps: fieldStamps };
  return z.discriminatedUnion('exists', [
    z.strictObject({ ...head, exists: z.literal(true), fields: fieldSchemas[kind] }),
    z.strictObject({ ...head, exists: z.literal(false), fields: z.strictObject({}) }),
  ]);
}

/** A record of a package of version 1, which bore its stamps itself; removed ones might keep fields. */
export function firstRecordSchema(kind: 'plans' | 'tasks' | 'progress') {
  const head = { key: z.string().min(1).max(1200), stamps: z.record(z.string().max(40), stampSchema) };
  return z.discriminatedUnion('exists', [
    z.strictObject({ ...head, exists: z.literal(true), fields: fieldSchemas[kind] }),
    z.strictObject({
      ...head,
      exists: z.literal(false),
      fields: z.record(z.string(), z.unknown()).transform(() => ({})),
    }),
  ]);
}

export const sourceSchema = z.strictObject({
  fingerprint: fingerprintSchema,
  fileName: z.string().min(1).max(255),
  title: text,
  /** JSON, as it is kept. */
  header: z.string().max(1_000_000),
  lines: z.array(text).max(200_000),
  importedAt: instant,
});
export type ExchangedSource = Readonly<z.infer<typeof sourceSchema>>;

export const agencySchema = z.strictObject({
  name,
  abbreviation: z.string().max(100).nullable(),
  kind: z.string().max(40),
  otherNames: z.array(name).max(200),
  validFromOn: isoDateSchema.nullable().default(null),
  validToOn: isoDateSchema.nullable().default(null),
  successorName: name.nullable().default(null),
});
export type ExchangedAgency = Readonly<z.infer<typeof agencySchema>>;

/** How far a PC had heard of each device when it made the package: its own changes and those of others. */
export const seenSchema = z.record(z.string().min(1).max(64), z.number().min(0));
export type Seen = Readonly<z.infer<typeof seenSchema>>;

/** Who made a package, and when. */
export const packageHeadSchema = z.strictObject({
  office: z.string().max(300),
  device: z.string().min(1).max(64),
  deviceName: z.string().max(200),
  exportedAt: instant,
  seen: seenSchema,
});
export type PackageHead = Readonly<z.infer<typeof packageHeadSchema>>;
