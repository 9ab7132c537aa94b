/** Earlier texts of a report between two PCs: each has those of both afterwards, whichever package came first. */
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../database.ts';
import { getReportVersion, listReportVersions, saveReportVersion } from '../reports/report-versions.ts';
import { getReport, listReports, updateReport } from '../reports/reports.ts';
import { makeEdit } from '../testing/exchange-edits.ts';
import { carry, on, openPair } from '../testing/exchange-pair.ts';
import { makeTestFolder } from '../testing/test-folder.ts';

function openReports(number: number): readonly [Database, Database] {
  const pair = openPair(makeTestFolder(onTestFinished), number);
  onTestFinished(() => {
    for (const db of pair) db.close();
  });
  return pair;
}

const idOf = (db: Database) => listReports(db)[0]?.id ?? 0;

/** Writes the text anew and keeps it under a note. */
function saveText(db: Database, machine: string, minute: number, text: string): void {
  const id = idOf(db);
  const blocks = [{ type: 'paragraph' as const, runs: [{ text }] }];
  updateReport(db, { id, version: getReport(db, id).version, blocks }, on(machine, minute));
  saveReportVersion(db, { id, note: `Bản của ${machine}` }, on(machine, minute));
}

const tell = (db: Database) =>
  listReportVersions(db, idOf(db)).map(({ number, note, savedBy }) => ({
    ...{ note, savedBy },
    text: JSON.stringify(getReportVersion(db, { id: idOf(db), number })),
  }));

for (const isAFirst of [true, false]) {
  test(`both keep the texts of both when ${isAFirst ? 'A' : 'B'} is heard first, and hearing it again adds none`, async () => {
    const [a, b] = openReports(isAFirst ? 1 : 2);
    makeEdit(a, { isOnA: true, kind: 'report', task: 0, word: 'một', number: 0 }, 'A', 10);
    await carry(a, b, on('A', 20), on('B', 21));
    saveText(a, 'A', 30, 'Nội dung của máy A');
    saveText(b, 'B', 40, 'Nội dung của máy B');
    const [first, second] = isAFirst ? [a, b] : [b, a];
    await carry(first, second, on('A', 50), on('B', 51));
    await carry(second, first, on('B', 60), on('A', 61));
    expect(tell(a)).toEqual([
      { note: 'Bản của B', savedBy: 'Cán bộ B', text: expect.stringContaining('Nội dung của máy B') },
      { note: 'Bản của A', savedBy: 'Cán bộ A', text: expect.stringContaining('Nội dung của máy A') },
    ]);
    expect(tell(b)).toEqual(tell(a));
    await carry(first, second, on('A', 70), on('B', 71));
    expect(tell(a)).toHaveLength(2);
    expect(tell(b)).toHaveLength(2);
  });
}
