/** Corrections to a task: only what changed is sent. */
import { describe, expect, it } from 'vitest';
import type { TaskDetail } from '../../../core/domain/task.ts';
import { taskChangesSchema } from '../../../core/ipc/task-calls.ts';
import { findFormProblems, listChanges, toTaskForm, wordEarlierLastDay } from './task-changes.ts';

const task: TaskDetail = {
  id: 7,
  planId: 1,
  planTitle: 'Kế hoạch năm 2026',
  planYear: 2026,
  type: 'criterion',
  code: '2.6',
  title: 'Tỷ lệ hồ sơ giải quyết đúng hạn',
  goal: 'Từ 98 % trở lên',
  field: 'procedure',
  leadAgencies: ['Văn phòng UBND tỉnh'],
  coordinatingAgencies: [],
  implementingAgencies: ['Các sở, ban, ngành'],
  deadline: { raw: 'Trước ngày 15/12/2026', kind: 'date', bound: 'before', date: '2026-12-15' },
  product: null,
  status: 'inProgress',
  percent: 60,
  outcome: null,
  daysOverdue: null,
  daysLeft: 22,
  extension: null,
  extensions: [],
  lacks: 0,
  measures: [],
  authority: null,
  agencies: { lead: [], coordinating: [], implementing: [] },
  source: { documentId: 1, title: 'Kế hoạch', lineFrom: 1, lineTo: 2, lines: [] },
  progress: [],
  history: [],
  version: 3,
};
const form = toTaskForm(task);

describe('listChanges', () => {
  it('finds nothing when nothing was typed', () => {
    expect(listChanges(task, form)).toBeNull();
  });

  it('sends the fields typed over, blanks as null, agencies by line', () => {
    const changes = listChanges(task, {
      ...form,
      goal: ' ',
      product: 'Báo cáo của Văn phòng',
      leadAgencies: 'Sở Nội vụ\n\n  Sở Tài chính ',
    });
    expect(taskChangesSchema.parse(changes)).toEqual({
      goal: null,
      product: 'Báo cáo của Văn phòng',
      leadAgencies: ['Sở Nội vụ', 'Sở Tài chính'],
    });
  });

  it('keeps the bound of a deadline only with its words', () => {
    expect(listChanges(task, { ...form, deadlineDate: '10/12/2026' })?.deadline).toEqual({
      raw: 'Trước ngày 15/12/2026',
      kind: 'date',
      bound: 'before',
      date: '2026-12-10',
    });
    expect(
      listChanges(task, { ...form, deadlineWords: 'Ngày 10/12/2026', deadlineDate: '10/12/2026' })?.deadline,
    ).toEqual({
      raw: 'Ngày 10/12/2026',
      kind: 'date',
      bound: null,
      date: '2026-12-10',
    });
  });

  it('tells the last day of “trước ngày”, and of nothing else', () => {
    expect(wordEarlierLastDay(form, task.deadline)).toBe('14/12/2026');
    expect(wordEarlierLastDay({ ...form, deadlineDate: '01/12/2026' }, task.deadline)).toBe('30/11/2026');
    expect(wordEarlierLastDay({ ...form, deadlineDate: '31/11/2026' }, task.deadline)).toBeNull();
    expect(wordEarlierLastDay({ ...form, deadlineWords: 'Ngày 10/12/2026' }, task.deadline)).toBeNull();
    expect(wordEarlierLastDay({ ...form, deadlineKind: null }, task.deadline)).toBeNull();
  });

  it('takes a deadline away', () => {
    expect(listChanges(task, { ...form, deadlineKind: null })).toEqual({ deadline: null });
  });
});

describe('findFormProblems', () => {
  it('wants a title, and words and a readable day for a deadline', () => {
    expect(findFormProblems(form)).toBeNull();
    expect(findFormProblems({ ...form, title: ' ' })?.title).toBe('Hãy ghi nội dung nhiệm vụ.');
    expect(findFormProblems({ ...form, deadlineWords: '' })?.deadlineWords).toContain('Hãy ghi thời hạn');
    expect(findFormProblems({ ...form, deadlineDate: '31/11/2026' })?.deadlineDate).toContain('Ngày chưa đúng');
  });
});
