import { expect, test } from 'vitest';
import { context, office, openMemory } from '../testing/test-papers.ts';
import { findOffice, saveOffice } from './office.ts';

test('the office is kept, and the trail tells what changed', () => {
  const db = openMemory();
  expect(findOffice(db)).toBeNull();
  expect(saveOffice(db, office, context)).toEqual(office);
  expect(findOffice(db)).toEqual(office);
  saveOffice(db, office, context);
  saveOffice(db, { ...office, issuePlace: 'Rạch Giá' }, context);
  expect(findOffice(db)?.issuePlace).toBe('Rạch Giá');
  expect(db.prepare('SELECT before, after FROM audit_entry ORDER BY id').raw().all()).toEqual([
    [null, JSON.stringify(office)],
    ['{"issuePlace":"An Giang"}', '{"issuePlace":"Rạch Giá"}'],
  ]);
});
