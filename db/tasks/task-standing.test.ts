import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlineBounds, deadlineKinds } from '../../core/domain/deadline.ts';
import { progressStatuses } from '../../core/domain/progress.ts';
import { taskTypes } from '../../core/domain/task.ts';
import { deriveStatus, joinProgress, lastDayOf } from '../../core/domain/task-standing.ts';
import { recordProgress } from '../progress/progress.ts';
import { listProgressEntries } from '../progress/progress-entries.ts';
import { context, openMemory, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { getDueSoonSteps } from './due-soon.ts';
import { grantExtension } from './extensions.ts';
import { saveMembers } from './task-units.ts';
import { getTask, listTasks } from './tasks.ts';

const day = fc
  .integer({ min: -20, max: 20 })
  .map((days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10));
const anyDeadline = fc.option(
  fc.record({
    raw: fc.constant('Thời hạn'),
    kind: fc.constantFrom(...deadlineKinds),
    bound: fc.option(fc.constantFrom(...deadlineBounds)),
    date: fc.option(day),
  }),
);
const anyEntry = fc.record({
  unit: fc.integer({ min: 0, max: 2 }),
  periodKey: fc.constantFrom('2026-Q1', '2026-Q2', '2026-M06'),
  status: fc.constantFrom(...progressStatuses),
  percent: fc.integer({ min: 0, max: 100 }),
  completedOn: fc.option(day),
});

test('lists of today and the rules for any day say the same of every task', () => {
  fc.assert(
    fc.property(
      fc.record({
        type: fc.constantFrom(...taskTypes),
        deadline: anyDeadline,
        extendedTo: fc.option(day),
        entries: fc.array(anyEntry, { maxLength: 5 }),
      }),
      ({ type, deadline, extendedTo, entries }) => {
        const db = openMemory();
        const group = { leadAgencies: ['Văn phòng UBND tỉnh'], implementingAgencies: ['Các sở'] };
        const [id = 0, other = 0] = storePlan(db, [
          parsedTask({ type, deadline, ...group }),
          parsedTask({ leadAgencies: ['Sở Y tế', 'Sở Xây dựng'], implementingAgencies: [] }),
        ]).taskIds;
        const units = getTask(db, other, today).agencies.lead.map(({ agencyId }) => agencyId);
        const groupId = getTask(db, id, today).agencies.implementing[0]?.agencyId ?? 0;
        db.prepare("UPDATE agency SET kind = 'group' WHERE id = ?").run(groupId);
        saveMembers(db, { groupId, memberIds: units }, context);
        for (const [index, { unit, ...entry }] of entries.entries()) {
          const now = new Date(Date.parse(context.now) + index * 1000).toISOString();
          const agencyId = unit === 0 ? null : (units[unit - 1] ?? null);
          recordProgress(db, progressInput(id, { ...entry, agencyId }), { ...context, now }, today);
        }
        const { version } = getTask(db, id, today);
        const before = db.prepare<[number], string | null>('SELECT last_on FROM task WHERE id = ?').pluck().get(id);
        if (extendedTo !== null && extendedTo !== before) {
          const grant = { dueOn: extendedTo, documentCode: '1/CV', issuedOn: null, issuer: '', subject: '' };
          grantExtension(db, [{ id, version }], grant, context);
        }
        const [listed] = listTasks(db, { planId: null }, today).filter((task) => task.id === id);
        if (!listed) throw new Error('the task is not in its list');
        const joined = joinProgress(listProgressEntries(db, [id]).get(id) ?? [], units.length);
        const [dueSoonDays = 0] = getDueSoonSteps(db);
        const lastOn = lastDayOf(listed);
        const derived = deriveStatus({ type, deadline: listed.deadline, lastOn, progress: joined }, today, dueSoonDays);
        expect({ ...derived, percent: joined?.percent ?? null }).toEqual({
          ...{ status: listed.status, daysOverdue: listed.daysOverdue, daysLeft: listed.daysLeft },
          percent: listed.percent,
        });
      },
    ),
    { numRuns: 120 },
  );
}, 60_000);
