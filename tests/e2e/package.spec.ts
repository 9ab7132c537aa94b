/** The packed application: refused with a runtime that is not official, lean, its fuses set, and doing the whole job. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@playwright/test';
import { makeFolder, projectFolder, removeFolder, sandboxSwitches } from './application.ts';

const builder = path.join(projectFolder, 'node_modules/electron-builder/cli.js');
const unpacked = path.join(projectFolder, 'out/package/linux-unpacked');
const isOfficial = !existsSync(path.join(projectFolder, 'node_modules/electron/dist/not-official'));

function pack(config: string, settings: readonly string[]) {
  const folders = ['-c.electronDist=node_modules/electron/dist', '-c.directories.output=out/package'];
  return spawnSync(process.execPath, [builder, '--config', config, '--linux', 'dir', ...folders, ...settings], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
}

/** State of each fuse, by @electron/fuses. */
function readFuses(): string {
  const script = path.join(projectFolder, 'node_modules/@electron/fuses/dist/bin.js');
  const { stdout } = spawnSync(process.execPath, [script, 'read', '--app', path.join(unpacked, 'cchc-desk')], {
    encoding: 'utf8',
  });
  return stripVTControlCharacters(stdout);
}

/** Starts a worker by itself, and says what it could not load. */
const startWorker = `
  const { Worker } = require('node:worker_threads');
  const worker = new Worker(process.argv[1]);
  worker.on('error', ({ code, message }) => console.log(code, message));
  setTimeout(() => process.exit(), 1500);
`;

test('the workers of the main process carry all that they need', () => {
  const folder = makeFolder();
  try {
    const bundles = path.join(folder, 'out/main');
    cpSync(path.join(projectFolder, 'out/main'), bundles, { recursive: true });
    const workers = ['backup', 'exchange', 'long-call', 'paper', 'upkeep'].map((name) => `${name}-thread.cjs`);
    for (const worker of workers) {
      const started = spawnSync(process.execPath, ['-e', startWorker, path.join(bundles, worker)], {
        encoding: 'utf8',
      });
      expect(`${started.stdout}${started.stderr}`, worker).not.toContain('MODULE_NOT_FOUND');
    }
  } finally {
    removeFolder(folder);
  }
});

test('the packed application is lean, closed, and works', () => {
  if (!isOfficial) {
    const refused = pack('electron-builder.yml', []);
    expect(refused.status).not.toBe(0);
    expect(`${refused.stdout}${refused.stderr}`).toContain('is not the official one');
  }
  // The package under test, with the one fuse set as a release has it.
  const packed = pack('build/installer/test-package.yml', ['-c.electronFuses.enableNodeCliInspectArguments=false']);
  expect(packed.status, packed.stderr).toBe(0);

  const resources = path.join(unpacked, 'resources');
  expect(readdirSync(resources).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
  const binaries = path.join(resources, 'app.asar.unpacked/out/prebuilds');
  expect(readdirSync(binaries)).toEqual([`linux-${process.arch}.node`]);
  expect(readdirSync(path.join(unpacked, 'locales')).sort()).toEqual(['en-US.pak', 'vi.pak']);

  const fuses = readFuses();
  for (const off of [
    'RunAsNode',
    'EnableNodeOptionsEnvironmentVariable',
    'EnableNodeCliInspectArguments',
    'GrantFileProtocolExtraPrivileges',
  ]) {
    expect(fuses).toContain(`${off} is Disabled`);
  }
  expect(fuses).toContain('OnlyLoadAppFromAsar is Enabled');

  const folder = makeFolder();
  try {
    const program = path.join(unpacked, 'cchc-desk');
    const demo = spawnSync('xvfb-run', ['-a', program, ...sandboxSwitches, '--cli', 'demo', '--out', folder], {
      encoding: 'utf8',
    });
    expect(demo.status, demo.stderr).toBe(0);
    for (const kind of ['BC', 'TB', 'KH', 'CV']) {
      expect(
        readFileSync(path.join(folder, `${kind}.pdf`))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
  } finally {
    removeFolder(folder);
  }
});
