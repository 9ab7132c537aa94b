/** The directory that ships goes in once, and again when it has changed. */
import { expect, it } from 'vitest';
import type { DirectoryAgency } from '../../core/import/agencies/directory-agency.ts';
import { openDatabase } from '../open.ts';
import { listAgencies } from './agencies.ts';
import { seedDirectory } from './directory-seed.ts';

const ofKind = (name: string): DirectoryAgency => ({
  name,
  abbreviation: null,
  otherNames: [],
  kind: 'department',
  validFromOn: null,
  validToOn: null,
  successorName: null,
});

it('is taken in once; an entry that a newer profile brings comes in at the next start', () => {
  const db = openDatabase(':memory:', { backupFolder: null, now: '2026-11-22T01:00:00.000Z' });
  const names = () => listAgencies(db).map(({ name }) => name);
  seedDirectory(db, [ofKind('Sở Nội vụ')]);
  expect(names()).toEqual(['Sở Nội vụ']);

  const before = db.prepare('SELECT total_changes()').pluck().get();
  seedDirectory(db, [ofKind('Sở Nội vụ')]);
  expect(db.prepare('SELECT total_changes()').pluck().get()).toBe(before);

  seedDirectory(db, [ofKind('Sở Nội vụ'), ofKind('Sở Tư pháp')]);
  expect(names()).toEqual(['Sở Nội vụ', 'Sở Tư pháp']);
  db.close();
});
