/** The audit trail as a clerk reads it. */
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../core/domain/task.ts';
import { wordHistory } from './history-words.ts';

function entry(changes: Partial<HistoryEntry>): HistoryEntry {
  return {
    id: 1,
    at: '2026-11-22T01:15:00.000Z',
    actor: 'Chuyên viên',
    action: 'task.updated',
    before: null,
    after: null,
    ...changes,
  };
}

describe('wordHistory', () => {
  it('names the fields of a corrected task, before and after', () => {
    const words = wordHistory(
      entry({
        before: { field: null, deadline: { raw: 'Quý III/2026', kind: 'quarter', bound: 'in', date: '2026-09-30' } },
        after: {
          field: 'procedure',
          deadline: { raw: 'Trước ngày 15/12/2026', kind: 'date', bound: 'before', date: '2026-12-14' },
        },
      }),
    );
    expect(words).toEqual({
      action: 'Sửa nhiệm vụ',
      period: null,
      changes: [
        { field: 'Lĩnh vực', before: 'chưa có', after: 'Cải cách thủ tục hành chính' },
        { field: 'Thời hạn', before: 'Quý III/2026', after: 'Trước ngày 15/12/2026' },
      ],
    });
  });

  it('tells first progress with its period, without ids and without what stayed empty', () => {
    const words = wordHistory(
      entry({
        action: 'progress.recorded',
        after: {
          taskId: 7,
          periodKey: '2026-Q4',
          agencyId: null,
          status: 'done',
          percent: 100,
          completedOn: '2026-11-20',
          outcome: 'Đã ban hành Quyết định',
          obstacle: '',
          evidence: [{ documentCode: '1234/QĐ-UBND', issuedOn: '2026-11-20', issuer: 'UBND tỉnh', subject: '' }],
        },
      }),
    );
    expect(words.action).toBe('Ghi tiến độ');
    expect(words.period).toBe('quý IV năm 2026');
    expect(words.changes).toEqual([
      { field: 'Tình trạng', before: 'chưa có', after: 'Hoàn thành' },
      { field: 'Tỷ lệ hoàn thành', before: 'chưa có', after: '100 %' },
      { field: 'Ngày hoàn thành', before: 'chưa có', after: '20/11/2026' },
      { field: 'Kết quả thực hiện', before: 'chưa có', after: 'Đã ban hành Quyết định' },
      { field: 'Văn bản minh chứng', before: 'chưa có', after: '1234/QĐ-UBND' },
    ]);
  });

  it('writes agencies by name', () => {
    const [change] = wordHistory(
      entry({ before: { leadAgencies: [] }, after: { leadAgencies: ['Sở Nội vụ', 'Sở Tài chính'] } }),
    ).changes;
    expect(change).toEqual({ field: 'Cơ quan phụ trách', before: 'chưa có', after: 'Sở Nội vụ; Sở Tài chính' });
  });

  it('does not take the title of an imported plan for that of the task', () => {
    const words = wordHistory(entry({ action: 'plan.imported', after: { title: 'Kế hoạch năm 2026', year: 2026 } }));
    expect(words).toEqual({ action: 'Nhận vào từ văn bản', period: null, changes: [] });
  });

  it('still shows an action it has no words for', () => {
    expect(wordHistory(entry({ action: 'task.merged' })).action).toBe('Thay đổi');
  });
});
