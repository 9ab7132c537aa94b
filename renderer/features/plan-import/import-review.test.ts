/** Corrections between reading a paper and storing it. */
import { describe, expect, test } from 'vitest';
import { type ParsedDocument, type ParsedTask, parsedDocumentSchema } from '../../../core/import/parsed-document.ts';
import {
  changeDeadline,
  countInWords,
  findProblem,
  guessYear,
  type ImportReview,
  type ReviewAction,
  reduceReview,
  startHistory,
  startReview,
  toImportInput,
} from './import-review.ts';

function task(type: ParsedTask['type'], code: string | null, title: string): ParsedTask {
  return {
    type,
    code,
    title,
    goal: null,
    measures: [],
    leadAgencies: ['Sở Nội vụ'],
    coordinatingAgencies: [],
    implementingAgencies: ['các cơ quan, đơn vị, địa phương'],
    deadline: null,
    product: null,
    field: null,
    source: { lineFrom: 12, lineTo: 14 },
  };
}

const document: ParsedDocument = {
  header: {
    kind: 'KH',
    parentAgency: null,
    issuingAgency: 'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
    number: '15',
    symbol: 'KH-UBND',
    place: 'An Giang',
    issuedOn: '2025-12-20',
    subject: 'Cải cách hành chính năm 2026',
    signingAuthority: ['TM'],
    signerTitle: null,
    signerName: null,
    addressees: [],
    recipients: [],
  },
  tasks: [
    task('criterion', '2.1', 'Chỉ số cải cách hành chính'),
    task('criterion', '2.2', 'Tỷ lệ hồ sơ giải quyết đúng hạn'),
    task('lead_role', null, 'Cải cách thể chế'),
    task('duty', null, 'Theo dõi, đôn đốc'),
  ],
  indicators: [],
  agencies: { 'Sở Nội vụ': 'Sở Nội vụ', 'các cơ quan, đơn vị, địa phương': 'các cơ quan, đơn vị, địa phương' },
  warnings: [],
  legalBases: [],
  lines: ['KẾ HOẠCH'],
};

const file = { fileName: 'KH 15.docx', fingerprint: 'a'.repeat(64), today: '2026-11-22' };
const review = startReview(document, file);

/** The review after these steps of the clerk. */
function reviewAfter(start: ImportReview, ...actions: readonly ReviewAction[]): ImportReview {
  return actions.reduce(reduceReview, startHistory(start)).review;
}
const leaveOut = (index: number): ReviewAction => ({ type: 'leaveOut', index });

describe('the year of a plan', () => {
  test('is the one in its subject, not that of its date', () => {
    expect(review.year).toBe(2026);
  });
  test('is the coming one when the subject also looks back', () => {
    const subject = 'Tổng kết năm 2024 và nhiệm vụ năm 2025';
    expect(guessYear({ subject, issuedOn: '2025-01-20' }, '2026-11-22')).toBe(2025);
  });
  test('is that of its date, or of today, when the subject names none', () => {
    expect(guessYear({ subject: 'Cải cách hành chính', issuedOn: '2025-12-20' }, '2026-11-22')).toBe(2025);
    expect(guessYear({ subject: null, issuedOn: null }, '2026-11-22')).toBe(2026);
  });
});

test('what is left out is neither counted nor sent, and can be taken back', () => {
  expect(countInWords(review)).toBe('2 tiêu chí, 1 lĩnh vực phụ trách, 1 trách nhiệm');
  const fewer = reviewAfter(review, leaveOut(1));
  expect(countInWords(fewer)).toBe('1 tiêu chí, 1 lĩnh vực phụ trách, 1 trách nhiệm');
  expect(toImportInput(fewer)?.document.tasks.map(({ title }) => title)).toEqual([
    'Chỉ số cải cách hành chính',
    'Cải cách thể chế',
    'Theo dõi, đôn đốc',
  ]);
  expect(toImportInput(reviewAfter(fewer, leaveOut(1)))).toEqual(toImportInput(review));
});

test('corrections are sent in the shape that the shell takes', () => {
  const deadline = changeDeadline(null, { date: '2026-09-30' });
  const corrected = reviewAfter(
    review,
    { type: 'task', index: 0, changes: { leadAgencies: ['Văn phòng UBND tỉnh'], deadline } },
    { type: 'header', changes: { number: '16' } },
  );
  const input = toImportInput(corrected);
  expect(parsedDocumentSchema.parse(input?.document)).toEqual(input?.document);
  expect(input).toMatchObject({
    fileName: 'KH 15.docx',
    year: 2026,
    document: { header: { number: '16' }, agencies: { 'Văn phòng UBND tỉnh': 'Văn phòng UBND tỉnh' } },
  });
});

test('what was corrected is sent as it was read, by the place among the kept tasks', () => {
  const title = review.document.tasks[2]?.title;
  const corrected = reviewAfter(review, leaveOut(0), { type: 'task', index: 2, changes: { title: 'Khác' } });
  expect(toImportInput(corrected)?.corrections).toEqual([{ index: 1, asRead: { title } }]);
  expect(
    toImportInput(reviewAfter(corrected, { type: 'task', index: 2, changes: { title: title ?? '' } }))?.corrections,
  ).toEqual([]);
});

test('a review that cannot be stored says why', () => {
  expect(findProblem(review)).toBeNull();
  expect(findProblem({ ...review, year: null })).toEqual({ kind: 'year' });
  expect(findProblem({ ...review, leftOut: [0, 1, 2, 3] })).toEqual({ kind: 'noTasks' });
  const untitled = reviewAfter(review, { type: 'task', index: 2, changes: { title: '  ' } });
  expect(findProblem(untitled)).toEqual({ kind: 'title', index: 2 });
  expect(toImportInput(untitled)).toBeNull();
  expect(findProblem(reviewAfter(untitled, leaveOut(2)))).toBeNull();
});

describe('a corrected deadline', () => {
  const monthly = { raw: 'trong tháng 9/2026', kind: 'month', bound: 'in', date: '2026-09-30' } as const;

  test('keeps the words of the paper when its day changes', () => {
    expect(changeDeadline(monthly, { date: '2026-09-15' })).toEqual({ ...monthly, date: '2026-09-15' });
  });
  test('is written as its day when the paper gives no words', () => {
    expect(changeDeadline(null, { date: '2026-09-30' })).toEqual({
      raw: '30/09/2026',
      kind: 'date',
      bound: 'by',
      date: '2026-09-30',
    });
  });
  test('is gone when its words are gone', () => {
    expect(changeDeadline(monthly, { raw: '' })).toBeNull();
    expect(changeDeadline(null, { kind: 'ongoing' })).toBeNull();
  });
});

describe('undo and redo', () => {
  const retitle = (title: string): ReviewAction => ({ type: 'task', index: 1, changes: { title } });
  const select = (index: number): ReviewAction => ({ type: 'select', index });
  const titleOf = ({ document }: ImportReview) => document.tasks[1]?.title;

  test('typing on in one field is one step', () => {
    const typed = [select(1), retitle('Hồ'), retitle('Hồ s'), retitle('Hồ sơ')];
    expect(titleOf(reviewAfter(review, ...typed))).toBe('Hồ sơ');
    expect(reviewAfter(review, ...typed, { type: 'undo' })).toEqual(reviewAfter(review, select(1)));
  });
  test('a step shows the place where it was made, and can be made again', () => {
    const moved: readonly ReviewAction[] = [select(1), retitle('Hồ sơ'), select(3), { type: 'show', part: 'header' }];
    const undone = reviewAfter(review, ...moved, { type: 'undo' });
    expect([undone.selected, undone.part, titleOf(undone)]).toEqual([1, 'tasks', titleOf(review)]);
    const redone = reviewAfter(review, ...moved, { type: 'undo' }, { type: 'redo' });
    expect([redone.selected, redone.part, titleOf(redone)]).toEqual([1, 'tasks', 'Hồ sơ']);
  });
  test('each kind of correction goes back, and nothing comes forward after a new one', () => {
    const steps: readonly ReviewAction[] = [
      { type: 'header', changes: { number: '16' } },
      { type: 'year', year: 2027 },
      leaveOut(0),
      { type: 'clear', warnings: [0] },
      { type: 'agency', name: 'Sở Nội vụ', directoryName: 'Sở Nội vụ tỉnh' },
    ];
    const back = steps.map((): ReviewAction => ({ type: 'undo' }));
    const forth = steps.map((): ReviewAction => ({ type: 'redo' }));
    expect(reviewAfter(review, ...steps, ...back, { type: 'undo' })).toEqual(review);
    expect(reviewAfter(review, ...steps, ...back, ...forth, { type: 'redo' })).toEqual(reviewAfter(review, ...steps));
    expect(reviewAfter(review, ...steps, { type: 'undo' }, leaveOut(1), { type: 'redo' }).leftOut).toEqual([0, 1]);
  });
});

test('the agency that the clerk chose for a name is sent with the name, a new one without', () => {
  const chosen = reviewAfter(
    review,
    { type: 'agency', name: 'Sở Nội vụ', directoryName: 'Sở Nội vụ tỉnh' },
    { type: 'agency', name: 'các cơ quan, đơn vị, địa phương', directoryName: 'các cơ quan, đơn vị, địa phương' },
    { type: 'agency', name: 'Sở A', directoryName: 'Sở B' },
  );
  const input = toImportInput(chosen);
  expect(input?.document.agencies['Sở Nội vụ']).toBe('Sở Nội vụ tỉnh');
  expect(input?.chosenNames).toEqual(['Sở Nội vụ']);
});

test('a paper that is read again with other columns keeps its corrected head and agencies, and can go back', () => {
  const corrections: readonly ReviewAction[] = [
    { type: 'header', changes: { number: '16' } },
    { type: 'agency', name: 'Sở Nội vụ', directoryName: 'Sở Nội vụ tỉnh' },
    leaveOut(3),
  ];
  const again: ReviewAction = { type: 'readAgain', document: { ...document, tasks: document.tasks.slice(0, 2) } };
  const read = reviewAfter(review, ...corrections, again);
  expect(read.document.header.number).toBe('16');
  expect(read.document.agencies['Sở Nội vụ']).toBe('Sở Nội vụ tỉnh');
  expect([read.document.tasks.length, read.leftOut, read.selected]).toEqual([2, [], 0]);
  expect(reviewAfter(review, ...corrections, again, { type: 'undo' })).toEqual(reviewAfter(review, ...corrections));
});
