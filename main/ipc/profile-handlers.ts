/** The calls about the province profile. */
import { createHash } from 'node:crypto';
import { type DocumentKind, documentKindNames, documentKinds } from '../../core/domain/document-kinds.ts';
import type { Channel } from '../../core/ipc/contract.ts';
import { AppError } from '../../core/ipc/result.ts';
import { compareProfiles } from '../../core/profile/compare-profiles.ts';
import { codeFor, putAgency, removeAgency } from '../../core/profile/edit-profile.ts';
import { defaultProfile, type ProvinceProfile, profilePartNames } from '../../core/profile/index.ts';
import { listProfileFaults } from '../../core/profile/profile-faults.ts';
import { type ProfileTemplates, packProfile, profileExtension } from '../../core/profile/profile-file.ts';
import { type Database, transaction } from '../../db/database.ts';
import {
  listProfileVersions,
  readProfile,
  saveProfileAgencies,
  saveProfilePart,
  saveProfileProvince,
  takeProfile,
} from '../../db/office/profile.ts';
import { findOwnTemplate, listTemplates, saveTemplate } from '../../db/office/templates.ts';
import { inspectTemplate, listTemplateFindings } from '../../templates/inspect-template.ts';
import { saveFileAs } from '../files.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

function ownTemplates(db: Database): ProfileTemplates {
  return Object.fromEntries(
    documentKinds.flatMap((kind) => {
      const file = findOwnTemplate(db, kind);
      return file ? [[kind, file]] : [];
    }),
  );
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function fingerprints(templates: ProfileTemplates): Partial<Record<DocumentKind, string>> {
  return Object.fromEntries(Object.entries(templates).map(([kind, bytes]) => [kind, sha256Of(bytes)]));
}

function presentFingerprints(db: Database): Partial<Record<DocumentKind, string>> {
  return Object.fromEntries(listTemplates(db).flatMap(({ kind, own }) => (own ? [[kind, own.sha256]] : [])));
}

/** Throws AppError `profile.faulty`, `document.templateBroken`: what is taken in holds together, whoever sent it. */
function assertSound(profile: ProvinceProfile, templates: ProfileTemplates): void {
  const [fault] = listProfileFaults(profile);
  if (fault) throw new AppError('profile.faulty', { file: profile.identity.province, problem: fault });
  for (const kind of documentKinds) {
    const file = templates[kind];
    const [finding] = file ? listTemplateFindings(inspectTemplate(file, kind)) : [];
    if (finding) {
      const kindName = documentKindNames[kind].toLowerCase();
      throw new AppError('document.templateBroken', { kind: kindName, problem: finding.problem });
    }
  }
}

/** Throws AppError `profile.contradicts`: what the office edits by hand must hold together too. */
function assertAgrees(profile: ProvinceProfile): void {
  const [problem] = listProfileFaults(profile);
  if (problem) throw new AppError('profile.contradicts', { problem });
}

export function createProfileHandlers({
  db,
  clock,
  writing,
  schedule,
}: Shell): Handlers<Extract<Channel, `profile.${string}`>> {
  return {
    'profile.get': () => readProfile(db),
    'profile.listVersions': () => listProfileVersions(db),
    'profile.save': (change) => {
      assertAgrees({ ...readProfile(db), [change.part]: change.value });
      saveProfilePart(db, { ...change, on: clock.today() }, writing());
      return readProfile(db);
    },
    'profile.saveAgency': ({ name, agency }) => {
      const profile = readProfile(db);
      if (name !== null && !profile.agencies.some((each) => each.name === name)) throw new AppError('record.notFound');
      const agencies = putAgency(profile.agencies, name, agency);
      assertAgrees({ ...profile, agencies });
      const renamed = name !== null && name !== agency.name ? { from: name, to: agency.name } : null;
      saveProfileAgencies(db, { agencies, renamed, on: clock.today() }, writing());
      return readProfile(db);
    },
    'profile.removeAgency': ({ name }) => {
      const agencies = removeAgency(readProfile(db).agencies, name);
      saveProfileAgencies(db, { agencies, renamed: null, on: clock.today() }, writing());
      return readProfile(db);
    },
    'profile.saveProvince': ({ province, level }) => {
      saveProfileProvince(db, { code: codeFor(province, []), province, level }, clock.today(), writing());
      return readProfile(db);
    },
    'profile.export': (_input, sender) => {
      const profile = readProfile(db);
      const { province, version } = profile.identity;
      const name = `Hồ sơ tỉnh ${province}, phiên bản ${version}`;
      return saveFileAs(sender, name, profileExtension, async () =>
        packProfile({ profile, templates: ownTemplates(db) }),
      );
    },
    'profile.shipped': () => defaultProfile,
    'profile.compare': ({ profile, templates }) => {
      assertSound(profile, templates);
      return compareProfiles(
        { profile: readProfile(db), templates: presentFingerprints(db) },
        { profile, templates: fingerprints(templates) },
      );
    },
    'profile.take': ({ profile, templates, parts, comparedVersion }) => {
      assertSound(profile, templates);
      if (readProfile(db).identity.version !== comparedVersion) throw new AppError('record.changedMeanwhile');
      schedule.backUp();
      const context = writing();
      const taken = profilePartNames.filter((part) => parts.includes(part));
      return transaction(db, () => {
        const identity =
          taken.length > 0
            ? takeProfile(db, { profile, parts: taken, on: clock.today() }, context)
            : readProfile(db).identity;
        for (const kind of parts.includes('templates') ? documentKinds : []) {
          const file = templates[kind];
          const fileName = `Mẫu của hồ sơ tỉnh ${profile.identity.province}.docx`;
          if (file) saveTemplate(db, { kind, fileName, file }, context);
        }
        return identity;
      });
    },
  };
}
