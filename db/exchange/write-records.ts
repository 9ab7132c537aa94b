/** Writes what was taken of a package, kind by kind. Decides nothing. */
import { type ExchangedRecord, type RecordKind, recordKinds } from '../../core/exchange/record-schemas.ts';
import type { ProgressListener } from '../../core/exchange/work-progress.ts';
import type { Database } from '../database.ts';
import { recordStores } from './exchange-kinds.ts';
import type { IncomingRecords, Merge, Present, Taken } from './exchange-merge.ts';
import type { ExchangeContext } from './exchange-stamps.ts';

/** What stands here, what came in, and how they differ. */
export interface Comparison {
  readonly present: Present;
  /** What came in, under the names it has here. */
  readonly theirs: IncomingRecords;
  readonly merge: Merge;
}

/** The records of a kind that are not here yet. */
export function* listAdded(kind: RecordKind, theirs: IncomingRecords, { added }: Merge): Iterable<ExchangedRecord> {
  if (added[kind].size === 0) return;
  for (const record of theirs[kind]) if (added[kind].has(record.key)) yield record;
}

/** Kind by kind, what is named before what names it: new records, then fields of those that are here. */
export function writeRecords(
  db: Database,
  { present: { records }, theirs, merge }: Comparison,
  taken: readonly Taken[],
  context: ExchangeContext & { readonly onProgress: ProgressListener },
): void {
  let done = 0;
  const total = recordKinds.reduce((sum, kind) => sum + merge.added[kind].size, taken.length);
  const tell = () => {
    done += 1;
    if (done % 500 === 0) context.onProgress({ phase: 'applying', done, total });
  };
  const changed = Map.groupBy(
    taken.filter(({ side }) => side === 'theirs').map(({ decision }) => decision),
    ({ kind }) => kind,
  );
  for (const kind of recordKinds) {
    const store = recordStores[kind];
    for (const { key, fields } of listAdded(kind, theirs, merge)) {
      store.insert(db, key, fields, context);
      tell();
    }
    const byRecord = Map.groupBy(changed.get(kind) ?? [], ({ recordKey }) => recordKey);
    for (const [key, ofRecord] of byRecord) {
      const record = records[kind].get(key);
      const { exists, ...fields } = Object.fromEntries(ofRecord.map((decision) => [decision.field, decision.theirs]));
      if (exists === false && record) store.remove(db, record, context);
      else if (exists === true) store.insert(db, key, ofRecord[0]?.whole.fields ?? {}, context);
      else if (record) store.update(db, record, { ...record.fields, ...fields }, context);
      tell();
    }
  }
}
