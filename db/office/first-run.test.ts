import { expect, test } from 'vitest';
import { emptyPaperLists } from '../../core/domain/paper-lists.ts';
import { getPaperLists, savePaperLists } from '../documents/paper-lists.ts';
import { findNextInSeries, getNumbering, listSeriesStarts, reserveNumbers } from '../documents/register.ts';
import { context, office, openMemory } from '../testing/test-papers.ts';
import { findFirstRunDraft, finishFirstRun, keepFirstRunDraft } from './first-run.ts';
import { findOffice } from './office.ts';

const draft = {
  step: 'signers',
  parentAgency: '',
  issuingAgency: 'SỞ NỘI VỤ',
  name: '',
  abbreviation: 'S NV',
  draftingUnit: '',
  issuePlace: '',
  reportsTo: '',
  numbering: 'perKind',
  starts: { BC: 'mười' },
  signers: [{ authority: 'KT', body: '', head: '', own: '', name: '' }],
  recipients: {},
} as const;

test('what is typed is kept as typed, also what is wrong, until the way is at its end', () => {
  const db = openMemory();
  expect(findFirstRunDraft(db)).toBeNull();
  keepFirstRunDraft(db, { ...draft, signers: [...draft.signers] });
  expect(findFirstRunDraft(db)).toEqual(draft);
  db.prepare("UPDATE setting SET value = json_set(value, '$.step', 'x') WHERE key = 'firstRunDraft'").run();
  expect(findFirstRunDraft(db)).toBeNull();
});

test('the end writes every setting once; numbers go on where the paper register stopped', () => {
  const db = openMemory();
  savePaperLists(db, { ...emptyPaperLists, legalBases: ['Căn cứ Luật A'] }, context);
  keepFirstRunDraft(db, { ...draft, signers: [...draft.signers] });
  const { signatory } = office;
  const result = {
    office,
    signatories: [signatory],
    recipients: { BC: ['Như trên'] },
    numbering: 'perKind',
    starts: {},
  } as const;
  const starts = { year: 2026, starts: [{ series: 'BC|SNV', number: 15 }] };
  finishFirstRun(
    db,
    { ...result, signatories: [...result.signatories], recipients: { BC: ['Như trên'] } },
    starts,
    context,
  );
  expect(findOffice(db)).toEqual(office);
  expect(getPaperLists(db)).toEqual({
    legalBases: ['Căn cứ Luật A'],
    signatories: [signatory],
    recipients: { BC: ['Như trên'] },
  });
  expect(getNumbering(db)).toBe('perKind');
  expect(findFirstRunDraft(db)).toBeNull();
  expect(findNextInSeries(db, { series: 'BC|SNV', year: 2026 })).toBe(15);
  expect(findNextInSeries(db, { series: 'BC|SNV', year: 2027 })).toBe(1);
  expect(findNextInSeries(db, { series: 'TB|SNV', year: 2026 })).toBe(1);
  expect(reserveNumbers(db, { series: { series: 'BC|SNV', year: 2026 }, count: 2, note: 'họp' }, context)).toEqual([
    15, 16,
  ]);
  expect(findNextInSeries(db, { series: 'BC|SNV', year: 2026 })).toBe(17);
  expect(listSeriesStarts(db)).toEqual([{ series: 'BC|SNV', year: 2026, number: 15 }]);
});
