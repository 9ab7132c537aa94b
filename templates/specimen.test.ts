import { expect, it } from 'vitest';
import { documentDraftSchema } from '../core/domain/document-draft.ts';
import { documentKinds } from '../core/domain/document-kinds.ts';
import { office } from './facts-for-tests.ts';
import { composeSpecimen } from './specimen.ts';

it.each(documentKinds)('a %s of the office is a draft like any other', (kind) => {
  const draft = composeSpecimen({ office, kind, number: 15, recipients: ['Như trên'] }, '2026-11-22');
  expect(documentDraftSchema.parse(draft)).toEqual(draft);
  expect(draft.header).toMatchObject({ number: 15, year: 2026, issuingAgency: office.issuingAgency });
  expect(draft.recipients).toEqual(['Như trên']);
  expect(draft.signatory).toEqual(office.signatory);
});
