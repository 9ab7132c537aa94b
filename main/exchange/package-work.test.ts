/** The worker of packages is ended by the clerk at any moment, and the next work begins all the same. */
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { makeTestFolder } from '../../db/testing/test-folder.ts';
import { context } from '../../db/testing/test-papers.ts';
import { createPackageWork } from './package-work.ts';

test('a package that was stopped after its stick was taken away is given up, and another one is made', async () => {
  const folder = makeTestFolder(onTestFinished);
  const file = join(folder, 'cchc.sqlite');
  const db = openDatabase(file, { backupFolder: null, now: context.now });
  onTestFinished(() => void db.close());
  const work = createPackageWork(file, () => context.now);
  onTestFinished(() => work.cancel());
  const save = (path: string) =>
    work.ask({ kind: 'save', path, passphrase: null, context: { ...context, machine: 'may-1' } });

  const stopped = expect(save(join(folder, 'usb', 'goi.cchc'))).rejects.toMatchObject({ code: 'exchange.cancelled' });
  await Promise.resolve();
  await work.cancel();
  await stopped;

  const next = join(folder, 'goi.cchc');
  expect(await save(next)).toMatch(/^[0-9a-f]{64}$/);
  expect(existsSync(next)).toBe(true);
}, 60_000);

test('a content that comes after its package was stopped is refused as stopped, and not kept', async () => {
  const folder = makeTestFolder(onTestFinished);
  const file = join(folder, 'cchc.sqlite');
  openDatabase(file, { backupFolder: null, now: context.now }).close();
  const work = createPackageWork(file, () => context.now);
  onTestFinished(() => work.cancel());
  const bytes = new TextEncoder().encode('Biên bản');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await expect(work.ask({ kind: 'content', sha256, bytes })).rejects.toMatchObject({ code: 'exchange.cancelled' });
  expect(existsSync(join(folder, 'attachments'))).toBe(false);
}, 60_000);

test('a worker that cannot begin is told in words, and what was asked of it is refused', async () => {
  const folder = makeTestFolder(onTestFinished);
  const file = join(folder, 'cchc.sqlite');
  writeFileSync(file, 'không phải cơ sở dữ liệu');
  const work = createPackageWork(file, () => context.now);
  onTestFinished(() => work.cancel());
  const saving = work.ask({
    ...{ kind: 'save', path: join(folder, 'goi.cchc'), passphrase: null },
    context: { ...context, machine: 'may-1' },
  });
  await expect(saving).rejects.toMatchObject({ code: 'exchange.workFailed' });
}, 60_000);
