/** The province profile: public facts of one province as data, checked when loaded. A province is added as another file. */
import { z } from 'zod';
import type { AgencyKind } from '../domain/agency.ts';
import { isoDateSchema } from '../domain/deadline.ts';
import type { ProvinceName } from '../domain/office-suggestion.ts';
import type { DirectoryAgency } from '../import/agencies/directory-agency.ts';
import anGiang from './an-giang.json' with { type: 'json' };

const agencyKinds = [
  'province',
  'department',
  'office',
  'commune',
  'centre',
  'media',
  'ministry',
  'organisation',
  'party',
  'group',
  'other',
] as const satisfies readonly AgencyKind[];

const directoryAgencySchema = z.strictObject({
  name: z.string().min(1).max(300),
  abbreviation: z.string().min(1).max(60).nullable(),
  otherNames: z.array(z.string().min(1).max(300)),
  kind: z.enum(agencyKinds),
  validFromOn: isoDateSchema.nullable(),
  validToOn: isoDateSchema.nullable(),
  successorName: z.string().min(1).max(300).nullable(),
});

const profileSchema = z.strictObject({
  /** Name of the province without "tỉnh". */
  province: z.string().min(1),
  level: z.enum(['tỉnh', 'thành phố']),
  agencies: z.array(directoryAgencySchema),
});

/** Hồ sơ tỉnh: the directory a new database starts with. */
export interface ProvinceProfile extends ProvinceName {
  readonly agencies: readonly DirectoryAgency[];
}

/** The profile that ships: tỉnh An Giang since 01/7/2025. */
export const defaultProfile: ProvinceProfile = profileSchema.parse(anGiang);
