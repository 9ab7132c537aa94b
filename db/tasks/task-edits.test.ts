/** Many tasks changed at once; extensions; words indexed once. */
import { expect, test } from 'vitest';
import { clarities, listClarities } from '../../core/domain/clarity.ts';
import { AppError } from '../../core/ipc/result.ts';
import { getUndoState, undoStep } from '../history/undo.ts';
import { recordProgress } from '../progress/progress.ts';
import { context, openMemory, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { writeInBulk } from './bulk-writes.ts';
import { getDueSoonSteps, setDueSoonSteps } from './due-soon.ts';
import { grantExtension } from './extensions.ts';
import { deleteTaskView, keepTaskLayout, listTaskViews, saveTaskView } from './saved-views.ts';
import { readLacks } from './task-clarity.ts';
import { editTasks } from './task-edits.ts';
import { readTaskIndex } from './task-index.ts';
import { searchTasks } from './task-search.ts';
import { getTask, listTaskVersions } from './tasks.ts';

const byOctober = { raw: 'Chậm nhất 15/10/2026', kind: 'date', bound: 'by', date: '2026-10-15' } as const;
const grant = { dueOn: '2026-11-25', documentCode: '215/UBND-TH', issuedOn: null, issuer: 'UBND tỉnh', subject: '' };

function storeTwo() {
  const db = openMemory();
  const { taskIds } = storePlan(db, [
    parsedTask({ deadline: byOctober }),
    parsedTask({ code: '2.2', title: 'Số hóa hồ sơ', deadline: byOctober, product: null, goal: null, measures: [] }),
  ]);
  return { db, ids: taskIds, versions: () => listTaskVersions(db, taskIds) };
}

test('all edits are made, with progress in the quarter of today, or none is', () => {
  const { db, ids, versions } = storeTwo();
  const edits = versions().map((task) => ({ ...task, changes: { product: 'Báo cáo' }, progress: { percent: 40 } }));
  expect(editTasks(db, edits, context, today)).toMatchObject({ changedCount: 2 });
  const [first = 0, second = 0] = ids;
  const task = getTask(db, second, today);
  expect(task).toMatchObject({ product: 'Báo cáo', percent: 40, version: versions()[1]?.version });
  expect(task.progress).toMatchObject([{ periodKey: '2026-Q4', status: 'inProgress', agencyId: null }]);
  expect(task.history.slice(-2).map(({ action }) => action)).toEqual(['task.updated', 'progress.recorded']);
  const stale = [{ ...versions()[0], id: first, version: 1, changes: { product: 'Khác' } }];
  const fresh = versions()
    .slice(1)
    .map((one) => ({ ...one, changes: { product: 'Khác' } }));
  expect(() => editTasks(db, [...fresh, ...stale], context, today)).toThrow(new AppError('record.changedMeanwhile'));
  expect(getTask(db, second, today).product).toBe('Báo cáo');
});

test('finished by a cell means finished today; begun again, the day goes', () => {
  const { db, ids, versions } = storeTwo();
  const [id = 0] = ids;
  const edit = (progress: object) =>
    editTasks(db, [{ id, version: versions()[0]?.version ?? 0, changes: {}, progress }], context, today);
  edit({ percent: 100 });
  expect(getTask(db, id, today).progress.at(-1)).toMatchObject({ status: 'done', percent: 100, completedOn: today });
  edit({ percent: 80 });
  expect(getTask(db, id, today).progress.at(-1)).toMatchObject({
    status: 'inProgress',
    percent: 80,
    completedOn: null,
  });
  edit({ status: 'cancelled' });
  expect(getTask(db, id, today).status).toBe('cancelled');
});

test('an extension moves the last day, the newest counts, both days stay; it can be undone', () => {
  const { db, ids, versions } = storeTwo();
  const [id = 0] = ids;
  expect(getTask(db, id, today).status).toBe('overdue');
  grantExtension(db, versions(), grant, context);
  expect(getTask(db, id, today)).toMatchObject({
    status: 'dueSoon',
    daysLeft: 3,
    deadline: byOctober,
    extension: { dueOn: '2026-11-25', documentCode: '215/UBND-TH' },
    extensions: [{ previousDueOn: '2026-10-15', dueOn: '2026-11-25' }],
  });
  grantExtension(db, versions(), { ...grant, dueOn: '2026-12-31', documentCode: '300/UBND-TH' }, context);
  const task = getTask(db, id, today);
  expect(task.status).toBe('notStarted');
  expect(task.extensions.map(({ previousDueOn, dueOn }) => [previousDueOn, dueOn])).toEqual([
    ['2026-10-15', '2026-11-25'],
    ['2026-11-25', '2026-12-31'],
  ]);
  expect(task.history.at(-1)).toMatchObject({
    action: 'task.extended',
    before: { lastOn: '2026-11-25' },
    after: { lastOn: '2026-12-31' },
  });
  expect([...(searchTasks(db, '300/ubnd') ?? [])].sort()).toEqual([...ids].sort());
  expect(() => grantExtension(db, versions(), { ...grant, dueOn: '2026-12-31' }, context)).toThrow(AppError);
  undoStep(db, getUndoState(db).undo?.id ?? 0, context);
  expect(getTask(db, id, today)).toMatchObject({ status: 'dueSoon', extension: { dueOn: '2026-11-25' } });
  expect([...(searchTasks(db, '300/ubnd') ?? [])]).toEqual([]);
});

test('in bulk the words are indexed once, at the end; a failure leaves nothing behind', () => {
  const { db, ids } = storeTwo();
  const [id = 0] = ids;
  writeInBulk(db, () => {
    recordProgress(db, progressInput(id, { outcome: 'Đã thẩm định' }), context, today);
    expect([...(searchTasks(db, 'tham dinh') ?? [])]).toEqual([]);
  });
  expect([...(searchTasks(db, 'tham dinh') ?? [])]).toEqual([id]);
  expect(() =>
    writeInBulk(db, () => {
      recordProgress(db, progressInput(id, { outcome: 'Ký số' }), context, today);
      throw new Error('dừng');
    }),
  ).toThrow('dừng');
  expect([...(searchTasks(db, 'ky so') ?? [])]).toEqual([]);
  recordProgress(db, progressInput(id, { outcome: 'Ký số' }), context, today);
  expect([...(searchTasks(db, 'ky so') ?? [])]).toEqual([id]);
});

test('what each task leaves unclear is the same in its row and beside the index', () => {
  const { db, ids } = storeTwo();
  const second = getTask(db, ids[1] ?? 0, today);
  expect(listClarities(second.lacks)).toEqual(
    clarities.filter(
      (one) =>
        ['work', 'product', 'authority'].includes(one) ||
        (one === 'responsibility' && second.coordinatingAgencies.length + second.implementingAgencies.length === 0),
    ),
  );
  const lacks = readLacks(db);
  for (const [position, id] of readTaskIndex(db, { planId: null }, today).ids.entries()) {
    expect(lacks[position]).toBe(getTask(db, id, today).lacks);
  }
});

test('the steps of due soon decide from when on a task is near', () => {
  const { db, ids, versions } = storeTwo();
  grantExtension(db, versions(), { ...grant, dueOn: '2026-12-10' }, context);
  expect(getDueSoonSteps(db)).toEqual([7, 3, 1]);
  expect(getTask(db, ids[0] ?? 0, today).status).toBe('notStarted');
  setDueSoonSteps(db, [20, 5, 2], context);
  expect(getDueSoonSteps(db)).toEqual([20, 5, 2]);
  expect(getTask(db, ids[0] ?? 0, today)).toMatchObject({ status: 'dueSoon', daysLeft: 18 });
});

test('views are kept by name; columns as they were left', () => {
  const db = openMemory();
  const columns = [{ column: 'title', widthPx: 300 }] as const;
  const filter = {
    planId: null,
    status: 'overdue',
    field: null,
    leadAgency: null,
    lacks: null,
    query: '',
    joiner: 'and',
  } as const;
  const definition = { filter: { ...filter, conditions: [] }, sorting: [], grouping: 'lead', columns } as const;
  saveTaskView(db, 'Quá hạn', definition, context);
  saveTaskView(db, 'Ấn định', definition, context);
  saveTaskView(db, 'Quá hạn', { ...definition, grouping: null }, context);
  keepTaskLayout(db, { columns });
  expect(listTaskViews(db)).toEqual({
    views: [
      { name: 'Ấn định', definition },
      { name: 'Quá hạn', definition: { ...definition, grouping: null } },
    ],
    layout: { columns },
  });
  deleteTaskView(db, 'Ấn định');
  expect(listTaskViews(db).views).toHaveLength(1);
});
