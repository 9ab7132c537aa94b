import { expect, test } from 'vitest';
import { AppError } from '../../core/ipc/result.ts';
import { getTask } from '../tasks/tasks.ts';
import { context, openMemory, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { recordProgress } from './progress.ts';

const decision = {
  documentCode: '1234/QĐ-UBND',
  issuedOn: '2026-09-01',
  issuer: 'UBND tỉnh',
  subject: 'Công bố danh mục',
};
const letter = { documentCode: '56/SNV-CCHC', issuedOn: null, issuer: 'Sở Nội vụ', subject: '' };

function storeTask() {
  const db = openMemory();
  const [id = 0] = storePlan(db, [parsedTask()]).taskIds;
  const agencyId = getTask(db, id, today).agencies.lead[0]?.agencyId ?? 0;
  return { db, id, agencyId };
}

test('one record per task, period and unit; recording again corrects it and replaces the evidence', () => {
  const { db, id, agencyId } = storeTask();
  recordProgress(db, progressInput(id, { evidence: [decision, letter] }), context, today);
  recordProgress(db, progressInput(id, { agencyId, percent: 10 }), context, today);
  recordProgress(db, progressInput(id, { periodKey: '2026-Q2', percent: 5 }), context, today);
  const later = { actor: 'Lê Văn Nam', now: '2026-11-23T01:00:00.000Z' };
  const task = recordProgress(db, progressInput(id, { percent: 60, evidence: [letter] }), later, today);

  expect(task.progress).toEqual([
    {
      ...progressInput(id, { periodKey: '2026-Q2', percent: 5 }),
      id: 3,
      agencyName: null,
      recordedBy: context.actor,
      recordedAt: context.now,
    },
    {
      ...progressInput(id, { agencyId, percent: 10 }),
      id: 2,
      agencyName: 'Văn phòng UBND tỉnh',
      recordedBy: context.actor,
      recordedAt: context.now,
    },
    {
      ...progressInput(id, { percent: 60, evidence: [letter] }),
      id: 1,
      agencyName: null,
      recordedBy: later.actor,
      recordedAt: later.now,
    },
  ]);
  expect(task.version).toBe(5);
  const office = 'Văn phòng UBND tỉnh';
  expect(task.history.slice(1).map(({ action, before, after }) => ({ action, before, after }))).toEqual([
    {
      action: 'progress.recorded',
      before: null,
      after: { ...progressInput(id, { evidence: [decision, letter] }), agencyName: null },
    },
    {
      action: 'progress.recorded',
      before: null,
      after: { ...progressInput(id, { agencyId, percent: 10 }), agencyName: office },
    },
    {
      action: 'progress.recorded',
      before: null,
      after: { ...progressInput(id, { periodKey: '2026-Q2', percent: 5 }), agencyName: null },
    },
    {
      action: 'progress.corrected',
      before: { periodKey: '2026-Q3', agencyName: null, percent: 40, evidence: [decision, letter] },
      after: { periodKey: '2026-Q3', agencyName: null, percent: 60, evidence: [letter] },
    },
  ]);
});

test('recording the same again is not written', () => {
  const { db, id } = storeTask();
  const first = recordProgress(db, progressInput(id, { evidence: [decision] }), context, today);
  const again = { ...context, now: '2026-11-23T01:00:00.000Z' };
  expect(recordProgress(db, progressInput(id, { evidence: [decision] }), again, today)).toEqual(first);
});

test('a period, task or unit that does not exist is refused and nothing stays', () => {
  const { db, id } = storeTask();
  const before = getTask(db, id, today);
  const record = (changes: object) => () => recordProgress(db, { ...progressInput(id), ...changes }, context, today);
  expect(record({ periodKey: '2026-Q5' })).toThrow(new AppError('input.invalid', { field: 'Kỳ báo cáo' }));
  expect(record({ agencyId: 99 })).toThrow(new AppError('record.notFound'));
  expect(record({ taskId: 99 })).toThrow(new AppError('record.notFound'));
  expect(record({ percent: 101 })).toThrow(/CHECK constraint failed/);
  expect(getTask(db, id, today)).toEqual(before);
});

test('the audit trail can be neither changed, deleted nor written over', () => {
  const { db } = storeTask();
  expect(() => db.exec("UPDATE audit_entry SET actor = 'ai đó'")).toThrow('the audit trail is append-only');
  expect(() => db.exec('DELETE FROM audit_entry')).toThrow('the audit trail is append-only');
  expect(() =>
    db.exec(
      "REPLACE INTO audit_entry SELECT id, at, 'ai đó', action, subject, subject_id, before, after FROM audit_entry",
    ),
  ).toThrow('the audit trail is append-only');
});
