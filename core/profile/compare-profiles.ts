/** What a profile would change in the one that is in use: part by part, entry by entry. Pure. */
import { type DocumentKind, documentKinds } from '../domain/document-kinds.ts';
import type { ProfilePart, ProvinceProfile } from './index.ts';

/** Mẫu văn bản are compared beside the parts of the profile itself. */
export type ReviewedPart = ProfilePart | 'identity' | 'templates';

export interface ProfileDifference {
  readonly part: ReviewedPart;
  readonly kind: 'added' | 'changed' | 'removed';
  /** What the entry is called: an agency, an outline, a year, an indicator; a period or paper kind by its key. */
  readonly name: string;
  /** Of a changed entry: the fields that differ, both sides as they stand. */
  readonly fields: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[];
}

export interface ProfileComparison {
  readonly mine: ProvinceProfile['identity'];
  readonly theirs: ProvinceProfile['identity'];
  readonly differences: readonly ProfileDifference[];
  /** Entries of each part that are the same on both sides. */
  readonly sameCount: number;
}

type Entries = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const byName = <Entry extends object>(entries: readonly Entry[], nameOf: (entry: Entry) => string): Entries =>
  new Map(entries.map((entry) => [nameOf(entry), entry as Readonly<Record<string, unknown>>]));

function entriesOf(profile: ProvinceProfile): Readonly<Record<ProfilePart | 'identity', Entries>> {
  const { code, province, level } = profile.identity;
  return {
    identity: byName([{ code, province, level }], () => 'identity'),
    agencies: byName(profile.agencies, ({ name }) => name),
    outlines: byName(profile.outlines, ({ code: outlineCode, name }) => `${name} (${outlineCode})`),
    dueRules: byName(profile.dueRules, ({ kind }) => kind),
    catalogue: byName(
      [...profile.catalogue.groups, ...profile.catalogue.indicators],
      (entry) => `${entry.name} (${entry.code})`,
    ),
    holidays: byName(profile.holidays, ({ year }) => String(year)),
  };
}

function compareEntries(part: ReviewedPart, mine: Entries, theirs: Entries): readonly ProfileDifference[] {
  const differences: ProfileDifference[] = [];
  for (const [name, theirEntry] of theirs) {
    const myEntry = mine.get(name);
    if (!myEntry) {
      differences.push({ part, kind: 'added', name, fields: [] });
      continue;
    }
    const fields = Object.keys({ ...myEntry, ...theirEntry })
      .map((field) => ({ name: field, before: myEntry[field] ?? null, after: theirEntry[field] ?? null }))
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
    if (fields.length > 0) differences.push({ part, kind: 'changed', name, fields });
  }
  for (const name of mine.keys()) {
    if (!theirs.has(name)) differences.push({ part, kind: 'removed', name, fields: [] });
  }
  return differences;
}

/** Compares the profile in use with another; templates are told apart by their fingerprints. */
export function compareProfiles(
  mine: { readonly profile: ProvinceProfile; readonly templates: Readonly<Partial<Record<DocumentKind, string>>> },
  theirs: { readonly profile: ProvinceProfile; readonly templates: Readonly<Partial<Record<DocumentKind, string>>> },
): ProfileComparison {
  const [my, their] = [entriesOf(mine.profile), entriesOf(theirs.profile)];
  const parts = ['identity', 'agencies', 'outlines', 'dueRules', 'catalogue', 'holidays'] as const;
  const differences = parts.flatMap((part) => compareEntries(part, my[part], their[part]));
  // A file without a template of a kind says nothing of that kind: what the office has stays.
  for (const kind of documentKinds) {
    const [before, after] = [mine.templates[kind], theirs.templates[kind]];
    if (after && after !== before) {
      differences.push({ part: 'templates', kind: before ? 'changed' : 'added', name: kind, fields: [] });
    }
  }
  const all = parts.reduce((sum, part) => sum + their[part].size, 0);
  const touched = differences.filter(({ part, kind }) => part !== 'templates' && kind !== 'removed').length;
  return { mine: mine.profile.identity, theirs: theirs.profile.identity, differences, sameCount: all - touched };
}
