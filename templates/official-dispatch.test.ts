import { expect, test } from 'vitest';
import type { Agency } from '../core/domain/agency.ts';
import { documentDraftSchema } from '../core/domain/document-draft.ts';
import { makeFacts, makeTask } from './facts-for-tests.ts';
import { composeOfficialDispatch } from './official-dispatch.ts';

const agency: Agency = {
  id: 3,
  name: 'Sở Tư pháp',
  abbreviation: 'STP',
  otherNames: [],
  kind: 'department',
  parentId: null,
  validFromOn: null,
  validToOn: null,
  successorId: null,
};
const before = (raw: string, date: string) => ({ raw, kind: 'date' as const, bound: 'before' as const, date });
const own = { leadAgencies: [agency.name] };
const tasks = [
  makeTask(1, {
    ...own,
    title: 'Số hóa hồ sơ',
    status: 'dueSoon',
    daysLeft: 3,
    deadline: before('trước ngày 20/9/2026', '2026-09-20'),
  }),
  makeTask(2, {
    ...own,
    title: 'Xử lý văn bản',
    status: 'overdue',
    // The last day was the 3rd; the paper quotes the words of the plan.
    daysOverdue: 13,
    deadline: before('trước ngày 04/9/2026', '2026-09-04'),
  }),
  makeTask(3, { ...own, title: 'Tuyên truyền', status: 'ongoing' }),
  makeTask(4, { title: 'Việc của cơ quan khác', status: 'overdue', daysOverdue: 3 }),
];

test('the dispatch lists the late and nearly late tasks of one agency, longest late first', () => {
  const draft = composeOfficialDispatch(makeFacts({ tasks, agency }));
  const [opening, list] = draft.blocks;
  expect(opening).toMatchObject({
    runs: [
      {
        text: 'Qua theo dõi việc thực hiện Kế hoạch số 15/KH-UBND ngày 20 tháng 01 năm 2026, đến ngày 16/9/2026, Sở Tư pháp được giao phụ trách còn 1 nhiệm vụ đã quá thời hạn và 1 nhiệm vụ sắp đến hạn chưa hoàn thành, cụ thể như sau:',
      },
    ],
  });
  const rows = list?.type === 'table' ? list.rows.map((row) => row.map((each) => each.paragraphs.join(' '))) : [];
  expect(rows).toEqual([
    ['1', '2.2. Xử lý văn bản', 'trước ngày 04/9/2026', 'Quá hạn 13 ngày'],
    ['2', '2.1. Số hóa hồ sơ', 'trước ngày 20/9/2026', 'Còn 3 ngày'],
  ]);
});

test('it goes to that agency and asks for an answer within five working days', () => {
  const draft = composeOfficialDispatch(makeFacts({ tasks, agency }));
  expect(draft.addressees).toEqual(['Sở Tư pháp']);
  expect(draft.recipients[0]).toBe('Như trên');
  expect(draft.header).toMatchObject({
    symbol: 'SNV-CCHC',
    subject: 'đôn đốc thực hiện nhiệm vụ cải cách hành chính năm 2026',
  });
  const words = draft.blocks.flatMap((block) => (block.type === 'table' ? [] : block.runs.map((run) => run.text)));
  expect(words.join(' ')).toContain('trước ngày 23/9/2026');
  expect(documentDraftSchema.safeParse(draft).error).toBeUndefined();
});

test('an agency is found by its other names as well', () => {
  const renamed = { ...agency, name: 'Sở Tư pháp tỉnh An Giang', otherNames: ['Sở Tư pháp'] };
  expect(composeOfficialDispatch(makeFacts({ tasks, agency: renamed })).blocks[1]).toMatchObject({
    rows: { length: 2 },
  });
});

test('without an agency, or without a late task, it says why there is nothing to press', () => {
  expect(() => composeOfficialDispatch(makeFacts({ tasks }))).toThrow(/chưa chọn cơ quan cần đôn đốc/);
  const idle = makeFacts({ tasks: tasks.slice(2), agency });
  expect(() => composeOfficialDispatch(idle)).toThrow(/Sở Tư pháp không có nhiệm vụ nào quá hạn hoặc sắp đến hạn/);
});

test('an extension stands with the deadline of the plan: the day that counts now and the paper that says so', () => {
  const extended = makeTask(9, {
    ...own,
    title: 'Rà soát thủ tục',
    status: 'overdue',
    daysOverdue: 3,
    deadline: before('trước ngày 20/7/2026', '2026-07-20'),
    extension: { dueOn: '2026-09-13', documentCode: '215/UBND-TH' },
  });
  const draft = composeOfficialDispatch(makeFacts({ agency, tasks: [extended] }));
  expect(JSON.stringify(draft.blocks)).toContain(
    'trước ngày 20/7/2026 (gia hạn đến ngày 13/9/2026 theo Công văn số 215/UBND-TH)',
  );
});
