/** All SQL of the directory of agencies: its entries and the spellings they are found under. */
import type { Agency, AgencyKind } from '../../core/domain/agency.ts';
import type { DirectoryAgency } from '../../core/import/agencies/directory-agency.ts';
import { AppError } from '../../core/ipc/result.ts';
import { collapseSpaces, compareVietnamese } from '../../core/text/vietnamese.ts';
import type { WriteContext } from '../context.ts';
import { type Database, prepareOnce, returnedId, transaction } from '../database.ts';
import { insertAuditEntry } from '../history/audit.ts';

/** An agency as a task names it. */
export interface AgencyReference {
  readonly id: number;
  readonly name: string;
}

interface AgencyRow {
  readonly id: number;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly kind: AgencyKind;
  readonly parentId: number | null;
  readonly validFromOn: string | null;
  readonly validToOn: string | null;
  readonly successorId: number | null;
  readonly spellings: string;
}

const selectAgency = `
  SELECT agency.id, agency.name, agency.abbreviation, agency.kind, agency.parent_id AS parentId,
    agency.valid_from_on AS validFromOn, agency.valid_to_on AS validToOn, agency.successor_id AS successorId,
    (SELECT json_group_array(agency_name.name ORDER BY agency_name.name) FROM agency_name
     WHERE agency_name.agency_id = agency.id) AS spellings
  FROM agency`;

/** The directory in Vietnamese order of names. */
export function listAgencies(db: Database): readonly Agency[] {
  return db
    .prepare<[], AgencyRow>(selectAgency)
    .all()
    .map(toAgency)
    .sort((left, right) => compareVietnamese(left.name, right.name));
}

/** The full names of all entries. */
export function listAgencyNames(db: Database): readonly string[] {
  return db.prepare<[], string>('SELECT name FROM agency').pluck().all();
}

/** One entry. Throws AppError `record.notFound`. */
export function getAgency(db: Database, id: number): Agency {
  const row = db.prepare<[number], AgencyRow>(`${selectAgency} WHERE agency.id = ?`).get(id);
  if (!row) throw new AppError('record.notFound');
  return toAgency(row);
}

/**
 * Takes in the directory that ships with the program; entries and spellings that are there already stay as they are, so
 * it may run at every start. A spelling belongs to the entry that had it first.
 */
export function seedAgencies(db: Database, directory: readonly DirectoryAgency[]): void {
  transaction(db, () => {
    const known = readAgenciesByKey(db);
    const idOf = (name: string) => known.get(agencyNameKey(name))?.id;
    const added = directory.filter((entry) => idOf(entry.name) === undefined);
    for (const entry of added) {
      known.set(agencyNameKey(entry.name), { id: insertAgency(db, entry), name: entry.name });
    }
    const insertName = prepareNameInsert(db);
    for (const entry of directory) {
      for (const name of entry.otherNames) insertName(idOf(entry.name), name);
    }
    const setSuccessor = db.prepare('UPDATE agency SET successor_id = ? WHERE id = ?');
    for (const entry of added) {
      if (entry.successorName !== null) setSuccessor.run(idOf(entry.successorName), idOf(entry.name));
    }
  });
}

/**
 * The agency behind each of `names`, by any spelling of the directory; an unknown name is added to it under kind `other`.
 * Part of the caller's transaction. The keys of the answer are the names as given.
 */
export function findOrAddAgencies(
  db: Database,
  names: Iterable<string>,
  context: WriteContext,
): ReadonlyMap<string, AgencyReference> {
  const found = new Map<string, AgencyReference>();
  for (const name of names) found.set(name, findByKey(db, agencyNameKey(name)) ?? addAgency(db, name, context));
  return found;
}

/** The agencies behind those of `names` that the directory knows by any spelling; the keys are the names as given. */
export function findAgencies(db: Database, names: Iterable<string>): ReadonlyMap<string, AgencyReference> {
  return new Map(
    [...names].flatMap((name) => {
      const agency = findByKey(db, agencyNameKey(name));
      return agency ? [[name, agency] as const] : [];
    }),
  );
}

/**
 * From now on `spelling` is found as `agency`, also when it stood for another one before; the full name of an agency stays
 * its own. Part of the caller's transaction.
 */
export function teachSpelling(db: Database, spelling: string, agency: AgencyReference, context: WriteContext): void {
  const key = agencyNameKey(spelling);
  const present = readAgenciesByKey(db).get(key);
  if (present && (present.id === agency.id || agencyNameKey(present.name) === key)) return;
  db.prepare(
    `INSERT INTO agency_name (name_key, agency_id, name) VALUES (?, ?, ?)
     ON CONFLICT (name_key) DO UPDATE SET agency_id = excluded.agency_id, name = excluded.name`,
  ).run(key, agency.id, collapseSpaces(spelling.normalize('NFC')));
  insertAuditEntry(
    db,
    {
      action: 'agency.spellingTaught',
      subject: 'agency',
      subjectId: agency.id,
      before: present ? { spelling, name: present.name } : null,
      after: { spelling, name: agency.name },
    },
    context,
  );
}

/**
 * Makes a name free for an entry that is to bear it: where it was only a spelling of another one, it is that no more. Part of the
 * caller's transaction. Throws AppError `profile.contradicts` when another entry bears the name.
 */
export function freeName(db: Database, name: string): void {
  const owner = findByKey(db, agencyNameKey(name));
  if (!owner) return;
  if (agencyNameKey(owner.name) === agencyNameKey(name)) {
    throw new AppError('profile.contradicts', { problem: `danh mục đã có cơ quan “${owner.name}”` });
  }
  db.prepare('DELETE FROM agency_name WHERE name_key = ?').run(agencyNameKey(name));
}

/**
 * Gives an entry another name; the old one stays a spelling of it. Part of the caller's transaction.
 * Throws AppError `profile.contradicts` when another entry bears the new name.
 */
export function renameAgency(db: Database, name: string, newName: string): void {
  const present = findByKey(db, agencyNameKey(name));
  if (!present) return;
  // Its own spelling, or its own name with other capital letters.
  if (findByKey(db, agencyNameKey(newName))?.id !== present.id) freeName(db, newName);
  db.prepare('UPDATE agency SET name = ? WHERE id = ?').run(newName, present.id);
  db.prepare(
    `INSERT INTO agency_name (name_key, agency_id, name) VALUES (?, ?, ?)
     ON CONFLICT (name_key) DO UPDATE SET name = excluded.name`,
  ).run(agencyNameKey(newName), present.id, newName);
}

function addAgency(db: Database, nameAsWritten: string, context: WriteContext): AgencyReference {
  const name = collapseSpaces(nameAsWritten.normalize('NFC'));
  const id = insertAgency(db, { name, abbreviation: null, kind: 'other', validFromOn: null, validToOn: null });
  insertAuditEntry(
    db,
    { action: 'agency.added', subject: 'agency', subjectId: id, before: null, after: { name } },
    context,
  );
  return { id, name };
}

/** Dấu huyền, sắc, ngã, hỏi, nặng. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Same spelling but for case, spaces and the letter that carries the tone ("Ủy", "Uỷ"): the tone goes to the end of its
 * word. Other diacritics and the tone itself stay: they tell communes apart.
 */
export function agencyNameKey(name: string): string {
  return collapseSpaces(name)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{L}\p{M}]+/gu, (word) => word.replace(tones, '') + (word.match(tones) ?? []).join(''));
}

function findByKey(db: Database, key: string): AgencyReference | undefined {
  return prepareOnce<[string], AgencyReference>(
    db,
    `SELECT agency.id, agency.name FROM agency_name JOIN agency ON agency.id = agency_name.agency_id
     WHERE agency_name.name_key = ?`,
  ).get(key);
}

function readAgenciesByKey(db: Database): Map<string, AgencyReference> {
  const rows = db
    .prepare<[], { readonly key: string; readonly id: number; readonly name: string }>(
      `SELECT agency_name.name_key AS key, agency.id, agency.name
       FROM agency_name JOIN agency ON agency.id = agency_name.agency_id`,
    )
    .all();
  return new Map(rows.map(({ key, id, name }) => [key, { id, name }]));
}

type NewAgency = Pick<DirectoryAgency, 'name' | 'abbreviation' | 'kind' | 'validFromOn' | 'validToOn'>;

function insertAgency(db: Database, { name, abbreviation, kind, validFromOn, validToOn }: NewAgency): number {
  const row = db
    .prepare<[NewAgency], { readonly id: number }>(
      `INSERT INTO agency (name, abbreviation, kind, valid_from_on, valid_to_on)
       VALUES (@name, @abbreviation, @kind, @validFromOn, @validToOn) RETURNING id`,
    )
    .get({ name, abbreviation, kind, validFromOn, validToOn });
  const id = returnedId(row);
  prepareNameInsert(db)(id, name);
  return id;
}

function prepareNameInsert(db: Database): (agencyId: number | undefined, name: string) => void {
  const insert = db.prepare(
    'INSERT INTO agency_name (name_key, agency_id, name) VALUES (?, ?, ?) ON CONFLICT (name_key) DO NOTHING',
  );
  return (agencyId, name) => insert.run(agencyNameKey(name), agencyId, name);
}

function toAgency({ spellings, ...row }: AgencyRow): Agency {
  const names: readonly string[] = JSON.parse(spellings);
  return { ...row, otherNames: names.filter((name) => name !== row.name) };
}
