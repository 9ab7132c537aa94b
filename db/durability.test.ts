import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase } from './open.ts';
import { getTask } from './tasks.ts';
import { makeTestFolder } from './test-folder.ts';
import { context, parsedTask, storePlan, today } from './test-papers.ts';

const writer = fileURLToPath(new URL('./durability-writer.ts', import.meta.url));
const options = { backupFolder: null, now: context.now };

/** Lets the writer work for a while after its first record and kills it; answers with what it had confirmed, by period. */
async function writeUntilKilled(path: string, taskId: number, forMs: number): Promise<ReadonlyMap<string, number>> {
  const child = spawn(process.execPath, [writer, path, String(taskId)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      resolve();
    });
    child.once('close', () => resolve());
  });
  await wait(forMs);
  child.kill('SIGKILL');
  await ended;
  const confirmed = printed.split('\n').slice(0, -1);
  return new Map(confirmed.map((line) => line.split(' ')).map(([period = '', count]) => [period, Number(count)]));
}

test('nothing confirmed is lost when the program is killed at any moment', { timeout: 60_000 }, async () => {
  const path = join(makeTestFolder(onTestFinished), 'cchc.sqlite');
  const prepared = openDatabase(path, options);
  const [taskId = 0] = storePlan(prepared, [parsedTask()]).taskIds;
  closeDatabase(prepared);

  let confirmedRecords = 0;
  for (let run = 0; run < 10; run += 1) {
    const confirmed = await writeUntilKilled(path, taskId, (run * 37) % 90);
    const db = openDatabase(path, options);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const { progress } = getTask(db, taskId, today);
    for (const [periodKey, count] of confirmed) {
      const entry = progress.find((candidate) => candidate.periodKey === periodKey);
      const kept = Number(entry?.outcome.replace('Lần ghi ', ''));
      // One more may have been committed between the last line and the kill: never fewer.
      expect(kept).toBeGreaterThanOrEqual(count);
      expect(entry?.evidence).toMatchObject([{ documentCode: `${kept}/BC-SNV` }]);
      confirmedRecords += 1;
    }
    closeDatabase(db);
  }
  expect(confirmedRecords).toBeGreaterThanOrEqual(10);
});
