import { expect, test } from 'vitest';
import { AppError } from '../../core/ipc/result.ts';
import { context, openMemory, parsedTask, storePlan, today } from '../testing/test-papers.ts';
import { listTaskRows } from './task-rows.ts';
import { searchTasks } from './task-search.ts';
import { getTask, listTasks, updateTask } from './tasks.ts';

test('tasks come in the order of their plan, of one plan or of all', () => {
  const db = openMemory();
  const first = storePlan(db, [parsedTask({ code: '2.10' }), parsedTask({ code: '2.2' })], '1');
  const second = storePlan(db, [parsedTask({ code: '3.1' })], '2');
  expect(listTasks(db, { planId: first.planId }, today).map((task) => task.code)).toEqual(['2.10', '2.2']);
  expect(listTasks(db, { planId: null }, today).map((task) => task.code)).toEqual(['3.1', '2.10', '2.2']);
  expect(listTasks(db, { planId: second.planId + 1 }, today)).toEqual([]);
});

test('a correction changes what is given and nothing else, and is remembered', () => {
  const db = openMemory();
  const [id = 0] = storePlan(db, [parsedTask()]).taskIds;
  const before = getTask(db, id, today);
  const deadline = { raw: 'Tháng 10/2026', kind: 'month', bound: 'in', date: '2026-10-31' } as const;
  const after = updateTask(
    db,
    { id, version: 1, changes: { title: before.title, goal: null, deadline, field: undefined } },
    { ...context, now: '2026-11-22T03:00:00.000Z' },
    today,
  );
  expect(after).toEqual({
    ...before,
    goal: null,
    deadline,
    status: 'overdue',
    daysOverdue: 22,
    version: 2,
    history: [
      ...before.history,
      {
        id: after.history[1]?.id,
        at: '2026-11-22T03:00:00.000Z',
        actor: 'Nguyễn Thị Hoa',
        action: 'task.updated',
        before: { goal: before.goal, deadline: before.deadline },
        after: { goal: null, deadline },
      },
    ],
  });
  expect(searchTasks(db, 'tháng 10/2026')).toContain(id);
  expect(searchTasks(db, 'đúng hạn')).toHaveLength(0);
});

test('agencies are replaced by role; one that stays keeps the name of the paper', () => {
  const db = openMemory();
  const lead = ['VP UBND tỉnh', 'Sở Tư pháp'];
  const [id = 0] = storePlan(db, [parsedTask({ leadAgencies: lead, coordinatingAgencies: ['Sở Tài chính'] })]).taskIds;
  const after = updateTask(
    db,
    { id, version: 1, changes: { leadAgencies: ['Sở Khoa học và Công nghệ', 'vp  ubnd tỉnh', 'VP UBND tỉnh'] } },
    context,
    today,
  );
  expect(after.agencies.lead.map(({ name, nameAsWritten }) => [name, nameAsWritten])).toEqual([
    ['Sở Khoa học và Công nghệ', 'Sở Khoa học và Công nghệ'],
    ['VP UBND tỉnh', 'VP UBND tỉnh'],
  ]);
  expect(after.coordinatingAgencies).toEqual(['Sở Tài chính']);
  expect(after.history.at(-1)).toMatchObject({
    before: { leadAgencies: ['VP UBND tỉnh', 'Sở Tư pháp'] },
    after: { leadAgencies: ['Sở Khoa học và Công nghệ', 'VP UBND tỉnh'] },
  });
  expect(after.history.at(-1)?.after).not.toHaveProperty('coordinatingAgencies');
  expect(searchTasks(db, 'Sở Khoa học và Công nghệ')).toContain(id);
  expect(searchTasks(db, 'Sở Tư pháp')).toHaveLength(0);
});

test('a correction that changes nothing is not written', () => {
  const db = openMemory();
  const [id = 0] = storePlan(db, [parsedTask()]).taskIds;
  const before = getTask(db, id, today);
  const changes = { title: before.title, deadline: before.deadline, leadAgencies: ['văn phòng UBND tỉnh'] };
  expect(updateTask(db, { id, version: 1, changes }, context, today)).toEqual(before);
});

test('a stale correction is refused and leaves no agency behind', () => {
  const db = openMemory();
  const [id = 0] = storePlan(db, [parsedTask()]).taskIds;
  updateTask(db, { id, version: 1, changes: { product: 'Báo cáo' } }, context, today);
  const stale = { id, version: 1, changes: { leadAgencies: ['Sở Y tế'] } };
  expect(() => updateTask(db, stale, context, today)).toThrow(new AppError('record.changedMeanwhile'));
  expect(getTask(db, id, today)).toMatchObject({
    version: 2,
    product: 'Báo cáo',
    leadAgencies: ['Văn phòng UBND tỉnh'],
  });
  expect(() => updateTask(db, { ...stale, id: 99 }, context, today)).toThrow(new AppError('record.notFound'));
  expect(() => getTask(db, 99, today)).toThrow(new AppError('record.notFound'));
});

test('rows come in the order asked for, without those that are in no list', () => {
  const db = openMemory();
  const [first = 0, second = 0] = storePlan(db, [parsedTask(), parsedTask({ code: '2.2' })]).taskIds;
  const tasks = listTasks(db, { planId: null }, today);
  expect(listTaskRows(db, [second, 99, first], today)).toEqual([tasks[1], tasks[0]]);
});
