/** The directory that a paper is read with: the office's own, which begins with that of the province profile. Pure. */
import type { Agency } from '../../../core/domain/agency.ts';
import type { DirectoryAgency } from '../../../core/import/agencies/directory-agency.ts';

/** The entries of the database as readers need them. */
export function toDirectory(agencies: readonly Agency[]): readonly DirectoryAgency[] {
  const nameOf = new Map(agencies.map(({ id, name }) => [id, name]));
  return agencies.map(({ name, abbreviation, otherNames, kind, validFromOn, validToOn, successorId }) => ({
    name,
    abbreviation,
    otherNames,
    kind,
    validFromOn,
    validToOn,
    successorName: successorId === null ? null : (nameOf.get(successorId) ?? null),
  }));
}
