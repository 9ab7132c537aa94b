/** What the task table shows for what a clerk types and chooses. */
import { describe, expect, it } from 'vitest';
import { clarityBit } from '../../../core/domain/clarity.ts';
import { type ReformField, reformFields } from '../../../core/domain/field.ts';
import { type TaskStatus, taskStatuses } from '../../../core/domain/task.ts';
import { noDay, noPercent, type TaskIndex } from '../../../core/domain/task-index.ts';
import { without } from '../../../core/domain/task-list.ts';
import { clarityNames, reformFieldShortNames, taskStatusNames } from '../../strings/tasks.ts';
import { type ChoiceNames, emptyFilter, findTasks, flagIds, isNarrowed, type Narrowing } from './task-filter.ts';

const plans = [
  { id: 1, name: 'Kế hoạch năm 2026' },
  { id: 2, name: 'Thông báo kết luận' },
];
const agencies = ['Sở Nội vụ', 'Sở Tài chính', 'Văn phòng UBND tỉnh'];

type Row = readonly [id: number, plan: number, TaskStatus, ReformField | null, leads: readonly number[]];

const rows: readonly Row[] = [
  [11, 0, 'overdue', 'procedure', [2]],
  [12, 0, 'inProgress', 'direction', [0]],
  [13, 0, 'inProgress', 'apparatus', [0, 1]],
  [4, 1, 'overdue', null, []],
];

const index: TaskIndex = {
  ids: Int32Array.from(rows, ([id]) => id),
  planOf: Int32Array.from(rows, ([, plan]) => plan),
  statusOf: Uint8Array.from(rows, ([, , status]) => taskStatuses.indexOf(status)),
  fieldOf: Uint8Array.from(rows, ([, , , field]) => (field ? reformFields.indexOf(field) : reformFields.length)),
  lastDayOf: new Int32Array(4).fill(noDay),
  percentOf: new Uint8Array(4).fill(noPercent),
  isExtended: new Uint8Array(4),
  leadStarts: Int32Array.of(0, 1, 2, 4, 4),
  leadOf: Int32Array.from(rows.flatMap(([, , , , leads]) => leads)),
  plans,
  leadAgencies: agencies.map((name, id) => ({ id, name })),
};

const names: ChoiceNames = {
  statuses: taskStatusNames,
  fields: reformFieldShortNames,
  clarities: clarityNames,
  noField: 'Chưa phân lĩnh vực',
  noLead: 'Chưa giao',
};
const everything: Narrowing = { isAllowed: null, lacks: null };

/** Only these ids hold the words. */
function holding(...ids: readonly number[]): Narrowing {
  return { isAllowed: flagIds(index, Int32Array.from(ids)), lacks: null };
}

function find(changes: Partial<typeof emptyFilter>, narrowing = everything) {
  return findTasks(index, { ...emptyFilter, ...changes }, narrowing, names);
}

function shown(changes: Partial<typeof emptyFilter>, narrowing = everything): number[] {
  return Array.from(find(changes, narrowing).positions, (position) => index.ids[position] ?? 0);
}

describe('narrowing', () => {
  it('shows what holds the words, in the order of the plans; ids that are in no list count for nothing', () => {
    expect(shown({})).toEqual([11, 12, 13, 4]);
    expect(shown({}, holding(4, 12, 99))).toEqual([12, 4]);
    expect(shown({}, holding())).toEqual([]);
    expect(find({ status: 'overdue' }).totalCount).toBe(4);
  });

  it('keeps what leaves one of the six unclear, and counts each of the six', () => {
    const lacks = Uint8Array.of(0, clarityBit('product') | clarityBit('time'), clarityBit('product'), 0);
    expect(shown({ lacks: 'product' }, { isAllowed: null, lacks })).toEqual([12, 13]);
    const { choices } = find({ lacks: 'time' }, { isAllowed: null, lacks });
    expect(choices.lacks.filter(({ count }) => count > 0)).toEqual([
      { key: 'time', name: 'Rõ thời gian', count: 1 },
      { key: 'product', name: 'Rõ sản phẩm', count: 2 },
    ]);
  });

  it('narrows by plan, status, field and lead agency together', () => {
    expect(shown({ status: 'overdue' })).toEqual([11, 4]);
    expect(shown({ status: 'overdue', planId: 2 })).toEqual([4]);
    expect(shown({ leadAgency: 'Sở Nội vụ', field: 'apparatus' })).toEqual([13]);
    expect(shown({ leadAgency: 'Sở Tài chính' })).toEqual([13]);
  });

  it('finds what has no field and nobody to lead', () => {
    expect(shown({ field: without })).toEqual([4]);
    expect(shown({ leadAgency: without })).toEqual([4]);
  });

  it('shows nothing for a plan or an agency that is no more', () => {
    expect(shown({ planId: 9 })).toEqual([]);
    expect(shown({ leadAgency: 'Sở đã giải thể' })).toEqual([]);
  });

  it('knows when something narrows the table', () => {
    expect(isNarrowed(emptyFilter)).toBe(false);
    expect(isNarrowed({ ...emptyFilter, query: ' ' })).toBe(false);
    expect(isNarrowed({ ...emptyFilter, field: without })).toBe(true);
  });
});

describe('choices', () => {
  it('counts each choice under the other filters, and keeps those that would show nothing', () => {
    const { choices } = find({ status: 'overdue' });
    expect(choices.statuses).toEqual([
      { key: 'overdue', name: 'Quá hạn', count: 2 },
      { key: 'inProgress', name: 'Đang thực hiện', count: 2 },
    ]);
    expect(choices.plans).toEqual([
      { key: 1, name: 'Kế hoạch năm 2026', count: 1 },
      { key: 2, name: 'Thông báo kết luận', count: 1 },
    ]);
    expect(choices.fields.map(({ key, count }) => [key, count])).toEqual([
      ['direction', 0],
      ['procedure', 1],
      ['apparatus', 0],
      [without, 1],
    ]);
  });

  it('counts only what holds the words', () => {
    const { choices } = find({}, holding(12, 13));
    expect(choices.statuses.map(({ key, count }) => [key, count])).toEqual([
      ['overdue', 0],
      ['inProgress', 2],
    ]);
  });

  it('lists lead agencies by name, those without one last, and counts a task for each of its leads', () => {
    expect(find({}).choices.leads).toEqual([
      { key: 'Sở Nội vụ', name: 'Sở Nội vụ', count: 2 },
      { key: 'Sở Tài chính', name: 'Sở Tài chính', count: 1 },
      { key: 'Văn phòng UBND tỉnh', name: 'Văn phòng UBND tỉnh', count: 1 },
      { key: without, name: 'Chưa giao', count: 1 },
    ]);
  });
});
