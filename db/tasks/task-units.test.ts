import { expect, test } from 'vitest';
import { seedAgencies } from '../agencies/agencies.ts';
import { getUndoState, undoStep } from '../history/undo.ts';
import { recordProgress } from '../progress/progress.ts';
import { context, openMemory, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { listTaskUnits, recordUnitProgress, saveMembers } from './task-units.ts';
import { getTask } from './tasks.ts';

const everyone = 'các cơ quan, đơn vị, địa phương';

function entry(name: string, kind: 'group' | 'department') {
  return { name, kind, abbreviation: null, otherNames: [], validFromOn: null, validToOn: null, successorName: null };
}

/** A task that everyone carries out, with three units behind the group. */
function storeSharedTask() {
  const db = openMemory();
  const names = ['Sở Y tế', 'Sở Tư pháp', 'Sở Tài chính'];
  seedAgencies(db, [entry(everyone, 'group'), ...names.map((name) => entry(name, 'department'))]);
  const task = parsedTask({ deadline: null, leadAgencies: ['Sở Nội vụ'], implementingAgencies: [everyone] });
  const [taskId = 0] = storePlan(db, [task]).taskIds;
  const idOf = (name: string) =>
    db.prepare<[string], number>('SELECT id FROM agency WHERE name = ?').pluck().get(name) ?? 0;
  const choose = (...chosen: string[]) =>
    saveMembers(db, { groupId: idOf(everyone), memberIds: chosen.map(idOf) }, context);
  const record = (name: string, status: 'inProgress' | 'done', percent: number) =>
    recordUnitProgress(
      db,
      {
        taskId,
        periodKey: '2026-Q3',
        units: [
          { agencyId: idOf(name), status, percent, completedOn: status === 'done' ? '2026-09-01' : null, outcome: '' },
        ],
      },
      context,
      today,
    );
  return { db, taskId, idOf, choose, record };
}

test('a group stands for the units chosen for it', () => {
  const { db, taskId, idOf, choose } = storeSharedTask();
  expect(listTaskUnits(db, taskId, today)).toEqual({
    units: [],
    groups: [{ groupId: idOf(everyone), name: everyone, memberIds: [] }],
  });
  choose('Sở Tư pháp', 'Sở Y tế');
  const { units, groups } = listTaskUnits(db, taskId, today);
  expect(units.map(({ name }) => name)).toEqual(['Sở Tư pháp', 'Sở Y tế']);
  expect(groups[0]?.memberIds).toHaveLength(2);
  undoStep(db, getUndoState(db).undo?.id ?? 0, context);
  expect(listTaskUnits(db, taskId, today).units).toEqual([]);
});

test('a task is done once every unit is, and its percentage is that of all', () => {
  const { db, taskId, choose, record } = storeSharedTask();
  choose('Sở Y tế', 'Sở Tư pháp');
  expect(record('Sở Y tế', 'done', 100)).toMatchObject({ status: 'inProgress', percent: 50 });
  expect(record('Sở Tư pháp', 'inProgress', 30)).toMatchObject({ status: 'inProgress', percent: 65 });
  expect(record('Sở Tư pháp', 'done', 100)).toMatchObject({ status: 'done', percent: 100 });
  // One more unit: it has not reported, so the task is not done.
  choose('Sở Y tế', 'Sở Tư pháp', 'Sở Tài chính');
  expect(getTask(db, taskId, today)).toMatchObject({ status: 'inProgress', percent: 66 });
  choose('Sở Y tế', 'Sở Tư pháp');
  expect(getTask(db, taskId, today)).toMatchObject({ status: 'done', percent: 100 });
});

test('what is recorded for the task as a whole decides', () => {
  const { db, taskId, choose, record } = storeSharedTask();
  choose('Sở Y tế');
  record('Sở Y tế', 'done', 100);
  const whole = progressInput(taskId, { status: 'inProgress', percent: 20 });
  expect(recordProgress(db, whole, context, today)).toMatchObject({ status: 'inProgress', percent: 20 });
});

test('papers and difficulties of a unit stay when its figures are recorded again', () => {
  const { db, taskId, idOf, choose, record } = storeSharedTask();
  choose('Sở Y tế');
  const agencyId = idOf('Sở Y tế');
  const paper = { documentCode: '12/BC-SYT', issuedOn: null, issuer: '', subject: '' };
  recordProgress(db, progressInput(taskId, { agencyId, obstacle: 'Thiếu máy', evidence: [paper] }), context, today);
  const [stored] = record('Sở Y tế', 'inProgress', 80).progress;
  expect(stored).toMatchObject({ percent: 80, obstacle: 'Thiếu máy', evidence: [paper] });
});
