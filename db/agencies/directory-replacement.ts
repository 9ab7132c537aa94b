/** Puts the directory of another profile in the place of the one before; agencies that anything names stay. */
import { isDeepStrictEqual } from 'node:util';
import type { DirectoryAgency } from '../../core/import/agencies/directory-agency.ts';
import { type Database, transaction } from '../database.ts';
import { isConstraint } from '../storage/sqlite-errors.ts';
import { agencyNameKey, seedAgencies } from './agencies.ts';

/** Takes an entry out unless a record, or the audit trail, names it. */
function dropUnused(db: Database, name: string): void {
  const id = db.prepare<[string], number>('SELECT id FROM agency WHERE name = ?').pluck().get(name);
  if (id === undefined) return;
  const isTold = db.prepare("SELECT 1 FROM audit_entry WHERE subject = 'agency' AND subject_id = ?").get(id);
  if (isTold) return;
  try {
    db.transaction(() => {
      db.prepare('UPDATE agency SET successor_id = NULL WHERE successor_id = ?').run(id);
      db.prepare('DELETE FROM agency_name WHERE agency_id = ?').run(id);
      db.prepare('DELETE FROM agency WHERE id = ?').run(id);
    })();
  } catch (error) {
    if (!isConstraint(error)) throw error;
  }
}

function updateEntry(db: Database, spellingsBefore: readonly string[], after: DirectoryAgency): void {
  db.prepare(
    `UPDATE agency SET abbreviation = @abbreviation, kind = @kind, valid_from_on = @validFromOn, valid_to_on = @validToOn,
       successor_id = (SELECT id FROM agency WHERE name = @successorName) WHERE name = @name`,
  ).run({
    name: after.name,
    abbreviation: after.abbreviation,
    kind: after.kind,
    validFromOn: after.validFromOn,
    validToOn: after.validToOn,
    successorName: after.successorName,
  });
  const forget = db.prepare(
    'DELETE FROM agency_name WHERE name_key = ? AND agency_id = (SELECT id FROM agency WHERE name = ?)',
  );
  // However it is written, by its own name an agency is always found.
  const kept = new Set([after.name, ...after.otherNames].map(agencyNameKey));
  for (const key of spellingsBefore.map(agencyNameKey)) if (!kept.has(key)) forget.run(key, after.name);
}

/** `before` is the directory that was taken in last; what the office taught or added stays. */
export function replaceDirectory(
  db: Database,
  before: readonly DirectoryAgency[],
  after: readonly DirectoryAgency[],
): void {
  transaction(db, () => {
    const names = new Set(after.map(({ name }) => name));
    // Before any goes: a new entry must not take the number of one that undo would bring back.
    seedAgencies(db, after);
    for (const { name } of before) if (!names.has(name)) dropUnused(db, name);
    const known = new Map(before.map((entry) => [entry.name, entry]));
    for (const entry of after) {
      // One that came with a paper, as `other`, becomes what the directory says it is.
      const present = known.get(entry.name);
      if (!isDeepStrictEqual(present, entry)) updateEntry(db, present?.otherNames ?? [], entry);
    }
    // Names that one of those that went had for a spelling.
    seedAgencies(db, after);
  });
}
