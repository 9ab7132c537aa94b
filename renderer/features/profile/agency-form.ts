/** An agency of the directory as it is edited: text as typed, and what is wrong with it. Pure. */
import type { AgencyKind } from '../../../core/domain/agency.ts';
import type { ProfileAgency } from '../../../core/profile/index.ts';
import { collapseSpaces, foldVietnamese } from '../../../core/text/vietnamese.ts';
import { formatDate, parseDate } from '../../ui/dates.ts';

export interface AgencyForm {
  readonly name: string;
  readonly abbreviation: string;
  readonly kind: AgencyKind;
  readonly otherNames: readonly string[];
  /** Days as typed. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Blank when nobody took over. */
  readonly successorName: string;
}

export const emptyAgency: AgencyForm = {
  name: '',
  abbreviation: '',
  kind: 'department',
  otherNames: [],
  validFrom: '',
  validTo: '',
  successorName: '',
};

const writeDay = (day: string | null) => (day === null ? '' : formatDate(day));

export function toAgencyForm(agency: ProfileAgency): AgencyForm {
  return {
    name: agency.name,
    abbreviation: agency.abbreviation ?? '',
    kind: agency.kind,
    otherNames: agency.otherNames,
    validFrom: writeDay(agency.validFromOn),
    validTo: writeDay(agency.validToOn),
    successorName: agency.successorName ?? '',
  };
}

export interface AgencyProblems {
  readonly name?: 'required' | 'taken';
  /** The agency that has one of the spellings already. */
  readonly otherNames?: { readonly spelling: string; readonly owner: string };
  readonly validFrom?: 'notDay';
  readonly validTo?: 'notDay' | 'beforeFrom';
  readonly successorName?: 'unknown';
}

const isWrongDay = (text: string) => text.trim() !== '' && !parseDate(text);

/** What is wrong with the form; `others`: the rest of the directory. Empty when it can be saved. */
export function listAgencyProblems(form: AgencyForm, others: readonly ProfileAgency[]): AgencyProblems {
  const name = collapseSpaces(form.name);
  const [from, to] = [parseDate(form.validFrom), parseDate(form.validTo)];
  const owners = new Map(others.flatMap((each) => [each.name, ...each.otherNames].map((one) => [one, each.name])));
  const spelling = form.otherNames.find((one) => owners.has(one));
  const successor = form.successorName.trim();
  return {
    ...(name === '' ? { name: 'required' } : others.some((each) => each.name === name) ? { name: 'taken' } : {}),
    ...(spelling === undefined ? {} : { otherNames: { spelling, owner: owners.get(spelling) ?? '' } }),
    ...(isWrongDay(form.validFrom) ? { validFrom: 'notDay' } : {}),
    ...(isWrongDay(form.validTo) ? { validTo: 'notDay' } : from && to && to < from ? { validTo: 'beforeFrom' } : {}),
    ...(successor !== '' && !others.some((each) => each.name === successor) ? { successorName: 'unknown' } : {}),
  };
}

/** The agency of a form without problems. */
export function readAgencyForm(form: AgencyForm): ProfileAgency {
  const orNull = (text: string) => (collapseSpaces(text) === '' ? null : collapseSpaces(text));
  return {
    name: collapseSpaces(form.name),
    abbreviation: orNull(form.abbreviation),
    kind: form.kind,
    otherNames: [...new Set(form.otherNames.map(collapseSpaces))],
    validFromOn: parseDate(form.validFrom),
    validToOn: parseDate(form.validTo),
    successorName: orNull(form.successorName),
  };
}

/** The agencies that `query` finds by name, abbreviation or spelling, without diacritics; all when it is blank. */
export function findAgencies<Found extends Pick<ProfileAgency, 'name' | 'abbreviation' | 'otherNames'>>(
  agencies: readonly Found[],
  query: string,
): readonly Found[] {
  const words = foldVietnamese(query).split(/\s+/).filter(Boolean);
  return agencies.filter(({ name, abbreviation, otherNames }) => {
    const text = foldVietnamese([name, abbreviation ?? '', ...otherNames].join(' · '));
    return words.every((word) => text.includes(word));
  });
}
