import { expect, test } from 'vitest';
import { recordKinds } from '../../core/exchange/record-schemas.ts';
import { openMemory } from '../testing/test-papers.ts';
import { notCarried, recordStores } from './exchange-kinds.ts';

test('every table of the database is carried by a kind of record, or is named with the reason why not', () => {
  const tables = openMemory()
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all();
  const carried = recordKinds.flatMap((kind) => recordStores[kind].tables);
  expect([...carried, ...Object.keys(notCarried)].sort()).toEqual(tables.sort());
});

test('a kind of record stands under its own name', () => {
  expect(recordKinds.filter((kind) => recordStores[kind].kind !== kind)).toEqual([]);
});
