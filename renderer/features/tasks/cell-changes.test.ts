/** What is typed into a cell, read as a change. */
import { describe, expect, it } from 'vitest';
import type { TaskColumn, TaskView } from '../../../core/domain/task.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { readCell } from './cell-changes.ts';
import { planPaste, toEdits } from './paste-plan.ts';

const task: TaskView = {
  id: 7,
  planId: 1,
  planTitle: 'Kế hoạch năm 2026',
  planYear: 2026,
  type: 'criterion',
  code: '2.1',
  title: 'Công bố thủ tục hành chính',
  goal: null,
  field: 'procedure',
  leadAgencies: ['Sở Nội vụ'],
  coordinatingAgencies: [],
  implementingAgencies: [],
  deadline: { raw: 'Trước ngày 15/12', kind: 'date', bound: 'before', date: '2026-12-15' },
  extension: null,
  product: null,
  authority: null,
  status: 'overdue',
  percent: 70,
  outcome: 'Đã trình',
  daysOverdue: 8,
  daysLeft: null,
  lacks: 0,
  version: 3,
};

function read(column: TaskColumn, text: string, over: Partial<TaskView> = {}) {
  return readCell(column, text, { ...task, ...over });
}

describe('reading a cell', () => {
  it('what the task says already is no change', () => {
    for (const [column, text] of [
      ['title', ' Công bố thủ tục hành chính '],
      ['field', 'thu tuc hanh chinh'],
      ['lead', 'Sở Nội vụ'],
      ['deadline', '15/12/2026'],
      ['deadline', '14/12/2026'],
      ['status', 'Quá hạn'],
      ['percent', '70 %'],
      ['outcome', 'Đã trình'],
    ] as const) {
      expect(read(column, text), column).toBeNull();
    }
  });

  it('a day alone is a deadline by that day; words are read with the year of the plan', () => {
    expect(read('deadline', '5/9/2026')).toEqual({
      changes: { deadline: { raw: 'Chậm nhất ngày 05/09/2026', kind: 'date', bound: 'by', date: '2026-09-05' } },
    });
    expect(read('deadline', 'Quý III')).toMatchObject({
      changes: { deadline: { kind: 'quarter', date: '2026-09-30' } },
    });
    expect(read('deadline', '')).toEqual({ changes: { deadline: null } });
    expect(read('deadline', 'sớm nhất có thể')).toEqual({ problem: taskStrings.cells.unreadableDeadline });
  });

  it('fields and statuses by name, with or without diacritics', () => {
    expect(read('field', 'Cải cách thể chế')).toEqual({ changes: { field: 'institution' } });
    expect(read('field', '')).toEqual({ changes: { field: null } });
    expect(read('field', 'Lĩnh vực lạ')).toHaveProperty('problem');
    expect(read('status', 'hoan thanh')).toEqual({ changes: {}, progress: { status: 'done' } });
    expect(read('status', 'Tạm dừng')).toHaveProperty('problem');
  });

  it('percent and names', () => {
    expect(read('percent', '85%')).toEqual({ changes: {}, progress: { percent: 85 } });
    expect(read('percent', '101')).toHaveProperty('problem');
    expect(read('lead', ' Sở Y tế ;  Sở Nội vụ;Sở Y tế ')).toEqual({
      changes: { leadAgencies: ['Sở Y tế', 'Sở Nội vụ'] },
    });
    expect(read('title', '  ')).toEqual({ problem: taskStrings.cells.titleMissing });
    expect(read('code', '9.9')).toEqual({ problem: taskStrings.cells.notEditable });
  });
});

describe('pasting', () => {
  const columns = [
    { column: 'percent', widthPx: 80 },
    { column: 'outcome', widthPx: 80 },
  ] as const;
  const find = (id: number) => (id === 8 ? { ...task, id: 8, version: 5 } : id === 7 ? task : undefined);

  it('tells what changes, what cannot be read and what lies outside; one edit for each task', () => {
    const plan = planPaste(
      [
        ['40', 'Đang làm'],
        ['999', 'Đã trình'],
        ['1', 'Ngoài bảng'],
      ],
      { taskIds: [7, 8], columns },
      find,
    );
    expect(plan.changes.map(({ task: { id }, column, after }) => [id, column, after])).toEqual([
      [7, 'percent', '40'],
      [7, 'outcome', 'Đang làm'],
    ]);
    expect(plan.problems).toHaveLength(1);
    expect(plan.outsideCount).toBe(2);
    expect(toEdits(plan)).toEqual([{ id: 7, version: 3, changes: {}, progress: { percent: 40, outcome: 'Đang làm' } }]);
  });

  it('one cell fills all that are chosen', () => {
    const plan = planPaste([['55']], { taskIds: [7, 8], columns: [columns[0]] }, find);
    expect(plan.changes).toHaveLength(2);
    expect(plan.outsideCount).toBe(0);
  });
});
