/** Corrections between reading a paper and storing it. */
import { describe, expect, test } from 'vitest';
import { type ParsedDocument, type ParsedTask, parsedDocumentSchema } from '../../../core/import/parsed-document.ts';
import {
  changeDeadline,
  changeHeader,
  changeTask,
  countInWords,
  findProblem,
  guessYear,
  startReview,
  toggleLeftOut,
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
  const fewer = toggleLeftOut(review, 1);
  expect(countInWords(fewer)).toBe('1 tiêu chí, 1 lĩnh vực phụ trách, 1 trách nhiệm');
  expect(toImportInput(fewer)?.document.tasks.map(({ title }) => title)).toEqual([
    'Chỉ số cải cách hành chính',
    'Cải cách thể chế',
    'Theo dõi, đôn đốc',
  ]);
  expect(toImportInput(toggleLeftOut(fewer, 1))).toEqual(toImportInput(review));
});

test('corrections are sent in the shape that the shell takes', () => {
  const corrected = changeHeader(
    changeTask(review, 0, {
      leadAgencies: ['Văn phòng UBND tỉnh'],
      deadline: changeDeadline(null, { date: '2026-09-30' }),
    }),
    { number: '16' },
  );
  const input = toImportInput(corrected);
  expect(parsedDocumentSchema.parse(input?.document)).toEqual(input?.document);
  expect(input).toMatchObject({
    fileName: 'KH 15.docx',
    year: 2026,
    document: { header: { number: '16' }, agencies: { 'Văn phòng UBND tỉnh': 'Văn phòng UBND tỉnh' } },
  });
});

test('a review that cannot be stored says why', () => {
  expect(findProblem(review)).toBeNull();
  expect(findProblem({ ...review, year: null })).toEqual({ kind: 'year' });
  expect(findProblem({ ...review, leftOut: [0, 1, 2, 3] })).toEqual({ kind: 'noTasks' });
  const untitled = changeTask(review, 2, { title: '  ' });
  expect(findProblem(untitled)).toEqual({ kind: 'title', index: 2 });
  expect(toImportInput(untitled)).toBeNull();
  expect(findProblem(toggleLeftOut(untitled, 2))).toBeNull();
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
