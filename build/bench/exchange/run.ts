/**
 * `npm run bench:exchange`: the package of 50,000 tasks with eight quarters of progress each and 200 attached files, saved on one PC
 * and taken in on another that has none of it, in the real window: how long it takes, how much memory, and how long the page and the main
 * process are away meanwhile. Exit 1 when a limit does not hold. `--tasks N` takes fewer. Wants a built application (`npm run build`).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Database } from '../../../db/database.ts';
import { closeDatabase, openDatabase } from '../../../db/open.ts';
import { addAttachment } from '../../../db/progress/attachments.ts';
import { describeLimit, type Limit } from '../limits.ts';
import { context, fillDatabase } from '../tasks/dataset.ts';
import type { WindowFigures } from './measure-window.ts';

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const { tasks } = parseArgs({ options: { tasks: { type: 'string', default: '50000' } } }).values;
const options = { backupFolder: null, now: context.now };
const fileCount = 200;
const fileBytes = 200_000;

/** The value below which `share` of the observations lie. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function attachFiles(db: Database): void {
  for (let number = 1; number <= fileCount; number += 1) {
    const bytes = Buffer.alloc(fileBytes, `%PDF-1.7 ${number} `);
    const place = { taskId: number, periodKey: '2026-Q3', agencyId: null };
    addAttachment(db, { ...place, fileName: `Văn bản ${number}.pdf`, bytes }, context);
  }
}

function measureWindow(from: string, to: string, file: string): WindowFigures | null {
  const script = [fileURLToPath(new URL('./measure-window.ts', import.meta.url)), projectFolder, from, to, file];
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY);
  const [command, ...before] = hasDisplay
    ? [process.execPath]
    : ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', process.execPath];
  const run = spawnSync(command, [...before, ...script], {
    encoding: 'utf8',
    timeout: 1_500_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status === 0) return JSON.parse(run.stdout);
  console.log(`The window could not be measured:\n${run.stderr}`);
  return null;
}

function printLooks(name: string, looks: readonly number[]): void {
  const columns = [0.5, 0.99, 1].map((share) => `${quantile(looks, share).toFixed(1).padStart(7)} ms`);
  const long = looks.filter((look) => look > 50).length;
  console.log(`${name.padEnd(34)} ${String(looks.length).padStart(6)} ${columns.join('')} ${String(long).padStart(6)}`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-trao-doi-'));
const [from, to, file] = [path.join(folder, 'a'), path.join(folder, 'b'), path.join(folder, 'goi.cchc')];
try {
  const db = openDatabase(path.join(from, 'cchc.sqlite'), options);
  fillDatabase(db, { planCount: 10, tasksPerPlan: Number(tasks) / 10, quarterCount: 8 });
  attachFiles(db);
  closeDatabase(db);
  mkdirSync(to);
  const figures = measureWindow(from, to, file);
  if (figures) {
    console.log(`the package                        ${Math.round(statSync(file).size / 1e6)} MB\n`);
    console.log(`${'between two looks'.padEnd(34)}  count       p50       p99       max  >50 ms`);
    printLooks('page while saving', figures.savingPage);
    printLooks('main process while saving', figures.savingMain);
    printLooks('page while taking in', figures.takingPage);
    printLooks('main process while taking in', figures.takingMain);
  }
  const looks = figures
    ? [figures.savingPage, figures.savingMain, figures.takingPage, figures.takingMain].map((of) => quantile(of, 0.99))
    : [];
  const limits: readonly Limit[] = [
    { name: 'package saved', value: figures?.savedSeconds ?? Number.NaN, limit: 120, unit: 's' },
    { name: 'package read and compared', value: figures?.comparedSeconds ?? Number.NaN, limit: 180, unit: 's' },
    { name: 'package taken in', value: figures?.takenSeconds ?? Number.NaN, limit: 300, unit: 's' },
    ...(['savingPeak', 'takingPeak'] as const).flatMap((phase): readonly Limit[] => {
      const peak = figures?.[phase];
      const when = phase === 'savingPeak' ? 'saving' : 'taking in';
      return [
        { name: `main process at most, ${when}`, value: peak?.main ?? Number.NaN, limit: 1024, unit: 'MB' },
        { name: `page at most, ${when}`, value: peak?.page ?? Number.NaN, limit: 1024, unit: 'MB' },
      ];
    }),
    { name: 'window away meanwhile, p99', value: figures ? Math.max(...looks) : Number.NaN, limit: 50, unit: 'ms' },
  ];
  console.log(`\n${limits.map(describeLimit).join('\n')}`);
  if (limits.some(({ value, limit }) => !(value <= limit))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
