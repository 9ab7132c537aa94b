import { expect, test } from 'vitest';
import { AppError } from '../../core/ipc/result.ts';
import type { Database } from '../database.ts';
import { discardDraft, getDocument, insertDraft, listDocuments, updateDraft } from '../documents/documents.ts';
import { findOffice, saveOffice } from '../office/office.ts';
import { importPlan, listImports, listPlans } from '../plans/plans.ts';
import { recordProgress } from '../progress/progress.ts';
import { getTask, listTasks, updateTask } from '../tasks/tasks.ts';
import {
  context,
  documentDraft,
  office,
  openMemory,
  parsedDocument,
  parsedTask,
  planImport,
  progressInput,
  storePlan,
  today,
} from '../testing/test-papers.ts';
import { deleteTasks, listRecycleBin, restoreDraft, restoreTasks } from './recycle-bin.ts';
import { getUndoState, redoStep, undoStep } from './undo.ts';

const later = { ...context, now: '2026-11-22T05:00:00.000Z' };

/** Undoes, or does again, what is offered. */
function undo(db: Database) {
  return undoStep(db, getUndoState(db).undo?.id ?? 0, later);
}
function redo(db: Database) {
  return redoStep(db, getUndoState(db).redo?.id ?? 0, later);
}

/** All that a clerk sees of a database, without what only counts changes. */
function seen(db: Database) {
  const tasks = listTasks(db, { planId: null }, today).map(({ id }) => {
    const { history, version, progress, ...task } = getTask(db, id, today);
    return { ...task, progress: progress.map(({ id: _, ...entry }) => entry) };
  });
  const words = db.prepare('SELECT id, search_text FROM task ORDER BY id').all();
  return {
    tasks,
    words,
    office: findOffice(db),
    plans: listPlans(db),
    documents: listDocuments(db).map(({ id }) => id),
  };
}

test('everything a clerk changes is undone step by step, and done again', () => {
  const db = openMemory();
  const [taskId = 0, otherId = 0] = storePlan(db, [
    parsedTask(),
    parsedTask({ code: '2.2', title: 'Số hóa hồ sơ' }),
  ]).taskIds;
  const states = [seen(db)];
  const change = (work: () => unknown) => {
    work();
    states.push(seen(db));
  };
  const correct = (id: number, title: string) => () =>
    updateTask(
      db,
      { id, version: getTask(db, id, today).version, changes: { title, leadAgencies: ['Sở Y tế', 'Sở Nội vụ'] } },
      context,
      today,
    );
  change(correct(taskId, 'Công khai kết quả'));
  change(() => recordProgress(db, progressInput(taskId, { outcome: 'Đã trình' }), context, today));
  change(() => recordProgress(db, progressInput(taskId, { outcome: 'Đã ký', percent: 70 }), context, today));
  change(() => saveOffice(db, office, context));
  change(() => deleteTasks(db, [taskId, otherId], context));
  change(() => restoreTasks(db, [otherId], context));
  change(() => insertDraft(db, documentDraft(), context));
  change(() => discardDraft(db, 1, context));
  for (const state of states.slice(0, -1).toReversed()) {
    undo(db);
    expect(seen(db)).toEqual(state);
  }
  for (const state of states.slice(1)) {
    redo(db);
    expect(seen(db)).toEqual(state);
  }
  expect(getUndoState(db).redo).toBeNull();
});

test('an import is taken back as a whole and comes again with its history; no number is given twice', () => {
  const db = openMemory();
  const { planId, taskIds } = storePlan(db, [parsedTask(), parsedTask({ code: '2.2' })]);
  expect(undo(db)).toMatchObject({ action: 'plan.imported', count: 1, name: 'Cải cách hành chính năm 2026' });
  expect(listPlans(db)).toEqual([]);
  expect(listImports(db)).toHaveLength(1);
  redo(db);
  expect(listTasks(db, { planId }, today).map(({ id }) => id)).toEqual(taskIds);
  undo(db);
  const again = importPlan(db, planImport(parsedDocument([parsedTask()])), later);
  expect(again.planId).not.toBe(planId);
  expect(getUndoState(db).redo).toBeNull();
  const uids = db.prepare<[], string>('SELECT uid FROM plan ORDER BY id').pluck().all();
  expect(uids[1]).toBe(`${uids[0]}~2`);
});

test('the history tells that a change was undone, with the values turned round', () => {
  const db = openMemory();
  const [taskId = 0] = storePlan(db, [parsedTask()]).taskIds;
  recordProgress(db, progressInput(taskId, { percent: 30 }), context, today);
  recordProgress(db, progressInput(taskId, { percent: 55 }), context, today);
  undo(db);
  const { history, percent } = getTask(db, taskId, today);
  expect(percent).toBe(30);
  expect(history.at(-1)).toMatchObject({
    at: later.now,
    action: 'change.undone',
    before: { percent: 55 },
    after: { percent: 30, ofAction: 'progress.corrected' },
  });
});

test('what was changed since by something that cannot be undone is left as it is, and the way goes on behind it', () => {
  const db = openMemory();
  saveOffice(db, office, context);
  const draft = insertDraft(db, documentDraft(), context);
  updateDraft(
    db,
    { id: draft.id, version: draft.version, draft: documentDraft({ subject: 'Sửa trích yếu' }) },
    context,
  );
  expect(() => undo(db)).toThrow(new AppError('change.cannotUndo'));
  expect(getDocument(db, draft.id).subject).toBe('Sửa trích yếu');
  expect(undo(db)).toMatchObject({ action: 'office.saved' });
  expect(findOffice(db)).toBeNull();
});

test('only the step that was offered is undone', () => {
  const db = openMemory();
  const [taskId = 0] = storePlan(db, [parsedTask()]).taskIds;
  const offered = getUndoState(db).undo?.id ?? 0;
  recordProgress(db, progressInput(taskId), context, today);
  expect(() => undoStep(db, offered, later)).toThrow(new AppError('change.notNext'));
  expect(() => redoStep(db, offered, later)).toThrow(new AppError('change.notNext'));
});

test('a screen that still shows the state before the undo cannot write over it', () => {
  const db = openMemory();
  const [taskId = 0] = storePlan(db, [parsedTask()]).taskIds;
  const { version } = updateTask(
    db,
    { id: taskId, version: getTask(db, taskId, today).version, changes: { title: 'Tên mới' } },
    context,
    today,
  );
  undo(db);
  expect(() => updateTask(db, { id: taskId, version, changes: { goal: 'Mục tiêu khác' } }, later, today)).toThrow(
    new AppError('record.changedMeanwhile'),
  );
});

test('a failed change leaves nothing to undo', () => {
  const db = openMemory();
  storePlan(db, [parsedTask()]);
  const before = getUndoState(db);
  expect(() => deleteTasks(db, [1, 99], context)).toThrow(new AppError('record.notFound'));
  expect(getUndoState(db)).toEqual(before);
  expect(db.prepare('SELECT count(*) FROM row_change').pluck().get()).toBe(1);
});

test('the recycle bin lists what was deleted and gives it back', () => {
  const db = openMemory();
  const { taskIds } = storePlan(db, [parsedTask(), parsedTask({ code: '2.2', title: 'Số hóa hồ sơ' })]);
  const [taskId = 0, otherId = 0] = taskIds;
  recordProgress(db, progressInput(taskId, { outcome: 'Đã trình' }), context, today);
  const before = getTask(db, taskId, today);
  deleteTasks(db, [taskId], context);
  const draft = insertDraft(db, documentDraft(), context);
  discardDraft(db, draft.id, context);
  expect(listTasks(db, { planId: null }, today).map(({ id }) => id)).toEqual([otherId]);
  expect(listRecycleBin(db)).toMatchObject({
    tasks: [{ id: taskId, name: '2.1 Công bố, công khai thủ tục hành chính', place: 'Cải cách hành chính năm 2026' }],
    drafts: [{ id: draft.id, place: 'BC-SNV' }],
    plans: [],
  });
  restoreTasks(db, [taskId], context);
  restoreDraft(db, draft.id, context);
  expect(getTask(db, taskId, today).progress).toEqual(before.progress);
  expect(listDocuments(db)).toHaveLength(1);
  expect(listRecycleBin(db)).toEqual({ tasks: [], plans: [], drafts: [] });
  expect(() => restoreTasks(db, [taskId], context)).toThrow(new AppError('record.notFound'));
});
