import { describe, expect, test } from 'vitest';
import { reportingPeriod } from '../../core/domain/reporting-period.ts';
import { AppError } from '../../core/ipc/result.ts';
import { defaultProfile } from '../../core/profile/index.ts';
import { listAgencies } from '../agencies/agencies.ts';
import type { Database } from '../database.ts';
import { saveOffice } from '../office/office.ts';
import { getPlan } from '../plans/plans.ts';
import { recordProgress } from '../progress/progress.ts';
import { grantExtension } from '../tasks/extensions.ts';
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
    countedOn: '2026-09-14',
    office,
    reminderCounts: new Map(),
    plan: getPlan(db, planId),
    legalBases: ['Nghị quyết số 76/NQ-CP'],
    outlines: defaultProfile.outlines,
    holidayYears: defaultProfile.holidays,
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

describe('a report of a period that is over', () => {
  const due = (date: string) =>
    parsedTask({ deadline: { raw: `Chậm nhất ngày ${date}`, kind: 'date', bound: 'by', date } });
  const standAtClose = (db: Database, planId: number) =>
    getDocumentFacts(db, { planId, periodKey: '2026-Q3C', agencyId: null }, '2026-10-10').tasks[0];
  const open = (date: string) => {
    const db = openMemory();
    saveOffice(db, office, context);
    const { planId, taskIds } = storePlan(db, [due(date)]);
    return { db, planId, id: taskIds[0] ?? 0 };
  };
  const inOctober = { ...context, now: '2026-10-08T02:00:00.000Z' };

  test('counts from its close, though it is made later', () => {
    const { db, planId } = open('2026-10-05');
    expect(listTasks(db, { planId }, '2026-10-10')[0]).toMatchObject({ status: 'overdue', daysOverdue: 5 });
    expect(standAtClose(db, planId)).toMatchObject({ status: 'dueSoon', daysLeft: 5, daysOverdue: null });
    expect(getDocumentFacts(db, { planId, periodKey: '2026-Q3C', agencyId: null }, '2026-10-10').countedOn).toBe(
      '2026-09-30',
    );
  });

  test('leaves out work that was done after the close, whichever period it was recorded under', () => {
    const { db, planId, id } = open('2026-09-20');
    const done = { status: 'done', percent: 100, completedOn: '2026-10-07' } as const;
    recordProgress(db, progressInput(id, { ...done, periodKey: '2026-Q3C', outcome: 'Đã ban hành' }), inOctober, today);
    expect(listTasks(db, { planId }, '2026-10-10')[0]?.status).toBe('doneLate');
    expect(standAtClose(db, planId)).toMatchObject({
      status: 'overdue',
      daysOverdue: 10,
      progress: [{ status: 'inProgress' }],
    });
    recordProgress(db, progressInput(id, { ...done, periodKey: '2026-Q4C' }), inOctober, today);
    expect(standAtClose(db, planId)?.progress.map(({ periodKey }) => periodKey)).toEqual(['2026-Q3C']);
  });

  test('counts work that was done before the close and reported after it', () => {
    const { db, planId, id } = open('2026-09-20');
    const done = { status: 'done', percent: 100, completedOn: '2026-09-19', periodKey: '2026-Q3C' } as const;
    recordProgress(db, progressInput(id, done), inOctober, today);
    expect(standAtClose(db, planId)).toMatchObject({ status: 'done', percent: 100 });
  });

  test('goes by the extension that held at the close, and names its document', () => {
    const { db, planId, id } = open('2026-09-10');
    const grant = (dueOn: string, issuedOn: string) => {
      const { version } = getTask(db, id, today);
      const paper = { documentCode: `${dueOn}/UBND-TH`, issuer: 'UBND tỉnh', subject: '' };
      grantExtension(db, [{ id, version }], { dueOn, issuedOn, ...paper }, inOctober);
    };
    grant('2026-09-25', '2026-09-09');
    expect(standAtClose(db, planId)).toMatchObject({
      status: 'overdue',
      daysOverdue: 5,
      extension: { dueOn: '2026-09-25' },
    });
    grant('2026-12-31', '2026-10-02');
    expect(standAtClose(db, planId)).toMatchObject({
      status: 'overdue',
      daysOverdue: 5,
      extension: { dueOn: '2026-09-25' },
    });
    expect(listTasks(db, { planId }, '2026-10-10')[0]).toMatchObject({
      status: 'notStarted',
      extension: { dueOn: '2026-12-31' },
    });
  });
});
