/** Agencies (cơ quan, đơn vị) as the directory knows them. Types and their kinds only; resolving names lives in core/import. */

/** Loại cơ quan. `group` stands for several bodies at once ("các cơ quan, đơn vị, địa phương"). */
export const agencyKinds = [
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
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** Cơ quan, đơn vị — one entry of the directory. */
export interface Agency {
  readonly id: number;
  /** Full official name, NFC. */
  readonly name: string;
  /** Abbreviation used in symbols and text ("SNV"), when there is one. */
  readonly abbreviation: string | null;
  /** Other spellings seen in papers. */
  readonly otherNames: readonly string[];
  readonly kind: AgencyKind;
  readonly parentId: number | null;
  /** First and last day on which the agency exists under this name, `YYYY-MM-DD`. */
  readonly validFromOn: string | null;
  readonly validToOn: string | null;
  /** The agency that took over its work. */
  readonly successorId: number | null;
}

/** How an agency takes part in a task: chủ trì/phụ trách, phối hợp, thực hiện. */
export type AgencyRole = 'lead' | 'coordinating' | 'implementing';
