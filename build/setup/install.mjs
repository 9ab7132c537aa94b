/**
 * Makes a fresh clone ready: the packages of the lock file, then the Electron runtime. Does nothing where all is in
 * place, so that it needs the network only once. Node's own modules only.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, projectNode, run, runNpm } from './project.mjs';

const stampFile = path.join(projectFolder, 'node_modules', '.installed-lock');

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Ends the process with words when the packages cannot be installed: nothing works without them. */
export function installPackages() {
  const digest = createHash('sha256')
    .update(readFileSync(path.join(projectFolder, 'package-lock.json')))
    .digest('hex');
  if (readText(stampFile) === digest) return;
  console.log('Installing the packages of package-lock.json (npm ci) …');
  const result = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
  });
  if (result.status !== 0) {
    console.error('npm ci failed: the packages could not be installed. Is a package registry reachable?');
    process.exit(1);
  }
  writeFileSync(stampFile, digest);
}

/** True when the Electron runtime stands. A machine without one still runs everything that needs no window. */
export function installElectron() {
  return run(projectNode(), [path.join(projectFolder, 'build/setup/ensure-electron.mjs')]);
}
