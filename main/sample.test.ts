/** The sample goes as it came: with one call, and without touching what is the clerk's own. */
import { expect, it } from 'vitest';
import { listDocuments } from '../db/documents/documents.ts';
import { findOffice, saveOffice } from '../db/office/office.ts';
import { removeSample } from '../db/office/sample.ts';
import { openDatabase } from '../db/open.ts';
import { listImports, listPlans, restoreImport } from '../db/plans/plans.ts';
import { listTasks } from '../db/tasks/tasks.ts';
import { context, parsedTask, storePlan } from '../db/testing/test-papers.ts';
import { readSampleOffice } from './resources.ts';
import { importSample } from './sample.ts';

const today = '2026-11-22';

function openWithSample() {
  const db = openDatabase(':memory:', { backupFolder: null, now: context.now });
  const { planId } = importSample(db, today, context);
  return { db, planId };
}

it('takes the plan, its tasks and its office away, and nothing of the clerk', () => {
  const { db, planId } = openWithSample();
  const { planId: own } = storePlan(db, [parsedTask({ code: '1.1', title: 'Việc của đơn vị' })]);
  const ownTasks = listTasks(db, { planId: own }, today);
  removeSample(db, readSampleOffice(), context);
  expect(listPlans(db).map(({ id }) => id)).toEqual([own]);
  expect(listTasks(db, { planId }, today)).toEqual([]);
  expect(listTasks(db, { planId: own }, today)).toEqual(ownTasks);
  expect(findOffice(db)).toBeNull();
  expect(listDocuments(db)).toEqual([]);
});

it('leaves an office that the clerk has changed', () => {
  const { db } = openWithSample();
  const changed = saveOffice(db, { ...readSampleOffice(), issuePlace: 'Rạch Giá' }, context);
  removeSample(db, readSampleOffice(), context);
  expect(findOffice(db)).toEqual(changed);
});

it('brings the sample back with its progress, and may be opened anew instead', () => {
  const { db, planId } = openWithSample();
  const before = listTasks(db, { planId }, today);
  removeSample(db, readSampleOffice(), context);
  expect(listImports(db).find(({ id }) => id === planId)?.withdrawnAt).toBe(context.now);
  restoreImport(db, planId, context);
  expect(listTasks(db, { planId }, today)).toEqual(before);

  const other = openWithSample();
  removeSample(other.db, readSampleOffice(), context);
  expect(importSample(other.db, today, context).planId).not.toBe(other.planId);
});
