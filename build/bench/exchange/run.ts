/**
 * `npm run bench:exchange`: the package of 50,000 tasks with eight quarters of progress each and 200 attached files, written by one PC
 * and taken in by another that has none of it; with their limits, exit 1 when one does not hold. What the window does meanwhile is
 * measured by measure-window.ts. `--tasks N` takes fewer.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { openExchange, startCollecting } from '../../../core/exchange/package-format.ts';
import { applyPackage, comparePackage } from '../../../db/exchange/exchange-package.ts';
import { closeDatabase, openDatabase } from '../../../db/open.ts';
import { storeContent } from '../../../db/progress/attachment-files.ts';
import { addAttachment, attachmentStoreOf } from '../../../db/progress/attachments.ts';
import { writePackageFile } from '../../../main/exchange/package-file.ts';
import { describeLimit, type Limit } from '../limits.ts';
import { context, fillDatabase } from '../tasks/dataset.ts';

const { tasks } = parseArgs({ options: { tasks: { type: 'string', default: '50000' } } }).values;
const folder = mkdtempSync(path.join(tmpdir(), 'bench-trao-doi-'));
const options = { backupFolder: null, now: context.now };
const on = (machine: string, minute: number) => ({
  actor: context.actor,
  now: new Date(Date.parse(context.now) + minute * 60_000).toISOString(),
  machine,
});

async function timed<T>(
  name: string,
  work: () => T | Promise<T>,
): Promise<{ readonly seconds: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  const seconds = (performance.now() - start) / 1000;
  console.log(`  ${name.padEnd(34)} ${seconds.toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  return { seconds, value };
}

function attachFiles(db: ReturnType<typeof openDatabase>): void {
  for (let number = 1; number <= 200; number += 1) {
    const bytes = Buffer.alloc(200_000, `%PDF-1.7 ${number} `);
    addAttachment(
      db,
      { taskId: number, periodKey: '2026-Q3', agencyId: null, fileName: `Văn bản ${number}.pdf`, bytes },
      context,
    );
  }
}

try {
  const here = openDatabase(path.join(folder, 'a', 'cchc.sqlite'), options);
  fillDatabase(here, { planCount: 10, tasksPerPlan: Number(tasks) / 10, quarterCount: 8 });
  attachFiles(here);
  const file = path.join(folder, 'goi.cchc');
  const size = () => statSync(path.join(folder, 'a', 'cchc.sqlite')).size;
  const before = size();
  const written = await timed('written', () => writePackageFile(here, { path: file, passphrase: null }, on('A', 1)));
  await timed('written again', () => writePackageFile(here, { path: file, passphrase: null }, on('A', 2)));
  closeDatabase(here);
  console.log(
    `  the package ${Math.round(statSync(file).size / 1e6)} MB; what is kept of changes ${Math.round((size() - before) / 1e6)} of ${Math.round(size() / 1e6)} MB`,
  );
  const there = openDatabase(path.join(folder, 'b', 'cchc.sqlite'), options);
  const opened = openExchange(readFileSync(file), 'goi.cchc');
  const collected = startCollecting(opened.head);
  const read = await timed('read and checked', async () => {
    for await (const { part } of opened.readParts()) collected.add(part);
  });
  const arrived = { incoming: collected.contents, contents: opened.contents };
  const compared = await timed('compared', () => comparePackage(there, arrived, on('B', 3)));
  const stored = await timed('files stored', async () => {
    for (const sha256 of compared.value.wantedContents) {
      storeContent(attachmentStoreOf(there), await opened.readContent(sha256), sha256);
    }
  });
  const { digest } = compared.value;
  const applied = await timed('taken in', () => applyPackage(there, { ...arrived, choices: {}, digest }, on('B', 4)));
  closeDatabase(there);
  console.log(`  ${applied.value.changeCount} changes`);
  const limits: readonly Limit[] = [
    { name: 'package written', value: written.seconds, limit: 90, unit: 's' },
    { name: 'package read and compared', value: read.seconds + compared.seconds, limit: 90, unit: 's' },
    { name: 'package taken in', value: stored.seconds + applied.seconds, limit: 300, unit: 's' },
  ];
  for (const limit of limits) console.log(describeLimit(limit));
  process.exitCode = limits.every(({ value, limit }) => value <= limit) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
