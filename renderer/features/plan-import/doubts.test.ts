/** Which tasks and fields the reader's warnings mark, and what settles them. */
import { describe, expect, test } from 'vitest';
import type { ParsedTask, ParseWarning } from '../../../core/import/parsed-document.ts';
import { doubtfulFields, doubtsByTask, findNextDoubtful, listDoubts } from './doubts.ts';
import { type ReviewAction, reduceReview, startHistory, startReview } from './import-review.ts';

function task(title: string, lineFrom: number, lineTo: number, changes: Partial<ParsedTask> = {}): ParsedTask {
  return {
    type: 'criterion',
    code: null,
    title,
    goal: null,
    measures: [],
    leadAgencies: [],
    coordinatingAgencies: [],
    implementingAgencies: [],
    deadline: null,
    product: null,
    field: null,
    source: { lineFrom, lineTo },
    ...changes,
  };
}

const tasks = [
  task('Công khai thủ tục', 10, 20, { leadAgencies: ['Ban Chỉ đạo'] }),
  task('Số hóa hồ sơ', 12, 14, { implementingAgencies: ['Ban Chỉ đạo', 'Sở Nội vụ'] }),
  task('Đào tạo công chức', 30, 31),
];
const warnings: readonly ParseWarning[] = [
  { code: 'agency.unknown', message: '“Ban Chỉ đạo” chưa có trong danh mục cơ quan.', line: 10 },
  { code: 'deadline.unclear', message: 'Chưa hiểu thời hạn “sớm nhất”.', line: 13 },
  { code: 'task.noLead', message: 'Mục này chưa nêu cơ quan phụ trách.', line: 30 },
  { code: 'text.legacyEncoding', message: 'Văn bản dùng bảng mã cũ.', line: null },
  { code: 'agency.unknown', message: '“Sở Cũ” chưa có trong danh mục cơ quan.', line: 12 },
];
const header = {
  kind: 'KH',
  parentAgency: null,
  issuingAgency: null,
  number: null,
  symbol: null,
  place: null,
  issuedOn: null,
  subject: null,
  signingAuthority: [],
  signerTitle: null,
  signerName: null,
  addressees: [],
  recipients: [],
};
const document = { header, tasks, warnings: [...warnings], indicators: [], agencies: {}, legalBases: [], lines: [] };
const review = startReview(document, { fileName: 'KH.docx', fingerprint: 'a'.repeat(64), today: '2026-11-22' });
const places = () => listDoubts(review).map(({ code, places }) => [code, places]);

test('an agency is in doubt wherever it is named; other warnings concern the innermost task on their line', () => {
  expect(places()).toEqual([
    [
      'agency.unknown',
      [
        { index: 0, fields: ['leadAgencies'] },
        { index: 1, fields: ['implementingAgencies'] },
      ],
    ],
    ['deadline.unclear', [{ index: 1, fields: ['deadline'] }]],
    ['task.noLead', [{ index: 2, fields: ['leadAgencies'] }]],
    ['text.legacyEncoding', []],
  ]);
  expect([...doubtfulFields(listDoubts(review), 1)]).toEqual(['implementingAgencies', 'deadline']);
});

describe('what settles a doubt', () => {
  const codesAfter = (...actions: Parameters<typeof reduceReview>[1][]) =>
    listDoubts(actions.reduce(reduceReview, startHistory(review)).review).map(({ code }) => code);
  const all = ['agency.unknown', 'deadline.unclear', 'task.noLead', 'text.legacyEncoding'];

  test('the clerk has seen it', () => {
    expect(codesAfter({ type: 'clear', warnings: [3] })).toEqual(all.slice(0, 3));
  });
  test('an unknown agency found right is confirmed as new', () => {
    const settled = reduceReview(startHistory(review), { type: 'clear', warnings: [0, 1] }).review;
    expect(settled.decidedNames).toEqual(['Ban Chỉ đạo']);
  });
  test('the agency was decided on, as new or as another', () => {
    const decision = { type: 'agency', name: 'Ban Chỉ đạo', directoryName: 'Ban Chỉ đạo' } as const;
    expect(codesAfter(decision)).toEqual(all.slice(1));
  });
  test('the field was rewritten, also when undone and done again', () => {
    const rewrite: ReviewAction = { type: 'task', index: 2, changes: { leadAgencies: ['Sở Nội vụ'] } };
    expect(codesAfter(rewrite)).toEqual(['agency.unknown', 'deadline.unclear', 'text.legacyEncoding']);
    expect(codesAfter(rewrite, { type: 'undo' })).toEqual(all);
    expect(codesAfter(rewrite, { type: 'undo' }, { type: 'redo' })).not.toContain('task.noLead');
  });
  test('not another field of the task, nor one task of the two that name the agency', () => {
    expect(codesAfter({ type: 'task', index: 2, changes: { title: 'Bồi dưỡng công chức' } })).toEqual(all);
    expect(codesAfter({ type: 'task', index: 0, changes: { leadAgencies: [] } })).toEqual(all);
  });
});

test('the next doubt is looked for downwards, then from the top, past what is left out', () => {
  const byTask = doubtsByTask(listDoubts(review));
  expect(findNextDoubtful(byTask, [], null)).toBe(0);
  expect(findNextDoubtful(byTask, [1], 0)).toBe(2);
  expect(findNextDoubtful(byTask, [], 2)).toBe(0);
  expect(findNextDoubtful(byTask, [0, 1, 2], 0)).toBeNull();
});
