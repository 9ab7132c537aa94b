/**
 * `npm run bench:report`: 120 indicators × 20 units × 12 months; how long a quarterly report takes to be drafted and to be
 * read again, and what a key costs in its editor in the real window, beside an empty box of the same window. Wants a built application (`npm run build`). Exits 1
 * when a limit does not hold.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { defaultProfile } from '../../../core/profile/index.ts';
import { listFigures } from '../../../core/report/refresh-figures.ts';
import { closeDatabase, openDatabase } from '../../../db/open.ts';
import { discardReport } from '../../../db/reports/reports.ts';
import { draftNewReport, readReport } from '../../../main/reports.ts';
import { describeLimit } from '../limits.ts';
import { benchContext, benchDay, fillDatabase, size } from './dataset.ts';
import type { TypingFigures, TypingRounds } from './measure-window.ts';

const limits = { assemblyMs: 1000, keyMs: 50 } as const;
const runs = 5;
const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
let isKept = true;

function print(name: string, value: number, limit: number): void {
  isKept &&= value <= limit;
  console.log(describeLimit({ name, value, limit, unit: 'ms' }));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function timeOf<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

/** Drafts the report several times and leaves one; the slowest run is judged. */
function measureAssembly(file: string): void {
  const db = openDatabase(file, { backupFolder: null, now: benchContext.now });
  const filled = timeOf(() => fillDatabase(db));
  console.log(
    `${size.indicators} indicators × ${size.units} units × ${size.periods} months: ${filled.value} values, stored in ${filled.ms.toFixed(0)} ms`,
  );
  const request = {
    periodKey: '2026-Q3',
    outlineCode: defaultProfile.outlines[0]?.code ?? '',
    planId: null,
    receiver: 'province',
    carryFromId: null,
  } as const;
  const now = { context: benchContext, today: benchDay };
  const before = process.cpuUsage();
  const drafted = Array.from({ length: runs }, () => {
    const { ms, value } = timeOf(() => draftNewReport(db, request, now));
    return { ms, report: value };
  });
  const used = process.cpuUsage(before);
  const last = drafted.at(-1)?.report;
  for (const { report } of drafted.slice(0, -1)) discardReport(db, report.id, benchContext);
  console.log(
    `the report: ${last?.blocks.length} paragraphs, ${listFigures(last?.blocks ?? []).length} live figures; ${((used.user + used.system) / 1000 / runs).toFixed(0)} ms of processor time for each drafting\n`,
  );
  print('assembly, slowest of 5', Math.max(...drafted.map(({ ms }) => ms)), limits.assemblyMs);
  const read = Array.from({ length: runs }, () => timeOf(() => readReport(db, last?.id ?? 0, benchDay)).ms);
  print('opened again, slowest of 5', Math.max(...read), limits.assemblyMs);
  closeDatabase(db);
}

function measureTyping(folder: string): TypingFigures | null {
  const script = [fileURLToPath(new URL('./measure-window.ts', import.meta.url)), projectFolder, folder];
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY);
  const [command, ...before] = hasDisplay
    ? [process.execPath]
    : ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', process.execPath];
  const run = spawnSync(command, [...before, ...script], { encoding: 'utf8', timeout: 180_000 });
  if (run.status === 0) return JSON.parse(run.stdout);
  console.log(`The window could not be measured:\n${run.stderr}`);
  return null;
}

/** What a key costs by itself: of its rounds the fastest, so that another program of the machine is not counted as ours. */
function slowestKey(rounds: TypingRounds): number {
  const [first = []] = rounds;
  return Math.max(...first.map((_, key) => Math.min(...rounds.map((times) => times[key] ?? Number.NaN))));
}

function printTyping({ box, plain, spelling }: TypingFigures): void {
  const rows = { 'an empty box': box, 'the report': plain, 'the report, spelling on': spelling };
  console.log(`\n${'from key to painted letter'.padEnd(34)} count      p50      p95      max`);
  for (const [name, rounds] of Object.entries(rows)) {
    const times = rounds.flat();
    const columns = [0.5, 0.95, 1].map((share) => `${quantile(times, share).toFixed(1).padStart(6)} ms`);
    console.log(`${name.padEnd(34)} ${String(times.length).padStart(5)} ${columns.join('')}`);
  }
  console.log('\nEach key was typed in three rounds; its fastest counts.');
  print('slowest key in the report', slowestKey(plain), limits.keyMs);
  print('slowest key with spelling on', slowestKey(spelling), limits.keyMs);
}

const folder = mkdtempSync(path.join(tmpdir(), 'ban-viec-cchc-'));
try {
  measureAssembly(path.join(folder, 'cchc.sqlite'));
  const typing = measureTyping(folder);
  if (typing) printTyping(typing);
  else isKept = false;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isKept ? 0 : 1;
