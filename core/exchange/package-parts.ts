/**
 * The parts of an exchange package: lists of records in pieces of a size that is read in one go, each piece with its own list of
 * stamps. Checks the shape of every piece. Pure; package-format.ts puts the parts into a file.
 */
import { packText, unpackText } from '../package/packed-text.ts';
import { z } from '../zod.ts';
import {
  agencySchema,
  type ExchangedAgency,
  type ExchangedRecord,
  type ExchangedSource,
  firstRecordSchema,
  mostRecords,
  packedRecordSchema,
  type RecordKind,
  recordKinds,
  type Stamp,
  sourceSchema,
  stampSchema,
} from './record-schemas.ts';

/** What a part is a list of. */
export type PartKind = 'sources' | 'agencies' | RecordKind;
/** In the order of the file: what is named before what names it. */
export const partKinds: readonly PartKind[] = ['sources', 'agencies', ...recordKinds];

/** One piece of a list. `text` is JSON of the shape that `parsePart` reads. */
export interface ExchangePart {
  readonly kind: PartKind;
  readonly text: string;
}

/** What a piece holds; only the list of its kind has entries. */
export interface PartContents {
  readonly sources: readonly ExchangedSource[];
  readonly agencies: readonly ExchangedAgency[];
  readonly records: readonly ExchangedRecord[];
}

const recordsAtOnce = 2000;
const sourcesAtOnce = 20;
const nothing: PartContents = { sources: [], agencies: [], records: [] };
const most: Readonly<Record<PartKind, number>> = { ...mostRecords, sources: 5000, agencies: 50_000 };

const sourcesSchema = z.array(sourceSchema).max(most.sources);
const agenciesSchema = z.array(agencySchema).max(most.agencies);
const stampTuple = z.tuple([stampSchema.shape.device, stampSchema.shape.seq, stampSchema.shape.at]);
const packedSchemas = new Map(
  recordKinds.map((kind) => [
    kind,
    z.strictObject({
      stamps: z.array(stampTuple).max(100_000),
      records: z.array(packedRecordSchema(kind)).max(recordsAtOnce),
    }),
  ]),
);

/** The records as one piece. */
export function writeRecords(records: readonly ExchangedRecord[]): string {
  const stamps: Stamp[] = [];
  const placeOf = new Map<string, number>();
  const place = (stamp: Stamp) => {
    const words = `${stamp.device} ${stamp.seq} ${stamp.at}`;
    const known = placeOf.get(words) ?? stamps.push(stamp) - 1;
    placeOf.set(words, known);
    return known;
  };
  const packed = records.map(({ key, exists, fields, stamps: ofRecord }) => ({
    ...{ key, exists, fields },
    stamps: Object.fromEntries(Object.entries(ofRecord).map(([field, stamp]) => [field, place(stamp)])),
  }));
  return JSON.stringify({ stamps: stamps.map(({ device, seq, at }) => [device, seq, at]), records: packed });
}

function* inPieces<T>(kind: PartKind, list: Iterable<T>, size: number, write: (piece: readonly T[]) => string) {
  let piece: T[] = [];
  for (const one of list) {
    piece.push(one);
    if (piece.length < size) continue;
    yield { kind, text: write(piece) } satisfies ExchangePart;
    piece = [];
  }
  if (piece.length > 0) yield { kind, text: write(piece) } satisfies ExchangePart;
}

export function listSourceParts(sources: Iterable<ExchangedSource>): Iterable<ExchangePart> {
  return inPieces('sources', sources, sourcesAtOnce, JSON.stringify);
}

export function listAgencyParts(agencies: Iterable<ExchangedAgency>): Iterable<ExchangePart> {
  return inPieces('agencies', agencies, recordsAtOnce, JSON.stringify);
}

export function listRecordParts(kind: RecordKind, records: Iterable<ExchangedRecord>): Iterable<ExchangePart> {
  return inPieces(kind, records, recordsAtOnce, writeRecords);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a piece says; null when it is out of shape. */
export function parsePart({ kind, text }: ExchangePart): PartContents | null {
  const written = parseJson(text);
  if (kind === 'sources') {
    const sources = sourcesSchema.safeParse(written);
    return sources.success ? { ...nothing, sources: sources.data } : null;
  }
  if (kind === 'agencies') {
    const agencies = agenciesSchema.safeParse(written);
    return agencies.success ? { ...nothing, agencies: agencies.data } : null;
  }
  const packed = packedSchemas.get(kind)?.safeParse(written);
  if (!packed?.success) return null;
  const records = unpackRecords(packed.data);
  return records && { ...nothing, records };
}

interface PackedRecords {
  readonly stamps: readonly (readonly [device: string, seq: number, at: string])[];
  readonly records: readonly (Omit<ExchangedRecord, 'stamps'> & {
    readonly stamps: Readonly<Record<string, number>>;
  })[];
}

/** Null for a stamp that is not in the list. */
function unpackRecords(packed: PackedRecords): readonly ExchangedRecord[] | null {
  const stamps = packed.stamps.map(([device, seq, at]): Stamp => ({ device, seq, at }));
  const records: ExchangedRecord[] = [];
  for (const { stamps: places, ...record } of packed.records) {
    const ofRecord: [string, Stamp][] = [];
    for (const [field, place] of Object.entries(places)) {
      const stamp = stamps[place];
      if (!stamp) return null;
      ofRecord.push([field, stamp]);
    }
    records.push({ ...record, stamps: Object.fromEntries(ofRecord) });
  }
  return records;
}

/** Records that were checked, kept small: a tenth of what their piece takes as text, a hundredth of what they take unpacked. */
export function keepRecords(records: readonly ExchangedRecord[]): Uint8Array {
  return packText(writeRecords(records));
}

/** The records that `keepRecords` kept. */
export function readKeptRecords(kept: Uint8Array): readonly ExchangedRecord[] {
  return unpackRecords(JSON.parse(unpackText(kept))) ?? [];
}

/** The parts that a package of version 1 had, whole lists with the stamps in each record, as pieces of today; null when out of shape. */
export function readFirstPart(kind: PartKind, text: string): readonly ExchangePart[] | null {
  const written = parseJson(text);
  if (kind === 'sources' || kind === 'agencies') return parsePart({ kind, text }) && [{ kind, text }];
  if (kind !== 'plans' && kind !== 'tasks' && kind !== 'progress') return null;
  const records = z.array(firstRecordSchema(kind)).max(most[kind]).safeParse(written);
  return records.success ? [...listRecordParts(kind, records.data)] : null;
}

/** Whether a package may hold so many of a kind. */
export function isWithinMost(kind: PartKind, count: number): boolean {
  return count <= most[kind];
}
