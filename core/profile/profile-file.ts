/**
 * The province profile as a file: a zip with the profile itself and the office's own templates. What comes in is not trusted: only
 * the parts named here are looked at, each within measure and checked against its shape; older formats are brought up. Pure.
 */
import { type DocumentKind, documentKinds } from '../domain/document-kinds.ts';
import { AppError } from '../ipc/result.ts';
import { isZip, openPackage, packParts } from '../package/office-package.ts';
import { z } from '../zod.ts';
import { type ProvinceProfile, provinceProfileSchema } from './index.ts';
import { listProfileFaults } from './profile-faults.ts';

export const profileExtension = 'hstinh';
/** Raised when a part gains or loses a field; `upgrades` brings files of the format before up. */
export const profileFormat = 2;

const profilePart = 'ho-so.json';
const templatePart = (kind: DocumentKind) => `mau/${kind.toLowerCase()}.docx`;
/** The profile of a large province has 200 kB. */
const maxProfileBytes = 5 * 1024 * 1024;
const maxTemplateBytes = 20 * 1024 * 1024;
const maxDepth = 12;
const maxValues = 300_000;

/** Mẫu văn bản of the office by kind. */
export type ProfileTemplates = Readonly<Partial<Record<DocumentKind, Uint8Array>>>;

export interface ProfileFile {
  readonly profile: ProvinceProfile;
  readonly templates: ProfileTemplates;
}

type Raw = Readonly<Record<string, unknown>>;

/** From each older format to the one after it. */
const upgrades: Readonly<Record<number, (raw: Raw) => Raw>> = {
  // Format 1 did not say who announced the days off.
  1: (raw) => ({
    ...raw,
    holidays: Array.isArray(raw.holidays) ? raw.holidays.map((year: Raw) => ({ ...year, source: '' })) : raw.holidays,
  }),
};

/** The bytes of the file. Equal contents give equal bytes. */
export function packProfile({ profile, templates }: ProfileFile): Uint8Array {
  const written = { format: 'cchc-profile', formatVersion: profileFormat, ...profile };
  const parts = new Map<string, Uint8Array>([
    [profilePart, new TextEncoder().encode(JSON.stringify(written, null, 1))],
  ]);
  for (const kind of documentKinds) {
    const template = templates[kind];
    if (template) parts.set(templatePart(kind), template);
  }
  return packParts(parts);
}

/** Whether a value is as deep and as large as a profile may be, and names nothing that objects have by themselves. */
function isWithinMeasure(value: unknown): boolean {
  let left = maxValues;
  const check = (each: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > maxDepth) return false;
    if (typeof each !== 'object' || each === null) return true;
    return Object.entries(each).every(
      ([key, inner]) => !['__proto__', 'constructor', 'prototype'].includes(key) && check(inner, depth + 1),
    );
  };
  return check(value, 0);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Opens a profile file. Throws AppError `profile.notProfile` (another file, parts unknown, too large or out of shape),
 * `profile.newerFormat`, `profile.faulty` with the first contradiction, `file.damaged`.
 */
export function openProfile(bytes: Uint8Array, fileName: string): ProfileFile {
  const notOurs = () => new AppError('profile.notProfile', { file: fileName });
  if (!isZip(bytes)) throw notOurs();
  const file = openPackage(bytes, fileName);
  const known = new Set([profilePart, ...documentKinds.map(templatePart)]);
  if (file.names.some((part) => !known.has(part))) throw notOurs();
  const content = file.readBytes(profilePart);
  if (!content || content.length > maxProfileBytes) throw notOurs();
  const raw = parseJson(content);
  if (!isWithinMeasure(raw)) throw notOurs();
  const head = z.looseObject({ format: z.literal('cchc-profile'), formatVersion: z.int().min(1) }).safeParse(raw);
  if (!head.success) throw notOurs();
  const { format: _, formatVersion, ...body } = head.data;
  if (formatVersion > profileFormat) throw new AppError('profile.newerFormat', { file: fileName });
  let brought: Raw = body;
  for (let version = formatVersion; version < profileFormat; version += 1)
    brought = upgrades[version]?.(brought) ?? brought;
  const profile = provinceProfileSchema.safeParse(brought);
  if (!profile.success) throw notOurs();
  const [fault] = listProfileFaults(profile.data);
  if (fault) throw new AppError('profile.faulty', { file: fileName, problem: fault });
  const templates: Partial<Record<DocumentKind, Uint8Array>> = {};
  for (const kind of documentKinds) {
    const template = file.readBytes(templatePart(kind));
    if (template && template.length > maxTemplateBytes) throw notOurs();
    if (template) templates[kind] = template;
  }
  return { profile: profile.data, templates };
}
