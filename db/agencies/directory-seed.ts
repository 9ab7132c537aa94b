/** Takes the directory of the province profile into a database once, and again when the profile says something else. */
import { createHash } from 'node:crypto';
import type { DirectoryAgency } from '../../core/import/agencies/directory-agency.ts';
import { type Database, transaction } from '../database.ts';
import { seedAgencies } from './agencies.ts';

/** Nothing, in a moment, when this very directory was taken in before; a start must not compare a thousand names. */
export function seedDirectory(db: Database, directory: readonly DirectoryAgency[]): void {
  const fingerprint = createHash('sha256').update(JSON.stringify(directory)).digest('hex');
  const seeded = db
    .prepare<[], string>("SELECT value ->> '$' FROM setting WHERE key = 'seededDirectory'")
    .pluck()
    .get();
  if (seeded === fingerprint) return;
  transaction(db, () => {
    seedAgencies(db, directory);
    db.prepare(
      `INSERT INTO setting (key, value) VALUES ('seededDirectory', ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ).run(JSON.stringify(fingerprint));
  });
}
