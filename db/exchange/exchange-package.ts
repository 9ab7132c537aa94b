/** Makes the exchange package of this PC, and takes in that of another: what it would change is shown first, then applied whole. */
import { createHash } from 'node:crypto';
import { canonicalJson, joinSeen } from '../../core/exchange/merge-fields.ts';
import type { MergeChoices, MergeDifference, MergeReview } from '../../core/exchange/merge-view.ts';
import type { ExchangePackage } from '../../core/exchange/package-format.ts';
import { type ExchangedRecord, forEachKind, type RecordKind, recordKinds } from '../../core/exchange/record-schemas.ts';
import type { ProgressListener } from '../../core/exchange/work-progress.ts';
import { AppError } from '../../core/ipc/result.ts';
import { foldVietnamese } from '../../core/text/vietnamese.ts';
import { type Database, transaction, tryOut } from '../database.ts';
import { findOffice } from '../office/office.ts';
import { hasContent } from '../progress/attachment-files.ts';
import { attachmentStoreOf } from '../progress/attachment-store.ts';
import { writeInBulk } from '../tasks/bulk-writes.ts';
import { readRecords, recordStores } from './exchange-kinds.ts';
import {
  compareAll,
  decisionKey,
  type IncomingRecords,
  isHiding,
  type Merge,
  type Present,
  stripPrint,
  type Taken,
} from './exchange-merge.ts';
import {
  type ExchangeContext,
  keepSeen,
  type RecordStamps,
  readSeen,
  refreshStamps,
  takeTurn,
} from './exchange-stamps.ts';
import { wordDifference } from './exchange-words.ts';
import { listNotices } from './final-notices.ts';
import { keepTaken } from './keep-taken.ts';
import { findFinalNames, localise, renameFinals } from './local-names.ts';
import { readDirectory, readSources } from './records/work-records.ts';
import { addSourcesAndAgencies } from './records/write-work.ts';
import { type Comparison, listAdded, writeRecords } from './write-records.ts';

const silent: ProgressListener = () => undefined;

function readPresent(db: Database, context: ExchangeContext, onProgress: ProgressListener): Present {
  onProgress({ phase: 'reading', done: 0, total: 0 });
  const records = readRecords(db);
  const self = takeTurn(db, context);
  const stamps = refreshStamps(db, records, self, { ...context, onProgress });
  return { records, stamps, seen: readSeen(db), self };
}

/**
 * Everything that is exchanged, with the stamps of this PC. Writes only what is needed to tell later changes. The records are read
 * when they are asked for: within the caller's transaction all of one moment.
 */
export function makePackage(
  db: Database,
  context: ExchangeContext,
  onProgress: ProgressListener = silent,
): ExchangePackage {
  return transaction(db, () => {
    const { records, stamps, seen, self } = readPresent(db, context, onProgress);
    const stripAll = (ofRecord: RecordStamps = {}) =>
      Object.fromEntries(Object.entries(ofRecord).map(([field, stamp]) => [field, stripPrint(stamp)]));
    const listOf = (kind: RecordKind): Iterable<ExchangedRecord> => ({
      *[Symbol.iterator]() {
        for (const [key, { fields }] of records[kind]) {
          yield { key, exists: true, fields, stamps: stripAll(stamps[kind].get(key)) };
        }
        for (const key of stamps[kind].keys()) {
          if (!records[kind].has(key)) {
            yield { key, exists: false, fields: {}, stamps: stripAll(stamps[kind].get(key)) };
          }
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
export function listContents(records: ExchangePackage['records']): readonly string[] {
  const hashes = recordKinds.flatMap((kind) => {
    const { contents } = recordStores[kind];
    return contents ? [...records[kind]].flatMap(({ exists, fields }) => (exists ? contents(fields) : [])) : [];
  });
  return [...new Set(hashes)];
}

function review(db: Database, comparison: Comparison, { head }: ExchangePackage): MergeReview {
  const { present, theirs, merge } = comparison;
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
  const added = forEachKind((kind) => merge.added[kind].size);
  const notices = listNotices(comparison);
  return {
    ...{
      deviceName: head.deviceName,
      exportedAt: head.exportedAt,
      added,
      refused: merge.refused,
      notices,
      differences,
    },
    wantedContents: listWanted(db, theirs, merge),
    digest: createHash('sha256')
      .update(canonicalJson([differences, settled, added, merge.refused, notices]))
      .digest('hex'),
  };
}

/** Hashes of the contents that are not here yet, of records that would be taken. */
function listWanted(db: Database, theirs: IncomingRecords, merge: Merge): readonly string[] {
  const store = attachmentStoreOf(db);
  const hashes = recordKinds.flatMap((kind) => {
    const { contents } = recordStores[kind];
    if (!contents) return [];
    const changed = merge.decisions.filter((decision) => decision.kind === kind).map(({ whole }) => whole);
    return [...listAdded(kind, theirs, merge), ...changed].flatMap(({ exists, fields }) =>
      exists ? contents(fields) : [],
    );
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
  assertSameOffice(db, incoming);
  return transaction(db, () => {
    const present = readPresent(db, context, onProgress);
    return tryOut(db, () => review(db, compare(db, present, { incoming, contents }, onProgress), incoming));
  });
}

/** Names papers and reports here anew where they have to be told from those of the package. Part of the caller's transaction. */
function compare(
  db: Database,
  before: Present,
  { incoming, contents }: ArrivedPackage,
  onProgress: ProgressListener,
): Comparison {
  onProgress({ phase: 'comparing', done: 0, total: 0 });
  const names = findFinalNames(before, incoming);
  const present = renameFinals(db, before, names.mine);
  const theirs = localise(db, incoming, names.theirs);
  const store = attachmentStoreOf(db);
  const isThere = (sha256: string) => contents.has(sha256) || hasContent(store, sha256);
  return { present, theirs, merge: compareAll(db, present, theirs, { theirSeen: incoming.head.seen, isThere }) };
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
  const { incoming, choices, digest } = answer;
  assertSameOffice(db, incoming);
  return writeInBulk(db, () => {
    const comparison = compare(db, readPresent(db, context, onProgress), answer, onProgress);
    const { present, theirs, merge } = comparison;
    if (digest !== null && review(db, comparison, incoming).digest !== digest) {
      throw new AppError('exchange.changedSinceReview');
    }
    addSourcesAndAgencies(db, incoming);
    const taken = merge.decisions.map((decision): Taken => {
      const chosen = decision.isSettled ? decision.suggested : (choices[decisionKey(decision)] ?? decision.suggested);
      return { decision, side: chosen };
    });
    // The trail says whose package it was.
    const actor = `${context.actor}, gói từ máy ${incoming.head.deviceName}`;
    writeRecords(db, comparison, taken, { ...context, actor, onProgress });
    onProgress({ phase: 'keeping', done: 0, total: 0 });
    const added = forEachKind((kind) => listAdded(kind, theirs, merge));
    keepTaken(db, present, { merge, added, taken, records: readRecords(db) }, context);
    keepSeen(db, joinSeen(present.seen, incoming.head.seen));
    const addedCount = recordKinds.reduce((sum, kind) => sum + merge.added[kind].size, 0);
    return { changeCount: addedCount + taken.filter(({ side }) => side === 'theirs').length };
  });
}
