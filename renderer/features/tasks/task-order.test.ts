/** The order of the task table. */
import { describe, expect, it } from 'vitest';
import type { TaskView } from '../../../core/domain/task.ts';
import { compareVietnamese } from '../../../core/text/vietnamese.ts';
import { compareStatuses, sortKeyOf } from './task-order.ts';

const nobody: TaskView = {
  id: 1,
  planId: 1,
  planTitle: 'Kế hoạch năm 2026',
  type: 'criterion',
  code: null,
  title: 'Sắp xếp tổ chức bộ máy',
  goal: null,
  field: null,
  leadAgencies: [],
  coordinatingAgencies: [],
  implementingAgencies: [],
  deadline: null,
  product: null,
  status: 'ongoing',
  percent: null,
  outcome: null,
  daysOverdue: null,
  searchText: '',
};
const noField = () => undefined;

function sortedCodes(codes: readonly string[]): string[] {
  return codes.map((code) => sortKeyOf({ ...nobody, code }, 'code', noField) as string).toSorted(compareVietnamese);
}

describe('sortKeyOf', () => {
  it('orders codes by their numbers', () => {
    expect(sortedCodes(['2.10', '3.1', '2.2', '2.19', '10.1'])).toEqual(['2.2', '2.10', '2.19', '3.1', '10.1']);
  });

  it('puts deadlines with a last day in the order of days, those in words after them', () => {
    const keys = [
      { raw: 'Thường xuyên', kind: 'ongoing', bound: null, date: null },
      { raw: 'Trước ngày 15/12/2026', kind: 'date', bound: 'before', date: '2026-12-14' },
      { raw: 'Quý III/2026', kind: 'quarter', bound: 'in', date: '2026-09-30' },
    ] as const;
    const ordered = keys
      .map((deadline) => sortKeyOf({ ...nobody, deadline }, 'deadline', noField) as string)
      .toSorted(compareVietnamese);
    expect(ordered).toEqual(['2026-09-30', '2026-12-14', '9999 Thường xuyên']);
  });

  it('leaves what is missing undefined, so that the table puts it last', () => {
    for (const column of ['code', 'field', 'lead', 'deadline', 'percent', 'outcome'] as const) {
      expect(sortKeyOf(nobody, column, noField)).toBeUndefined();
    }
  });
});

describe('compareStatuses', () => {
  it('puts what is late first and what is finished last', () => {
    expect((['done', 'inProgress', 'overdue', 'dueSoon'] as const).toSorted(compareStatuses)).toEqual([
      'overdue',
      'dueSoon',
      'inProgress',
      'done',
    ]);
  });
});
