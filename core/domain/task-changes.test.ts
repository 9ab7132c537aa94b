import { expect, test } from 'vitest';
import type { HistoryEntry } from './task.ts';
import { drawTogether } from './task-changes.ts';

let nextId = 1;
function entry(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
  action = 'task.updated',
): HistoryEntry {
  const id = nextId++;
  return { id, at: `2026-11-0${(id % 9) + 1}T00:00:00Z`, actor: 'Hoa', action, before, after };
}

test('a field is compared as it was first and as it is last', () => {
  const net = drawTogether([
    entry({ title: 'Một', product: null }, { title: 'Hai', product: 'Báo cáo' }),
    entry({ title: 'Hai' }, { title: 'Ba' }),
  ]);
  expect(net).toMatchObject([{ before: { title: 'Một', product: null }, after: { title: 'Ba', product: 'Báo cáo' } }]);
});

test('what came and went again is no change', () => {
  expect(
    drawTogether([
      entry({ title: 'Một' }, { title: 'Hai' }),
      entry({ title: 'Hai' }, { title: 'Một', ofAction: 'task.updated' }, 'change.undone'),
    ]),
  ).toEqual([]);
});

test('progress of each period and unit is a record of its own', () => {
  const third = { periodKey: '2026-Q3', agencyName: null };
  const fourth = { periodKey: '2026-Q4', agencyName: null };
  const net = drawTogether([
    entry(null, { ...third, status: 'inProgress', percent: 40 }, 'progress.recorded'),
    entry(null, { ...fourth, status: 'inProgress', percent: 60 }, 'progress.recorded'),
    entry({ ...third, percent: 40 }, { ...third, percent: 50 }, 'progress.corrected'),
  ]);
  expect(net.map(({ before, after }) => [before?.percent, after?.periodKey, after?.percent, after?.status])).toEqual([
    [null, '2026-Q3', 50, 'inProgress'],
    [null, '2026-Q4', 60, 'inProgress'],
  ]);
});
