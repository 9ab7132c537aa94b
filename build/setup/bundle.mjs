/** Builds out/ when a source is newer than the last build. Node's own modules only. */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageScript, projectFolder, projectNode, run } from './project.mjs';

const sources = [
  'core',
  'db',
  'main',
  'preload',
  'renderer',
  'templates',
  'package-lock.json',
  'electron.vite.config.ts',
];
const stampFile = path.join(projectFolder, 'out/.built');

function newestChange(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(file).reduce(
    (newest, name) => Math.max(newest, newestChange(path.join(file, name))),
    stat.mtimeMs,
  );
}

/** Ends the process with words when the build fails. */
export function buildBundle() {
  const newest = Math.max(...sources.map((name) => newestChange(path.join(projectFolder, name))));
  if (newestChange(stampFile) > newest) return;
  console.log('Building …');
  if (!run(projectNode(), [packageScript('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'])) {
    console.error('The build failed.');
    process.exit(1);
  }
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, '');
}
