/** The form of an agency: what is wrong, what it says, how it is found. */
import { expect, it } from 'vitest';
import type { ProfileAgency } from '../../../core/profile/index.ts';
import { emptyAgency, findAgencies, listAgencyProblems, readAgencyForm, toAgencyForm } from './agency-form.ts';

const sea: ProfileAgency = {
  name: 'Sở Biển và Hải đảo',
  abbreviation: 'SBHĐ',
  otherNames: ['Sở B&HĐ'],
  kind: 'department',
  validFromOn: '2025-07-01',
  validToOn: null,
  successorName: null,
};

it('an agency goes into the form and comes back the same', () => {
  expect(readAgencyForm(toAgencyForm(sea))).toEqual(sea);
});

it('says what is missing, what another agency has, and days that are none', () => {
  expect(listAgencyProblems(emptyAgency, [sea])).toEqual({ name: 'required' });
  expect(listAgencyProblems({ ...emptyAgency, name: ' Sở Biển  và Hải đảo' }, [sea])).toEqual({ name: 'taken' });
  const form = { ...emptyAgency, name: 'Sở Hải sản', otherNames: ['Sở B&HĐ'], successorName: 'Sở Lạ' };
  expect(listAgencyProblems({ ...form, validFrom: '1/7/2026', validTo: '30/6/2026' }, [sea])).toEqual({
    otherNames: { spelling: 'Sở B&HĐ', owner: sea.name },
    validTo: 'beforeFrom',
    successorName: 'unknown',
  });
  expect(listAgencyProblems({ ...emptyAgency, name: 'Sở Hải sản', validFrom: '31/2/2026' }, [])).toEqual({
    validFrom: 'notDay',
  });
});

it('is found by any of its names without diacritics', () => {
  expect(findAgencies([sea], 'hai dao')).toEqual([sea]);
  expect(findAgencies([sea], 'b&hd')).toEqual([sea]);
  expect(findAgencies([sea], 'noi vu')).toEqual([]);
  expect(findAgencies([sea], '')).toEqual([sea]);
});
