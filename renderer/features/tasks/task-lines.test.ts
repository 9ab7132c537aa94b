/** Order and groups of the task table. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReformField, reformFields } from '../../../core/domain/field.ts';
import { noDay, noPercent, type TaskIndex, toDayNumber } from '../../../core/domain/task-index.ts';
import { arrangeLines, noGroup, sortPositions } from './task-lines.ts';

const days = ['2026-12-15', null, '2026-11-02', '2026-12-01'];
const fields: readonly (ReformField | null)[] = ['procedure', null, 'procedure', 'direction'];

const index: TaskIndex = {
  ids: Int32Array.of(11, 12, 13, 14),
  planOf: new Int32Array(4),
  statusOf: new Uint8Array(4),
  fieldOf: Uint8Array.from(fields, (field) => (field ? reformFields.indexOf(field) : reformFields.length)),
  lastDayOf: Int32Array.from(days, (day) => (day ? toDayNumber(day) : noDay)),
  percentOf: new Uint8Array(4).fill(noPercent),
  isExtended: new Uint8Array(4),
  leadStarts: Int32Array.of(0, 1, 1, 3, 4),
  leadOf: Int32Array.of(0, 1, 0, 1),
  plans: [{ id: 1, name: 'Kế hoạch' }],
  leadAgencies: [
    { id: 5, name: 'Sở Nội vụ' },
    { id: 6, name: 'Sở Tài chính' },
  ],
};
const all = Int32Array.of(0, 1, 2, 3);

/** The lines as words: the key of a group with its count, or the id of a task. */
function words(
  grouping: Parameters<typeof arrangeLines>[2],
  folded: readonly string[] = [],
): readonly (string | number)[] {
  const { lines, groups } = arrangeLines(index, all, grouping, new Set(folded));
  return Array.from(lines, (line) => {
    const group = groups[-1 - line];
    return line < 0 ? `${group?.key}:${group?.count}` : (index.ids[line] as number);
  });
}

describe('order', () => {
  it('the first column decides, the next among equals; blanks come last either way', () => {
    const first = { ranks: Int32Array.of(0, 2, 0, 1), blankRank: 2 };
    const second = { ranks: Int32Array.of(1, 0, 0, 1), blankRank: 2 };
    const sort = (isDescending: boolean) => [
      ...sortPositions(all, [
        { ...first, isDescending },
        { ...second, isDescending: false },
      ]),
    ];
    expect(sort(false)).toEqual([2, 0, 3, 1]);
    expect(sort(true)).toEqual([3, 2, 0, 1]);
  });

  it('is the order that comparing one by one gives', () => {
    const ranks = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 40 });
    fc.assert(
      fc.property(ranks, fc.boolean(), fc.boolean(), (pairs, firstDown, secondDown) => {
        const columnOf = (side: 0 | 1, isDescending: boolean) => ({
          ranks: Int32Array.from(pairs, (pair) => pair[side]),
          blankRank: 5,
          isDescending,
        });
        const sign = (isDescending: boolean) => (isDescending ? -1 : 1);
        const positions = Int32Array.from(pairs, (_, position) => position);
        const sorted = sortPositions(positions, [columnOf(0, firstDown), columnOf(1, secondDown)]);
        const expected = pairs
          .map(([first, second], position) => ({ first, second, position }))
          .sort(
            (left, right) =>
              sign(firstDown) * (left.first - right.first) ||
              sign(secondDown) * (left.second - right.second) ||
              left.position - right.position,
          );
        expect([...sorted]).toEqual(expected.map(({ position }) => position));
      }),
    );
  });
});

describe('groups', () => {
  it('without a grouping the tasks stand as they are', () => {
    expect(words(null)).toEqual([11, 12, 13, 14]);
  });

  it('fields in their order, those without one last', () => {
    expect(words('field')).toEqual(['direction:1', 14, 'procedure:2', 11, 13, `${noGroup}:1`, 12]);
  });

  it('a task with several leads stands under all of them together, behind those of the first alone', () => {
    expect(words('lead')).toEqual([
      ...['Sở Nội vụ:1', 11],
      ...['Sở Nội vụ; Sở Tài chính:1', 13],
      ...['Sở Tài chính:1', 14],
      ...[`${noGroup}:1`, 12],
    ]);
  });

  it('whoever leads, every task has one line and counts in one group', () => {
    const leads = fc.uniqueArray(fc.nat(3), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(leads, { minLength: 1, maxLength: 30 }), (leadsOfTasks) => {
        const starts = [0];
        for (const own of leadsOfTasks) starts.push((starts.at(-1) ?? 0) + own.length);
        const led: TaskIndex = {
          ...index,
          ids: Int32Array.from(leadsOfTasks, (_, task) => task + 1),
          leadStarts: Int32Array.from(starts),
          leadOf: Int32Array.from(leadsOfTasks.flat()),
          leadAgencies: ['Sở A', 'Sở B', 'Sở C', 'Sở D'].map((name, at) => ({ id: at + 1, name })),
        };
        const places = Int32Array.from(leadsOfTasks, (_, task) => task);
        const { lines, groups } = arrangeLines(led, places, 'lead', new Set());
        expect([...lines].filter((line) => line >= 0).sort((left, right) => left - right)).toEqual([...places]);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(places.length);
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        let key = '';
        for (const line of lines) {
          if (line < 0) key = groups[-1 - line]?.key ?? '';
          else {
            const names = (leadsOfTasks[line] ?? []).toSorted().map((lead) => led.leadAgencies[lead]?.name);
            expect(key).toBe(names.join('; '));
          }
        }
      }),
    );
  });

  it('months of the last day, the earliest first', () => {
    expect(words('month')).toEqual(['2026-11:1', 13, '2026-12:2', 11, 14, `${noGroup}:1`, 12]);
  });

  it('a group that is folded up keeps its line and its count', () => {
    expect(words('month', ['2026-12'])).toEqual(['2026-11:1', 13, '2026-12:2', `${noGroup}:1`, 12]);
  });
});
