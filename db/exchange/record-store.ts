/**
 * What the exchange asks of each kind of record: to be read under a name that every PC of the office shares, and to be written
 * field by field. Knows no kind.
 */
import type { Final } from '../../core/exchange/final-names.ts';
import type { RecordKind } from '../../core/exchange/record-schemas.ts';
import type { WriteContext } from '../context.ts';
import { type Database, prepareOnce } from '../database.ts';
import type { AuditAction } from '../history/audit.ts';

export type AnyFields = Readonly<Record<string, unknown>>;

/** A record as it stands here: the number of its row (0 where a row has none), and its fields. */
export interface LocalRecord<Fields = AnyFields> {
  readonly id: number;
  readonly fields: Fields;
}

/** Records by their name, in their order. A `Map` is one; where there are many, one that reads them from the database when asked. */
export interface RecordMap<Fields = AnyFields> extends Iterable<readonly [key: string, record: LocalRecord<Fields>]> {
  readonly size: number;
  get(key: string): LocalRecord<Fields> | undefined;
  has(key: string): boolean;
}
export type LocalRecords = Readonly<Record<RecordKind, RecordMap>>;

/** The words by which a difference is shown. */
export interface RecordWords<Fields = AnyFields> {
  /** What it is about: the task, the period and unit. `fields` are those of either side. */
  subject(db: Database, key: string, fields: Fields | undefined): string;
  /** By field, its label. */
  readonly labels: Readonly<Record<string, string>>;
  /** The value of a field as the clerk reads it; fields left out are shown as they are. */
  readonly values: Readonly<Record<string, (value: never) => string>>;
}

/** Kinds of which records become final. */
export const finalKinds = ['documents', 'reports'] as const satisfies readonly RecordKind[];
export type FinalKind = (typeof finalKinds)[number];

/** The side that a rule takes, or the value in which both are kept. */
export type Ruling = 'mine' | 'theirs' | { readonly both: unknown };

/** One kind of record. Methods write in the caller's transaction, each change with its entry in the audit trail. */
export interface RecordStore<Fields = AnyFields> {
  readonly kind: RecordKind;
  /** The tables whose rows these records are. */
  readonly tables: readonly string[];
  read(db: Database): RecordMap<Fields>;
  /** The name of a record that comes in; absent where the key it comes under is its name. */
  keyOf?(fields: Fields): string;
  /** The fields with every name of an agency given by `name`. */
  mapAgencies?(fields: Fields, name: (of: string) => string): Fields;
  /** What a record became for good (issued, sent); null while it can change. Two of one name are two records (final-names.ts). */
  finalOf?(fields: Fields): Final | null;
  /** The fields with every name (uid) of a paper or report given by `name`. */
  mapNames?(fields: Fields, name: (kind: FinalKind, of: string) => string): Fields;
  /** Hashes of the files without which the record cannot stand here. */
  contents?(fields: Fields): readonly string[];
  /** Where one side goes by a rule and is nothing to ask about: what was issued is not drafted again. */
  outrank?(field: string, mine: never, theirs: never): Ruling | null;
  /** Why a record cannot be taken, in words; null when it can. `isThere` tells of a content whether it is here or came along. */
  refuse?(db: Database, key: string, fields: Fields, isThere: (sha256: string) => boolean): string | null;
  /** When the record got its values, by its own word; null where it does not say. */
  changedAt?(fields: Fields): string | null;
  /** Adds a record; nothing when what it belongs to is not here. */
  insert(db: Database, key: string, fields: Fields, context: WriteContext): void;
  /** Brings the fields of a record to `after`. */
  update(db: Database, record: LocalRecord<Fields>, after: Fields, context: WriteContext): void;
  /** Removes a record that was removed on the other PC. */
  remove(db: Database, record: LocalRecord<Fields>, context: WriteContext): void;
  readonly words: RecordWords<Fields>;
}

/** Says who and when: follows the rest, and is nothing to ask about. */
export const unaskedField = 'recorded';

/** What the audit trail calls every change that came in a package. */
export const merged: AuditAction = 'exchange.merged';

/** Fields that make a name, as one text. */
export function joinKey(...parts: readonly (string | number | null)[]): string {
  return parts.map((part) => part ?? '').join(' | ');
}

/** The number of the row that bears a name; undefined when there is none here. */
export function findByUid(
  db: Database,
  table: 'plan' | 'task' | 'document' | 'report',
  uid: string | null,
): number | undefined {
  if (uid === null) return undefined;
  // The second condition is that of the index.
  return prepareOnce<[string], { readonly id: number }>(db, `SELECT id FROM ${table} WHERE uid = ? AND uid <> ''`).get(
    uid,
  )?.id;
}

/** The day as the clerk reads it. */
export function wordDay(iso: string | null): string {
  return iso?.slice(0, 10).split('-').toReversed().join('/') ?? '';
}
