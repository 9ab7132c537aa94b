/** A plan whose paper comes in again, amended: what is found, and what is stored when the clerk takes it over. */
import { expect, test } from 'vitest';
import { listKeys } from '../../core/domain/plan-update.ts';
import type { ParsedDocument, ParsedTask } from '../../core/import/parsed-document.ts';
import { AppError } from '../../core/ipc/result.ts';
import { getUndoState, redoStep, undoStep } from '../history/undo.ts';
import { recordProgress } from '../progress/progress.ts';
import { searchTasks } from '../tasks/task-search.ts';
import { getTask, listTasks, updateTask } from '../tasks/tasks.ts';
import {
  context,
  openMemory,
  parsedDocument,
  parsedTask,
  planImport,
  progressInput,
  today,
} from '../testing/test-papers.ts';
import { findComparison } from './plan-comparison.ts';
import { applyPlanUpdate } from './plan-update.ts';
import { getLegalBases, getPlan, importPlan, undoImport } from './plans.ts';

const publish = parsedTask();
const digitise = parsedTask({ code: '2.2', title: 'Số hóa hồ sơ', source: { lineFrom: 4, lineTo: 5 } });
const contest = parsedTask({ code: null, type: 'duty', title: 'Tổ chức hội thi', source: { lineFrom: 6, lineTo: 6 } });
const lines = ['KẾ HOẠCH', '2.1', 'a', '2.2', 'b', 'Tổ chức hội thi'];

/** The same plan, amended: one task reworded and moved up, one inserted, one gone. */
const revised: readonly ParsedTask[] = [
  { ...digitise, code: '2.1', product: 'Kho dữ liệu', source: { lineFrom: 2, lineTo: 3 } },
  parsedTask({
    code: '2.2',
    title: 'Công khai phí, lệ phí',
    leadAgencies: ['Sở Tài chính'],
    source: { lineFrom: 4, lineTo: 4 },
  }),
  { ...publish, code: '2.3', source: { lineFrom: 5, lineTo: 5 } },
];
const revisedLines = ['KẾ HOẠCH (sửa đổi)', '2.1 Số hóa', 'b', '2.2 Phí', '2.3 Công bố'];

function takeIn(tasks: readonly ParsedTask[] = [publish, digitise, contest], changes: Partial<ParsedDocument> = {}) {
  const db = openMemory();
  const { planId } = importPlan(db, planImport(parsedDocument(tasks, { lines, ...changes })), context);
  const taskIds = listTasks(db, { planId }, today).map((task) => task.id);
  return { db, planId, taskIds: taskIds as [number, number, number] };
}

const amended = planImport(parsedDocument(revised, { lines: revisedLines }), 'b');

test('the same file, and a paper with the same number, are the plan that is stored; others are not', () => {
  const { db, planId } = takeIn();
  const same = planImport(parsedDocument([publish, digitise, contest], { lines }));
  expect(findComparison(db, same)).toMatchObject({ plan: { id: planId }, matchedBy: 'file', head: [], tasks: [] });
  expect(findComparison(db, amended)).toMatchObject({ plan: { id: planId }, matchedBy: 'number' });
  const { header } = amended.document;
  const other = { ...amended, document: { ...amended.document, header: { ...header, number: '13' } } };
  expect(findComparison(db, other)).toBeNull();
  const draft = { ...amended, document: { ...amended.document, header: { ...header, number: null } } };
  expect(findComparison(db, draft)).toMatchObject({
    matchedBy: 'subject',
    head: [{ field: 'documentCode', after: null }],
  });
  undoImport(db, planId, context);
  expect(findComparison(db, same)).toBeNull();
});

test('an amended plan is taken over whole: order, places, versions, progress and the trail', () => {
  const { db, planId, taskIds } = takeIn();
  const [publishId, digitiseId, contestId] = taskIds;
  recordProgress(db, progressInput(contestId, { outcome: 'Đã thi vòng một' }), context, today);
  const comparison = findComparison(db, amended);
  if (!comparison) throw new Error('the plan was not found');
  const { version } = comparison.plan;
  applyPlanUpdate(db, { ...amended, planId, version, chosen: listKeys(comparison, true) }, context);

  expect(getPlan(db, planId)).toMatchObject({ version: 2, taskCount: 3 });
  const tasks = listTasks(db, { planId }, today);
  // What the paper no longer names stays behind the task it stood behind.
  expect(tasks.map((task) => [task.code, task.title, task.status])).toEqual([
    ['2.1', 'Số hóa hồ sơ', 'notStarted'],
    [null, 'Tổ chức hội thi', 'cancelled'],
    ['2.2', 'Công khai phí, lệ phí', 'notStarted'],
    ['2.3', publish.title, 'notStarted'],
  ]);
  expect(getTask(db, digitiseId, today)).toMatchObject({
    product: 'Kho dữ liệu',
    source: { lineFrom: 2, lineTo: 3, lines: ['2.1 Số hóa', 'b'] },
    history: [
      { action: 'plan.imported' },
      {
        action: 'task.revised',
        before: { code: '2.2', product: 'Quyết định công bố' },
        after: { code: '2.1', product: 'Kho dữ liệu' },
      },
      { action: 'plan.updated', after: { version: 2, fileName: 'ke-hoach-b.docx', added: 1, changed: 2, removed: 1 } },
    ],
  });
  expect(tasks[2]?.leadAgencies).toEqual(['Sở Tài chính']);
  expect([...(searchTasks(db, 'kho du lieu') ?? [])]).toEqual([tasks[0]?.id]);
  const gone = getTask(db, contestId, today);
  expect(gone.source).toMatchObject({ lineFrom: 6, lines: ['Tổ chức hội thi'] });
  expect(gone.progress).toMatchObject([{ outcome: 'Đã thi vòng một' }]);
  expect(gone.history.map((entry) => entry.action)).toContain('task.dropped');
  expect(getTask(db, publishId, today).code).toBe('2.3');
  expect(findComparison(db, amended)).toMatchObject({ matchedBy: 'file', head: [], tasks: [] });
});

test('a task that was dropped comes back when a later paper names it again', () => {
  const { db, planId, taskIds } = takeIn();
  const take = (paper: typeof amended) => {
    const comparison = findComparison(db, paper);
    if (!comparison) throw new Error('the plan was not found');
    const chosen = listKeys(comparison, true);
    applyPlanUpdate(db, { ...paper, planId, version: comparison.plan.version, chosen }, context);
    return comparison;
  };
  take(planImport(parsedDocument([publish, digitise], { lines }), 'c'));
  expect(getTask(db, taskIds[2], today).status).toBe('cancelled');
  const back = take(planImport(parsedDocument([publish, digitise, contest], { lines }), 'd'));
  expect(back.tasks).toEqual([
    {
      kind: 'returned',
      key: `returned ${taskIds[2]}`,
      taskId: taskIds[2],
      index: 2,
      code: null,
      title: 'Tổ chức hội thi',
    },
  ]);
  expect(getTask(db, taskIds[2], today).status).not.toBe('cancelled');
  expect(getPlan(db, planId).version).toBe(3);
});

test('what the clerk declines stays, with its place in the paper that said so', () => {
  const { db, planId, taskIds } = takeIn();
  const [publishId, digitiseId] = taskIds;
  const chosen = [`changed ${publishId} code`];
  applyPlanUpdate(db, { ...amended, planId, version: 1, chosen }, context);
  expect(listTasks(db, { planId }, today).map((task) => [task.id, task.code, task.status === 'cancelled'])).toEqual([
    [digitiseId, '2.2', false],
    [taskIds[2], null, false],
    [publishId, '2.3', false],
  ]);
  expect(getTask(db, publishId, today).source.lines).toEqual(['2.3 Công bố']);
  expect(getTask(db, digitiseId, today).source.lines).toEqual(['2.2', 'b']);
});

test("a clerk's own correction is named as such", () => {
  const { db, taskIds } = takeIn();
  const changes = { product: 'Báo cáo của phòng' };
  updateTask(db, { id: taskIds[1], version: 1, changes }, context, today);
  const product = findComparison(db, amended)
    ?.tasks.flatMap((one) => (one.kind === 'changed' ? one.changes : []))
    .find((change) => change.field === 'product');
  expect(product).toMatchObject({ before: 'Báo cáo của phòng', after: 'Kho dữ liệu', isCorrected: true });
});

test('an update of a plan that changed meanwhile is refused, and one without a choice writes nothing', () => {
  const { db, planId } = takeIn();
  applyPlanUpdate(db, { ...amended, planId, version: 1, chosen: [] }, context);
  expect(getPlan(db, planId).version).toBe(1);
  expect(() => applyPlanUpdate(db, { ...amended, planId, version: 2, chosen: ['removed 3'] }, context)).toThrow(
    new AppError('record.changedMeanwhile'),
  );
});

test('an applied update is undone as a whole and done again, whatever it added, changed, dropped and moved', () => {
  const { db, planId, taskIds } = takeIn();
  recordProgress(db, progressInput(taskIds[2], { outcome: 'Đã thi vòng một' }), context, today);
  const seen = () => ({
    plan: getPlan(db, planId),
    bases: getLegalBases(db, planId),
    tasks: listTasks(db, { planId }, today).map(({ id }) => {
      const { history: _, version: __, ...task } = getTask(db, id, today);
      return task;
    }),
  });
  const before = seen();
  const comparison = findComparison(db, amended);
  if (!comparison) throw new Error('the plan was not found');
  applyPlanUpdate(db, { ...amended, planId, version: 1, chosen: listKeys(comparison, true) }, context);
  const after = seen();

  const { undo } = getUndoState(db);
  undoStep(db, undo?.id ?? 0, context);
  expect(seen()).toEqual(before);

  redoStep(db, getUndoState(db).redo?.id ?? 0, context);
  expect(seen()).toEqual(after);
});

test('what the clerk corrected before storing is known as their own, also when an update brought it', () => {
  const db = openMemory();
  const corrected = { ...digitise, product: 'Kho dữ liệu của Sở' };
  const { planId } = importPlan(
    db,
    {
      ...planImport(parsedDocument([publish, corrected, contest], { lines })),
      corrections: [{ index: 1, asRead: { product: 'Kho dữ liệu' } }],
    },
    context,
  );
  const [, digitiseId = 0] = listTasks(db, { planId }, today).map((task) => task.id);
  const changesOf = (paper: typeof amended) =>
    findComparison(db, paper)?.tasks.flatMap((one) => (one.kind === 'changed' ? one.changes : [])) ?? [];
  expect(changesOf(amended).find(({ field }) => field === 'product')).toMatchObject({ isCorrected: true });
  expect(changesOf(amended).find(({ field }) => field === 'code')).toMatchObject({ isCorrected: false });
  expect(getTask(db, digitiseId, today).history.at(-1)).toMatchObject({
    action: 'task.updated',
    before: { product: 'Kho dữ liệu' },
    after: { product: 'Kho dữ liệu của Sở' },
  });

  const fee = revised[1] as ParsedTask;
  const update = {
    ...planImport(parsedDocument([...revised.slice(0, 1), { ...fee, product: 'Biểu phí' }, ...revised.slice(2)]), 'b'),
    corrections: [
      { index: 1, asRead: { product: fee.product } },
      { index: 0, asRead: { goal: null, code: '9' } },
    ],
  };
  const chosen = listKeys(findComparison(db, update) ?? { head: [], tasks: [] }, false);
  applyPlanUpdate(db, { ...update, planId, version: 1, chosen }, context);
  const later = revised.map((task, index) => ({ ...task, code: String(index + 7) }));
  const again = changesOf(planImport(parsedDocument(later), 'c'));
  const own = again.filter(({ isCorrected }) => isCorrected).map(({ field, before }) => [field, before]);
  expect(own).toEqual([
    ['code', '2.1'],
    ['product', 'Kho dữ liệu của Sở'],
    ['product', 'Biểu phí'],
  ]);
});
