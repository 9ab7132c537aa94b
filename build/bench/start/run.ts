/**
 * `npm run bench:start`: the packaged application with 10,000 tasks beside a bare Electron window, by turns in the same run: the time to
 * the first usable screen and the memory of all processes. Exit 1 when a limit does not hold. `--runs N`, nine unless said.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { closeDatabase, openDatabase } from '../../../db/open.ts';
import { describeLimit, type Limit } from '../limits.ts';
import { benchDay, fillDatabase } from '../tasks/dataset.ts';
import { measureStart, type StartFigures } from './measure-start.ts';

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const program = path.join(projectFolder, 'out/test-package/linux-unpacked/cchc-desk');
const port = 9_352;
/** Chromium has no sandbox for root. */
const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Whether the application could be packed; its output goes to standard error, the table alone to standard output. */
function packApplication(): boolean {
  const script = path.join(projectFolder, 'build/installer/make-package.mjs');
  const made = spawnSync(process.execPath, [script, '--test', '--linux', 'dir'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return made.status === 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The package's own runtime with another application in it. */
function makeBareProgram(folder: string): string {
  const bare = path.join(folder, 'bare');
  cpSync(path.dirname(program), bare, { recursive: true });
  rmSync(path.join(bare, 'resources'), { recursive: true });
  cpSync(path.join(projectFolder, 'build/bench/start/bare-window'), path.join(bare, 'resources/app'), {
    recursive: true,
  });
  setFuse(path.join(bare, 'cchc-desk'), 'OnlyLoadAppFromAsar=off');
  renameSync(path.join(bare, 'cchc-desk'), path.join(bare, 'bare-window'));
  return path.join(bare, 'bare-window');
}

/** The bare application lies in a folder, which the package's fuses forbid. */
function setFuse(file: string, ...settings: readonly string[]): void {
  const script = path.join(projectFolder, 'node_modules/@electron/fuses/dist/bin.js');
  const set = spawnSync(process.execPath, [script, 'write', '--app', file, ...settings], { encoding: 'utf8' });
  if (set.status !== 0) throw new Error(set.stderr);
}

function fillData(folder: string): void {
  mkdirSync(folder);
  const options = { backupFolder: null, now: `${benchDay}T00:00:00.000Z` };
  const db = openDatabase(path.join(folder, 'cchc.sqlite'), options);
  fillDatabase(db, { planCount: 4, tasksPerPlan: 2500, quarterCount: 8 });
  closeDatabase(db);
}

async function measure(folder: string, runs: number) {
  const bareProgram = makeBareProgram(folder);
  const data = path.join(folder, 'data');
  fillData(data);
  const bare: StartFigures[] = [];
  const ours: StartFigures[] = [];
  const startBare = () => measureStart(bareProgram, [...switches, `--user-data-dir=${folder}/bare-profile`], port);
  const startOurs = () => measureStart(program, [...switches, `--data-folder=${data}`, `--today=${benchDay}`], port);
  // The first start of each writes its caches and, of ours, the day's copy.
  await startBare();
  await startOurs();
  for (let run = 0; run < runs; run += 1) {
    bare.push(await startBare());
    ours.push(await startOurs());
  }
  return { bare, ours };
}

function print(name: string, figures: readonly StartFigures[]): void {
  const [screen, paint, memory] = [
    median(figures.map(({ firstScreenMs }) => firstScreenMs)),
    median(figures.map(({ firstPaintMs }) => firstPaintMs)),
    median(figures.map(({ memoryBytes }) => memoryBytes)) / 1024 / 1024,
  ];
  const columns = [`${screen.toFixed(0)} ms`, `${paint.toFixed(0)} ms`, `${memory.toFixed(0)} MB`];
  console.log(`${name.padEnd(34)}${columns.map((column) => column.padStart(14)).join('')}`);
}

if (process.platform !== 'linux') {
  console.log('Memory is read as Linux counts it: bench:start runs there only.');
  process.exit(2);
}
if (!process.env.DISPLAY) {
  const again = ['-a', '-s', '-screen 0 1600x1000x24', process.execPath, fileURLToPath(import.meta.url)];
  process.exit(spawnSync('xvfb-run', [...again, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
}
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '9' }, 'no-packing': { type: 'boolean' } },
});
if (!(values['no-packing'] && existsSync(program)) && !packApplication()) process.exit(1);

const folder = mkdtempSync(path.join(tmpdir(), 'ban-viec-cchc-'));
try {
  const { bare, ours } = await measure(folder, Number(values.runs));
  console.log(
    `${`median of ${values.runs} starts`.padEnd(34)}${['first screen', 'first paint', 'memory'].map((name) => name.padStart(14)).join('')}`,
  );
  print('a bare window', bare);
  print('ours, 10,000 tasks', ours);
  const ratio = (of: (figures: StartFigures) => number) => median(ours.map(of)) / median(bare.map(of));
  const limits: readonly Limit[] = [
    { name: 'first screen, ours / bare', value: ratio(({ firstScreenMs }) => firstScreenMs), limit: 1.25 },
    { name: 'memory (PSS), ours / bare', value: ratio(({ memoryBytes }) => memoryBytes), limit: 1.3 },
  ];
  for (const limit of limits) console.log(describeLimit(limit));
  process.exitCode = limits.every(({ value, limit }) => value <= limit) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
