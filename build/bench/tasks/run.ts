/**
 * `npm run bench:tasks`: 50,000 tasks with eight quarters of progress each; what the database answers beside the plain query
 * for the same, what writing costs, then what a clerk waits for in the real window, with its limits; exit 1 when one does not
 * hold. Takes minutes; wants a built application (`npm run build`).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../../db/database.ts';
import { closeDatabase, openDatabase } from '../../../db/open.ts';
import { recordProgress, writeProgress } from '../../../db/progress/progress.ts';
import { writeInBulk } from '../../../db/tasks/bulk-writes.ts';
import { getOverview } from '../../../db/tasks/overview.ts';
import { getOverviewGroups } from '../../../db/tasks/overview-groups.ts';
import { readTaskIndex } from '../../../db/tasks/task-index.ts';
import { listTaskRows } from '../../../db/tasks/task-rows.ts';
import { searchTasks } from '../../../db/tasks/task-search.ts';
import { describeLimit, type Limit } from '../limits.ts';
import { benchDay, context, fillDatabase, makeMoreProgress } from './dataset.ts';
import type { WindowFigures } from './measure-window.ts';

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const runs = 7;
const options = { backupFolder: null, now: '2026-11-22T00:00:00.000Z' };

/** The value below which `share` of the observations lie. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function medianTime(work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return quantile(times, 0.5);
}

/** The same question asked with a plain statement of better-sqlite3, all columns and no index of ours for the words. */
function compareWithPlain(db: Database): void {
  const words = `SELECT task.id FROM task LEFT JOIN progress ON progress.task_id = task.id GROUP BY task.id
    HAVING instr(task.search_text || ' ' || group_concat(progress.search_text, ' '), ?) > 0`;
  const ids = [...readTaskIndex(db, { planId: null }, benchDay).ids.subarray(0, 50)];
  const rows: readonly (readonly [name: string, ours: () => unknown, plain: () => unknown])[] = [
    [
      'all tasks with status',
      () => readTaskIndex(db, { planId: null }, benchDay),
      () => db.prepare('SELECT * FROM task_view').all(),
    ],
    ['words "1523/qđ"', () => searchTasks(db, '1523/qđ'), () => db.prepare(words).all('1523/qd')],
    [
      'overview',
      () => [getOverview(db, { planId: null }, benchDay), getOverviewGroups(db, { planId: null }, benchDay)],
      () => db.prepare('SELECT field, progress_status, count(*) FROM task_view GROUP BY 1, 2').all(),
    ],
    [
      '50 rows in view',
      () => listTaskRows(db, ids, benchDay),
      () => db.prepare(`SELECT * FROM task_view WHERE id IN (${ids.join()})`).all(),
    ],
  ];
  console.log(`${'database, median of runs'.padEnd(34)}       ours      plain  ours/plain`);
  for (const [name, ours, plain] of rows) {
    const [own, other] = [medianTime(ours), medianTime(plain)];
    const ratio = (own / other).toFixed(2);
    console.log(
      `${name.padEnd(34)} ${own.toFixed(1).padStart(7)} ms ${other.toFixed(1).padStart(7)} ms ${ratio.padStart(11)}`,
    );
  }
}

/** As many records as are written through the real functions, one by one and in bulk. */
const writtenCount = 1000;

/** What one record of progress costs with its entry in the audit trail, its words and its undo: alone, and among many. */
function measureWrites(db: Database): readonly Limit[] {
  const perRecord = (work: () => void, count: number) => {
    const start = performance.now();
    work();
    return (performance.now() - start) / count;
  };
  const records = makeMoreProgress(db, writtenCount);
  const few = records.slice(0, 100).map((record) => ({ ...record, periodKey: '2019-Q1' }));
  const alone = perRecord(() => {
    for (const record of few) recordProgress(db, record, context, benchDay);
  }, few.length);
  const inBulk = perRecord(
    () => writeInBulk(db, () => void records.map((record) => writeProgress(db, record, context))),
    records.length,
  );
  console.log(
    `\none record of progress            ${alone.toFixed(2)} ms alone, ${inBulk.toFixed(2)} ms among ${writtenCount}`,
  );
  return [{ name: 'a record among many / alone', value: inBulk / alone, limit: 0.5 }];
}

function prepare(file: string): Database {
  const db = openDatabase(file, options);
  const start = performance.now();
  fillDatabase(db, { planCount: 20, tasksPerPlan: 2500, quarterCount: 8 });
  console.log(`filled in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return db;
}

function measureWindow(folder: string): WindowFigures | null {
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

function printWindow(figures: WindowFigures): void {
  console.log(`\n${'window'.padEnd(34)} count      p50      p95      max`);
  for (const [name, times] of Object.entries(figures) as [string, readonly number[]][]) {
    const columns = [0.5, 0.95, 1].map((share) => `${quantile(times, share).toFixed(1).padStart(6)} ms`);
    console.log(`${name.padEnd(34)} ${String(times.length).padStart(5)} ${columns.join('')}`);
  }
}

/** What a clerk is promised: docs/decisions/0007. Without a window nothing of it holds. */
function limitWindow(figures: WindowFigures | null): readonly Limit[] {
  const times = (name: keyof WindowFigures) => figures?.[name] ?? [];
  return [
    { name: 'keystroke to rows, p95', value: quantile(times('keystrokes'), 0.95), limit: 50, unit: 'ms' },
    { name: 'filter to rows, p95', value: quantile(times('filters'), 0.95), limit: 50, unit: 'ms' },
    { name: 'frame while scrolling, longest', value: quantile(times('scrolling'), 1), limit: 50, unit: 'ms' },
    { name: 'frame while flinging, longest', value: quantile(times('flinging'), 1), limit: 50, unit: 'ms' },
    { name: 'overview, p95', value: quantile(times('overview'), 0.95), limit: 200, unit: 'ms' },
  ];
}

const folder = mkdtempSync(path.join(tmpdir(), 'ban-viec-cchc-'));
try {
  const db = prepare(path.join(folder, 'cchc.sqlite'));
  compareWithPlain(db);
  const writing = measureWrites(db);
  closeDatabase(db);
  const figures = measureWindow(folder);
  if (figures) printWindow(figures);
  const limits = [...limitWindow(figures), ...writing];
  console.log(`\n${limits.map(describeLimit).join('\n')}`);
  if (limits.some(({ value, limit }) => !(value <= limit))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
