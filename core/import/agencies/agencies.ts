/**
 * Resolves names of agencies as papers write them to names of the directory. An unknown name stays itself and is
 * reported; nothing is guessed.
 */
import { collapseSpaces, foldVietnamese } from '../../text/vietnamese.ts';
import type { DirectoryAgency } from './directory-agency.ts';
import { knownNames } from './known-names.ts';

/** Long and short forms of the same words; both sides fold to the short one. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\bvan phong\b/g, 'vp'],
  [/\buy ban mat tran to quoc viet nam\b/g, 'ubmttqvn'],
  [/\buy ban (?:mttqvn|mttq viet nam|mttq)\b/g, 'ubmttqvn'],
  [/\bubmttq viet nam\b/g, 'ubmttqvn'],
  [/\bphat thanh va truyen hinh\b/g, 'pt th'],
  [/\bphat thanh truyen hinh\b/g, 'pt th'],
  [/\bthong tin dien tu\b/g, 'ttdt'],
  [/\bphuc vu hanh chinh cong\b/g, 'pvhcc'],
];

/** What two spellings of one name have in common: no marks, no punctuation, short forms, no "của". */
export function agencyKey(name: string): string {
  let key = collapseSpaces(foldVietnamese(name).replace(/[^\p{L}\d]+/gu, ' '));
  for (const [pattern, short] of shortForms) key = key.replace(pattern, short);
  return collapseSpaces(key.replace(/\bcua\b/g, ' '));
}

/** The own province at the end of a key, as its committee is called in the directory ("UBND tỉnh X"); matches nothing when unknown. */
function provinceAtEnd(directory: readonly DirectoryAgency[]): RegExp {
  const committees = directory.filter(({ kind }) => kind === 'province');
  for (const name of committees.flatMap((agency) => [agency.name, ...agency.otherNames])) {
    const province = /^(?:ubnd|hdnd) (?:tinh|thanh pho) (.+)$/.exec(agencyKey(name))?.[1];
    if (province) return new RegExp(` (?:(?:tinh|thanh pho) )?${province}$`);
  }
  return /(?!)/;
}

/** The key without the own province at its end: "van phong ubnd tinh x" names the same office as without. */
function keyWithoutProvince(key: string, province: RegExp): string {
  return key.replace(province, '').replace(/ tinh$/, '');
}

/** Who heads an agency speaks for it: "Giám đốc Sở Nội vụ", "Thủ trưởng các sở, ban, ngành". */
const headOfAgency = /^(?:giam doc|thu truong|chu tich|lanh dao|chanh) /;

export interface AgencyIndex {
  /** The directory's entry for a name as written, or undefined. */
  find(nameAsWritten: string): DirectoryAgency | undefined;
  /** Every spelling of the directory and the names that every province has, in lower case, longest first. */
  readonly spellings: readonly string[];
  /** Those that hold "và", "," or "/": a list is not cut inside them. */
  readonly namesNotToCut: readonly string[];
}

/** Prepares a directory for looking up names. An exact spelling wins over a shortened one. */
export function indexAgencies(directory: readonly DirectoryAgency[]): AgencyIndex {
  const exact = new Map<string, DirectoryAgency>();
  const shortened = new Map<string, DirectoryAgency>();
  const province = provinceAtEnd(directory);
  const spellings: string[] = [];
  for (const agency of directory) {
    for (const spelling of [agency.name, agency.abbreviation, ...agency.otherNames]) {
      if (!spelling) continue;
      const key = agencyKey(spelling);
      if (!exact.has(key)) exact.set(key, agency);
      const short = keyWithoutProvince(key, province);
      if (!shortened.has(short)) shortened.set(short, agency);
      spellings.push(spelling.toLowerCase());
    }
  }
  for (const name of knownNames) if (!spellings.includes(name)) spellings.push(name);
  spellings.sort((left, right) => right.length - left.length);
  const findKey = (key: string) => exact.get(key) ?? shortened.get(keyWithoutProvince(key, province));
  return {
    find: (nameAsWritten) => {
      const key = agencyKey(nameAsWritten);
      return findKey(key) ?? (headOfAgency.test(key) ? findKey(key.replace(headOfAgency, '')) : undefined);
    },
    spellings,
    namesNotToCut: spellings.filter((spelling) => /[,/]| và /.test(spelling)),
  };
}
