import { expect, test } from 'vitest';
import { context, openMemory } from '../testing/test-papers.ts';
import { getPaperLists, savePaperLists } from './paper-lists.ts';

test('lists are kept whole, and the trail holds only the list that changed', () => {
  const db = openMemory();
  expect(getPaperLists(db)).toEqual({ legalBases: [], recipients: {}, signatories: [] });
  const lists = {
    legalBases: ['Căn cứ Nghị định số 30/2020/NĐ-CP'],
    recipients: { TB: ['Các sở, ban, ngành'] },
    signatories: [{ titleLines: ['GIÁM ĐỐC'], name: 'Nguyễn Văn An' }],
  };
  savePaperLists(db, lists, context);
  savePaperLists(db, lists, context);
  expect(getPaperLists(db)).toEqual(lists);
  savePaperLists(db, { ...lists, legalBases: [] }, context);
  const after = db.prepare<[], string>("SELECT after FROM audit_entry WHERE action = 'paperLists.saved'").pluck().all();
  expect(after.map((json) => Object.keys(JSON.parse(json)))).toEqual([
    ['legalBases', 'recipients', 'signatories'],
    ['legalBases'],
  ]);
});
