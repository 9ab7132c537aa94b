/**
 * Brings agencies and papers, here and in a package, under the names by which they can be compared (core/exchange/paper-names.ts for
 * those of papers).
 */
import { canonicalJson } from '../../core/exchange/merge-fields.ts';
import type { ExchangePackage } from '../../core/exchange/package-format.ts';
import {
  findNewNames,
  type IssuedPaper,
  isForeignName,
  isIssued,
  type PaperNames,
} from '../../core/exchange/paper-names.ts';
import {
  type ExchangedRecord,
  type FieldsOf,
  forEachKind,
  type RecordKind,
  recordKinds,
} from '../../core/exchange/record-schemas.ts';
import { findAgencies } from '../agencies/agencies.ts';
import { type Database, prepareOnce } from '../database.ts';
import { readRecords, recordStores } from './exchange-kinds.ts';
import type { IncomingRecords, Present } from './exchange-merge.ts';
import { type KeptStamp, prepareStampWriter, printOfValue } from './exchange-stamps.ts';
import type { AnyFields } from './record-store.ts';

/**
 * Agencies under the names that this directory has for them, so that one unit is one unit; papers under the names that `papers` gives
 * them; records under their own names, each name once. A directory that is changed later changes no name that was given once.
 */
export function localise(db: Database, incoming: ExchangePackage, papers: PaperNames): IncomingRecords {
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
      const renamed = renameRecord(kind, record, papers);
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

/** A record with its papers under new names, which its own name may be made of. */
export function renameRecord(
  kind: RecordKind,
  { key, fields }: Pick<ExchangedRecord, 'key' | 'fields'>,
  papers: PaperNames,
): Pick<ExchangedRecord, 'key' | 'fields'> {
  const { mapPapers, keyOf } = recordStores[kind];
  const renamed = mapPapers?.(fields, (name) => papers.get(name) ?? name);
  if (!renamed) return { key, fields };
  return { fields: renamed, key: kind === 'documents' ? (papers.get(key) ?? key) : (keyOf?.(renamed) ?? key) };
}

export function paperOf(fields: AnyFields): FieldsOf<'documents'>['paper'] {
  return (fields as FieldsOf<'documents'>).paper;
}

/** The names that papers here and papers of the package must get, for `renamePapers` and `localise`. */
export function findPaperNames(
  { records }: Present,
  incoming: ExchangePackage,
): { readonly mine: PaperNames; readonly theirs: PaperNames } {
  const issued = new Map<string, IssuedPaper>();
  for (const { key, exists, fields } of incoming.records.documents) {
    if (!exists) continue;
    const paper = paperOf(fields);
    if (isIssued(paper) && !isForeignName(key, paper)) issued.set(key, paper);
  }
  const findMine = (name: string) => {
    const here = records.documents.get(name);
    return here && paperOf(here.fields);
  };
  return findNewNames(findMine, issued);
}

/**
 * Renames papers here, with whatever is named after them; which change gave each field its value stays known. Answers with what stands
 * afterwards. Part of the caller's transaction.
 */
export function renamePapers(db: Database, present: Present, names: PaperNames): Present {
  if (names.size === 0) return present;
  const write = prepareStampWriter(db);
  const forget = db.prepare('DELETE FROM exchange_record WHERE kind = ? AND record_key = ?');
  for (const kind of recordKinds) {
    if (!recordStores[kind].mapPapers) continue;
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
  const rename = prepareOnce<[string, string]>(db, 'UPDATE document SET uid = ? WHERE uid = ?');
  for (const [from, to] of names) rename.run(to, from);
  return { ...present, records: readRecords(db) };
}
