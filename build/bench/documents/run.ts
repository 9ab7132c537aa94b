/**
 * `npm run bench:documents`: a kế hoạch of 200 tasks with a table of 60 rows, written by our writer and by docxtemplater in
 * turn, then shown in the real window. Prints each limit beside its figure; exits 1 when one does not hold. The window wants
 * a built application (`npm run build`).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { insertDraft } from '../../../db/documents/documents.ts';
import { closeDatabase, openDatabase } from '../../../db/open.ts';
import { readParagraphs } from '../../../templates/paper-for-tests.ts';
import { writeDocx } from '../../../templates/to-docx/index.ts';
import { makeLoopTemplate, prepareWords, writeByDocxtemplater } from './docxtemplater.ts';
import { composePlanPaper, rowCount, taskCount } from './plan-paper.ts';

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const limits = { ratio: 1, firstPageMs: 1000 } as const;
const warmUps = 5;
const runs = 21;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The words of a paper; the two writers must put the same ones on it, or the comparison says nothing. */
function wordsOf(paper: Uint8Array): string {
  return readParagraphs(paper)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function assertSameWords(ours: Uint8Array, theirs: Uint8Array): void {
  const [own, other] = [wordsOf(ours).split('\n'), wordsOf(theirs).split('\n')];
  const at = own.findIndex((line, i) => line !== other[i]);
  if (at >= 0 || own.length !== other.length) {
    throw new Error(`the papers differ at paragraph ${at}: “${own[at]}” and “${other[at]}”`);
  }
}

/** Median times in turn, in milliseconds, each from the bytes of its template to the bytes of the paper. */
function compareWriters(): boolean {
  const draft = composePlanPaper();
  const template = new Uint8Array(readFileSync(path.join(projectFolder, 'templates/kh.docx')));
  const loops = makeLoopTemplate(template, draft);
  const words = prepareWords(draft);
  const writers = [() => writeDocx(draft, template), () => writeByDocxtemplater(loops, words)] as const;
  const [ours, theirs] = [writers[0](), writers[1]()];
  assertSameWords(ours, theirs);
  for (let run = 0; run < warmUps; run += 1) for (const write of writers) write();
  const times = Array.from({ length: runs }, () => [timeOf(writers[0]), timeOf(writers[1])] as const);
  const [own, other] = [median(times.map(([time]) => time)), median(times.map(([, time]) => time))];
  const ratio = own / other;
  console.log(`KH of ${taskCount} tasks and a table of ${rowCount} rows, median of ${runs} runs in turn, same words`);
  console.log(`  our writer     ${own.toFixed(1).padStart(8)} ms  ${(ours.length / 1024).toFixed(0)} KiB`);
  console.log(`  docxtemplater  ${other.toFixed(1).padStart(8)} ms  ${(theirs.length / 1024).toFixed(0)} KiB`);
  return judge('ratio', ratio.toFixed(2), ratio <= limits.ratio, limits.ratio.toFixed(2));
}

function judge(name: string, figure: string, holds: boolean, limit: string): boolean {
  console.log(`  ${name.padEnd(30)} ${figure.padStart(9)}  limit ${limit}  ${holds ? 'holds' : 'DOES NOT HOLD'}`);
  return holds;
}

/** Puts the paper among the drafts and opens it in the window; milliseconds from the click to the first page, each. */
function measureWindow(): readonly number[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'ban-viec-cchc-'));
  try {
    const now = '2026-11-22T00:00:00.000Z';
    const db = openDatabase(path.join(folder, 'cchc.sqlite'), { backupFolder: null, now });
    insertDraft(db, composePlanPaper(), { actor: 'bench', now });
    closeDatabase(db);
    const script = [fileURLToPath(new URL('./measure-window.ts', import.meta.url)), projectFolder, folder];
    const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY);
    const [command, ...before] = hasDisplay
      ? [process.execPath]
      : ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', process.execPath];
    const run = spawnSync(command, [...before, ...script], { encoding: 'utf8', timeout: 180_000 });
    if (run.status !== 0) throw new Error(`the window could not be measured:\n${run.stderr}`);
    return JSON.parse(run.stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isFastEnough = compareWriters();
const times = measureWindow();
console.log(
  `\nPreview of the same paper in the window, from the click to its first page painted, ${times.length} openings`,
);
const slowest = Math.max(...times);
const isShownInTime = judge('median', `${median(times).toFixed(0)} ms`, median(times) <= limits.firstPageMs, '1000 ms');
console.log(`  slowest ${slowest.toFixed(0)} ms`);
if (!isFastEnough || !isShownInTime) process.exitCode = 1;
