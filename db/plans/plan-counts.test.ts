import { expect, test } from 'vitest';
import { context, openMemory, parsedDocument, parsedTask, planImport } from '../testing/test-papers.ts';
import { countPlans } from './plan-counts.ts';
import { importPlan, undoImport } from './plans.ts';

test('plans are counted without those that were taken back, and a sample among them is told', () => {
  const db = openMemory();
  expect(countPlans(db)).toEqual({ planCount: 0, hasSample: false });
  const own = importPlan(db, { ...planImport(parsedDocument([parsedTask()])), fingerprint: 'a' }, context);
  expect(countPlans(db)).toEqual({ planCount: 1, hasSample: false });
  const sample = { ...planImport(parsedDocument([parsedTask()])), fingerprint: 'b', isSample: true };
  const { planId } = importPlan(db, sample, context);
  expect(countPlans(db)).toEqual({ planCount: 2, hasSample: true });
  undoImport(db, planId, context);
  expect(countPlans(db)).toEqual({ planCount: 1, hasSample: false });
  undoImport(db, own.planId, context);
  expect(countPlans(db)).toEqual({ planCount: 0, hasSample: false });
});
