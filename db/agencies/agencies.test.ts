import { expect, test } from 'vitest';
import type { DirectoryAgency } from '../../core/import/agencies/directory-agency.ts';
import { AppError } from '../../core/ipc/result.ts';
import { context, openMemory } from '../testing/test-papers.ts';
import { findOrAddAgencies, getAgency, listAgencies, seedAgencies } from './agencies.ts';

function entry(name: string, changes: Partial<DirectoryAgency> = {}): DirectoryAgency {
  return {
    name,
    abbreviation: null,
    otherNames: [],
    kind: 'department',
    validFromOn: null,
    validToOn: null,
    successorName: null,
    ...changes,
  };
}

const directory = [
  entry('Sở Thông tin và Truyền thông', { validToOn: '2025-02-28', successorName: 'Sở Khoa học và Công nghệ' }),
  entry('Sở Khoa học và Công nghệ', {
    abbreviation: 'SKHCN',
    otherNames: ['Sở KH&CN', 'Sở KHCN'],
    validFromOn: '2025-03-01',
  }),
  entry('Đảng ủy UBND tỉnh', { kind: 'party', otherNames: ['Sở KHCN'] }),
  entry('Ủy ban nhân dân xã Tân Hòa', { kind: 'commune' }),
  entry('Ủy ban nhân dân xã Tấn Hòa', { kind: 'commune' }),
];

test('the directory is taken in once, however often it is given, and stands in Vietnamese order', () => {
  const db = openMemory();
  seedAgencies(db, directory);
  const first = listAgencies(db);
  seedAgencies(db, directory);
  expect(listAgencies(db)).toEqual(first);
  expect(first.map((agency) => agency.name)).toEqual([
    'Đảng ủy UBND tỉnh',
    'Sở Khoa học và Công nghệ',
    'Sở Thông tin và Truyền thông',
    'Ủy ban nhân dân xã Tân Hòa',
    'Ủy ban nhân dân xã Tấn Hòa',
  ]);
  expect(first[1]).toEqual({
    id: 2,
    name: 'Sở Khoa học và Công nghệ',
    abbreviation: 'SKHCN',
    otherNames: ['Sở KH&CN', 'Sở KHCN'],
    kind: 'department',
    parentId: null,
    validFromOn: '2025-03-01',
    validToOn: null,
    successorId: null,
  });
  expect(first[2]).toMatchObject({ validToOn: '2025-02-28', successorId: 2 });
  // A spelling belongs to the entry that had it first.
  expect(first[0]?.otherNames).toEqual([]);
});

test('an agency is found by any spelling, but tones tell communes apart; an unknown one is added', () => {
  const db = openMemory();
  seedAgencies(db, directory);
  const names = [
    'SỞ KH&CN',
    'Uỷ ban nhân dân  xã Tấn Hoà',
    'Ủy ban nhân dân xã Tân Hòa',
    ' Hội  Nông dân',
    'hội nông dân',
  ];
  const found = findOrAddAgencies(db, names, context);
  expect([...found.values()].map((agency) => agency.name)).toEqual([
    'Sở Khoa học và Công nghệ',
    'Ủy ban nhân dân xã Tấn Hòa',
    'Ủy ban nhân dân xã Tân Hòa',
    'Hội Nông dân',
    'Hội Nông dân',
  ]);
  const added = found.get('hội nông dân')?.id ?? 0;
  expect(getAgency(db, added)).toMatchObject({ name: 'Hội Nông dân', kind: 'other', otherNames: [] });
  expect(db.prepare('SELECT action, subject_id, after FROM audit_entry').raw().all()).toEqual([
    ['agency.added', added, '{"name":"Hội Nông dân"}'],
  ]);
  expect(() => getAgency(db, 99)).toThrow(new AppError('record.notFound'));
});
