import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Database } from '../db/database.ts';
import { listDocuments } from '../db/documents/documents.ts';
import { deleteTasks } from '../db/history/recycle-bin.ts';
import { getUndoState, redoStep, undoStep } from '../db/history/undo.ts';
import { saveOffice } from '../db/office/office.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { listPressing, listTaskReminders } from '../db/tasks/reminders.ts';
import { context, office, parsedTask, storePlan, today } from '../db/testing/test-papers.ts';
import { createReminderComposing } from './reminder-composing.ts';

const communes = Array.from({ length: 8 }, (_, at) => `Xã Thử ${at + 1}`);
const deadline = { raw: '01/11/2026', kind: 'date', bound: 'by', date: '2026-11-01' } as const;

const opened: { readonly db: Database; readonly folder: string }[] = [];
afterEach(() => {
  for (const { db, folder } of opened.splice(0)) {
    closeDatabase(db);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Late work of eight communes: one task that all of them lead, and one of each. */
function storeLatePlan() {
  const folder = mkdtempSync(join(tmpdir(), 'ban-viec-cchc-'));
  const db = openDatabase(join(folder, 'cchc.sqlite'), { backupFolder: null, now: context.now });
  opened.push({ db, folder });
  saveOffice(db, office, context);
  const { planId, taskIds } = storePlan(db, [
    parsedTask({ code: '0', title: 'Việc chung', deadline, leadAgencies: communes }),
    ...communes.map((name, at) =>
      parsedTask({ code: `${at + 1}`, title: `Việc của ${name}`, deadline, leadAgencies: [name] }),
    ),
  ]);
  const choices = () => listPressing(db, planId, today).map(({ agencyId }) => ({ agencyId }));
  return { db, planId, taskIds, choices };
}

test('công văn are kept one by one and are one step for undo, whole with what they press for', async () => {
  const { db, planId, taskIds, choices } = storeLatePlan();
  const composing = createReminderComposing(db);
  const { composingId } = await composing.compose({ planId, choices: choices() }, today);
  expect(listDocuments(db)).toEqual([]);
  const kept = communes.map(() => composing.keepNext(composingId, context));
  expect(composing.keepNext(composingId, context)).toBeNull();
  expect(kept.map((one) => one?.agencyId)).toEqual(choices().map(({ agencyId }) => agencyId));
  expect(listTaskReminders(db, taskIds[0] ?? 0)).toHaveLength(communes.length);
  expect(listTaskReminders(db, taskIds[1] ?? 0)).toHaveLength(1);

  const step = getUndoState(db).undo;
  expect(step).toMatchObject({ action: 'document.drafted', count: communes.length });
  undoStep(db, step?.id ?? 0, context);
  expect(listDocuments(db)).toEqual([]);
  expect(listTaskReminders(db, taskIds[0] ?? 0)).toEqual([]);
  redoStep(db, step?.id ?? 0, context);
  expect(listDocuments(db)).toHaveLength(communes.length);
  expect(listTaskReminders(db, taskIds[0] ?? 0)).toHaveLength(communes.length);
});

test('stopped midway, what was kept stays, and going on makes only the rest', async () => {
  const { db, planId, taskIds, choices } = storeLatePlan();
  const composing = createReminderComposing(db);
  const first = await composing.compose({ planId, choices: choices() }, today);
  const made = [1, 2, 3].map(() => composing.keepNext(first.composingId, context)?.agencyId);
  const rest = choices().filter(({ agencyId }) => !made.includes(agencyId));
  const second = await composing.compose({ planId, choices: rest }, today);
  expect(() => composing.keepNext(first.composingId, context)).toThrow(
    expect.objectContaining({ code: 'record.notFound' }),
  );
  while (composing.keepNext(second.composingId, context)) {
    // Until all are kept.
  }
  expect(listDocuments(db)).toHaveLength(communes.length);
  const pressed = listTaskReminders(db, taskIds[0] ?? 0).map(({ agencyName }) => agencyName);
  expect(pressed.toSorted()).toEqual(communes.toSorted());
});

test('what is written between two công văn stays a step of its own', async () => {
  const { db, planId, taskIds, choices } = storeLatePlan();
  const composing = createReminderComposing(db);
  const { composingId } = await composing.compose({ planId, choices: choices() }, today);
  composing.keepNext(composingId, context);
  composing.keepNext(composingId, context);
  deleteTasks(db, [taskIds[8] ?? 0], context);
  composing.keepNext(composingId, context);
  composing.keepNext(composingId, context);
  composing.keepNext(composingId, context);
  const undoNext = () => undoStep(db, getUndoState(db).undo?.id ?? 0, context);
  expect([undoNext(), undoNext(), undoNext()]).toMatchObject([
    { action: 'document.drafted', count: 3 },
    { action: 'task.deleted', count: 1 },
    { action: 'document.drafted', count: 2 },
  ]);
  expect(listDocuments(db)).toEqual([]);
});

test('after Ctrl+Z between two, the next công văn begins a new step and what was undone stays undone', async () => {
  const { db, planId, choices } = storeLatePlan();
  const composing = createReminderComposing(db);
  const { composingId } = await composing.compose({ planId, choices: choices() }, today);
  composing.keepNext(composingId, context);
  undoStep(db, getUndoState(db).undo?.id ?? 0, context);
  composing.keepNext(composingId, context);
  expect(listDocuments(db)).toHaveLength(1);
  expect(getUndoState(db)).toMatchObject({ undo: { count: 1 }, redo: null });
});

test('when one chosen agency has nothing left to be pressed for, nothing is composed', async () => {
  const { db, planId, taskIds, choices } = storeLatePlan();
  const composing = createReminderComposing(db);
  const [one, ...others] = choices();
  const asked = [...others, { agencyId: one?.agencyId ?? 0, taskIds: [99_999] }];
  await expect(composing.compose({ planId, choices: asked }, today)).rejects.toMatchObject({
    code: 'document.nothingToSay',
  });
  expect(() => composing.keepNext(1, context)).toThrow(expect.objectContaining({ code: 'record.notFound' }));
  expect(listTaskReminders(db, taskIds[0] ?? 0)).toEqual([]);
});
