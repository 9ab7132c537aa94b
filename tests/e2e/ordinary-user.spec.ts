/**
 * The real sandbox. As root Chromium runs only without it, so there the application is run once more as an ordinary user;
 * where the tests themselves run as one, every window test has the sandbox already.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { makeFolder, projectFolder, removeFolder, sandboxSwitches } from './application.ts';

/**
 * The user `nobody`. The one capability kept lets the main process read a project that lies in a folder of root's; the
 * sandboxed processes have none, so the runtime is linked into a folder that everybody may read.
 */
const asNobody = [
  '--reuid=65534',
  '--regid=65534',
  '--clear-groups',
  '--inh-caps=+dac_read_search',
  '--ambient-caps=+dac_read_search',
];

test('a paper is laid out and printed to PDF inside the sandbox', () => {
  if (process.getuid?.() !== 0) {
    expect(sandboxSwitches).toEqual([]);
    return;
  }
  const folder = makeFolder();
  const runtimeFolder = makeFolder();
  chownSync(folder, 65534, 65534);
  chmodSync(runtimeFolder, 0o755);
  try {
    const pdf = path.join(folder, 'kh.pdf');
    const dist = path.join(projectFolder, 'node_modules/electron/dist');
    const links = spawnSync('cp', ['-al', dist, runtimeFolder]);
    if (links.status !== 0) spawnSync('cp', ['-a', dist, runtimeFolder]);
    const electron = path.join(runtimeFolder, 'dist/electron');
    const source = path.join(projectFolder, 'templates/kh.docx');
    const { status, stderr } = spawnSync(
      'setpriv',
      [...asNobody, '--', 'xvfb-run', '-a', electron, projectFolder, '--paper-to-pdf', source, pdf],
      { encoding: 'utf8', timeout: 60_000, env: { PATH: process.env.PATH ?? '', HOME: folder, TMPDIR: folder } },
    );
    expect(status, stderr).toBe(0);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  } finally {
    removeFolder(folder);
    removeFolder(runtimeFolder);
  }
});
