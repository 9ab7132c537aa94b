/**
 * `npm run bench:input`: whether a key waits while long work runs in the real window on 50,000 tasks. Each work is done three times; what
 * the program itself holds up is held up every time, so the best of the three counts, less what a key takes in the idle window; the first
 * reading of a plan, in which its code is loaded, is judged by itself as well. Prints each limit beside its figure; exits 1 when one does not
 * hold. Wants a built application (`npm run build`).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { officeSchema } from '../../../core/domain/office.ts';
import { insertDraft } from '../../../db/documents/documents.ts';
import { saveOffice } from '../../../db/office/office.ts';
import { closeDatabase, openDatabase } from '../../../db/open.ts';
import { composePlanPaper } from '../documents/plan-paper.ts';
import { describeLimit, type Limit } from '../limits.ts';
import { context, fillDatabase } from '../tasks/dataset.ts';
import type { InputFigures, Waits } from './measure-window.ts';

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
/** Plans as long as a province's get. */
const size = { planCount: 167, tasksPerPlan: 300, quarterCount: 4 } as const;
const limitMs = 50;

const median = (values: Waits) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function measureWindow(folder: string): InputFigures {
  const script = [fileURLToPath(new URL('./measure-window.ts', import.meta.url)), projectFolder, folder];
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY);
  const [command, ...before] = hasDisplay
    ? [process.execPath]
    : ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', process.execPath];
  const run = spawnSync(command, [...before, ...script], {
    encoding: 'utf8',
    timeout: 400_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`the window could not be measured:\n${run.stderr}`);
  return JSON.parse(run.stdout);
}

const folder = mkdtempSync(path.join(tmpdir(), 'ban-viec-cchc-'));
try {
  const db = openDatabase(path.join(folder, 'cchc.sqlite'), { backupFolder: null, now: context.now });
  fillDatabase(db, size);
  const office = readFileSync(path.join(projectFolder, 'templates/sample/office.json'), 'utf8');
  insertDraft(db, composePlanPaper(), context);
  saveOffice(db, officeSchema.parse(JSON.parse(office)), context);
  closeDatabase(db);
  const { idle, works, judgedFirst } = measureWindow(folder);
  const usual = median(idle);
  console.log(
    `A key every 50 ms while long work runs, ${(size.planCount * size.tasksPerPlan).toLocaleString('en')} tasks in the data`,
  );
  console.log(
    `  idle window: median ${usual.toFixed(1)} ms, slowest ${Math.max(...idle).toFixed(1)} ms of ${idle.length} keys`,
  );
  const limits = Object.entries(works).flatMap(([name, rounds]): readonly Limit[] => {
    const slowest = rounds.map((waits) => Math.max(...waits));
    console.log(
      `  ${name}: slowest of each round ${slowest.map((ms) => ms.toFixed(0)).join(', ')} ms; medians ${rounds.map((waits) => median(waits).toFixed(0)).join(', ')} ms; ${rounds.map((waits) => waits.length).join(', ')} keys`,
    );
    const judge = (as: string, ms: number): Limit => ({ name: as, value: ms - usual, limit: limitMs, unit: 'ms' });
    const first = judgedFirst.includes(name) ? [judge(`${name}, first time`, slowest[0] ?? Number.NaN)] : [];
    return [...first, judge(name, Math.min(...slowest))];
  });
  console.log(
    '\nHow long the slowest key waited more than in the idle window: best of the rounds; "first time": the first round since the start',
  );
  for (const limit of limits) console.log(describeLimit(limit));
  if (limits.some(({ value, limit }) => !(value <= limit))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
