/** The calls about the province profile: read, edited part by part, exported, compared with another and taken from it. */
import { documentKinds } from '../domain/document-kinds.ts';
import type { ProfileComparison } from '../profile/compare-profiles.ts';
import {
  directoryAgencySchema,
  type ProfileIdentity,
  type ProvinceProfile,
  profileIdentitySchema,
  profilePartNames,
  profilePartsSchema,
  provinceProfileSchema,
} from '../profile/index.ts';
import { z } from '../zod.ts';
import { nothing, returns } from './call.ts';
import type { FileSaved } from './document-calls.ts';

const template = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= 20 * 1024 * 1024);
const incoming = {
  profile: provinceProfileSchema,
  templates: z.partialRecord(z.enum(documentKinds), template),
};
/** The part, and what it is to be. */
const parts = profilePartsSchema.shape;

export interface ProfileVersionView {
  /** ISO instant, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly action: 'profile.changed' | 'profile.imported' | 'change.undone' | 'change.redone';
  readonly version: number | null;
  readonly province: string | null;
  readonly parts: readonly string[];
}

export const profileCalls = {
  'profile.get': { input: nothing, output: returns<ProvinceProfile>() },
  'profile.listVersions': { input: nothing, output: returns<readonly ProfileVersionView[]>() },
  'profile.save': {
    input: z.discriminatedUnion('part', [
      z.strictObject({ part: z.literal('outlines'), value: parts.outlines }),
      z.strictObject({ part: z.literal('dueRules'), value: parts.dueRules }),
      z.strictObject({ part: z.literal('holidays'), value: parts.holidays }),
      z.strictObject({ part: z.literal('catalogue'), value: parts.catalogue }),
    ]),
    output: returns<ProvinceProfile>(),
  },
  /** `name`: the entry that is changed; null adds one. The directory follows. */
  'profile.saveAgency': {
    input: z.strictObject({ name: z.string().max(300).nullable(), agency: directoryAgencySchema }),
    output: returns<ProvinceProfile>(),
  },
  'profile.removeAgency': { input: z.strictObject({ name: z.string().max(300) }), output: returns<ProvinceProfile>() },
  /** Whose profile it is. */
  'profile.saveProvince': {
    input: profileIdentitySchema.pick({ province: true, level: true }),
    output: returns<ProvinceProfile>(),
  },
  /** Writes the profile in use, with the office's own templates, where the clerk says. */
  'profile.export': { input: nothing, output: returns<FileSaved>() },
  /** The profile that ships with the program, to be compared like one from a file. */
  'profile.shipped': { input: nothing, output: returns<ProvinceProfile>() },
  'profile.compare': { input: z.strictObject(incoming), output: returns<ProfileComparison>() },
  /** Takes the chosen parts, after a backup. Refused when the profile in use is no longer the one that was compared. */
  'profile.take': {
    input: z.strictObject({
      ...incoming,
      parts: z.array(z.enum([...profilePartNames, 'templates'])).min(1),
      comparedVersion: z.int().min(1),
    }),
    output: returns<ProfileIdentity>(),
  },
} as const;
