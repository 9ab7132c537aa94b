/** A plan that comes in again: draft and issued paper, tasks reworded, moved, added and dropped. */
import { describe, expect, test } from 'vitest';
import {
  type ComparedTask,
  comparePlan,
  keepChosen,
  listKeys,
  matchPapers,
  orderTasks,
  pairTasks,
  type StoredTask,
} from './plan-update.ts';

function parsed(code: string | null, title: string, changes: Partial<ComparedTask> = {}): ComparedTask {
  return {
    code,
    type: 'criterion',
    title,
    goal: null,
    measures: [],
    leadAgencies: ['Sở Nội vụ'],
    coordinatingAgencies: [],
    implementingAgencies: [],
    deadline: null,
    product: null,
    field: null,
    ...changes,
  };
}

function stored(id: number, code: string | null, title: string, changes: Partial<StoredTask> = {}): StoredTask {
  return { ...parsed(code, title), id, isDropped: false, correctedFields: [], ...changes };
}

const head = { title: 'Cải cách hành chính năm 2026', documentCode: null, issuedOn: null, legalBases: [] };
const december = { raw: 'Trong tháng 12', kind: 'month', bound: 'in', date: '2026-12-31' } as const;
const june = { raw: 'Trong tháng 6', kind: 'month', bound: 'in', date: '2026-06-30' } as const;

describe('one paper or two', () => {
  const draft = {
    kind: 'KH',
    number: null,
    symbol: 'KH-UBND',
    issuedOn: null,
    issuingAgency: 'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
    subject: 'Cải cách hành chính năm 2026',
    year: 2026,
  };
  const issued = { ...draft, number: '15', issuedOn: '2025-12-20' };

  test('the same number, symbol, date and issuer are one, also when the subject was corrected', () => {
    expect(matchPapers(issued, { ...issued, issuingAgency: 'Uỷ ban nhân dân tỉnh An Giang', subject: 'CCHC' })).toBe(
      'number',
    );
  });
  test('a draft is the issued paper with the same subject and year', () => {
    expect(matchPapers(draft, issued)).toBe('subject');
  });
  test.each([
    ['another number', issued, { ...issued, number: '16' }],
    ['another date', issued, { ...issued, issuedOn: '2024-12-20' }],
    ['another issuer', issued, { ...issued, issuingAgency: 'SỞ NỘI VỤ' }],
    ['another kind', draft, { ...draft, kind: 'BC' }],
    ['another year', draft, { ...draft, year: 2025 }],
    ['no subject to go by', { ...draft, subject: null }, { ...draft, subject: null }],
  ])('%s makes two', (_, left, right) => {
    expect(matchPapers(left, right)).toBeNull();
  });
});

test('a paper read again without a change differs in nothing', () => {
  const tasks = [stored(1, '2.1', 'Công khai thủ tục', { leadAgencies: ['Sở Nội vụ', 'Văn phòng UBND tỉnh'] })];
  const again = [parsed('2.1', 'Công khai  thủ tục', { goal: '', leadAgencies: ['Văn phòng UBND tỉnh', 'Sở Nội vụ'] })];
  expect(comparePlan({ head, tasks }, { head, tasks: again })).toEqual({ head: [], tasks: [] });
});

test('a task that was inserted moves codes on, and its followers are still themselves', () => {
  const before = [stored(1, '2.1', 'Số hóa hồ sơ'), stored(2, '2.2', 'Trả kết quả đúng hạn')];
  const after = [parsed('2.1', 'Số hóa hồ sơ'), parsed('2.2', 'Công khai phí'), parsed('2.3', 'Trả kết quả đúng hạn')];
  expect(pairTasks(before, after)).toEqual([
    { taskId: 1, index: 0 },
    { taskId: 2, index: 2 },
  ]);
  expect(comparePlan({ head, tasks: before }, { head, tasks: after }).tasks).toEqual([
    { kind: 'added', key: 'added 1', index: 1, code: '2.2', title: 'Công khai phí' },
    {
      kind: 'changed',
      taskId: 2,
      index: 2,
      code: '2.2',
      title: 'Trả kết quả đúng hạn',
      changes: [{ key: 'changed 2 code', field: 'code', before: '2.2', after: '2.3', isCorrected: false }],
    },
  ]);
});

test('duties that share the code of their heading are not taken for one another', () => {
  const before = [stored(1, '1.1', 'Cải cách thể chế'), stored(2, '1.1', 'Cải cách tổ chức bộ máy')];
  const after = [parsed('1.1', 'Cải cách thể chế'), parsed('1.1', 'Chuyển đổi số')];
  expect(pairTasks(before, after)).toEqual([{ taskId: 1, index: 0 }]);
  expect(pairTasks([stored(1, '1.1', 'Cải cách thể chế')], [parsed('1.1', 'Chuyển đổi số')])).toEqual([
    { taskId: 1, index: 0 },
  ]);
});

describe('a plan that was amended', () => {
  const plan = {
    head,
    tasks: [
      stored(1, '2.1', 'Công khai thủ tục', { deadline: december }),
      stored(2, '2.2', 'Số hóa hồ sơ', { product: 'Báo cáo của phòng', correctedFields: ['product'] }),
      stored(3, null, 'Đào tạo công chức', { type: 'duty' }),
      stored(4, null, 'Tổ chức hội thi', { type: 'duty', isDropped: true }),
      stored(5, null, 'Lấy ý kiến người dân', { type: 'duty', isDropped: true }),
    ],
  };
  const paper = {
    head: { ...head, documentCode: '15/KH-UBND', issuedOn: '2025-12-20' },
    tasks: [
      parsed('2.1', 'Công bố, công khai thủ tục', { deadline: june }),
      parsed('2.2', 'Số hóa hồ sơ', { product: 'Báo cáo' }),
      parsed(null, 'Tổ chức hội thi', { type: 'duty' }),
    ],
  };
  const differences = comparePlan(plan, paper);

  test('says before and after, what came, what came back and what is gone', () => {
    expect(differences.head.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['documentCode', null, '15/KH-UBND'],
      ['issuedOn', null, '2025-12-20'],
    ]);
    expect(differences.tasks).toMatchObject([
      {
        kind: 'changed',
        taskId: 1,
        changes: [
          { field: 'title', before: 'Công khai thủ tục', after: 'Công bố, công khai thủ tục' },
          { field: 'deadline', before: december, after: june },
        ],
      },
      { kind: 'changed', taskId: 2, changes: [{ field: 'product', isCorrected: true }] },
      { kind: 'returned', taskId: 4 },
      { kind: 'removed', taskId: 3, title: 'Đào tạo công chức' },
    ]);
  });
  test("a clerk's correction is not given up unasked", () => {
    const keys = ['head documentCode', 'head issuedOn', 'changed 1 title', 'changed 1 deadline'];
    expect(listKeys(differences, false)).toEqual([...keys, 'returned 4', 'removed 3']);
    expect(listKeys(differences, true)).toEqual([...keys, 'changed 2 product', 'returned 4', 'removed 3']);
  });
  test('only what was chosen is kept', () => {
    const chosen = keepChosen(differences, new Set(['changed 1 deadline', 'removed 3']));
    expect(chosen.head).toEqual([]);
    expect(chosen.tasks).toMatchObject([
      { kind: 'changed', taskId: 1, changes: [{ field: 'deadline' }] },
      { kind: 'removed', taskId: 3 },
    ]);
    expect(keepChosen(differences, new Set(listKeys(differences, true)))).toEqual(differences);
  });
});

test('the plan takes the order of the paper; what it no longer names stays behind its neighbour', () => {
  const pairs = [
    { taskId: 1, index: 0 },
    { taskId: 3, index: 2 },
  ];
  expect(orderTasks([1, 2, 3, 4], pairs, [1, 3])).toEqual([
    { taskId: 1 },
    { taskId: 2 },
    { index: 1 },
    { taskId: 3 },
    { taskId: 4 },
    { index: 3 },
  ]);
});
