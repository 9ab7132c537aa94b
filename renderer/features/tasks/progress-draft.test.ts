/** Progress as typed, checked and sent. */
import { describe, expect, it } from 'vitest';
import { type ProgressEntry, progressInputSchema } from '../../../core/domain/progress.ts';
import { quarterOf } from '../../../core/domain/reporting-period.ts';
import {
  addEvidence,
  changeStatus,
  findProblems,
  keepDraft,
  listChoosablePeriods,
  type ProgressPlace,
  recallDraft,
  recallUnsavedPlace,
  startDraft,
  toProgressInput,
} from './progress-draft.ts';

const today = '2026-11-22';
const place: ProgressPlace = { taskId: 7, periodKey: '2026-Q4', agencyId: null };
const recorded: ProgressEntry = {
  ...place,
  id: 1,
  agencyName: null,
  status: 'inProgress',
  percent: 60,
  completedOn: null,
  outcome: 'Đã trình dự thảo',
  obstacle: '',
  recommendation: '',
  evidence: [{ documentCode: '12/TTr-SNV', issuedOn: '2026-10-05', issuer: 'Sở Nội vụ', subject: 'Về dự thảo' }],
  recordedBy: 'Chuyên viên',
  recordedAt: '2026-10-06T01:00:00.000Z',
};

describe('startDraft', () => {
  it('opens what is recorded for the period and unit', () => {
    const draft = startDraft([recorded], place);
    expect(draft).toMatchObject({ status: 'inProgress', percent: '60', outcome: 'Đã trình dự thảo' });
    expect(draft.evidence[0]).toMatchObject({ documentCode: '12/TTr-SNV', issuedOn: '05/10/2026' });
  });

  it('opens blank for another period or unit', () => {
    expect(startDraft([recorded], { ...place, periodKey: '2026-Q3' }).outcome).toBe('');
    expect(startDraft([recorded], { ...place, agencyId: 3 }).outcome).toBe('');
  });
});

describe('checking', () => {
  const draft = startDraft([recorded], place);

  it('wants a day for what is finished, not after today', () => {
    const done = changeStatus(draft, 'done');
    expect(done.percent).toBe('100');
    expect(findProblems(done, today)?.completedOn).toContain('ngày hoàn thành');
    expect(findProblems({ ...done, completedOn: '31/2/2026' }, today)?.completedOn).toContain('Ngày chưa đúng');
    expect(findProblems({ ...done, completedOn: '23/11/2026' }, today)?.completedOn).toContain('sau hôm nay');
    expect(findProblems({ ...done, completedOn: '22/11/2026' }, today)).toBeNull();
  });

  it.each(['', '101', '-1', '12,5', 'năm mươi'])('refuses "%s" per cent', (percent) => {
    expect(findProblems({ ...draft, percent }, today)?.percent).toBe('Tỷ lệ là số nguyên từ 0 đến 100.');
  });

  it('wants the code of every paper that proves it, and a readable day', () => {
    const withRow = addEvidence(draft);
    const added = withRow.evidence[1];
    expect(added?.key).toBe(1);
    expect(findProblems(withRow, today)?.evidence.get(1)?.documentCode).toContain('số, ký hiệu');
    const typed = { ...withRow, evidence: draft.evidence.map((row) => ({ ...row, issuedOn: 'hôm qua' })) };
    expect(findProblems(typed, today)?.evidence.get(0)?.issuedOn).toContain('Ngày chưa đúng');
  });
});

describe('sending', () => {
  it('makes the input that the contract takes', () => {
    const draft = { ...changeStatus(startDraft([recorded], place), 'done'), completedOn: '20/11/2026' };
    const input = toProgressInput(place, draft);
    expect(progressInputSchema.parse(input)).toEqual({
      ...place,
      status: 'done',
      percent: 100,
      completedOn: '2026-11-20',
      outcome: 'Đã trình dự thảo',
      obstacle: '',
      recommendation: '',
      evidence: recorded.evidence,
    });
  });

  it('forgets the day of completion when the work is taken up again', () => {
    const done = { ...changeStatus(startDraft([recorded], place), 'done'), completedOn: '20/11/2026' };
    expect(toProgressInput(place, changeStatus(done, 'inProgress')).completedOn).toBeNull();
  });
});

describe('keeping', () => {
  it('finds a draft again by task, period and unit until it is saved', () => {
    const draft = startDraft([recorded], place);
    keepDraft(place, draft);
    expect(recallDraft({ ...place })).toBe(draft);
    expect(recallDraft({ ...place, agencyId: 3 })).toBeUndefined();
    expect(recallUnsavedPlace(7)).toEqual(place);
    expect(recallUnsavedPlace(8)).toBeUndefined();
    keepDraft(place, undefined);
    expect(recallDraft(place)).toBeUndefined();
    expect(recallUnsavedPlace(7)).toBeUndefined();
  });
});

describe('listChoosablePeriods', () => {
  it('offers the quarters around today and of the years given', () => {
    const keys = listChoosablePeriods(quarterOf(today), [2024]).map(({ key }) => key);
    expect(keys[0]).toBe('2024-Q1');
    expect(keys).toContain('2026-Q4');
    expect(keys).toHaveLength(12);
  });
});
