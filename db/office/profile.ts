/** The province profile in use: the one that ships, with the parts that the office changed or took in from a file. */
import {
  defaultProfile,
  type ProfileIdentity,
  type ProfilePart,
  type ProfileParts,
  type ProvinceProfile,
  profileIdentitySchema,
  profilePartNames,
  profilePartsSchema,
} from '../../core/profile/index.ts';
import { freeName, listAgencyNames, renameAgency } from '../agencies/agencies.ts';
import { replaceDirectory } from '../agencies/directory-replacement.ts';
import { seedDirectory } from '../agencies/directory-seed.ts';
import type { WriteContext } from '../context.ts';
import { type Database, transaction } from '../database.ts';
import { insertAuditEntry } from '../history/audit.ts';
import { replaceGroups } from '../reports/indicators.ts';

/** There is one profile; the audit trail needs a number for it. */
const profileSubjectId = 1;

function readSetting(db: Database, key: string): unknown {
  const value = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(`profile.${key}`);
  return value === undefined ? undefined : JSON.parse(value);
}

function writeSetting(db: Database, key: string, value: unknown): void {
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(`profile.${key}`, JSON.stringify(value));
}

/** One part of the profile in use. */
export function readProfilePart<Part extends ProfilePart>(db: Database, part: Part): ProfileParts[Part] {
  const stored = readSetting(db, part);
  return (
    stored === undefined ? defaultProfile[part] : profilePartsSchema.shape[part].parse(stored)
  ) as ProfileParts[Part];
}

function readIdentity(db: Database): ProfileIdentity {
  const stored = readSetting(db, 'identity');
  return stored === undefined ? defaultProfile.identity : profileIdentitySchema.parse(stored);
}

/** The whole profile in use. */
export function readProfile(db: Database): ProvinceProfile {
  return {
    identity: readIdentity(db),
    agencies: readProfilePart(db, 'agencies'),
    outlines: readProfilePart(db, 'outlines'),
    dueRules: readProfilePart(db, 'dueRules'),
    catalogue: readProfilePart(db, 'catalogue'),
    holidays: readProfilePart(db, 'holidays'),
  };
}

/** Takes the directory of the profile in use into the database, once for each state of it. */
export function seedProfileDirectory(db: Database): void {
  seedDirectory(db, readProfilePart(db, 'agencies'));
}

/** The part of the profile that the office edits as a whole, with the day on which it did. */
export type ProfileChange = { readonly on: string } & {
  readonly [Part in Exclude<ProfilePart, 'agencies'>]: { readonly part: Part; readonly value: ProfileParts[Part] };
}[Exclude<ProfilePart, 'agencies'>];

/** Keeps a part as the office wants it; the version of the profile goes up. One step for undo. */
export function saveProfilePart(db: Database, change: ProfileChange, context: WriteContext): void {
  const { part, value, on } = change;
  transaction(db, () => {
    const before = readProfilePart(db, part);
    if (JSON.stringify(before) === JSON.stringify(value)) return;
    if (change.part === 'catalogue') replaceGroups(db, readProfilePart(db, 'catalogue').groups, change.value.groups);
    writeSetting(db, part, value);
    tellOfChange(db, { part, on }, context);
  });
}

/** The directory as the office edited it, and the one entry that bears another name now. */
export interface DirectoryChange {
  readonly agencies: ProfileParts['agencies'];
  readonly renamed: { readonly from: string; readonly to: string } | null;
  readonly on: string;
}

/** Keeps the directory of the profile, and the directory of the program follows; agencies in use stay there. One step for undo. */
export function saveProfileAgencies(
  db: Database,
  { agencies, renamed, on }: DirectoryChange,
  context: WriteContext,
): void {
  transaction(db, () => {
    const before = readProfilePart(db, 'agencies');
    if (JSON.stringify(before) === JSON.stringify(agencies)) return;
    if (renamed) renameAgency(db, renamed.from, renamed.to);
    const known = new Set([...before.map(({ name }) => name), renamed?.to, ...listAgencyNames(db)]);
    for (const { name } of agencies) if (!known.has(name)) freeName(db, name);
    const named = before.map((each) => (each.name === renamed?.from ? { ...each, name: renamed.to } : each));
    replaceDirectory(db, named, agencies);
    writeSetting(db, 'agencies', agencies);
    tellOfChange(db, { part: 'agencies', on }, context);
  });
}

/** Says whose profile it is; the rest stays. One step for undo. */
export function saveProfileProvince(
  db: Database,
  province: Pick<ProfileIdentity, 'code' | 'province' | 'level'>,
  on: string,
  context: WriteContext,
): void {
  transaction(db, () => {
    const before = readIdentity(db);
    if (before.province === province.province && before.level === province.level) return;
    writeSetting(db, 'identity', { ...before, ...province });
    tellOfChange(db, { part: 'identity', on }, context);
  });
}

/** The next version, and the trail of it. */
function tellOfChange(
  db: Database,
  { part, on }: { readonly part: ProfilePart | 'identity'; readonly on: string },
  context: WriteContext,
): void {
  const { version, ...identity } = readIdentity(db);
  writeSetting(db, 'identity', { ...identity, version: version + 1, changedOn: on });
  insertAuditEntry(
    db,
    {
      action: 'profile.changed',
      subject: 'profile',
      subjectId: profileSubjectId,
      before: { version },
      after: { version: version + 1, parts: [part] },
    },
    context,
  );
}

/**
 * Puts the chosen parts of another profile in the place of those in use; the rest stays. With all parts the profile is the other
 * one, version and all; with some of them it is the office's own, one version further. Agencies that are in use stay in the directory.
 */
export function takeProfile(
  db: Database,
  {
    profile,
    parts,
    on,
  }: { readonly profile: ProvinceProfile; readonly parts: readonly ProfilePart[]; readonly on: string },
  context: WriteContext,
): ProfileIdentity {
  return transaction(db, () => {
    const before = readProfile(db);
    const isWhole = profilePartNames.every((part) => parts.includes(part));
    const version = before.identity.version + 1;
    const identity = isWhole ? profile.identity : { ...before.identity, version, changedOn: on };
    for (const part of parts) writeSetting(db, part, profile[part]);
    writeSetting(db, 'identity', identity);
    if (parts.includes('agencies')) replaceDirectory(db, before.agencies, profile.agencies);
    insertAuditEntry(
      db,
      {
        action: 'profile.imported',
        subject: 'profile',
        subjectId: profileSubjectId,
        before: { version: before.identity.version, province: before.identity.province },
        after: { version: identity.version, province: identity.province, from: profile.identity, parts },
      },
      context,
    );
    return identity;
  });
}

/** One state of the profile, as the list of versions tells it. */
export interface ProfileVersion {
  readonly at: string;
  readonly actor: string;
  readonly action: 'profile.changed' | 'profile.imported' | 'change.undone' | 'change.redone';
  readonly version: number | null;
  readonly province: string | null;
  readonly parts: readonly string[];
}

/** What became of the profile, newest first. */
export function listProfileVersions(db: Database): readonly ProfileVersion[] {
  return db
    .prepare<[], { at: string; actor: string; action: ProfileVersion['action']; after: string | null }>(
      `SELECT at, actor, action, after FROM audit_entry WHERE subject = 'profile' ORDER BY id DESC LIMIT 200`,
    )
    .all()
    .map(({ after, ...entry }) => {
      const said: Partial<ProfileVersion> = after === null ? {} : JSON.parse(after);
      return { ...entry, version: said.version ?? null, province: said.province ?? null, parts: said.parts ?? [] };
    });
}
