/** Brings agencies, papers and reports, here and in a package, under the names by which they can be compared. */

import { type Final, findNewNames, isForeignName, type NewNames } from '../../core/exchange/final-names.ts';
import { canonicalJson } from '../../core/exchange/merge-fields.ts';
import type { ExchangePackage } from '../../core/exchange/package-format.ts';
import { type ExchangedRecord, forEachKind, type RecordKind, recordKinds } from '../../core/exchange/record-schemas.ts';
import { findAgencies } from '../agencies/agencies.ts';
import type { Database } from '../database.ts';
import { readRecords, recordStores } from './exchange-kinds.ts';
import type { IncomingRecords, Present } from './exchange-merge.ts';
import { type KeptStamp, prepareStampWriter, printOfValue } from './exchange-stamps.ts';
import { type FinalKind, finalKinds } from './record-store.ts';

/**
 * Agencies under the names that this directory has for them, so that one unit is one unit; papers and
 * reports under the names that `names` gives them; records under their own names, each name once. A directory that is changed later changes no name that was given once.
 */
export function localise(db: Database, incoming: ExchangePackage, names: NamesOfKinds): IncomingRecords {
  const given = new Map<string, string>();
  const local = (name: string) => {
    const known = given.get(name) ?? findAgencies(db, [name]).get(name)?.name ?? name;
    given.set(name, known);
    return known;
  };
  return forEachKind((kind) => {
    const { mapAgencies, keyOf } = recordStores[kind];
    const toLocal = (record: ExchangedRecord): ExchangedRecord => {
      if (!record.exists) return record;
      const renamed = renameRecord(kind, record, names);
      const fields = mapAgencies?.(renamed.fields, local) ?? renamed.fields;
      return { ...record, fields, key: keyOf?.(fields) ?? renamed.key };
    };
    return {
      *[Symbol.iterator]() {
        const keys = new Set<string>();
        for (const record of incoming.records[kind]) {
          const one = toLocal(record);
          if (keys.has(one.key)) continue;
          keys.add(one.key);
          yield one;
        }
      },
    };
  });
}

/** New names of papers and reports, by kind. */
export type NamesOfKinds = Readonly<Record<FinalKind, NewNames>>;

const isFinalKind = (kind: RecordKind): kind is FinalKind => (finalKinds as readonly RecordKind[]).includes(kind);

/** A record with the papers and reports it names under their new names, which its own name may be made of. */
function renameRecord(
  kind: RecordKind,
  { key, fields }: Pick<ExchangedRecord, 'key' | 'fields'>,
  names: NamesOfKinds,
): Pick<ExchangedRecord, 'key' | 'fields'> {
  const { mapNames, keyOf } = recordStores[kind];
  const renamed = mapNames?.(fields, (of, name) => names[of].get(name) ?? name);
  if (!renamed) return { key, fields };
  return { fields: renamed, key: isFinalKind(kind) ? (names[kind].get(key) ?? key) : (keyOf?.(renamed) ?? key) };
}

/** The names that papers and reports here, and those of the package, must get: for `renameFinals` and `localise`. */
export function findFinalNames(
  { records }: Present,
  incoming: ExchangePackage,
): { readonly mine: NamesOfKinds; readonly theirs: NamesOfKinds } {
  const find = (kind: FinalKind) => {
    const { finalOf } = recordStores[kind];
    const finals = new Map<string, Final>();
    for (const { key, exists, fields } of incoming.records[kind]) {
      const final = exists ? (finalOf?.(fields) ?? null) : null;
      if (final && !isForeignName(key, final)) finals.set(key, final);
    }
    return findNewNames((name) => {
      const here = records[kind].get(name);
      return here ? (finalOf?.(here.fields) ?? null) : null;
    }, finals);
  };
  const [documents, reports] = [find('documents'), find('reports')];
  return {
    mine: { documents: documents.mine, reports: reports.mine },
    theirs: { documents: documents.theirs, reports: reports.theirs },
  };
}

/**
 * Renames papers and reports here, with whatever is named after them; which change gave each field its value stays known. Answers with
 * what stands afterwards. Part of the caller's transaction.
 */
export function renameFinals(db: Database, present: Present, names: NamesOfKinds): Present {
  if (finalKinds.every((kind) => names[kind].size === 0)) return present;
  const write = prepareStampWriter(db);
  const forget = db.prepare('DELETE FROM exchange_record WHERE kind = ? AND record_key = ?');
  for (const kind of recordKinds) {
    if (!recordStores[kind].mapNames) continue;
    for (const [key, { fields }] of present.records[kind]) {
      const renamed = renameRecord(kind, { key, fields }, names);
      const known = present.stamps[kind].get(key);
      if (!known || canonicalJson(renamed) === canonicalJson({ key, fields })) continue;
      const kept = Object.entries(known).map(([field, stamp]): readonly [string, KeptStamp] => {
        return [field, field in renamed.fields ? { ...stamp, print: printOfValue(renamed.fields[field]) } : stamp];
      });
      forget.run(kind, key);
      write(kind, renamed.key, Object.fromEntries(kept));
    }
  }
  for (const kind of finalKinds) {
    const rename = db.prepare<[string, string]>(`UPDATE ${tableOf[kind]} SET uid = ? WHERE uid = ?`);
    for (const [from, to] of names[kind]) rename.run(to, from);
  }
  return { ...present, records: readRecords(db) };
}

const tableOf: Readonly<Record<FinalKind, string>> = { documents: 'document', reports: 'report' };
