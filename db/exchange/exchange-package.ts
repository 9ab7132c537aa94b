/** Makes the exchange package of this PC, and takes in that of another: what it would change is shown first, then applied whole. */
import { createHash } from 'node:crypto';
import { canonicalJson, compareValues, joinSeen, laterOf } from '../../core/exchange/merge-fields.ts';
import type { MergeChoices, MergeDifference, MergeReview } from '../../core/exchange/merge-view.ts';
import type { ExchangePackage, RecordKind, Seen, Stamp } from '../../core/exchange/package-format.ts';
import { AppError } from '../../core/ipc/result.ts';
import { foldVietnamese } from '../../core/text/vietnamese.ts';
import { findAgencies } from '../agencies/agencies.ts';
import { type Database, transaction } from '../database.ts';
import { findOffice } from '../office/office.ts';
import { writeInBulk } from '../tasks/bulk-writes.ts';
import {
  type LocalRecord,
  type LocalRecords,
  type PlanFields,
  type ProgressFields,
  progressKey,
  readDirectory,
  readRecords,
  readSources,
  recordKinds,
  type TaskFields,
} from './exchange-records.ts';
import {
  type AllStamps,
  type ExchangeContext,
  keepSeen,
  prepareStampWriter,
  printOfValue,
  readSeen,
  refreshStamps,
  takeTurn,
} from './exchange-stamps.ts';
import { wordDifference } from './exchange-words.ts';
import {
  addSourcesAndAgencies,
  insertPlanRecord,
  insertTaskRecord,
  removeProgressRecord,
  writePlanRecord,
  writeProgressRecord,
  writeTaskRecord,
} from './exchange-write.ts';

/** What stands here, with what is known of how it came about. */
interface Present {
  readonly records: LocalRecords;
  readonly stamps: AllStamps;
  readonly seen: Seen;
  readonly self: { readonly device: string; readonly seq: number };
}

function readPresent(db: Database, context: ExchangeContext): Present {
  const records = readRecords(db);
  const self = takeTurn(db, context);
  const stamps = refreshStamps(db, records, self, context);
  return { records, stamps, seen: readSeen(db), self };
}

/** Everything that is exchanged, with the stamps of this PC. Writes only what is needed to tell later changes. */
export function makePackage(db: Database, context: ExchangeContext): ExchangePackage {
  return transaction(db, () => {
    const { records, stamps, seen, self } = readPresent(db, context);
    const listOf = (kind: RecordKind) =>
      [...stamps[kind]].map(([key, ofRecord]) => {
        const record: LocalRecord | undefined = records[kind].get(key);
        const plain = Object.entries(ofRecord).map(([field, { device, seq, at }]) => [field, { device, seq, at }]);
        return { key, exists: record !== undefined, fields: record?.fields ?? {}, stamps: Object.fromEntries(plain) };
      });
    return {
      office: findOffice(db)?.name ?? '',
      device: self.device,
      deviceName: context.machine,
      exportedAt: context.now,
      seen,
      sources: readSources(db),
      agencies: readDirectory(db),
      plans: listOf('plans') as ExchangePackage['plans'],
      tasks: listOf('tasks') as ExchangePackage['tasks'],
      progress: listOf('progress') as ExchangePackage['progress'],
    };
  });
}

/** A record of a package, whatever its kind. */
interface IncomingRecord {
  readonly key: string;
  readonly exists: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly stamps: Readonly<Record<string, Stamp>>;
}

/** One field on which the two sides do not agree, and what becomes of it. */
interface Decision {
  readonly kind: RecordKind;
  readonly recordKey: string;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly isConflict: boolean;
  readonly suggested: 'mine' | 'theirs';
  readonly myStamp: Stamp;
  readonly theirStamp: Stamp;
}

interface Merge {
  readonly added: Readonly<Record<RecordKind, readonly IncomingRecord[]>>;
  readonly decisions: readonly Decision[];
  /** Stamps of fields that are equal, or that the other side has only changed in name. */
  readonly settled: readonly { kind: RecordKind; key: string; field: string; stamp: Stamp }[];
}

const nobody: Stamp = { device: '', seq: 0, at: '1970-01-01T00:00:00.000Z' };
const decisionKey = ({ kind, recordKey, field }: Decision) => `${kind} ${recordKey} ${field}`;

/** Agencies under the names that this directory has for them, so that one unit is one unit. */
function localise(db: Database, incoming: ExchangePackage): Readonly<Record<RecordKind, readonly IncomingRecord[]>> {
  const names = new Set(
    incoming.tasks
      .flatMap(({ fields: { lead = [], coordinating = [], implementing = [] } }) => [
        ...lead,
        ...coordinating,
        ...implementing,
      ])
      .map(({ name }) => name),
  );
  for (const { fields } of incoming.progress) if (fields.of?.agency) names.add(fields.of.agency);
  const known = findAgencies(db, names);
  const local = (name: string) => known.get(name)?.name ?? name;
  const list = (agencies: TaskFields['lead'] | undefined) =>
    agencies?.map((one) => ({ ...one, name: local(one.name) }));
  return {
    plans: incoming.plans,
    tasks: incoming.tasks.map((record) => {
      const { lead, coordinating, implementing, ...fields } = record.fields;
      const lists = { lead: list(lead), coordinating: list(coordinating), implementing: list(implementing) };
      return { ...record, fields: record.exists ? { ...fields, ...lists } : fields };
    }),
    progress: incoming.progress.map((record) => {
      const { of } = record.fields;
      if (!of) return record;
      const localOf = { ...of, agency: of.agency === null ? null : local(of.agency) };
      return { ...record, key: progressKey(localOf), fields: { ...record.fields, of: localOf } };
    }),
  };
}

/** Compares every field of every record. */
function compareAll(present: Present, incoming: ReturnType<typeof localise>, theirSeen: Seen): Merge {
  const added: Record<RecordKind, IncomingRecord[]> = { plans: [], tasks: [], progress: [] };
  const decisions: Decision[] = [];
  const settled: Merge['settled'][number][] = [];
  for (const kind of recordKinds) {
    for (const theirs of incoming[kind]) {
      const key = theirs.key;
      const mine: LocalRecord | undefined = present.records[kind].get(key);
      const myStamps = present.stamps[kind].get(key);
      if (!mine && !myStamps) {
        if (theirs.exists) added[kind].push(theirs);
        else settled.push({ kind, key, field: 'exists', stamp: theirs.stamps.exists ?? nobody });
        continue;
      }
      const sides = (field: string, myValue: unknown, theirValue: unknown) => {
        const my = { value: myValue, stamp: myStamps?.[field] ?? nobody };
        const their = { value: theirValue, stamp: theirs.stamps[field] ?? nobody };
        const outcome = field === 'recorded' ? 'conflict' : compareValues(my, their, present.seen, theirSeen);
        if (canonicalJson(myValue) === canonicalJson(theirValue)) {
          const stamp = laterOf(my, their) === 'mine' ? my.stamp : their.stamp;
          if (canonicalJson(stamp) !== canonicalJson(stripPrint(my.stamp))) settled.push({ kind, key, field, stamp });
          return;
        }
        if (outcome === 'mine') return;
        const suggested = outcome === 'theirs' ? 'theirs' : laterOf(my, their);
        decisions.push({
          ...{ kind, recordKey: key, field, mine: myValue, theirs: theirValue, suggested },
          isConflict: outcome === 'conflict' && field !== 'recorded',
          myStamp: my.stamp,
          theirStamp: their.stamp,
        });
      };
      sides('exists', mine !== undefined, theirs.exists);
      if (!mine || !theirs.exists) continue;
      for (const [field, value] of Object.entries(mine.fields)) sides(field, value, theirs.fields[field] ?? null);
    }
  }
  return { added, decisions, settled };
}

function stripPrint({ device, seq, at }: Stamp): Stamp {
  return { device, seq, at };
}

/** `recorded` says who and when; it follows the rest, and is nothing to ask about. */
function listAsked(merge: Merge): readonly Decision[] {
  return merge.decisions.filter(({ field }) => field !== 'recorded');
}

function review(present: Present, merge: Merge, incoming: ExchangePackage): MergeReview {
  const differences: readonly MergeDifference[] = listAsked(merge).map((decision) => ({
    key: decisionKey(decision),
    kind: decision.kind,
    isConflict: decision.isConflict,
    suggested: decision.suggested,
    ...wordDifference(present.records, decision),
  }));
  return {
    deviceName: incoming.deviceName,
    exportedAt: incoming.exportedAt,
    newPlans: merge.added.plans.length,
    newTasks: merge.added.tasks.length,
    newProgress: merge.added.progress.length,
    differences,
    digest: createHash('sha256').update(canonicalJson(differences)).digest('hex'),
  };
}

function assertSameOffice(db: Database, incoming: ExchangePackage): void {
  const mine = findOffice(db)?.name ?? '';
  const theirs = incoming.office;
  if (mine !== '' && theirs !== '' && foldVietnamese(mine) !== foldVietnamese(theirs)) {
    throw new AppError('exchange.otherOffice', { mine, theirs });
  }
}

/** What a package would change. Throws AppError `exchange.otherOffice`. */
export function comparePackage(db: Database, incoming: ExchangePackage, context: ExchangeContext): MergeReview {
  return transaction(db, () => {
    assertSameOffice(db, incoming);
    const present = readPresent(db, context);
    return review(present, compareAll(present, localise(db, incoming), incoming.seen), incoming);
  });
}

export interface PackageAnswer {
  readonly incoming: ExchangePackage;
  /** By the key of a difference; where there is none the suggestion is taken. */
  readonly choices: MergeChoices;
  /** `MergeReview.digest` of what the clerk saw; null takes what there is, by the suggestions. */
  readonly digest: string | null;
}

/**
 * Takes a package in, all or nothing, as one step of undo; the same package again changes nothing. Answers how many records and
 * fields changed. Throws AppError `exchange.otherOffice`, `exchange.changedSinceReview`.
 */
export function applyPackage(
  db: Database,
  { incoming, choices, digest }: PackageAnswer,
  context: ExchangeContext,
): { readonly changeCount: number } {
  return writeInBulk(db, () => {
    assertSameOffice(db, incoming);
    const present = readPresent(db, context);
    const theirs = localise(db, incoming);
    const merge = compareAll(present, theirs, incoming.seen);
    if (digest !== null && review(present, merge, incoming).digest !== digest) {
      throw new AppError('exchange.changedSinceReview');
    }
    addSourcesAndAgencies(db, incoming);
    const taken = merge.decisions.map((decision) => ({
      decision,
      side: choices[decisionKey(decision)] ?? decision.suggested,
    }));
    const planIds = new Map([...present.records.plans].map(([key, { id }]) => [key, id]));
    const taskIds = new Map([...present.records.tasks].map(([key, { id }]) => [key, id]));
    addRecords(db, merge.added, planIds, taskIds, context);
    changeRecords(db, present.records, theirs, taken, taskIds, context);
    keepStamps(db, present, merge, taken, context);
    keepSeen(db, joinSeen(present.seen, incoming.seen));
    const added = recordKinds.reduce((sum, kind) => sum + merge.added[kind].length, 0);
    return { changeCount: added + taken.filter(({ side }) => side === 'theirs').length };
  });
}

type Ids = Map<string, number>;

function addRecords(db: Database, added: Merge['added'], planIds: Ids, taskIds: Ids, context: ExchangeContext): void {
  for (const { key, fields } of added.plans) {
    planIds.set(key, insertPlanRecord(db, key, fields as PlanFields, context));
  }
  for (const { key, fields } of added.tasks) {
    const planId = planIds.get((fields as TaskFields).plan);
    if (planId === undefined) continue;
    taskIds.set(key, insertTaskRecord(db, { uid: key, planId, fields: fields as TaskFields }, context));
  }
  for (const { fields } of added.progress) {
    const ofProgress = fields as ProgressFields;
    const taskId = taskIds.get(ofProgress.of.task);
    if (taskId !== undefined) writeProgressRecord(db, taskId, ofProgress, context);
  }
}

interface Taken {
  readonly decision: Decision;
  readonly side: 'mine' | 'theirs';
}

function changeRecords(
  db: Database,
  records: LocalRecords,
  incoming: ReturnType<typeof localise>,
  taken: readonly Taken[],
  taskIds: Ids,
  context: ExchangeContext,
): void {
  const byRecord = Map.groupBy(
    taken.filter(({ side }) => side === 'theirs'),
    ({ decision: { kind, recordKey } }) => `${kind} ${recordKey}`,
  );
  for (const ofRecord of byRecord.values()) {
    const [first] = ofRecord;
    if (!first) continue;
    const { kind, recordKey } = first.decision;
    const fields = Object.fromEntries(ofRecord.map(({ decision }) => [decision.field, decision.theirs]));
    const { exists, ...changes } = fields;
    if (kind === 'progress') {
      const record = records.progress.get(recordKey);
      const whole = incoming.progress.find(({ key }) => key === recordKey)?.fields as ProgressFields | undefined;
      const taskId = taskIds.get(record?.fields.of.task ?? whole?.of?.task ?? '');
      if (taskId === undefined) continue;
      if (exists === false && record) removeProgressRecord(db, taskId, record, context);
      else if (exists === true && whole) writeProgressRecord(db, taskId, whole, context);
      else if (record) writeProgressRecord(db, taskId, { ...record.fields, ...changes }, context);
    } else if (kind === 'tasks') {
      const record = records.tasks.get(recordKey);
      if (record) writeTaskRecord(db, record, { ...record.fields, ...changes }, context);
    } else {
      const record = records.plans.get(recordKey);
      if (record) writePlanRecord(db, record, { ...record.fields, ...changes }, context);
    }
  }
}

/**
 * The stamp of what was taken, or kept, goes with it, so that both PCs say the same of it. A choice against the suggestion is a
 * change of its own, made here and now.
 */
function keepStamps(
  db: Database,
  { stamps, self }: Present,
  merge: Merge,
  taken: readonly Taken[],
  context: ExchangeContext,
): void {
  const given = new Map<string, Map<string, Stamp>>();
  const give = (kind: RecordKind, key: string, field: string, stamp: Stamp) => {
    const place = `${kind} ${key}`;
    given.set(place, (given.get(place) ?? new Map<string, Stamp>()).set(field, stamp));
  };
  for (const { kind, key, field, stamp } of merge.settled) give(kind, key, field, stamp);
  for (const kind of recordKinds) {
    for (const { key, stamps: theirs } of merge.added[kind]) {
      for (const [field, stamp] of Object.entries(theirs)) give(kind, key, field, stamp);
    }
  }
  for (const { decision, side } of taken) {
    const own: Stamp = { ...self, at: context.now };
    const ofSide = side === 'mine' ? decision.myStamp : decision.theirStamp;
    give(decision.kind, decision.recordKey, decision.field, side === decision.suggested ? ofSide : own);
  }
  const records = readRecords(db);
  const write = prepareStampWriter(db);
  for (const [place, ofRecord] of given) {
    const kind = recordKinds.find((one) => place.startsWith(`${one} `)) as RecordKind;
    const key = place.slice(kind.length + 1);
    const record: LocalRecord | undefined = records[kind].get(key);
    const known = stamps[kind].get(key) ?? {};
    const values: Readonly<Record<string, unknown>> = { ...record?.fields, exists: record !== undefined };
    const kept = Object.entries(values).map(([field, value]) => {
      const { device, seq, at } = ofRecord.get(field) ?? known[field] ?? { ...self, at: context.now };
      return [field, { print: printOfValue(value), device, seq, at }] as const;
    });
    write(kind, key, Object.fromEntries(kept));
  }
}
