/** Keeps the stamps of what a package brought, so that the same package again, and the answer to it, change nothing. */
import { type ExchangedRecord, type RecordKind, recordKinds, type Stamp } from '../../core/exchange/record-schemas.ts';
import type { Database } from '../database.ts';
import type { Merge, Present, Taken } from './exchange-merge.ts';
import { type ExchangeContext, prepareStampWriter, printOfValue, type RecordStamps } from './exchange-stamps.ts';
import type { LocalRecords } from './record-store.ts';

/**
 * The stamp of what was taken, or kept, goes with it, so that both PCs say the same of it. A choice against the suggestion is a
 * change of its own, made here and now. `records` are those that stand afterwards. Part of the caller's transaction.
 */
export function keepTaken(
  db: Database,
  { stamps, self }: Present,
  {
    merge,
    added,
    taken,
    records,
  }: {
    readonly merge: Merge;
    /** The records that were added. */
    readonly added: Readonly<Record<RecordKind, Iterable<ExchangedRecord>>>;
    readonly taken: readonly Taken[];
    readonly records: LocalRecords;
  },
  context: ExchangeContext,
): void {
  const own: Stamp = { ...self, at: context.now };
  const given = new Map<RecordKind, Map<string, Map<string, Stamp>>>(recordKinds.map((kind) => [kind, new Map()]));
  const give = (kind: RecordKind, key: string, field: string, stamp: Stamp) => {
    const ofKind = given.get(kind) ?? new Map<string, Map<string, Stamp>>();
    ofKind.set(key, (ofKind.get(key) ?? new Map<string, Stamp>()).set(field, stamp));
  };
  for (const { kind, key, field, stamp } of merge.settled) give(kind, key, field, stamp);
  for (const { decision, side } of taken) {
    const { kind, recordKey, field, suggested, myStamp, theirStamp, whole, isMineKnown } = decision;
    const isChange = side !== suggested || (side === 'mine' && isMineKnown);
    give(kind, recordKey, field, isChange ? own : side === 'mine' ? myStamp : theirStamp);
    // What comes back comes back as the other side has it.
    if (field === 'exists' && side === 'theirs') {
      for (const [of, stamp] of Object.entries(whole.stamps)) if (of !== 'exists') give(kind, recordKey, of, stamp);
    }
  }
  const write = prepareStampWriter(db);
  const keep = (kind: RecordKind, key: string, stampOf: (field: string) => Stamp | undefined) => {
    const record = records[kind].get(key);
    const values: Readonly<Record<string, unknown>> = { ...record?.fields, exists: record !== undefined };
    const kept: Record<string, RecordStamps[string]> = {};
    for (const [field, value] of Object.entries(values)) {
      const { device, seq, at } = stampOf(field) ?? own;
      kept[field] = { print: printOfValue(value), device, seq, at };
    }
    write(kind, key, kept);
  };
  for (const [kind, ofKind] of given) {
    for (const [key, ofRecord] of ofKind) {
      const known = stamps[kind].get(key);
      keep(kind, key, (field) => ofRecord.get(field) ?? known?.[field]);
    }
  }
  for (const kind of recordKinds) {
    for (const { key, stamps: theirs } of added[kind]) keep(kind, key, (field) => theirs[field]);
  }
}
