import { expect, test } from 'vitest';
import type { ColumnMapping } from '../../core/import/column-mapping.ts';
import { openMemory } from '../testing/test-papers.ts';
import { listColumnMappings, rememberColumnMapping } from './column-mappings.ts';

test('what the columns mean is remembered by their heads, the newest word counts', () => {
  const db = openMemory();
  expect(listColumnMappings(db)).toEqual([]);
  const work: ColumnMapping = { headKey: 'stt|noi dung|don vi', roles: ['number', 'title', null] };
  const other: ColumnMapping = { headKey: 'tt|viec', roles: [null, 'title'] };
  rememberColumnMapping(db, work);
  rememberColumnMapping(db, other);
  const corrected: ColumnMapping = { ...work, roles: ['number', 'title', 'lead'] };
  rememberColumnMapping(db, corrected);
  expect(listColumnMappings(db)).toEqual([corrected, other]);
});
