/** An agency of the directory as readers of papers need it: names only, no ids of a database. Types only. */
import type { AgencyKind } from '../../domain/agency.ts';

export interface DirectoryAgency {
  /** Full official name. */
  readonly name: string;
  readonly abbreviation: string | null;
  /** Other spellings seen in papers. */
  readonly otherNames: readonly string[];
  readonly kind: AgencyKind;
  /** First and last day under this name, `YYYY-MM-DD`; null when open. */
  readonly validFromOn: string | null;
  readonly validToOn: string | null;
  /** Name of the agency that took over its work. */
  readonly successorName: string | null;
}
