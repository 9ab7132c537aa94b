/** Reports between PCs: a report that two PCs sent each by itself is two reports, both as they were sent. */
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../database.ts';
import { addReportComment, getReport, listReports, sendReport } from '../reports/reports.ts';
import { makeEdit } from '../testing/exchange-edits.ts';
import { arrive, carry, contentsOf, on, openPair, packFrom } from '../testing/exchange-pair.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { comparePackage } from './exchange-package.ts';

function send(db: Database, machine: string, minute: number): void {
  const { id, version } = getReport(db, listReports(db)[0]?.id ?? 0);
  const blocks = [{ type: 'paragraph' as const, runs: [{ text: `Bản ${machine} đã gửi` }] }];
  addReportComment(db, { id, quote: '', text: `Góp ý ở ${machine}` }, on(machine, minute));
  sendReport(db, { id, version, blocks, appendices: [], figures: {} }, on(machine, minute));
}

const textsOf = (db: Database) =>
  listReports(db)
    .map(({ blocks }) => JSON.stringify(blocks))
    .sort();

test.each([true, false])(
  'both PCs have both as they were sent, and the clerks are told (A first: %s)',
  async (isAFirst) => {
    const [a, b] = openPair(makeTestFolder(onTestFinished), 1);
    onTestFinished(() => {
      for (const db of [a, b]) db.close();
    });
    makeEdit(a, { isOnA: true, kind: 'report', task: 0, word: 'một', number: 0 }, 'A', 10);
    await carry(a, b, on('A', 11), on('B', 12));
    send(a, 'A', 20);
    send(b, 'B', 30);
    const [first, second] = isAFirst ? [a, b] : [b, a];
    const { notices } = comparePackage(second, await arrive(await packFrom(first, on('A', 40))), on('B', 41));
    expect(notices).toEqual([expect.stringContaining('hai báo cáo')]);
    await carry(first, second, on('A', 42), on('B', 43));
    await carry(second, first, on('B', 44), on('A', 45));
    for (const db of [a, b]) {
      expect(textsOf(db)).toEqual([expect.stringContaining('Bản A đã gửi'), expect.stringContaining('Bản B đã gửi')]);
      expect(listReports(db).map(({ state }) => state)).toEqual(['sent', 'sent']);
    }
    expect(contentsOf(b)).toEqual(contentsOf(a));
    expect(await carry(a, b, on('A', 50), on('B', 51))).toBe(0);
  },
);
