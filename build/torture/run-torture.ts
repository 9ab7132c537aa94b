/**
 * Kills a writing process at random moments, again and again, and looks for every confirmed change in what is left.
 * Knows no SQL: changes are made and found by `db/testing/test-changes.ts`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { type ChangePlace, findChangeAt, listChangeNumbers } from '../../db/testing/test-changes.ts';
import { context } from '../../db/testing/test-papers.ts';

export interface TortureResult {
  readonly runs: number;
  /** Changes that the writers had confirmed before they were killed. */
  readonly confirmedChanges: number;
  /** What was lost or damaged, one sentence each. */
  readonly losses: readonly string[];
}

/** One line of a writer. */
export interface Confirmation {
  readonly number: number;
  readonly place: ChangePlace;
}

/** What must be found in one file, over all the runs that wrote to it. */
export interface Ledger {
  readonly path: string;
  /** The number of the last change known to be in the file. */
  lastNumber: number;
  /** By place, the last confirmed change. */
  readonly confirmed: Map<string, Confirmation>;
}

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));
/** A file is written to, killed and reopened this often before a new one is begun. */
const runsPerFile = 5;
/** One writer in so many is killed after this time at most from its start: often before it has opened the file, or while. */
const runsPerEarlyKill = 5;
const longestStartMs = 500;
/** The others live for this time at most after their first confirmed change. */
const longestLifeMs = 450;

/** Lets `runs` writers die one after the other and compares after each. `report` is told the number of runs done. */
export async function runTorture(runs: number, report: (done: number) => void = () => {}): Promise<TortureResult> {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-desk-torture-'));
  const losses: string[] = [];
  let confirmedChanges = 0;
  let ledger = beginLedger(join(folder, '0.sqlite'));
  try {
    for (let run = 0; run < runs; run += 1) {
      if (run > 0 && run % runsPerFile === 0) {
        rmSync(ledger.path);
        ledger = beginLedger(join(folder, `${run}.sqlite`));
      }
      const confirmations = await writeUntilKilled(ledger, run % runsPerEarlyKill === 1);
      confirmedChanges += confirmations.length;
      losses.push(...findLosses(ledger, confirmations).map((loss) => `run ${run + 1}: ${loss}`));
      report(run + 1);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { runs, confirmedChanges, losses };
}

/** A ledger of a file that is still to be written. */
export function beginLedger(path: string): Ledger {
  return { path, lastNumber: 0, confirmed: new Map() };
}

/** What a writer had confirmed when it was killed. Throws when it ended by itself: then it was no test. */
async function writeUntilKilled(ledger: Ledger, isEarly: boolean): Promise<readonly Confirmation[]> {
  const child = spawn(process.execPath, [writer, ledger.path, String(ledger.lastNumber + 1)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  const begun = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      resolve();
    });
  });
  if (!isEarly) await Promise.race([begun, ended]);
  await Promise.race([wait(Math.random() * (isEarly ? longestStartMs : longestLifeMs)), ended]);
  if (child.exitCode !== null) throw new Error(`the writer ended by itself with ${child.exitCode}`);
  child.kill('SIGKILL');
  await ended;
  // A line without its end was cut by the kill: that change was not confirmed.
  const lines = printed.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Confirmation);
}

/** Reopens the file and compares it with all that was ever confirmed; the ledger is brought up to date. */
export function findLosses(ledger: Ledger, confirmations: readonly Confirmation[]): readonly string[] {
  for (const confirmation of confirmations) ledger.confirmed.set(JSON.stringify(confirmation.place), confirmation);
  const lastConfirmed = confirmations.at(-1)?.number ?? ledger.lastNumber;
  const db = openDatabase(ledger.path, { backupFolder: null, now: context.now });
  try {
    const losses: string[] = [];
    const integrity = db.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') losses.push(`integrity_check says ${integrity}`);
    const brokenReferences = db.pragma('foreign_key_check') as readonly unknown[];
    if (brokenReferences.length > 0) losses.push(`${brokenReferences.length} broken references`);

    const numbers = listChangeNumbers(db);
    if (numbers.some((number, index) => number !== index + 1)) losses.push('the audit trail has a gap');
    // One more may have been committed between the last line and the kill: never fewer, never two more.
    if (numbers.length !== lastConfirmed && numbers.length !== lastConfirmed + 1) {
      losses.push(`confirmed up to change ${lastConfirmed}, found ${numbers.length}`);
    }
    for (const { number, place } of ledger.confirmed.values()) {
      const found = findChangeAt(db, place);
      // The one that was committed but not confirmed may have taken the place of another.
      if (found === lastConfirmed + 1) ledger.confirmed.set(JSON.stringify(place), { number: found, place });
      else if (found !== number) losses.push(`change ${number} of ${place.kind} ${place.id}: found ${found}`);
    }
    ledger.lastNumber = numbers.length;
    return losses;
  } finally {
    closeDatabase(db);
  }
}
