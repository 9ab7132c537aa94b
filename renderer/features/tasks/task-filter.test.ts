/** What the task table shows for what a clerk types and chooses. */
import { describe, expect, it } from 'vitest';
import { reformFields } from '../../../core/domain/field.ts';
import type { TaskView } from '../../../core/domain/task.ts';
import { foldVietnamese } from '../../../core/text/vietnamese.ts';
import { reformFieldShortNames, taskStatusNames } from '../../strings/tasks.ts';
import { type ChoiceNames, countChoices, emptyFilter, isNarrowed, matchFilter, without } from './task-filter.ts';

function task(id: number, changes: Partial<TaskView>): TaskView {
  const title = changes.title ?? `Nhiệm vụ ${id}`;
  return {
    id,
    planId: 1,
    planTitle: 'Kế hoạch năm 2026',
    type: 'criterion',
    code: null,
    title,
    goal: null,
    field: null,
    leadAgencies: [],
    coordinatingAgencies: [],
    implementingAgencies: [],
    deadline: null,
    product: null,
    status: 'inProgress',
    percent: null,
    outcome: null,
    daysOverdue: null,
    searchText: foldVietnamese(title),
    ...changes,
  };
}

const tasks: readonly TaskView[] = [
  task(1, {
    title: 'Tỷ lệ hồ sơ giải quyết đúng hạn',
    field: 'procedure',
    status: 'overdue',
    leadAgencies: ['Văn phòng UBND tỉnh'],
  }),
  task(2, { title: 'Đôn đốc việc giải quyết kiến nghị', field: 'direction', leadAgencies: ['Sở Nội vụ'] }),
  task(3, { title: 'Sắp xếp tổ chức bộ máy', field: 'apparatus', leadAgencies: ['Sở Nội vụ', 'Sở Tài chính'] }),
  task(4, { title: 'Khảo sát mức độ hài lòng', planId: 2, planTitle: 'Thông báo kết luận', status: 'overdue' }),
];

const names: ChoiceNames = {
  statuses: taskStatusNames,
  fields: reformFieldShortNames,
  noField: 'Chưa phân lĩnh vực',
  noLead: 'Chưa giao',
};

function shown(changes: Partial<typeof emptyFilter>): number[] {
  return tasks.filter(matchFilter({ ...emptyFilter, ...changes })).map(({ id }) => id);
}

describe('searching', () => {
  it('finds words without diacritics, and đ as d', () => {
    expect(shown({ query: 'giai quyet dung han' })).toEqual([1]);
    expect(shown({ query: 'don doc' })).toEqual([2]);
  });

  it('finds words with diacritics, in any order, and wants all of them', () => {
    expect(shown({ query: 'quyết  GIẢI' })).toEqual([1, 2]);
    expect(shown({ query: 'giải quyết bộ máy' })).toEqual([]);
  });

  it('shows everything for a blank box', () => {
    expect(shown({ query: '   ' })).toEqual([1, 2, 3, 4]);
  });
});

describe('filtering', () => {
  it('narrows by plan, status, field and lead agency together', () => {
    expect(shown({ status: 'overdue' })).toEqual([1, 4]);
    expect(shown({ status: 'overdue', planId: 2 })).toEqual([4]);
    expect(shown({ leadAgency: 'Sở Nội vụ', field: 'apparatus' })).toEqual([3]);
  });

  it('finds what has no field and nobody to lead', () => {
    expect(shown({ field: without })).toEqual([4]);
    expect(shown({ leadAgency: without })).toEqual([4]);
  });

  it('knows when something narrows the table', () => {
    expect(isNarrowed(emptyFilter)).toBe(false);
    expect(isNarrowed({ ...emptyFilter, query: ' ' })).toBe(false);
    expect(isNarrowed({ ...emptyFilter, field: without })).toBe(true);
  });
});

describe('countChoices', () => {
  it('counts each choice under the other filters, and keeps those that would show nothing', () => {
    const choices = countChoices(tasks, { ...emptyFilter, status: 'overdue' }, reformFields, names);
    expect(choices.statuses).toEqual([
      { key: 'overdue', name: 'Quá hạn', count: 2 },
      { key: 'inProgress', name: 'Đang thực hiện', count: 2 },
    ]);
    expect(choices.plans.map(({ key, count }) => [key, count])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(choices.fields.map(({ key, count }) => [key, count])).toEqual([
      ['direction', 0],
      ['procedure', 1],
      ['apparatus', 0],
      [without, 1],
    ]);
  });

  it('lists lead agencies by name, those without one last, and counts a task for each of its leads', () => {
    const { leads } = countChoices(tasks, emptyFilter, reformFields, names);
    expect(leads).toEqual([
      { key: 'Sở Nội vụ', name: 'Sở Nội vụ', count: 2 },
      { key: 'Sở Tài chính', name: 'Sở Tài chính', count: 1 },
      { key: 'Văn phòng UBND tỉnh', name: 'Văn phòng UBND tỉnh', count: 1 },
      { key: without, name: 'Chưa giao', count: 1 },
    ]);
  });
});
