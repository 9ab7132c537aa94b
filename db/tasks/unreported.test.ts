import { expect, test } from 'vitest';
import { reportingPeriod } from '../../core/domain/reporting-period.ts';
import { recordProgress } from '../progress/progress.ts';
import { context, openMemory, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { recordUnitProgress, saveMembers } from './task-units.ts';
import { listUnreported, listUnreportedUnits } from './unreported.ts';

const thirdQuarter = reportingPeriod('quarter', 2026, 3);

function ledBy(code: string, ...leadAgencies: string[]) {
  return parsedTask({ code, leadAgencies });
}

test('an agency owes progress for each open task without any in the period, most missing first', () => {
  const db = openMemory();
  const { planId, taskIds } = storePlan(db, [
    ledBy('1', 'Sở Y tế'),
    ledBy('2', 'Sở Y tế', 'Sở Tư pháp'),
    ledBy('3', 'Sở Y tế'),
    ledBy('4', 'Sở Tài chính'),
    ledBy('5', 'Sở Công Thương'),
  ]);
  const [first = 0, , third = 0, fourth = 0, fifth = 0] = taskIds;
  recordProgress(db, progressInput(first, { periodKey: '2026-Q3' }), context, today);
  // Progress of another quarter is none of this one; done work owes nothing; a month of the quarter counts.
  recordProgress(db, progressInput(third, { periodKey: '2026-Q2' }), context, today);
  recordProgress(db, progressInput(fourth, { periodKey: '2026-Q2', status: 'done', percent: 100 }), context, today);
  recordProgress(db, progressInput(fifth, { periodKey: '2026-M08' }), context, today);

  const found = listUnreported(db, { planId }, thirdQuarter, today);
  expect(found.map(({ name, taskCount, reportedCount }) => [name, taskCount, reportedCount])).toEqual([
    ['Sở Y tế', 3, 1],
    ['Sở Tư pháp', 1, 0],
  ]);
});

test('over all plans, without those that were taken back', () => {
  const db = openMemory();
  storePlan(db, [ledBy('1', 'Sở Y tế')]);
  storePlan(db, [ledBy('1', 'Sở Y tế')], 'b');
  expect(listUnreported(db, { planId: null }, thirdQuarter, today)).toMatchObject([{ name: 'Sở Y tế', taskCount: 2 }]);
});

test('where units report one by one, those without progress in the period are named under the task', () => {
  const db = openMemory();
  const group = 'các sở, ban, ngành';
  const task = parsedTask({ code: '7', title: 'Rà soát thủ tục', leadAgencies: [group] });
  const { planId, taskIds } = storePlan(db, [task, ledBy('8', 'Sở Y tế')]);
  const [taskId = 0] = taskIds;
  const idOf = (name: string) => db.prepare('SELECT id FROM agency WHERE name = ?').pluck().get(name) as number;
  db.exec("UPDATE agency SET kind = 'group' WHERE name = 'các sở, ban, ngành'");
  const members = ['Sở Tư pháp', 'Sở Công Thương', 'Đài Phát thanh', 'Sở Tài chính'];
  for (const name of members) db.prepare("INSERT INTO agency (name, kind) VALUES (?, 'department')").run(name);
  saveMembers(db, { groupId: idOf(group), memberIds: members.map(idOf) }, context);
  // Nobody has reported yet: the group stands among the agencies, since it is not known that units will report.
  expect(listUnreportedUnits(db, { planId }, thirdQuarter, today)).toEqual([]);

  const report = (name: string, periodKey: string, status: 'inProgress' | 'done') =>
    recordUnitProgress(
      db,
      {
        taskId,
        periodKey,
        units: [
          { agencyId: idOf(name), status, percent: 50, completedOn: status === 'done' ? today : null, outcome: '' },
        ],
      },
      context,
      today,
    );
  report('Sở Tư pháp', '2026-M08', 'inProgress');
  report('Sở Công Thương', '2026-Q2', 'inProgress');
  report('Sở Tài chính', '2026-Q2', 'done');
  const owed = {
    taskId,
    code: '7',
    title: 'Rà soát thủ tục',
    unitCount: 3,
    missingCount: 2,
    missing: ['Đài Phát thanh', 'Sở Công Thương'],
  };
  expect(listUnreportedUnits(db, { planId }, thirdQuarter, today)).toEqual([owed]);
  expect(listUnreportedUnits(db, { planId: null }, thirdQuarter, today)).toEqual([owed]);
  expect(listUnreportedUnits(db, { planId: planId + 1 }, thirdQuarter, today)).toEqual([]);

  // Recorded for the task as a whole, nobody is asked one by one any more.
  recordProgress(db, progressInput(taskId, { periodKey: '2026-Q3' }), context, today);
  expect(listUnreportedUnits(db, { planId }, thirdQuarter, today)).toEqual([]);
});
