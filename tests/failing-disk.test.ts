/** A disk that is full, or fails to write, met by real calls: the clerk reads which and what to do, and nothing is written by halves. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '../core/ipc/result.ts';

const program = path.join(import.meta.dirname, 'failing-disk.ts');

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchc-desk-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function run(command: string, ...args: readonly string[]): unknown {
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

const nothingLost = {
  tasks: expect.any(Number),
  isUnchanged: true,
  stillReads: true,
  halfFiles: [],
  afterwards: ['done', 'done'],
  isChanged: true,
  integrity: 'ok',
};
const told = (error: AppError) => `${error.code}: ${error.message}`;

test('no room left: told so, nothing of it is kept, and with room again the same calls go through', () => {
  const folder = makeFolder();
  const mount = ['-Urm', 'mount', '-t', 'tmpfs', 'tmpfs', folder];
  if (spawnSync('unshare', mount).status !== 0) {
    process.stdout.write('LEFT OUT  a full disk behind the calls: this machine lets no program mount a small one\n');
    return;
  }
  const script = 'mount -t tmpfs -o size=64m tmpfs "$1" && exec "$2" "$3" full "$1"';
  expect(run('unshare', '-Urm', 'sh', '-c', script, 'sh', folder, process.execPath, program)).toEqual({
    ...nothingLost,
    refused: [
      told(new AppError('database.full')),
      told(new AppError('file.cannotWrite', { file: 'biên bản.txt', reason: 'ổ đĩa đã đầy' })),
    ],
  });
}, 120_000);

test('a disk that fails to write: told so, nothing of it is kept, and once it writes the same calls go through', () => {
  if (spawnSync('prlimit', ['--version']).status !== 0) {
    process.stdout.write('LEFT OUT  a failing disk behind the calls: this machine has no prlimit\n');
    return;
  }
  const folder = makeFolder();
  const file = path.join('data', 'cchc.sqlite');
  const refusal = told(new AppError('database.cannotWrite', { file, reason: 'ổ đĩa không đọc hoặc ghi được' }));
  // The content of the attached file is on the disk, in room that was free; its row is not.
  expect(run(process.execPath, program, 'broken', folder)).toEqual({ ...nothingLost, refused: [refusal, refusal] });
}, 120_000);
