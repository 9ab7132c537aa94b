import { expect, test } from 'vitest';
import type { ParsedTask } from '../core/import/parsed-document.ts';
import { discardDraft, getDocument, issueDocument, listDocuments } from '../db/documents/documents.ts';
import { saveOffice } from '../db/office/office.ts';
import { sha256Of } from '../db/progress/attachment-files.ts';
import { listPressing, listPressingOf, listTaskReminders } from '../db/tasks/reminders.ts';
import { context, office, openMemory, parsedTask, storePlan, today } from '../db/testing/test-papers.ts';
import { draftReminders, keepReminder, type ReminderChoices } from './reminders.ts';

function dueTask(code: string, date: string, leadAgencies: readonly string[]): ParsedTask {
  const deadline = { raw: date, kind: 'date', bound: 'by', date } as const;
  return parsedTask({ code, title: `Nhiệm vụ ${code}`, deadline, leadAgencies: [...leadAgencies] });
}

/** Two late tasks of Sở Y tế, one of them shared with Sở Tư pháp; one of our own; one that is not due yet. */
function storeLatePlan() {
  const db = openMemory();
  saveOffice(db, office, context);
  const stored = storePlan(db, [
    dueTask('1', '2026-11-01', ['Sở Y tế', 'Sở Tư pháp']),
    dueTask('2', '2026-11-25', ['Sở Y tế']),
    dueTask('3', '2026-10-01', ['Sở Nội vụ']),
    dueTask('4', '2026-12-31', ['Sở Tài chính']),
  ]);
  const agencyIds = new Map(listPressing(db, stored.planId, today).map(({ name, agencyId }) => [name, agencyId]));
  const idOf = (name: string) => agencyIds.get(name) ?? 0;
  return { db, ...stored, idOf };
}

const composeReminders = (db: ReturnType<typeof openMemory>, asked: ReminderChoices) =>
  draftReminders(db, asked, today).map((reminder) => keepReminder(db, reminder, context).value);

function issue(db: ReturnType<typeof openMemory>, id: number, number: number, issuedOn: string) {
  const { draft, version } = getDocument(db, id);
  const file = new TextEncoder().encode(`công văn ${id}`);
  const numbered = { ...draft, header: { ...draft.header, number, issuedOn } };
  issueDocument(db, { id, version, number, issuedOn, draft: numbered, file, sha256: sha256Of(file) }, context);
}

test('every other agency with a late or nearly late task is to be pressed, longest late first', () => {
  const { db, planId } = storeLatePlan();
  const pressing = listPressing(db, planId, today).map(({ name, tasks }) => [name, tasks.map(({ task }) => task.code)]);
  expect(pressing).toEqual([
    ['Sở Tư pháp', ['1']],
    ['Sở Y tế', ['1', '2']],
  ]);
});

test('chosen tasks press whom they are late with, plan by plan; the others are counted', () => {
  const { db, planId, taskIds } = storeLatePlan();
  const other = storePlan(db, [dueTask('9', '2026-11-20', ['Sở Y tế']), dueTask('10', '2026-11-20', [])], 'b');
  const [joint = 0, , own = 0, notDue = 0] = taskIds;
  const chosen = listPressingOf(db, [joint, own, notDue, ...other.taskIds], today);
  const named = chosen.plans.map((plan) => [
    plan.planId,
    plan.agencies.map(({ name, tasks }) => [name, tasks.map(({ task }) => task.code)]),
  ]);
  expect(named).toEqual([
    [
      planId,
      [
        ['Sở Tư pháp', ['1']],
        ['Sở Y tế', ['1']],
      ],
    ],
    [other.planId, [['Sở Y tế', ['9']]]],
  ]);
  expect(chosen).toMatchObject({ notDueCount: 1, nobodyCount: 2 });
  expect(listPressingOf(db, [notDue], today)).toEqual({ plans: [], notDueCount: 1, nobodyCount: 0 });
});

test('one công văn per agency, each with its own list, and only issued ones count as sent', () => {
  const { db, planId, taskIds, idOf } = storeLatePlan();
  const [shared = 0, soon = 0] = taskIds;
  const choices = [
    { agencyId: idOf('Sở Y tế'), taskIds: [shared, soon] },
    { agencyId: idOf('Sở Tư pháp'), taskIds: [shared] },
  ];
  const [health, justice] = composeReminders(db, { planId, choices });
  expect(health?.draft.addressees).toEqual(['Sở Y tế']);
  expect(justice?.draft.addressees).toEqual(['Sở Tư pháp']);
  // Each of those who lead together is told who else does, and only of that work.
  const textOf = (draft: typeof health) => JSON.stringify(draft?.draft.blocks);
  expect(textOf(health)).toContain('(cùng phụ trách: Sở Tư pháp)');
  expect(textOf(health).match(/cùng phụ trách/g)).toHaveLength(1);
  expect(textOf(justice)).toContain('(cùng phụ trách: Sở Y tế)');
  const before = listPressing(db, planId, today).find(({ name }) => name === 'Sở Y tế');
  expect(before?.tasks[0]).toMatchObject({ sentCount: 0, lastSentOn: null, waitingDocumentId: health?.id });

  issue(db, health?.id ?? 0, 1, '2026-11-22');
  const after = listPressing(db, planId, today).find(({ name }) => name === 'Sở Y tế');
  expect(after?.tasks[0]).toMatchObject({ sentCount: 1, lastSentOn: '2026-11-22', waitingDocumentId: null });
  expect(listTaskReminders(db, shared)).toEqual([
    { documentId: health?.id, agencyName: 'Sở Y tế', documentCode: '01/SNV-CCHC', issuedOn: '2026-11-22', ordinal: 1 },
    { documentId: justice?.id, agencyName: 'Sở Tư pháp', documentCode: null, issuedOn: null, ordinal: null },
  ]);
});

test('the second công văn says that it is the second, and how often each task was pressed for', () => {
  const { db, planId, taskIds, idOf } = storeLatePlan();
  const [shared = 0] = taskIds;
  const agencyId = idOf('Sở Y tế');
  const [first] = composeReminders(db, { planId, choices: [{ agencyId, taskIds: [shared] }] });
  issue(db, first?.id ?? 0, 1, '2026-11-10');
  const [again] = composeReminders(db, { planId, choices: [{ agencyId, taskIds: [shared] }] });
  expect(again?.draft.header.subject).toMatch(/\(lần 2\)$/);
  expect(JSON.stringify(again?.draft.blocks)).toContain('Đã đôn đốc 1 lần');
  // With a task that was never pressed for, the paper as a whole is no second one.
  const [both] = composeReminders(db, { planId, choices: [{ agencyId }] });
  expect(both?.draft.header.subject).not.toContain('lần');
});

test('a discarded draft presses nobody', () => {
  const { db, planId, taskIds, idOf } = storeLatePlan();
  const choices = [{ agencyId: idOf('Sở Tư pháp') }];
  const [draft] = composeReminders(db, { planId, choices });
  discardDraft(db, draft?.id ?? 0, context);
  expect(listTaskReminders(db, taskIds[0] ?? 0)).toEqual([]);
  expect(listPressing(db, planId, today)[0]?.tasks[0]?.waitingDocumentId).toBeNull();
});

test('when one agency has nothing left to be pressed for, no draft is made at all', () => {
  const { db, planId, taskIds, idOf } = storeLatePlan();
  const choices = [
    { agencyId: idOf('Sở Y tế'), taskIds: [taskIds[0] ?? 0] },
    { agencyId: idOf('Sở Tư pháp'), taskIds: [taskIds[3] ?? 0] },
  ];
  expect(() => composeReminders(db, { planId, choices })).toThrow(/Sở Tư pháp không có nhiệm vụ nào/);
  expect(listDocuments(db)).toEqual([]);
});
