import { expect, test } from 'vitest';
import { reformFields } from '../../core/domain/field.ts';
import { taskStatuses } from '../../core/domain/task.ts';
import { undoImport } from '../plans/plans.ts';
import { context, openMemory, parsedTask, storePlan, today } from '../testing/test-papers.ts';
import { readTaskIndex } from './task-index.ts';
import { listTasks } from './tasks.ts';

function storeTwoPlans() {
  const db = openMemory();
  const older = storePlan(
    db,
    [
      parsedTask({ field: 'apparatus', leadAgencies: ['Sở Y tế', 'Ban Dân tộc'] }),
      parsedTask({ field: null, leadAgencies: [], deadline: null }),
    ],
    '1',
  );
  const newer = storePlan(db, [parsedTask({ leadAgencies: ['Sở Y tế'] })], '2');
  return { db, older, newer };
}

test('the columns say of every task what its row says', () => {
  const { db } = storeTwoPlans();
  const index = readTaskIndex(db, { planId: null }, today);
  const rows = listTasks(db, { planId: null }, today);
  const read = Array.from(index.ids, (id, task) => ({
    id,
    planId: index.plans[index.planOf[task] ?? -1]?.id,
    planTitle: index.plans[index.planOf[task] ?? -1]?.name,
    status: taskStatuses[index.statusOf[task] ?? -1],
    field: reformFields[index.fieldOf[task] ?? -1] ?? null,
    leads: Array.from(
      index.leadOf.subarray(index.leadStarts[task], index.leadStarts[task + 1]),
      (lead) => index.leadAgencies[lead]?.name,
    ).sort(),
  }));
  expect(read).toEqual(
    rows.map(({ id, planId, planTitle, status, field, leadAgencies }) => ({
      id,
      planId,
      planTitle,
      status,
      field,
      leads: [...leadAgencies].sort(),
    })),
  );
  expect(index.leadAgencies.map(({ name }) => name)).toEqual(['Ban Dân tộc', 'Sở Y tế']);
});

test('of one plan only its tasks and agencies, and nothing of a plan taken back', () => {
  const { db, older, newer } = storeTwoPlans();
  const ofNewer = readTaskIndex(db, { planId: newer.planId }, today);
  expect([...ofNewer.ids]).toEqual(newer.taskIds);
  expect(ofNewer.leadAgencies.map(({ name }) => name)).toEqual(['Sở Y tế']);
  undoImport(db, newer.planId, context);
  expect([...readTaskIndex(db, { planId: null }, today).ids]).toEqual(older.taskIds);
});
