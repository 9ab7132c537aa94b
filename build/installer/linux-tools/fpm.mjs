#!/usr/bin/env node
/**
 * Stands in for fpm where electron-builder cannot fetch it (CUSTOM_FPM_PATH): takes the arguments that electron-builder gives to
 * fpm and makes the .deb with Debian's own dpkg-deb. Node's own modules only.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeControl } from './debian-control.mjs';

const text = { type: 'string' };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...Object.fromEntries(
      ['architecture', 'after-install', 'after-remove', 'description', 'version', 'package', 'name', 'maintainer'].map(
        (name) => [name, text],
      ),
    ),
    ...Object.fromEntries(
      ['vendor', 'url', 'license', 'category', 'deb-priority', 'deb-compression'].map((name) => [name, text]),
    ),
    s: { ...text, short: 's' },
    t: { ...text, short: 't' },
    d: { ...text, short: 'd', multiple: true },
    'deb-recommends': { ...text, multiple: true },
    force: { type: 'boolean' },
  },
});
if (values.t !== 'deb') throw new Error(`only .deb is made here, not ${values.t}`);

const folder = mkdtempSync(path.join(tmpdir(), 'deb-'));
try {
  for (const mapping of positionals) {
    const [from, to] = mapping.split('=');
    const target = path.join(folder, to);
    mkdirSync(path.dirname(target), { recursive: true });
    if (from.endsWith('/')) cpSync(from, target, { recursive: true, verbatimSymlinks: true });
    else copyFileSync(from, target);
    if (!from.endsWith('/')) chmodSync(target, 0o644);
  }
  const controlFolder = path.join(folder, 'DEBIAN');
  mkdirSync(controlFolder);
  const size = spawnSync('du', ['-sk', '--exclude=DEBIAN', folder], { encoding: 'utf8' }).stdout;
  writeFileSync(
    path.join(controlFolder, 'control'),
    writeControl({
      packageName: values.name,
      version: values.version,
      architecture: values.architecture,
      maintainer: values.maintainer,
      priority: values['deb-priority'],
      depends: values.d ?? [],
      recommends: values['deb-recommends'] ?? [],
      description: values.description,
      installedKilobytes: Number.parseInt(size, 10),
    }),
  );
  for (const [script, name] of [
    [values['after-install'], 'postinst'],
    [values['after-remove'], 'postrm'],
  ]) {
    copyFileSync(script, path.join(controlFolder, name));
    chmodSync(path.join(controlFolder, name), 0o755);
  }
  chmodSync(folder, 0o755);
  const compression = { gz: 'gzip' }[values['deb-compression']] ?? values['deb-compression'] ?? 'xz';
  const made = spawnSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', folder, values.package], {
    stdio: 'inherit',
  });
  if (made.status !== 0 || statSync(values.package).size === 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
