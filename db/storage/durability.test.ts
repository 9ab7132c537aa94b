import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase } from '../open.ts';
import { findChangeAt, listChangeNumbers, makeChange } from '../testing/test-changes.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { context } from '../testing/test-papers.ts';

const options = { backupFolder: null, now: context.now };
/** A disk writes sectors whole: a power cut ends the log between two of them. */
const sectorBytes = 512;

test('a write-ahead log that ends at any sector opens whole, with every change up to some moment', {
  timeout: 300_000,
}, () => {
  const folder = makeTestFolder(onTestFinished);
  const path = join(folder, 'cchc.sqlite');
  const db = openDatabase(path, options);
  for (let number = 1; number <= 12; number += 1) makeChange(db, number);
  db.pragma('wal_checkpoint(TRUNCATE)');
  // One of every kind.
  const places = Array.from({ length: 10 }, (_, index) => makeChange(db, index + 13));
  const [pages, log] = [readFileSync(path), readFileSync(`${path}-wal`)];
  closeDatabase(db);

  const cut = join(folder, 'cut.sqlite');
  const counts: number[] = [];
  for (let bytes = 0; bytes < log.length + sectorBytes; bytes += sectorBytes) {
    rmSync(`${cut}-shm`, { force: true });
    writeFileSync(cut, pages);
    writeFileSync(`${cut}-wal`, log.subarray(0, bytes));
    const left = openDatabase(cut, options);
    const numbers = listChangeNumbers(left);
    expect(left.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(left.pragma('foreign_key_check')).toEqual([]);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
    const last = places[numbers.length - 13];
    if (last) expect(findChangeAt(left, last)).toBe(numbers.length);
    counts.push(numbers.length);
    closeDatabase(left);
  }
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  expect([...new Set(counts)]).toEqual(Array.from({ length: 11 }, (_, index) => index + 12));
});
