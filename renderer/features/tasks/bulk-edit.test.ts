/** One change for many tasks. */
import { expect, test } from 'vitest';
import { clarityBit } from '../../../core/domain/clarity.ts';
import { emptyBulkForm, keepBlanksOnly, readBulkForm, toBulkEdits } from './bulk-edit.ts';

test('only what is filled in changes; a deadline without a year is of this year', () => {
  const reading = readBulkForm(
    { ...emptyBulkForm, lead: 'Sở Y tế; Sở Nội vụ', deadline: 'Quý IV', status: 'cancelled' },
    2026,
  );
  expect(reading).toMatchObject({
    change: {
      changes: { leadAgencies: ['Sở Y tế', 'Sở Nội vụ'], deadline: { kind: 'quarter', date: '2026-12-31' } },
      progress: { status: 'cancelled' },
    },
  });
  expect(readBulkForm({ ...emptyBulkForm, deadline: 'sớm', percent: '200' }, 2026)).toEqual({
    problems: { deadline: expect.any(String), percent: expect.any(String) },
  });
});

test('over blanks only: a task gets what it lacks, and one that lacks nothing of it is left alone', () => {
  const changes = { product: 'Báo cáo', authority: 'Chủ tịch UBND tỉnh', field: 'procedure' as const };
  expect(keepBlanksOnly(changes, clarityBit('authority') | clarityBit('time'))).toEqual({
    authority: 'Chủ tịch UBND tỉnh',
  });
  const tasks = [
    { id: 1, version: 1 },
    { id: 2, version: 4 },
  ];
  const edits = toBulkEdits(tasks, { changes, progress: { percent: 10 } }, (id) =>
    id === 2 ? clarityBit('product') : 0,
  );
  expect(edits).toEqual([{ id: 2, version: 4, changes: { product: 'Báo cáo' } }]);
});
