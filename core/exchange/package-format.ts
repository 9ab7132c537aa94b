/**
 * The exchange package: one file that carries plans, tasks and progress from PC to PC of an office, with a manifest that signs for
 * every part by its hash. What comes in is not trusted: only the parts named here are looked at, each checked against its hash
 * and its shape. Pure; merge-fields.ts has the rules by which two databases become one.
 */
import { z } from 'zod';
import { deadlineBounds, deadlineKinds, isoDateSchema } from '../domain/deadline.ts';
import { reformFields } from '../domain/field.ts';
import { evidenceSchema, progressStatuses } from '../domain/progress.ts';
import { measureSchema, taskTypes } from '../domain/task.ts';
import { AppError } from '../ipc/result.ts';
import { isZip, openPackage, packParts } from '../package/office-package.ts';

export const packageExtension = 'cchc';
/** Raised when a part gains or loses a field. */
export const packageVersion = 1;

const text = z.string().max(100_000);
const name = z.string().min(1).max(500);
const uid = z.string().min(1).max(300);
const instant = z.iso.datetime();
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Which change gave a field its value. `device` "" is the paper itself, the same on every PC. `seq` grows with every change of a
 * device; `at` is when it was made, by the clock of that PC.
 */
export const stampSchema = z.strictObject({ device: z.string().max(64), seq: z.number().min(0), at: instant });
export type Stamp = Readonly<z.infer<typeof stampSchema>>;

const stamped = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({
    key: z.string().min(1).max(1200),
    /** False for a record that was there and was removed. */
    exists: z.boolean(),
    fields: z.strictObject(shape).partial(),
    stamps: z.record(z.string().max(40), stampSchema),
  });

const agencyList = z.array(z.strictObject({ name, nameAsWritten: name })).max(500);

export const planRecordSchema = stamped({
  head: z.strictObject({
    title: text,
    year: z.int().min(1945).max(2200),
    documentCode: z.string().max(300).nullable(),
    issuedOn: isoDateSchema.nullable(),
    legalBases: z.array(text).max(1000),
    isSample: z.boolean(),
    version: z.int().min(1),
    source: fingerprint,
  }),
  isWithdrawn: z.boolean(),
});

export const taskRecordSchema = stamped({
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
  place: z.strictObject({ source: fingerprint, lineFrom: z.int().min(1), lineTo: z.int().min(1) }),
  isDropped: z.boolean(),
  isDeleted: z.boolean(),
  /** Gia hạn, oldest first. */
  extensions: z
    .array(
      z.strictObject({
        previousDueOn: isoDateSchema.nullable(),
        dueOn: isoDateSchema,
        documentCode: z.string().min(1).max(300),
        issuedOn: isoDateSchema.nullable(),
        issuer: z.string().max(500),
        subject: z.string().max(5000),
        recordedBy: z.string().max(300),
        recordedAt: instant,
      }),
    )
    .max(200),
});

export const progressRecordSchema = stamped({
  of: z.strictObject({ task: uid, periodKey: z.string().max(40), agency: name.nullable() }),
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
  recorded: z.strictObject({ by: z.string().max(300), at: instant }),
});

export const sourceSchema = z.strictObject({
  fingerprint,
  fileName: z.string().min(1).max(255),
  title: text,
  /** JSON, as it is kept. */
  header: z.string().max(1_000_000),
  lines: z.array(text).max(200_000),
  importedAt: instant,
});

export const agencySchema = z.strictObject({
  name,
  abbreviation: z.string().max(100).nullable(),
  kind: z.string().max(40),
  otherNames: z.array(name).max(200),
});

/** How far a PC had heard of each device when it made the package: its own changes and those of others. */
const seenSchema = z.record(z.string().min(1).max(64), z.number().min(0));
export type Seen = Readonly<z.infer<typeof seenSchema>>;

export const exchangePackageSchema = z.strictObject({
  office: z.string().max(300),
  device: z.string().min(1).max(64),
  deviceName: z.string().max(200),
  exportedAt: instant,
  seen: seenSchema,
  sources: z.array(sourceSchema).max(5000),
  agencies: z.array(agencySchema).max(50_000),
  plans: z.array(planRecordSchema).max(5000),
  tasks: z.array(taskRecordSchema).max(100_000),
  progress: z.array(progressRecordSchema).max(1_000_000),
});
export type ExchangePackage = Readonly<z.infer<typeof exchangePackageSchema>>;
export type PlanRecord = ExchangePackage['plans'][number];
export type TaskRecord = ExchangePackage['tasks'][number];
export type ProgressRecord = ExchangePackage['progress'][number];
export type RecordKind = 'plans' | 'tasks' | 'progress';

const partNames = ['sources', 'agencies', 'plans', 'tasks', 'progress'] as const;

const manifestSchema = z.strictObject({
  format: z.literal('cchc-exchange'),
  version: z.int().min(1),
  office: z.string().max(300),
  device: z.string().min(1).max(64),
  deviceName: z.string().max(200),
  exportedAt: instant,
  seen: seenSchema,
  parts: z.array(z.strictObject({ name: z.string().max(100), bytes: z.int().min(0), sha256: fingerprint })).max(100),
});

/** SHA-256, hexadecimal. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The package as the bytes of its file. Equal contents give equal bytes. */
export async function packExchange(contents: ExchangePackage): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = new Map(partNames.map((part) => [`${part}.json`, encoder.encode(JSON.stringify(contents[part]))]));
  const { office, device, deviceName, exportedAt, seen } = contents;
  const manifest = {
    ...{ format: 'cchc-exchange', version: packageVersion, office, device, deviceName, exportedAt, seen },
    parts: await Promise.all(
      [...parts].map(async ([of, bytes]) => ({ name: of, bytes: bytes.length, sha256: await sha256Of(bytes) })),
    ),
  };
  return packParts(new Map([['manifest.json', encoder.encode(JSON.stringify(manifest))], ...parts]));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Opens a package. Throws AppError `exchange.notPackage` (another file, parts missing, unknown or out of shape),
 * `exchange.newerVersion`, `exchange.wrongHash` (a part is not the one that was signed for), `file.damaged`.
 */
export async function openExchange(bytes: Uint8Array, fileName: string): Promise<ExchangePackage> {
  const notOurs = () => new AppError('exchange.notPackage', { file: fileName });
  if (!isZip(bytes)) throw notOurs();
  const file = openPackage(bytes, fileName);
  const written = parseJson(file.readBytes('manifest.json') ?? new Uint8Array());
  const version = z.object({ format: z.literal('cchc-exchange'), version: z.number() }).safeParse(written);
  if (!version.success) throw notOurs();
  if (version.data.version > packageVersion) throw new AppError('exchange.newerVersion', { file: fileName });
  const manifest = manifestSchema.safeParse(written).data;
  const expected = new Set(['manifest.json', ...partNames.map((part) => `${part}.json`)]);
  if (!manifest || file.names.some((part) => !expected.has(part)) || file.names.length !== expected.size)
    throw notOurs();
  const contents: Record<string, unknown> = {};
  for (const part of partNames) {
    const content = file.readBytes(`${part}.json`);
    const signed = manifest.parts.find((one) => one.name === `${part}.json`);
    if (!content || !signed) throw notOurs();
    if (signed.bytes !== content.length || signed.sha256 !== (await sha256Of(content))) {
      throw new AppError('exchange.wrongHash', { file: fileName });
    }
    contents[part] = parseJson(content);
  }
  const { office, device, deviceName, exportedAt, seen } = manifest;
  const opened = exchangePackageSchema.safeParse({ office, device, deviceName, exportedAt, seen, ...contents });
  if (!opened.success) throw notOurs();
  return opened.data;
}
