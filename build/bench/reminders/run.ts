/**
 * `npm run bench:reminders`: how long the main process is held at most while 72 agencies are pressed for 1,000 late tasks: who is to be
 * pressed, the công văn composed, kept one by one as the window asks for them. Each turn of the event loop is timed. Exit 1 when a limit
 * does not hold. Takes seconds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Database } from '../../../db/database.ts';
import { saveOffice } from '../../../db/office/office.ts';
import { closeDatabase, openDatabase } from '../../../db/open.ts';
import { context, office, parsedTask, storePlan, today } from '../../../db/testing/test-papers.ts';
import { findPressing } from '../../../main/paper-writing.ts';
import { createReminderComposing } from '../../../main/reminder-composing.ts';
import { describeLimit, type Limit } from '../limits.ts';

const agencyCount = 72;
const taskCount = 1000;
const runs = 5;
/** What is typed meanwhile waits no longer. */
const longestTurnMs = 50;

const communes = Array.from({ length: agencyCount }, (_, at) => `Xã Thử Nghiệm ${at + 1}`);
const deadline = { raw: '01/10/2026', kind: 'date', bound: 'by', date: '2026-10-01' } as const;

/** A plan of late tasks; every task is led by `leadsEach` communes. */
function fillDatabase(db: Database, leadsEach: number): number {
  saveOffice(db, office, context);
  const tasks = Array.from({ length: taskCount }, (_, at) =>
    parsedTask({
      code: `${at + 1}`,
      title: `Rà soát, đơn giản hóa thủ tục hành chính, nhóm ${at + 1}`,
      deadline,
      leadAgencies: Array.from({ length: leadsEach }, (_, lead) => communes[(at + lead) % agencyCount] ?? ''),
    }),
  );
  return storePlan(db, tasks).planId;
}

/** The longest turn of the event loop while `work` runs, milliseconds; its first turn is counted too. */
async function measureTurns(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let turnedAt = performance.now();
  let isMeasuring = true;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - turnedAt);
    turnedAt = now;
    if (isMeasuring) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isMeasuring = false;
  await new Promise((resolve) => setImmediate(resolve));
  return longest;
}

/** Composes and keeps as the window does: the next is asked for when the last has been answered. */
async function composeAll(db: Database, planId: number): Promise<number> {
  const composing = createReminderComposing(db);
  const choices = (await findPressing(db.name, planId, today)).map(({ agencyId }) => ({ agencyId }));
  const { composingId } = await composing.compose({ planId, choices }, today);
  let kept = 0;
  while (composing.keepNext(composingId, context)) {
    kept += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return kept;
}

async function measure(name: string, leadsEach: number): Promise<Limit> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ban-viec-cchc-bench-'));
  const db = openDatabase(path.join(folder, 'cchc.sqlite'), { backupFolder: null, now: context.now });
  try {
    const planId = fillDatabase(db, leadsEach);
    const longest: number[] = [];
    const startedAt = performance.now();
    for (let run = 0; run < runs; run += 1) {
      longest.push(
        await measureTurns(async () => {
          const kept = await composeAll(db, planId);
          if (kept !== agencyCount) throw new Error(`${kept} công văn were made, not ${agencyCount}`);
        }),
      );
    }
    const seconds = (performance.now() - startedAt) / 1000 / runs;
    const all = longest.map((each) => each.toFixed(1)).join(', ');
    console.log(`${name}: ${seconds.toFixed(1)} s a run; longest turn of each run, ms: ${all}`);
    return {
      name,
      value: longest.toSorted((left, right) => left - right)[runs >> 1] ?? Number.NaN,
      limit: longestTurnMs,
      unit: 'ms',
    };
  } finally {
    closeDatabase(db);
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(`${agencyCount} agencies, ${taskCount} late tasks; the median of ${runs} runs counts`);
const limits = [await measure('one lead each', 1), await measure('three leads each', 3)];
console.log(limits.map(describeLimit).join('\n'));
process.exitCode = limits.every(({ value, limit }) => value <= limit) ? 0 : 1;
