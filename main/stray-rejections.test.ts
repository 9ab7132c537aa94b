/** A PDF whose directory of objects is spoilt is read or refused in words; no rejection of the library ends the program. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { misplacePages } from '../core/import/formats/spoilt-pdf-for-tests.ts';
import { readDocument } from '../core/import/read-document.ts';
import { defaultProfile } from '../core/profile/index.ts';
import { leavingStrayRejections } from './stray-rejections.ts';

const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'cchc-desk-stray-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const planWithLostPages = () =>
  misplacePages(new Uint8Array(readFileSync(path.join(root, 'tests/fixtures/import/ke-hoach-co-bang.pdf'))));

describe('a PDF whose pages do not stand where its directory says', () => {
  const read = () => readDocument(planWithLostPages(), 'kế hoạch.pdf', { directory: defaultProfile.agencies });

  it('leaves rejections that nobody waits for', async () => {
    const stray: unknown[] = [];
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    const note = (reason: unknown) => stray.push(reason);
    process.on('unhandledRejection', note);
    await read();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    for (const other of others) process.on('unhandledRejection', other);
    expect(stray.length).toBeGreaterThan(0);
  });

  it('is read, and nobody hears of them', async () => {
    const heard: unknown[] = [];
    const listen = (reason: unknown) => heard.push(reason);
    process.on('unhandledRejection', listen);
    const before = process.listeners('unhandledRejection');
    const [one, other] = await Promise.all([leavingStrayRejections(read), leavingStrayRejections(read)]);
    expect(process.listeners('unhandledRejection')).toEqual(before);
    process.off('unhandledRejection', listen);
    expect(heard).toEqual([]);
    expect(one.tasks).toHaveLength(11);
    expect(other.tasks).toHaveLength(11);
  }, 60_000);

  it('is read by the command line', () => {
    const file = path.join(folder, 'kế hoạch.pdf');
    writeFileSync(file, planWithLostPages());
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'main/cli.ts'), 'import', file], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('11 nhiệm vụ');
  }, 60_000);
});

it('passes a refusal on', async () => {
  await expect(leavingStrayRejections(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
});
