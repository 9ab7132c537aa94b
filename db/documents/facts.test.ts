import { expect, test } from 'vitest';
import { reportingPeriod } from '../../core/domain/reporting-period.ts';
import { AppError } from '../../core/ipc/result.ts';
import { listAgencies } from '../agencies/agencies.ts';
import { saveOffice } from '../office/office.ts';
import { getPlan } from '../plans/plans.ts';
import { recordProgress } from '../progress/progress.ts';
import { getTask, listTasks } from '../tasks/tasks.ts';
import { context, office, openMemory, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { getDocumentFacts } from './facts.ts';

test('a paper gets the same tasks, statuses and progress as the screen', () => {
  const db = openMemory();
  const { planId, taskIds } = storePlan(db, [parsedTask(), parsedTask({ code: '2.2', measures: [] })]);
  const [first = 0] = taskIds;
  storePlan(db, [parsedTask({ code: '9' })], 'b');
  saveOffice(db, office, context);
  const evidence = [{ documentCode: '1/QĐ-UBND', issuedOn: null, issuer: '', subject: '' }];
  recordProgress(db, progressInput(first, { periodKey: '2026-Q3', percent: 70, evidence }), context, today);
  recordProgress(db, progressInput(first, { periodKey: '2026-Q2', percent: 30 }), context, today);

  const agency = listAgencies(db)[0];
  const facts = getDocumentFacts(db, { planId, periodKey: '2026-Q3', agencyId: agency?.id ?? 0 }, today);
  expect(facts).toEqual({
    today,
    office,
    reminderCounts: new Map(),
    plan: getPlan(db, planId),
    legalBases: ['Nghị quyết số 76/NQ-CP'],
    tasks: listTasks(db, { planId }, today).map((task) => {
      const { measures, progress } = getTask(db, task.id, today);
      return { ...task, measures, progress };
    }),
    period: reportingPeriod('quarter', 2026, 3),
    agency,
  });
  expect(facts.tasks[0]?.progress.map((entry) => [entry.periodKey, entry.evidence.length])).toEqual([
    ['2026-Q2', 0],
    ['2026-Q3', 1],
  ]);
});

test('what is asked for must be there', () => {
  const db = openMemory();
  const { planId } = storePlan(db, [parsedTask()]);
  const request = { planId, periodKey: null, agencyId: null };
  expect(() => getDocumentFacts(db, request, today)).toThrow(
    expect.objectContaining({ code: 'document.nothingToSay' }),
  );
  saveOffice(db, office, context);
  expect(getDocumentFacts(db, request, today)).toMatchObject({ period: null, agency: null });
  for (const wrong of [{ planId: 9 }, { agencyId: 99 }]) {
    expect(() => getDocumentFacts(db, { ...request, ...wrong }, today)).toThrow(new AppError('record.notFound'));
  }
  expect(() => getDocumentFacts(db, { ...request, periodKey: 'quý III' }, today)).toThrow(
    new AppError('input.invalid', { field: 'Kỳ báo cáo' }),
  );
});
