/**
 * The exchange package: one file that carries the work of an office from PC to PC, with a manifest that signs for every part by
 * its hash. What comes in is not trusted: only parts of the names known here are looked at, each checked against its hash and its
 * shape. Pure; package-parts.ts has the parts, merge-fields.ts the rules by which two databases become one.
 */
import { AppError } from '../ipc/result.ts';
import { isZip, openPackage, packParts } from '../package/office-package.ts';
import { z } from '../zod.ts';
import {
  type ExchangePart,
  isWithinMost,
  keepRecords,
  listAgencyParts,
  listRecordParts,
  listSourceParts,
  type PartKind,
  parsePart,
  partKinds,
  readFirstPart,
  readKeptRecords,
} from './package-parts.ts';
import {
  type ExchangedAgency,
  type ExchangedRecord,
  type ExchangedSource,
  fingerprintSchema,
  forEachKind,
  type PackageHead,
  packageHeadSchema,
  type RecordKind,
  recordKinds,
} from './record-schemas.ts';

export const packageExtension = 'cchc';
/** Raised when a part gains or loses a field, or a kind of record is added. Version 1 had plans, tasks and progress only, version 2 no earlier texts of reports. */
export const packageVersion = 3;

/** What a package may hold at most; beyond it nothing is unpacked. */
const limits = { parts: 60_000, partBytes: 64 * 1024 * 1024, totalBytes: 1536 * 1024 * 1024 };

/**
 * Everything that is exchanged, as it stands on one PC; the contents of files are asked for by their hash. Records are made one after
 * the other each time they are asked for: a million of them are never in the memory at once.
 */
export interface ExchangePackage {
  readonly head: PackageHead;
  readonly sources: readonly ExchangedSource[];
  readonly agencies: readonly ExchangedAgency[];
  readonly records: Readonly<Record<RecordKind, Iterable<ExchangedRecord>>>;
}

/** A package whose records are all in the memory. */
export interface WholePackage extends ExchangePackage {
  readonly records: Readonly<Record<RecordKind, readonly ExchangedRecord[]>>;
}

const partSchema = z.strictObject({ name: z.string().max(120), bytes: z.int().min(0), sha256: fingerprintSchema });
const manifestSchema = packageHeadSchema.extend({
  format: z.literal('cchc-exchange'),
  version: z.int().min(1),
  parts: z.array(partSchema).max(limits.parts),
});
export type ManifestPart = Readonly<z.infer<typeof partSchema>>;

/** SHA-256, hexadecimal. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The name of the part that holds the content of a file. */
export function contentName(sha256: string): string {
  return `files/${sha256}`;
}

const contentNames = /^files\/([0-9a-f]{64})$/;
const listNames = new RegExp(`^(${partKinds.join('|')})-([1-9]\\d{0,4})\\.json$`);

/** The lists of a package as named parts, in their order. */
export function* listParts(contents: ExchangePackage): Iterable<{ readonly name: string; readonly text: string }> {
  function* all(): Iterable<ExchangePart> {
    yield* listSourceParts(contents.sources);
    yield* listAgencyParts(contents.agencies);
    for (const kind of recordKinds) yield* listRecordParts(kind, contents.records[kind]);
  }
  const numbers = new Map<PartKind, number>();
  for (const { kind, text } of all()) {
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    yield { name: `${kind}-${number}.json`, text };
  }
}

/** The last part of the file, which signs for the others. */
export function writeManifest(head: PackageHead, parts: readonly ManifestPart[]): string {
  return JSON.stringify({ format: 'cchc-exchange', version: packageVersion, ...head, parts });
}

/** The package as the bytes of its file, for what is not too big for the memory. Equal contents give equal bytes. */
export async function packExchange(
  contents: ExchangePackage,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>();
  for (const { name, text } of listParts(contents)) parts.set(name, encoder.encode(text));
  for (const [sha256, bytes] of files) parts.set(contentName(sha256), bytes);
  const signed: ManifestPart[] = [];
  for (const [name, bytes] of parts) signed.push({ name, bytes: bytes.length, sha256: await sha256Of(bytes) });
  return packParts(parts.set('manifest.json', encoder.encode(writeManifest(contents.head, signed))));
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A package that is open: its lists and contents are unpacked and checked one at a time. */
export interface OpenedExchange {
  readonly head: PackageHead;
  /** Unpacked, of all parts: to tell how far reading has come. */
  readonly totalBytes: number;
  /**
   * Every list, piece by piece, in the order of `partKinds`, with the bytes read so far. Throws AppError `exchange.notPackage`,
   * `exchange.wrongHash`, `file.damaged`.
   */
  readonly readParts: () => AsyncGenerator<{ readonly part: ExchangePart; readonly readBytes: number }>;
  /** Hashes of the files that came with it. */
  readonly contents: ReadonlySet<string>;
  /** Throws as `readParts`. */
  readonly readContent: (sha256: string) => Promise<Uint8Array>;
}

/**
 * Opens a package. Throws AppError `exchange.notPackage` (another file, or with parts that are unknown), `exchange.newerVersion`,
 * `file.damaged`, `file.tooComplex`.
 */
export function openExchange(bytes: Uint8Array, fileName: string): OpenedExchange {
  const notOurs = () => new AppError('exchange.notPackage', { file: fileName });
  if (!isZip(bytes)) throw notOurs();
  const file = openPackage(bytes, fileName, limits);
  const written = parseJson(decode(file.readBytes('manifest.json') ?? new Uint8Array()));
  const version = z.object({ format: z.literal('cchc-exchange'), version: z.number() }).safeParse(written);
  if (!version.success) throw notOurs();
  if (version.data.version > packageVersion) throw new AppError('exchange.newerVersion', { file: fileName });
  const manifest = manifestSchema.safeParse(written).data;
  if (!manifest) throw notOurs();
  const isFirst = manifest.version === 1;
  const { format: _, version: __, parts, ...head } = manifest;
  const signed = new Map(parts.map((part) => [part.name, part]));
  const names = isFirst ? partKinds.slice(0, 5).map((kind) => `${kind}.json`) : [...signed.keys()];
  const isComplete = file.names.length === names.length + 1 && names.every((name) => file.names.includes(name));
  const isKnown = isFirst || names.every((name) => listNames.test(name) || contentNames.test(name));
  if (signed.size !== parts.length || !isKnown || !isComplete) throw notOurs();
  const readPart = async (name: string) => {
    const content = file.readBytes(name);
    const part = signed.get(name);
    if (!content || !part) throw notOurs();
    if (part.bytes !== content.length || part.sha256 !== (await sha256Of(content))) {
      throw new AppError('exchange.wrongHash', { file: fileName });
    }
    return content;
  };
  async function* readParts() {
    const counts = new Map<PartKind, number>();
    let readBytes = 0;
    for (const { kind, name } of inOrder(names, isFirst)) {
      const content = await readPart(name);
      readBytes += content.length;
      const text = decode(content);
      const pieces = text === undefined ? null : isFirst ? readFirstPart(kind, text) : [{ kind, text }];
      if (!pieces) throw notOurs();
      for (const part of pieces) {
        const read = parsePart(part);
        if (!read) throw notOurs();
        const count = (counts.get(kind) ?? 0) + read.records.length + read.sources.length + read.agencies.length;
        if (!isWithinMost(kind, count)) throw notOurs();
        counts.set(kind, count);
        yield { part, readBytes };
      }
    }
  }
  const contents = new Set(names.flatMap((name) => contentNames.exec(name)?.[1] ?? []));
  const readContent = async (sha256: string) => {
    const content = await readPart(contentName(sha256));
    if ((await sha256Of(content)) !== sha256) throw new AppError('exchange.wrongHash', { file: fileName });
    return content;
  };
  return { head, totalBytes: parts.reduce((sum, part) => sum + part.bytes, 0), readParts, contents, readContent };
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The lists among the parts, by kind and number. */
function inOrder(
  names: readonly string[],
  isFirst: boolean,
): readonly { readonly kind: PartKind; readonly name: string }[] {
  return partKinds.flatMap((kind) => {
    if (isFirst) return names.includes(`${kind}.json`) ? [{ kind, name: `${kind}.json` }] : [];
    return names
      .flatMap((name) => {
        const [, ofKind, number] = listNames.exec(name) ?? [];
        return ofKind === kind ? [{ kind, name, number: Number(number) }] : [];
      })
      .sort((one, other) => one.number - other.number);
  });
}

/** The whole of a package at once, for what is not too big for the memory. Throws as `openExchange` and `readParts`. */
export async function readExchange(bytes: Uint8Array, fileName: string): Promise<WholePackage> {
  const { head, readParts } = openExchange(bytes, fileName);
  const collected = startCollecting(head);
  for await (const { part } of readParts()) collected.add(part);
  return collectRecords(collected.contents);
}

/** The records of a package as they stand now, for what is not too big for the memory. */
export function collectRecords({ records, ...others }: ExchangePackage): WholePackage {
  return { ...others, records: forEachKind((kind) => [...records[kind]]) };
}

/** Puts the pieces of a package together. `add` throws AppError `exchange.notPackage` for a piece out of shape. */
export function startCollecting(head: PackageHead): {
  readonly contents: ExchangePackage;
  readonly add: (part: ExchangePart) => void;
} {
  const sources: ExchangedSource[] = [];
  const agencies: ExchangedAgency[] = [];
  const kept = forEachKind((): Uint8Array[] => []);
  const records = forEachKind(
    (kind): Iterable<ExchangedRecord> => ({
      *[Symbol.iterator]() {
        for (const piece of kept[kind]) yield* readKeptRecords(piece);
      },
    }),
  );
  const add = (part: ExchangePart) => {
    const read = parsePart(part);
    if (!read) throw new AppError('exchange.notPackage', { file: head.deviceName });
    sources.push(...read.sources);
    agencies.push(...read.agencies);
    if (part.kind !== 'sources' && part.kind !== 'agencies') kept[part.kind].push(keepRecords(read.records));
  };
  return { contents: { head, sources, agencies, records }, add };
}
