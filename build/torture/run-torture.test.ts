import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { makeChange } from '../../db/testing/test-changes.ts';
import { context } from '../../db/testing/test-papers.ts';
import { beginLedger, findLosses, runTorture } from './run-torture.ts';

test('nothing confirmed is lost when the program is killed at any moment', { timeout: 120_000 }, async () => {
  const { confirmedChanges, losses } = await runTorture(20);
  expect(losses).toEqual([]);
  // Four writers of five live until they have confirmed something, however slow the machine.
  expect(confirmedChanges).toBeGreaterThanOrEqual(16);
});

test('a confirmed change that is not in the file is called a loss', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-desk-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const ledger = beginLedger(join(folder, 'cchc.sqlite'));
  const db = openDatabase(ledger.path, { backupFolder: null, now: context.now });
  const kept = [1, 2, 3].map((number) => ({ number, place: makeChange(db, number) }));
  closeDatabase(db);
  expect(findLosses(ledger, kept)).toEqual([]);
  const place = kept[2]?.place ?? { kind: 'task', id: 1 };
  expect(
    findLosses(
      ledger,
      [4, 5].map((number) => ({ number, place })),
    ),
  ).toEqual(['confirmed up to change 5, found 3', `change 5 of ${place.kind} ${place.id}: found 3`]);
});
