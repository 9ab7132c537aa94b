/**
 * Hồ sơ tỉnh: everything of one province that the program works with, as one piece of data. The one that ships is a file beside
 * this; an office may change its parts or take another in from a file. No fact of a province stands anywhere else.
 */
import { agencyKinds } from '../domain/agency.ts';
import { isoDateSchema } from '../domain/deadline.ts';
import { indicatorGroupSchema, indicatorInputSchema } from '../domain/indicator.ts';
import type { PeriodKind } from '../domain/reporting-period.ts';
import { type DueRule, dueRuleSchema } from '../report/due-date.ts';
import { outlineSchema } from '../report/outline.ts';
import { z } from '../zod.ts';
import { holidayYearSchema } from './holidays.ts';
import shipped from './shipped-profile.json' with { type: 'json' };

const name = z.string().trim().min(1).max(300);

/** Cơ quan, đơn vị of the directory. */
export const directoryAgencySchema = z.strictObject({
  name,
  abbreviation: z.string().trim().min(1).max(60).nullable(),
  otherNames: z.array(name).max(100),
  kind: z.enum(agencyKinds),
  validFromOn: isoDateSchema.nullable(),
  validToOn: isoDateSchema.nullable(),
  successorName: name.nullable(),
});

export type ProfileAgency = Readonly<z.infer<typeof directoryAgencySchema>>;

const periodKinds = [
  'month',
  'quarter',
  'halfYear',
  'nineMonths',
  'firstMonths',
  'year',
] as const satisfies readonly PeriodKind[];

/** Which province, and which state of its profile. */
export const profileIdentitySchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,60}$/),
  /** Name of the province without "tỉnh" or "thành phố". */
  province: z.string().trim().min(1).max(100),
  level: z.enum(['tỉnh', 'thành phố']),
  /** Phiên bản: goes up with every change. */
  version: z.int().min(1).max(1_000_000),
  changedOn: isoDateSchema,
  note: z.string().trim().max(500),
});
export type ProfileIdentity = Readonly<z.infer<typeof profileIdentitySchema>>;

/** Cơ quan; đề cương; hạn gửi báo cáo; biểu số liệu; ngày nghỉ. */
export const profilePartsSchema = z.strictObject({
  agencies: z.array(directoryAgencySchema).max(5000),
  /** Đề cương; the first is the usual one. */
  outlines: z.array(outlineSchema).min(1).max(30),
  dueRules: z.array(z.strictObject({ kind: z.enum(periodKinds), rule: dueRuleSchema })).max(20),
  /** Danh mục chỉ tiêu: groups in the order of reports, each with its indicators. */
  catalogue: z.strictObject({
    groups: z.array(indicatorGroupSchema).max(200),
    indicators: z.array(indicatorInputSchema).max(2000),
  }),
  /** The years whose days off are known. */
  holidays: z.array(holidayYearSchema).max(100),
});
export type ProfileParts = Readonly<z.infer<typeof profilePartsSchema>>;
export const profilePartNames = ['agencies', 'outlines', 'dueRules', 'catalogue', 'holidays'] as const;
export type ProfilePart = (typeof profilePartNames)[number];

export const provinceProfileSchema = profilePartsSchema.extend({ identity: profileIdentitySchema });
export type ProvinceProfile = Readonly<z.infer<typeof provinceProfileSchema>>;

/** The profile that ships, as it stands in its file: a test holds it against the schema, so that no start has to. */
export const defaultProfile = shipped as ProvinceProfile;

/** How long after its cut-off a report of a kind is due; undefined where nobody set it. */
export function findDueRule({ dueRules }: Pick<ProfileParts, 'dueRules'>, kind: PeriodKind): DueRule | undefined {
  return dueRules.find((each) => each.kind === kind)?.rule;
}
