/** Compares what a package says with what stands here, field by field of every record. Writes nothing. */
import { canonicalJson, compareValues, hasSeen, laterOf } from '../../core/exchange/merge-fields.ts';
import {
  type ExchangedRecord,
  forEachKind,
  type RecordKind,
  recordKinds,
  type Seen,
  type Stamp,
} from '../../core/exchange/record-schemas.ts';
import type { Database } from '../database.ts';
import { recordStores } from './exchange-kinds.ts';
import type { AllStamps } from './exchange-stamps.ts';
import { type AnyFields, type LocalRecords, unaskedField } from './record-store.ts';

/** What stands here, with what is known of how it came about. */
export interface Present {
  readonly records: LocalRecords;
  readonly stamps: AllStamps;
  readonly seen: Seen;
  readonly self: { readonly device: string; readonly seq: number };
}

/** Records that came in, under the names they have here; read anew each time they are gone through. */
export type IncomingRecords = Readonly<Record<RecordKind, Iterable<ExchangedRecord>>>;

/** One field on which the two sides do not agree, and what becomes of it. */
export interface Decision {
  readonly kind: RecordKind;
  readonly recordKey: string;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly isConflict: boolean;
  /** Nothing to ask about: it follows from a rule or from the rest. */
  readonly isSettled: boolean;
  readonly suggested: 'mine' | 'theirs';
  readonly myStamp: Stamp;
  readonly theirStamp: Stamp;
  /** The record that came in. */
  readonly whole: ExchangedRecord;
  /** Whether the other side knows the change that gave this side's value: keeping it is then a change of its own. */
  readonly isMineKnown: boolean;
}

export interface Merge {
  /** Keys of the records that are not here yet. */
  readonly added: Readonly<Record<RecordKind, ReadonlySet<string>>>;
  readonly decisions: readonly Decision[];
  /** Stamps of fields that are equal, or that the other side has only changed in name. */
  readonly settled: readonly { kind: RecordKind; key: string; field: string; stamp: Stamp }[];
  /** What cannot be taken, in words. */
  readonly refused: readonly string[];
}

/** A decision with the side that was taken. */
export interface Taken {
  readonly decision: Decision;
  readonly side: 'mine' | 'theirs';
}

const nobody: Stamp = { device: '', seq: 0, at: '1970-01-01T00:00:00.000Z' };

export function decisionKey({ kind, recordKey, field }: Decision): string {
  return `${kind} ${recordKey} ${field}`;
}

export function stripPrint({ device, seq, at }: Stamp): Stamp {
  return { device, seq, at };
}

/** Fields that take a record away; who edited it meanwhile on the other PC is asked first, and keeps it if nobody says otherwise. */
const hidingFields: Readonly<Record<string, unknown>> = { exists: false, isDeleted: true };
/** Whether a field takes a record away. */
export function isHiding(field: string): boolean {
  return field in hidingFields;
}

/** Kinds whose records are part of a task's: by their key. */
const partsOfTasks = ['progress', 'attachments'] as const;

/** Tells whether a side changed a record, or what belongs to it, without the other side knowing. */
interface Edits {
  readonly mine: (kind: RecordKind, key: string, stamps: Readonly<Record<string, Stamp>> | undefined) => boolean;
  readonly theirs: (kind: RecordKind, key: string, stamps: Readonly<Record<string, Stamp>> | undefined) => boolean;
}

function isEdited(stamps: Readonly<Record<string, Stamp>> | undefined, seen: Seen): boolean {
  return Object.entries(stamps ?? {}).some(([field, stamp]) => !(field in hidingFields) && !hasSeen(seen, stamp));
}

function findEdits(present: Present, incoming: IncomingRecords, theirSeen: Seen): Edits {
  const taskOf = (key: string) => key.split(' | ')[0] ?? '';
  // All of what belongs to tasks is gone through, which is only done when a task was removed on one side.
  const findMine = once(() => {
    const tasks = new Set<string>();
    for (const kind of partsOfTasks) {
      for (const key of present.stamps[kind].keys()) {
        if (isEdited(present.stamps[kind].get(key), theirSeen)) tasks.add(taskOf(key));
      }
    }
    return tasks;
  });
  const findTheirs = once(() => {
    const tasks = new Set<string>();
    for (const kind of partsOfTasks) {
      for (const { key, stamps } of incoming[kind]) if (isEdited(stamps, present.seen)) tasks.add(taskOf(key));
    }
    return tasks;
  });
  return {
    mine: (kind, key, stamps) => isEdited(stamps, theirSeen) || (kind === 'tasks' && findMine().has(key)),
    theirs: (kind, key, stamps) => isEdited(stamps, present.seen) || (kind === 'tasks' && findTheirs().has(key)),
  };
}

/** Does it when first asked. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

type SideOutcome =
  | { readonly kind: 'equal'; readonly stamp: Stamp | null }
  | { readonly kind: 'mine' }
  | ({ readonly kind: 'differs' } & Pick<Decision, 'isConflict' | 'isSettled' | 'suggested'> & {
        /** The value that comes of both; absent where it is that of a side. */
        readonly both?: unknown;
      });

interface Side {
  readonly value: unknown;
  readonly stamp: Stamp;
}

function decide(
  kind: RecordKind,
  field: string,
  my: Side,
  their: Side,
  seen: { mine: Seen; theirs: Seen },
): SideOutcome {
  if (canonicalJson(my.value) === canonicalJson(their.value)) {
    const stamp = laterOf(my, their) === 'mine' ? my.stamp : their.stamp;
    return { kind: 'equal', stamp: canonicalJson(stamp) === canonicalJson(stripPrint(my.stamp)) ? null : stamp };
  }
  const ruled =
    field === 'exists' ? null : recordStores[kind].outrank?.(field, my.value as never, their.value as never);
  if (ruled === 'mine') return { kind: 'mine' };
  if (ruled) {
    const both = ruled === 'theirs' ? {} : ruled;
    return { kind: 'differs', isConflict: false, isSettled: true, suggested: 'theirs', ...both };
  }
  if (field === unaskedField) {
    return { kind: 'differs', isConflict: false, isSettled: true, suggested: laterOf(my, their) };
  }
  const outcome = compareValues(my, their, seen.mine, seen.theirs);
  if (outcome === 'mine') return { kind: 'mine' };
  const suggested = outcome === 'theirs' ? 'theirs' : laterOf(my, their);
  return { kind: 'differs', isConflict: outcome === 'conflict', isSettled: false, suggested };
}

/** What was removed on one side and edited on the other is a conflict, and stays unless the clerk says otherwise. */
function askBeforeHiding(
  outcome: SideOutcome,
  field: string,
  my: Side,
  isEditedBy: { readonly mine: () => boolean; readonly theirs: () => boolean },
): SideOutcome {
  if (!(field in hidingFields) || outcome.kind === 'equal') return outcome;
  const isHiddenHere = my.value === hidingFields[field];
  const isAsked = isHiddenHere ? isEditedBy.theirs() : isEditedBy.mine();
  // Whose record stands, and who had heard of the removal, has decided.
  const stands = isHiddenHere ? 'theirs' : 'mine';
  const isDecided = outcome.kind === 'mine' ? stands === 'mine' : !outcome.isConflict && outcome.suggested === stands;
  if (!isAsked || isDecided) return outcome;
  return { kind: 'differs', isConflict: true, isSettled: false, suggested: stands };
}

/** Compares every field of every record. `isThere` tells of a content whether it is here or came along. */
export function compareAll(
  db: Database,
  present: Present,
  incoming: IncomingRecords,
  { theirSeen, isThere }: { readonly theirSeen: Seen; readonly isThere: (sha256: string) => boolean },
): Merge {
  const added = forEachKind(() => new Set<string>());
  const decisions: Decision[] = [];
  const settled: Merge['settled'][number][] = [];
  const refused: string[] = [];
  const seen = { mine: present.seen, theirs: theirSeen };
  const edits = findEdits(present, incoming, theirSeen);
  for (const kind of recordKinds) {
    const { refuse } = recordStores[kind];
    for (const theirs of incoming[kind]) {
      const { key } = theirs;
      const mine = present.records[kind].get(key);
      const myStamps = present.stamps[kind].get(key);
      const isNew = !mine && !myStamps;
      if (isNew && !theirs.exists) {
        settled.push({ kind, key, field: 'exists', stamp: theirs.stamps.exists ?? nobody });
        continue;
      }
      const ofRecord = isNew ? [] : compareRecord(kind, key, { mine, myStamps, theirs }, { ...seen, edits }, settled);
      const brings = isNew || ofRecord.length > 0;
      const reason = brings && theirs.exists ? (refuse?.(db, key, theirs.fields, isThere) ?? null) : null;
      if (reason !== null) refused.push(reason);
      else if (isNew) added[kind].add(key);
      else decisions.push(...ofRecord);
    }
  }
  return { added, decisions, settled, refused };
}

function compareRecord(
  kind: RecordKind,
  key: string,
  sides: {
    readonly mine: { readonly fields: AnyFields } | undefined;
    readonly myStamps: Readonly<Record<string, Stamp>> | undefined;
    readonly theirs: ExchangedRecord;
  },
  seen: { readonly mine: Seen; readonly theirs: Seen; readonly edits: Edits },
  settled: Merge['settled'][number][],
): readonly Decision[] {
  const { mine, myStamps, theirs } = sides;
  const decisions: Decision[] = [];
  const compareField = (field: string, myValue: unknown, theirValue: unknown) => {
    const my = { value: myValue, stamp: myStamps?.[field] ?? nobody };
    const their = { value: theirValue, stamp: theirs.stamps[field] ?? nobody };
    const found = decide(kind, field, my, their, seen);
    const outcome = askBeforeHiding(found, field, my, {
      mine: () => seen.edits.mine(kind, key, myStamps),
      theirs: () => seen.edits.theirs(kind, key, theirs.stamps),
    });
    if (outcome.kind === 'mine') return;
    if (outcome.kind === 'equal') {
      if (outcome.stamp) settled.push({ kind, key, field, stamp: outcome.stamp });
      return;
    }
    const { isConflict, isSettled, suggested, both = theirValue } = outcome;
    decisions.push({
      ...{ kind, recordKey: key, field, mine: myValue, theirs: both, isConflict, isSettled, suggested },
      ...{ myStamp: my.stamp, theirStamp: their.stamp, whole: theirs, isMineKnown: hasSeen(seen.theirs, my.stamp) },
    });
  };
  compareField('exists', mine !== undefined, theirs.exists);
  if (!mine || !theirs.exists) return decisions;
  // What a package of before does not carry is left as it is.
  for (const [field, value] of Object.entries(mine.fields)) {
    if (field in theirs.fields) compareField(field, value, theirs.fields[field]);
  }
  return decisions;
}
