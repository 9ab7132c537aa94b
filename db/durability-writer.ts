/**
 * The other half of durability.test.ts: records progress without end and prints period and count of each record that was
 * confirmed, until it is killed. `node db/durability-writer.ts FILE TASK_ID`
 */
import { writeSync } from 'node:fs';
import { listPeriods } from '../core/domain/reporting-period.ts';
import { openDatabase } from './open.ts';
import { recordProgress } from './progress.ts';
import { context, progressInput, today } from './test-papers.ts';

const [path = '', taskId = ''] = process.argv.slice(2);
const db = openDatabase(path, { backupFolder: null, now: context.now });
const periods = listPeriods('month', 2026);
for (let count = 0; ; count += 1) {
  const periodKey = periods[count % periods.length]?.key ?? '';
  const outcome = `Lần ghi ${count}`;
  const evidence = [{ documentCode: `${count}/BC-SNV`, issuedOn: null, issuer: 'Sở Nội vụ', subject: outcome }];
  recordProgress(db, progressInput(Number(taskId), { periodKey, outcome, evidence }), context, today);
  // Straight to the descriptor: a buffered line would say less than what was kept.
  writeSync(1, `${periodKey} ${count}\n`);
}
