import { expect, test } from 'vitest';
import { reportingPeriod } from '../../core/domain/reporting-period.ts';
import { recordProgress } from '../progress/progress.ts';
import { context, openMemory, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { listUnreported } from './unreported.ts';

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
