/** Makes the exchange package of this PC, and takes in that of another: what it would change is shown first, then applied whole. */
import { createHash } from 'node:crypto';
import { canonicalJson, joinSeen } from '../../core/exchange/merge-fields.ts';
import type { MergeChoices, MergeDifference, MergeReview } from '../../core/exchange/merge-view.ts';
import type { ExchangePackage, OutgoingPackage } from '../../core/exchange/package-format.ts';
import { type ExchangedRecord, forEachKind, type RecordKind, recordKinds } from '../../core/exchange/record-schemas.ts';
import type { ProgressListener } from '../../core/exchange/work-progress.ts';
import { AppError } from '../../core/ipc/result.ts';
import { foldVietnamese } from '../../core/text/vietnamese.ts';
import { type Database, transaction } from '../database.ts';
import { findOffice } from '../office/office.ts';
import { hasContent } from '../progress/attachment-files.ts';
import { attachmentStoreOf } from '../progress/attachments.ts';
import { writeInBulk } from '../tasks/bulk-writes.ts';
import { readRecords, recordStores } from './exchange-kinds.ts';
import {
  compareAll,
  decisionKey,
  isHiding,
  localise,
  type Merge,
  type Present,
  stripPrint,
  type Taken,
} from './exchange-merge.ts';
import { type ExchangeContext, keepSeen, readSeen, refreshStamps, takeTurn } from './exchange-stamps.ts';
import { wordDifference } from './exchange-words.ts';
import { keepTaken } from './keep-taken.ts';
import type { LocalRecords } from './record-store.ts';
import { readDirectory, readSources } from './records/work-records.ts';
import { addSourcesAndAgencies } from './records/write-work.ts';

const silent: ProgressListener = () => undefined;

function readPresent(db: Database, context: ExchangeContext, onProgress: ProgressListener): Present {
  onProgress({ phase: 'reading', done: 0, total: 0 });
  const records = readRecords(db);
  const self = takeTurn(db, context);
  const stamps = refreshStamps(db, records, self, { ...context, onProgress });
  return { records, stamps, seen: readSeen(db), self };
}

/** Everything that is exchanged, with the stamps of this PC. Writes only what is needed to tell later changes. */
export function makePackage(
  db: Database,
  context: ExchangeContext,
  onProgress: ProgressListener = silent,
): OutgoingPackage {
  return transaction(db, () => {
    const { records, stamps, seen, self } = readPresent(db, context, onProgress);
    const listOf = (kind: RecordKind): Iterable<ExchangedRecord> => ({
      *[Symbol.iterator]() {
        for (const [key, ofRecord] of stamps[kind]) {
          const record = records[kind].get(key);
          const plain = Object.entries(ofRecord).map(([field, stamp]) => [field, stripPrint(stamp)]);
          yield { key, exists: record !== undefined, fields: record?.fields ?? {}, stamps: Object.fromEntries(plain) };
        }
      },
    });
    return {
      head: {
        office: findOffice(db)?.name ?? '',
        ...{ device: self.device, deviceName: context.machine, exportedAt: context.now, seen },
      },
      sources: readSources(db),
      agencies: readDirectory(db),
      records: forEachKind(listOf),
    };
  });
}

/** Hashes of the files that the records of a package speak of, each once. */
export function listContents(records: OutgoingPackage['records']): readonly string[] {
  const hashes = recordKinds.flatMap((kind) => {
    const { contents } = recordStores[kind];
    return contents ? [...records[kind]].flatMap(({ exists, fields }) => (exists ? contents(fields) : [])) : [];
  });
  return [...new Set(hashes)];
}

function review(db: Database, present: Present, merge: Merge, { head }: ExchangePackage): MergeReview {
  const differences: readonly MergeDifference[] = merge.decisions
    .filter(({ isSettled }) => !isSettled)
    .map((decision) => ({
      key: decisionKey(decision),
      kind: decision.kind,
      isConflict: decision.isConflict,
      isRemoval: isHiding(decision.field),
      suggested: decision.suggested,
      ...wordDifference(db, present.records, decision),
    }));
  const settled = merge.decisions.filter(({ isSettled }) => isSettled).map(decisionKey);
  const added = forEachKind((kind) => merge.added[kind].length);
  return {
    ...{ deviceName: head.deviceName, exportedAt: head.exportedAt, added, refused: merge.refused, differences },
    wantedContents: listWanted(db, merge),
    digest: createHash('sha256')
      .update(canonicalJson([differences, settled, added, merge.refused]))
      .digest('hex'),
  };
}

/** Hashes of the contents that are not here yet, of records that would be taken. */
function listWanted(db: Database, merge: Merge): readonly string[] {
  const store = attachmentStoreOf(db);
  const hashes = recordKinds.flatMap((kind) => {
    const { contents } = recordStores[kind];
    if (!contents) return [];
    const changed = merge.decisions.filter((decision) => decision.kind === kind).map(({ whole }) => whole);
    return [...merge.added[kind], ...changed].flatMap(({ exists, fields }) => (exists ? contents(fields) : []));
  });
  return [...new Set(hashes)].filter((sha256) => !hasContent(store, sha256));
}

function assertSameOffice(db: Database, { head }: ExchangePackage): void {
  const mine = findOffice(db)?.name ?? '';
  const theirs = head.office;
  if (mine !== '' && theirs !== '' && foldVietnamese(mine) !== foldVietnamese(theirs)) {
    throw new AppError('exchange.otherOffice', { mine, theirs });
  }
}

/** A package as it came: its records, and which contents came with it. */
export interface ArrivedPackage {
  readonly incoming: ExchangePackage;
  readonly contents: ReadonlySet<string>;
}

/** What a package would change. Throws AppError `exchange.otherOffice`. */
export function comparePackage(
  db: Database,
  { incoming, contents }: ArrivedPackage,
  context: ExchangeContext,
  onProgress: ProgressListener = silent,
): MergeReview {
  return transaction(db, () => {
    assertSameOffice(db, incoming);
    const present = readPresent(db, context, onProgress);
    onProgress({ phase: 'comparing', done: 0, total: 0 });
    const store = attachmentStoreOf(db);
    const isThere = (sha256: string) => contents.has(sha256) || hasContent(store, sha256);
    const merge = compareAll(db, present, localise(db, incoming), { theirSeen: incoming.head.seen, isThere });
    return review(db, present, merge, incoming);
  });
}

export interface PackageAnswer extends ArrivedPackage {
  /** By the key of a difference; where there is none the suggestion is taken. */
  readonly choices: MergeChoices;
  /** `MergeReview.digest` of what the clerk saw; null takes what there is, by the suggestions. */
  readonly digest: string | null;
}

/** How many records and fields changed. */
export interface PackageApplied {
  readonly changeCount: number;
}

/**
 * Takes a package in, all or nothing, as one step of undo; the same package again changes nothing. The contents that
 * `MergeReview.wantedContents` named are on the disk by now. Throws AppError `exchange.otherOffice`, `exchange.changedSinceReview`.
 */
export function applyPackage(
  db: Database,
  answer: PackageAnswer,
  context: ExchangeContext,
  onProgress: ProgressListener = silent,
): PackageApplied {
  const { incoming, contents, choices, digest } = answer;
  return writeInBulk(db, () => {
    assertSameOffice(db, incoming);
    const present = readPresent(db, context, onProgress);
    onProgress({ phase: 'comparing', done: 0, total: 0 });
    const theirs = localise(db, incoming);
    const store = attachmentStoreOf(db);
    const isThere = (sha256: string) => contents.has(sha256) || hasContent(store, sha256);
    const merge = compareAll(db, present, theirs, { theirSeen: incoming.head.seen, isThere });
    if (digest !== null && review(db, present, merge, incoming).digest !== digest) {
      throw new AppError('exchange.changedSinceReview');
    }
    addSourcesAndAgencies(db, incoming);
    const taken = merge.decisions.map((decision): Taken => {
      const chosen = decision.isSettled ? decision.suggested : (choices[decisionKey(decision)] ?? decision.suggested);
      return { decision, side: chosen };
    });
    // The trail says whose package it was.
    const actor = `${context.actor}, gói từ máy ${incoming.head.deviceName}`;
    writeRecords(db, present.records, { merge, taken }, { ...context, actor, onProgress });
    onProgress({ phase: 'keeping', done: 0, total: 0 });
    keepTaken(db, present, { merge, taken, records: readRecords(db) }, context);
    keepSeen(db, joinSeen(present.seen, incoming.head.seen));
    const added = recordKinds.reduce((sum, kind) => sum + merge.added[kind].length, 0);
    return { changeCount: added + taken.filter(({ side }) => side === 'theirs').length };
  });
}

/** Kind by kind, what is named before what names it: new records, then fields of those that are here. */
function writeRecords(
  db: Database,
  records: LocalRecords,
  { merge, taken }: { readonly merge: Merge; readonly taken: readonly Taken[] },
  context: ExchangeContext & { readonly onProgress: ProgressListener },
): void {
  let done = 0;
  const total = recordKinds.reduce((sum, kind) => sum + merge.added[kind].length, taken.length);
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
    for (const { key, fields } of merge.added[kind]) {
      store.insert(db, key, fields, context);
      tell();
    }
    const byRecord = Map.groupBy(changed.get(kind) ?? [], ({ recordKey }) => recordKey);
    for (const [key, ofRecord] of byRecord) {
      const record = records[kind].get(key);
      const { exists, ...fields } = Object.fromEntries(ofRecord.map(({ field, theirs: value }) => [field, value]));
      if (exists === false && record) store.remove(db, record, context);
      else if (exists === true) store.insert(db, key, ofRecord[0]?.whole.fields ?? {}, context);
      else if (record) store.update(db, record, { ...record.fields, ...fields }, context);
      tell();
    }
  }
}
