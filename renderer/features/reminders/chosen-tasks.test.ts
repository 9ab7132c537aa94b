import { expect, test } from 'vitest';
import type { PressingAgency, PressingTask } from '../../../core/domain/reminder.ts';
import { choose, chooseAll, isChosen, listChoices, listShown } from './chosen-tasks.ts';

function pressing(id: number, status: 'overdue' | 'dueSoon', waitingDocumentId: number | null = null): PressingTask {
  const task = { id, status } as PressingTask['task'];
  return { task, sentCount: 0, lastSentOn: null, waitingDocumentId };
}

const health: PressingAgency = {
  agencyId: 1,
  name: 'Sở Y tế',
  tasks: [pressing(10, 'overdue'), pressing(11, 'dueSoon')],
};
const justice: PressingAgency = { agencyId: 2, name: 'Sở Tư pháp', tasks: [pressing(10, 'overdue', 7)] };
const finance: PressingAgency = { agencyId: 3, name: 'Sở Tài chính', tasks: [pressing(12, 'dueSoon')] };

test('late tasks are chosen at first, but not what a waiting draft presses for already', () => {
  const shown = listShown([health, justice, finance], false);
  expect(shown.map(({ name }) => name)).toEqual(['Sở Y tế', 'Sở Tư pháp']);
  expect(listChoices(shown, new Map())).toEqual([{ agencyId: 1, taskIds: [10] }]);
});

test('what the clerk chooses or leaves holds for that agency alone', () => {
  const shown = listShown([health, justice, finance], true);
  const taken = choose(new Map(), 2, justice.tasks, true);
  const choices = choose(taken, 1, [pressing(10, 'overdue')], false);
  expect(listChoices(shown, choices)).toEqual([{ agencyId: 2, taskIds: [10] }]);
  expect(isChosen(choices, 1, pressing(11, 'dueSoon'))).toBe(false);
});

test('of tasks chosen one by one those due soon are pressed for as well, but not what a waiting draft presses for', () => {
  expect(listChoices([health, justice, finance], chooseAll([health, justice, finance]))).toEqual([
    { agencyId: 1, taskIds: [10, 11] },
    { agencyId: 3, taskIds: [12] },
  ]);
});

test('what was composed is chosen no more; taken back with Ctrl+Z it is chosen again, and a draft is pressed beside only when asked', () => {
  const withDraft = { ...health, tasks: [pressing(10, 'overdue', 8), pressing(11, 'dueSoon', 8)] };
  const choices = chooseAll([health]);
  expect(listChoices([health], choices)).toEqual([{ agencyId: 1, taskIds: [10, 11] }]);
  expect(listChoices([withDraft], choices)).toEqual([]);
  expect(listChoices([health], choices)).toEqual([{ agencyId: 1, taskIds: [10, 11] }]);
  expect(listChoices([withDraft], choose(choices, 1, withDraft.tasks, true))).toEqual([
    { agencyId: 1, taskIds: [10, 11] },
  ]);
});
