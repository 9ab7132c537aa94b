/**
 * The half that is killed: makes numbered changes without end and reports each one that was confirmed as a line of JSON.
 * `node build/torture/writer.ts FILE FIRST_NUMBER`
 */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../db/open.ts';
import { makeChange } from '../../db/testing/test-changes.ts';
import { context } from '../../db/testing/test-papers.ts';

const [path = '', firstNumber = ''] = process.argv.slice(2);
const db = openDatabase(path, { backupFolder: null, now: context.now });
for (let number = Number(firstNumber); ; number += 1) {
  const place = makeChange(db, number);
  // Straight to the descriptor: a buffered line would say less than what was confirmed.
  writeSync(1, `${JSON.stringify({ number, place })}\n`);
}
