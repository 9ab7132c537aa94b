/** The agencies of a paper against the directory of the office. */
import { expect, test } from 'vitest';
import type { Agency } from '../../../core/domain/agency.ts';
import { indexAgencies } from '../../../core/import/agencies/agencies.ts';
import type { ParsedTask } from '../../../core/import/parsed-document.ts';
import { toDirectory } from './directory.ts';
import { listWrittenAgencies, searchDirectory } from './written-agencies.ts';

function agency(id: number, name: string, changes: Partial<Agency> = {}): Agency {
  return {
    id,
    name,
    abbreviation: null,
    otherNames: [],
    kind: 'department',
    parentId: null,
    validFromOn: null,
    validToOn: null,
    successorId: null,
    ...changes,
  };
}

const directory = toDirectory([
  agency(1, 'Sở Nội vụ', { abbreviation: 'SNV', otherNames: ['Sở NV'] }),
  agency(2, 'Sở Thông tin và Truyền thông', { successorId: 3 }),
  agency(3, 'Sở Khoa học và Công nghệ'),
  agency(4, 'Sở Tài chính'),
]);

function task(leadAgencies: string[], lineFrom: number): ParsedTask {
  return {
    type: 'duty',
    code: null,
    title: 'Theo dõi',
    goal: null,
    measures: [],
    leadAgencies,
    coordinatingAgencies: [],
    implementingAgencies: ['Sở NV'],
    deadline: null,
    product: null,
    field: null,
    source: { lineFrom, lineTo: lineFrom },
  };
}

test('the entries of the office stand with their spellings and, by name, their successors', () => {
  expect(directory.map(({ name, otherNames, successorName }) => [name, otherNames, successorName])).toEqual([
    ['Sở Nội vụ', ['Sở NV'], null],
    ['Sở Thông tin và Truyền thông', [], 'Sở Khoa học và Công nghệ'],
    ['Sở Khoa học và Công nghệ', [], null],
    ['Sở Tài chính', [], null],
  ]);
});

test('each name is listed once with what it stands for; the new ones first', () => {
  const tasks = [task(['Ban Chỉ đạo'], 5), task(['Ban Chỉ đạo', 'Sở TC'], 9)];
  const document = { tasks, agencies: { 'Sở TC': 'Sở Tài chính' } };
  expect(listWrittenAgencies({ document, decidedNames: [] }, indexAgencies(directory))).toEqual([
    { name: 'Ban Chỉ đạo', directoryName: null, state: 'unknown', uses: 2, line: 5 },
    { name: 'Sở NV', directoryName: 'Sở Nội vụ', state: 'known', uses: 2, line: 5 },
    { name: 'Sở TC', directoryName: 'Sở Tài chính', state: 'known', uses: 1, line: 9 },
  ]);
  const decided = listWrittenAgencies({ document, decidedNames: ['Ban Chỉ đạo', 'Sở TC'] }, indexAgencies(directory));
  expect(decided.map(({ name, state }) => [name, state])).toEqual([
    ['Ban Chỉ đạo', 'confirmed'],
    ['Sở NV', 'known'],
    ['Sở TC', 'chosen'],
  ]);
});

test('an entry is found by any part of it, without marks', () => {
  expect(searchDirectory(directory, 'cong nghe', 9).map(({ name }) => name)).toEqual(['Sở Khoa học và Công nghệ']);
  expect(searchDirectory(directory, 'snv', 9).map(({ name }) => name)).toEqual(['Sở Nội vụ']);
  expect(searchDirectory(directory, 'so', 2)).toHaveLength(2);
  expect(searchDirectory(directory, 'sở y tế', 9)).toEqual([]);
});
