/** The directory that a paper is read with: the office's own first, then what the province profile knows besides. Pure. */
import type { Agency } from '../../../core/domain/agency.ts';
import type { DirectoryAgency } from '../../../core/import/agencies/directory-agency.ts';

/** The entries of the database as readers need them, and those of the profile whose names the database lacks. */
export function mergeDirectory(
  agencies: readonly Agency[],
  profile: readonly DirectoryAgency[],
): readonly DirectoryAgency[] {
  const nameOf = new Map(agencies.map(({ id, name }) => [id, name]));
  const known = new Set(nameOf.values());
  const own = agencies.map(
    ({ name, abbreviation, otherNames, kind, validFromOn, validToOn, successorId }): DirectoryAgency => ({
      name,
      abbreviation,
      otherNames,
      kind,
      validFromOn,
      validToOn,
      successorName: successorId === null ? null : (nameOf.get(successorId) ?? null),
    }),
  );
  return [...own, ...profile.filter(({ name }) => !known.has(name))];
}
