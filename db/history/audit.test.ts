import { expect, test } from 'vitest';
import { recordProgress } from '../progress/progress.ts';
import { getTask } from '../tasks/tasks.ts';
import { context, openMemory, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { findLastEntry } from './audit.ts';

test('with a clock that was set back, changes go on and keep their order', () => {
  const db = openMemory();
  const [taskId = 0] = storePlan(db, [parsedTask()]).taskIds;
  const times = ['2026-11-22T03:00:00.000Z', '2026-11-20T03:00:00.000Z', '2026-11-21T03:00:00.000Z'];
  for (const [index, now] of times.entries()) {
    recordProgress(db, progressInput(taskId, { percent: 10 * (index + 1) }), { ...context, now }, today);
  }
  const { history, progress } = getTask(db, taskId, today);
  expect(history.slice(1).map(({ at, after }) => [at, after?.percent])).toEqual([
    [times[0], 10],
    [times[1], 20],
    [times[2], 30],
  ]);
  expect(progress[0]?.percent).toBe(30);
  expect(findLastEntry(db)?.at).toBe(times[2]);
});
