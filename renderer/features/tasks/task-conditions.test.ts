/** The filter builder over the index. */
import { expect, test } from 'vitest';
import { clarityBit } from '../../../core/domain/clarity.ts';
import { reformFields } from '../../../core/domain/field.ts';
import { taskStatuses } from '../../../core/domain/task.ts';
import { noDay, noPercent, type TaskIndex, toDayNumber } from '../../../core/domain/task-index.ts';
import type { TaskCondition } from '../../../core/domain/task-list.ts';
import { listNeeds, matchConditions } from './task-conditions.ts';
import { emptyFilter } from './task-filter.ts';

const index: TaskIndex = {
  ids: Int32Array.of(11, 12, 13),
  planOf: Int32Array.of(0, 0, 1),
  statusOf: Uint8Array.of(
    taskStatuses.indexOf('overdue'),
    taskStatuses.indexOf('done'),
    taskStatuses.indexOf('dueSoon'),
  ),
  fieldOf: Uint8Array.of(0, reformFields.length, 1),
  lastDayOf: Int32Array.of(toDayNumber('2026-11-10'), noDay, toDayNumber('2026-11-25')),
  percentOf: Uint8Array.of(40, 100, noPercent),
  isExtended: Uint8Array.of(0, 0, 1),
  leadStarts: Int32Array.of(0, 1, 1, 2),
  leadOf: Int32Array.of(0, 0),
  plans: [
    { id: 1, name: 'Một' },
    { id: 2, name: 'Hai' },
  ],
  leadAgencies: [{ id: 5, name: 'Sở Nội vụ' }],
};
const ground = {
  index,
  today: '2026-11-22',
  lacks: Uint8Array.of(clarityBit('product'), 0, clarityBit('time')),
  isFound: new Map([['báo cáo', Uint8Array.of(0, 1, 1)]]),
};

function found(conditions: readonly TaskCondition[], joiner: 'and' | 'or' = 'and'): readonly number[] | null {
  const flags = matchConditions(ground, { ...emptyFilter, conditions, joiner });
  return flags && [...index.ids].filter((_, position) => flags[position] === 1);
}

test.each<[TaskCondition, readonly number[]]>([
  [{ field: 'status', operator: 'is', value: 'overdue' }, [11]],
  [{ field: 'status', operator: 'isNot', value: 'overdue' }, [12, 13]],
  [{ field: 'field', operator: 'is', value: '' }, [12]],
  [{ field: 'lead', operator: 'is', value: 'Sở Nội vụ' }, [11, 13]],
  [{ field: 'lead', operator: 'is', value: '' }, [12]],
  [{ field: 'plan', operator: 'is', value: '2' }, [13]],
  [{ field: 'extended', operator: 'is', value: 'yes' }, [13]],
  [{ field: 'lacks', operator: 'is', value: 'product' }, [11]],
  [{ field: 'words', operator: 'contains', value: 'báo cáo' }, [12, 13]],
  [{ field: 'words', operator: 'containsNot', value: 'báo cáo' }, [11]],
  [{ field: 'lastDay', operator: 'onOrBefore', value: '2026-11-10' }, [11]],
  [{ field: 'lastDay', operator: 'onOrAfter', value: '2026-11-11' }, [13]],
  [{ field: 'lastDay', operator: 'isBlank', value: '' }, [12]],
  [{ field: 'daysLeft', operator: 'atMost', value: '3' }, [11, 13]],
  [{ field: 'percent', operator: 'atLeast', value: '50' }, [12]],
  [{ field: 'percent', operator: 'isBlank', value: '' }, [13]],
])('%o', (condition, ids) => {
  expect(found([condition])).toEqual(ids);
});

test('joined by và, by hoặc; what is still being filled in narrows nothing', () => {
  const overdue: TaskCondition = { field: 'status', operator: 'is', value: 'overdue' };
  const finished: TaskCondition = { field: 'percent', operator: 'atLeast', value: '100' };
  expect(found([overdue, finished])).toEqual([]);
  expect(found([overdue, finished], 'or')).toEqual([11, 12]);
  expect(found([overdue, { field: 'percent', operator: 'atLeast', value: '' }])).toEqual([11]);
  expect(found([{ field: 'words', operator: 'contains', value: ' ' }])).toBeNull();
});

test('only what conditions ask for is read besides the index', () => {
  const conditions: readonly TaskCondition[] = [{ field: 'words', operator: 'contains', value: ' báo cáo ' }];
  expect(listNeeds({ ...emptyFilter, conditions })).toEqual({ lacks: false, words: ['báo cáo'] });
  expect(listNeeds({ ...emptyFilter, lacks: 'time' })).toEqual({ lacks: true, words: [] });
});
