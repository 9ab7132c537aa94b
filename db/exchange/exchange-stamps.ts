/**
 * Which change gave each field its value (exchange_record), found out when a package is made or taken in: by comparing what stands
 * with the print that was kept, so that no other writer has to know of it. The name of this PC, and how far it has heard of others.
 */
import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../core/exchange/merge-fields.ts';
import {
  forEachKind,
  type RecordKind,
  recordKinds,
  type Seen,
  type Stamp,
} from '../../core/exchange/record-schemas.ts';
import type { ProgressListener } from '../../core/exchange/work-progress.ts';
import type { WriteContext } from '../context.ts';
import type { Database } from '../database.ts';
import { findLastEntry } from '../history/audit.ts';
import { recordStores } from './exchange-kinds.ts';
import type { LocalRecord, LocalRecords, RecordMap } from './record-store.ts';

/** Who exchanges: the clerk at this moment, and the name of the PC, which a copy of the data on another PC does not share. */
export interface ExchangeContext extends WriteContext {
  readonly machine: string;
}

/** A stamp with the print of the value it stands for. */
export interface KeptStamp extends Stamp {
  readonly print: string;
}
/** By field; "exists" is one of them. */
export type RecordStamps = Readonly<Record<string, KeptStamp>>;
/** The stamps of the records of a kind, of removed ones too, as the database has them at that moment. */
export interface StampsOfKind {
  readonly get: (key: string) => RecordStamps | undefined;
  readonly keys: () => Iterable<string>;
}
export type AllStamps = Readonly<Record<RecordKind, StampsOfKind>>;

/** What the paper says, before anybody changed it: the same on every PC. */
const originStamp: Stamp = { device: '', seq: 0, at: '1970-01-01T00:00:00.000Z' };

export function printOfValue(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 16);
}

interface Self {
  readonly device: string;
  readonly seq: number;
}

/**
 * The name of this PC with the number for changes found now. Numbers follow the clock, so that none is given twice, also when an
 * old copy of the data was restored. Part of the caller's transaction.
 */
export function takeTurn(db: Database, { machine, now }: ExchangeContext): Self {
  const known = db
    .prepare<[], Self & { readonly machine: string }>('SELECT device, machine, seq FROM exchange_self WHERE id = 1')
    .get();
  const device = known?.machine === machine ? known.device : randomBytes(12).toString('hex');
  const seq = Math.max(Date.parse(now), (known?.seq ?? 0) + 1);
  db.prepare(
    `INSERT INTO exchange_self (id, device, machine, seq) VALUES (1, @device, @machine, @seq)
     ON CONFLICT (id) DO UPDATE SET device = excluded.device, machine = excluded.machine, seq = excluded.seq`,
  ).run({ device, machine, seq });
  // What stood here under the name before is known here too.
  if (known && known.device !== device) keepSeen(db, { [known.device]: known.seq });
  keepSeen(db, { [device]: seq });
  return { device, seq };
}

export function readSeen(db: Database): Seen {
  const rows = db
    .prepare<[], { device: string; seq: number }>('SELECT device, seq FROM exchange_seen ORDER BY device')
    .all();
  return Object.fromEntries(rows.map(({ device, seq }) => [device, seq]));
}

export function keepSeen(db: Database, seen: Seen): void {
  const keep = db.prepare(
    `INSERT INTO exchange_seen (device, seq) VALUES (?, ?)
     ON CONFLICT (device) DO UPDATE SET seq = max(seq, excluded.seq)`,
  );
  for (const [device, seq] of Object.entries(seen)) keep.run(device, seq);
}

/** Reads what is kept for a record at each asking: the stamps of a million records do not fit into the memory. */
function readKept(db: Database): AllStamps {
  const known = new Map<number, Stamp>();
  const find = db.prepare<[number], Stamp>('SELECT device, seq, at FROM exchange_stamp WHERE id = ?');
  const stampOf = (id: number) => {
    const stamp = known.get(id) ?? find.get(id);
    if (stamp) known.set(id, stamp);
    return stamp;
  };
  const ofRecord = db
    .prepare<[RecordKind, string], string>('SELECT stamps FROM exchange_record WHERE kind = ? AND record_key = ?')
    .pluck();
  const keysAfter = db
    .prepare<[RecordKind, string], string>(
      'SELECT record_key FROM exchange_record WHERE kind = ? AND record_key > ? ORDER BY record_key LIMIT 1000',
    )
    .pluck();
  return forEachKind((kind) => ({
    get: (key: string) => {
      const written = ofRecord.get(kind, key);
      if (written === undefined) return undefined;
      const stamps: Record<string, KeptStamp> = {};
      for (const [field, [print, id]] of Object.entries(JSON.parse(written) as Record<string, [string, number]>)) {
        const stamp = stampOf(id);
        if (stamp) stamps[field] = { print, ...stamp };
      }
      return stamps;
    },
    // Piece by piece: nothing could be written while a statement is under way.
    *keys() {
      for (let piece = keysAfter.all(kind, ''); piece.length > 0; piece = keysAfter.all(kind, piece.at(-1) ?? '')) {
        yield* piece;
      }
    },
  }));
}

/** Keeps the stamps of one record. Part of the caller's transaction. */
export function prepareStampWriter(db: Database): (kind: RecordKind, key: string, stamps: RecordStamps) => void {
  const write = db.prepare(
    `INSERT INTO exchange_record (kind, record_key, stamps) VALUES (?, ?, ?)
     ON CONFLICT (kind, record_key) DO UPDATE SET stamps = excluded.stamps`,
  );
  const findStamp = db
    .prepare<[string, number, string], number>('SELECT id FROM exchange_stamp WHERE device = ? AND seq = ? AND at = ?')
    .pluck();
  const addStamp = db
    .prepare<[string, number, string], number>(
      'INSERT INTO exchange_stamp (device, seq, at) VALUES (?, ?, ?) RETURNING id',
    )
    .pluck();
  const known = new Map<string, number>();
  const idOf = ({ device, seq, at }: Stamp) => {
    const words = `${device} ${seq} ${at}`;
    const id = known.get(words) ?? findStamp.get(device, seq, at) ?? addStamp.get(device, seq, at) ?? 0;
    known.set(words, id);
    return id;
  };
  return (kind, key, stamps) => {
    const tuples = Object.entries(stamps).map(([field, stamp]) => [field, [stamp.print, idOf(stamp)]]);
    write.run(kind, key, JSON.stringify(Object.fromEntries(tuples)));
  };
}

/** The audit trail's names for fields of a task that a package calls otherwise. */
const fieldOfTrail: Readonly<Record<string, string>> = {
  leadAgencies: 'lead',
  coordinatingAgencies: 'coordinating',
  implementingAgencies: 'implementing',
  extensionDocument: 'extensions',
};
/** What these say comes from the paper, or is no field of the task. */
const paperActions = [
  'task.added',
  'task.revised',
  'task.dropped',
  'task.returned',
  'progress.recorded',
  'progress.corrected',
];

type TaskChanges = ReadonlyMap<number, ReadonlyMap<string, string>>;

/** The fields of each task that a clerk changed, with the last time; "" for any change. By the audit trail. */
function readTaskChanges(db: Database): TaskChanges {
  const rows = db
    .prepare<[string], { readonly taskId: number; readonly at: string; readonly field: string }>(
      `SELECT audit_entry.subject_id AS taskId, audit_entry.at, changed.key AS field
       FROM audit_entry JOIN json_each(ifnull(audit_entry.after, '{"":1}')) AS changed
       WHERE audit_entry.subject = 'task' AND audit_entry.action NOT IN (SELECT value FROM json_each(?))
       ORDER BY audit_entry.id`,
    )
    .iterate(JSON.stringify(paperActions));
  const changes = new Map<number, Map<string, string>>();
  for (const { taskId, at, field } of rows) {
    const ofTask = changes.get(taskId) ?? new Map<string, string>();
    ofTask.set(fieldOfTrail[field] ?? field, at).set('', at);
    changes.set(taskId, ofTask);
  }
  return changes;
}

/**
 * When a field that is looked at for the first time was changed here; null where it is as the paper has it. Of what comes from no
 * paper every field was given by somebody.
 */
function findFirstChange(
  changes: TaskChanges,
  kind: RecordKind,
  { id, fields }: LocalRecord,
  field: string,
): string | null {
  if (kind === 'plans') return field === 'isWithdrawn' && fields.isWithdrawn === true ? '' : null;
  if (kind !== 'tasks') return recordStores[kind].changedAt?.(fields) ?? '';
  const ofTask = changes.get(id);
  if (field === 'isDeleted') return fields.isDeleted === true ? (ofTask?.get('') ?? '') : null;
  return ofTask?.get(field) ?? null;
}

/** When a field that differs from what was kept was changed; "" where nothing says. */
function findLastChange(changes: TaskChanges, kind: RecordKind, { id, fields }: LocalRecord, field: string): string {
  if (kind !== 'tasks') return recordStores[kind].changedAt?.(fields) ?? '';
  const ofTask = changes.get(id);
  return ofTask?.get(field) ?? ofTask?.get('') ?? '';
}

/**
 * Brings the stamps up to date: a field whose value is not the one that was kept was changed here since, and gets a stamp of this PC.
 * Part of the caller's transaction. Answers with the stamps of every record, of removed ones too.
 */
export function refreshStamps(
  db: Database,
  records: LocalRecords,
  self: Self,
  context: ExchangeContext & { readonly onProgress: ProgressListener },
): AllStamps {
  const kept = readKept(db);
  const changes = readTaskChanges(db);
  const write = prepareStampWriter(db);
  // Where nothing says when, at the latest with the last change that was made here: not when two PCs happen to meet.
  const latest = findLastEntry(db)?.at ?? context.now;
  const own = (print: string, at: string): KeptStamp => ({ print, ...self, at: at === '' ? latest : at });
  const total = recordKinds.reduce((sum, kind) => sum + records[kind].size, 0);
  const gone = printOfValue(false);
  let done = 0;
  for (const kind of recordKinds) {
    const present: RecordMap = records[kind];
    for (const [key, record] of present) {
      const known = kept[kind].get(key);
      let isSame = known !== undefined;
      const stamps: Record<string, KeptStamp> = {};
      for (const [field, value] of Object.entries({ ...record.fields, exists: true })) {
        const print = printOfValue(value);
        const before = known?.[field];
        if (before?.print === print) {
          stamps[field] = before;
          continue;
        }
        isSame = false;
        if (known) {
          stamps[field] = own(print, findLastChange(changes, kind, record, field));
        } else {
          const at = findFirstChange(changes, kind, record, field);
          stamps[field] = at === null ? { print, ...originStamp } : own(print, at);
        }
      }
      if (!isSame) write(kind, key, stamps);
      done += 1;
      if (done % 2000 === 0) context.onProgress({ phase: 'stamping', done, total });
    }
    for (const key of kept[kind].keys()) {
      if (present.has(key) || kept[kind].get(key)?.exists?.print === gone) continue;
      write(kind, key, { exists: own(gone, '') });
    }
  }
  return kept;
}
