/**
 * `npm test`: everything, from a fresh clone on. Sets up, then runs types, lint, import rules, the bundle, unit and
 * database tests, the database tests again under the shipped runtime, and the real window. Ends with "N passed, N failed".
 * What cannot run on a machine is named; with CI=true it counts as failed. `--static` stops before the tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildBundle } from './setup/bundle.mjs';
import { installElectron, installPackages } from './setup/install.mjs';
import { packageScript, projectFolder, projectNode, run, runBeside } from './setup/project.mjs';
import { installSystemPackages, testPackages, windowPackages } from './setup/system-packages.mjs';
import { runWindowTests } from './setup/window-tests.mjs';

const reports = path.join(projectFolder, 'out/test-reports');
const totals = { passed: 0, failed: 0 };
const leftOut = [];

function count(name, passed, failed) {
  totals.passed += passed;
  totals.failed += failed;
  console.log(`${failed === 0 ? 'ok' : 'FAILED'}  ${name}: ${passed} passed, ${failed} failed`);
}

async function check(name, script, args) {
  const passed = await runBeside(projectNode(), [script, ...args]);
  count(name, passed ? 1 : 0, passed ? 0 : 1);
}

/** Two at a time: each keeps one core busy. */
async function checkAll(checks) {
  const left = checks.values();
  const lane = async () => {
    for (const one of left) await check(...one);
  };
  await Promise.all([lane(), lane()]);
}

/** In CI nothing may be left out; elsewhere it is named at the end. */
function leaveOut(name, reason) {
  leftOut.push(`${name}: ${reason}`);
  if (process.env.CI === 'true') count(name, 0, 1);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(path.join(reports, file), 'utf8'));
  } catch {
    return null;
  }
}

function runVitest(name, command, args, report, env = {}) {
  const ended = run(
    command,
    [
      packageScript('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path.join(reports, report)}`,
      ...args,
    ],
    { env: { ...process.env, ...env } },
  );
  const result = readReport(report);
  const failed = result
    ? result.numFailedTests +
      result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
    : 1;
  count(name, result?.numPassedTests ?? 0, failed || (ended ? 0 : 1));
}

async function testWindow() {
  const report = 'window.json';
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(reports, report) };
  const ended = await runWindowTests(['--reporter=list,json'], { env });
  const stats = readReport(report)?.stats;
  const failed = stats ? stats.unexpected + stats.flaky : 1;
  count('real window', stats?.expected ?? 0, failed || (ended ? 0 : 1));
  if (stats?.skipped > 0) leaveOut('some window tests', `${stats.skipped} skipped`);
}

installPackages();
const hasElectron = installElectron();
const missing = installSystemPackages(testPackages);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

await checkAll([
  ['types: core, db, main, templates', packageScript('typescript/bin/tsc'), ['-p', 'tsconfig.node.json']],
  ['types: renderer', packageScript('typescript/bin/tsc'), ['-p', 'tsconfig.web.json']],
  ['types: window tests, tests of the screen', packageScript('typescript/bin/tsc'), ['-p', 'tsconfig.e2e.json']],
  ['lint and format', packageScript('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '.']],
  [
    'import rules',
    packageScript('dependency-cruiser/bin/dependency-cruiser.mjs'),
    ['--config', '.dependency-cruiser.mjs', 'core', 'db', 'main', 'preload', 'renderer', 'templates'],
  ],
]);

if (!process.argv.includes('--static')) {
  buildBundle();
  runVitest('unit and database', projectNode(), [], 'unit.json');
  const fuzz = path.join(projectFolder, 'build/fuzz/fuzz.ts');
  // Beside the tests that follow, which leave it a core.
  const isFuzzed = check('spoilt files and messages, 60 s', fuzz, ['--seconds', '60', '--seed', '11']);
  if (hasElectron) {
    const electron = spawnSync(projectNode(), ['-p', "require('electron')"], {
      cwd: projectFolder,
      encoding: 'utf8',
    }).stdout.trim();
    runVitest('database, under Electron', electron, ['db'], 'electron.json', { ELECTRON_RUN_AS_NODE: '1' });
  } else leaveOut('database, under Electron', 'no Electron runtime on this machine');
  await isFuzzed;
  const missingForWindow = missing.filter((name) => windowPackages.includes(name));
  if (hasElectron && missingForWindow.length === 0) await testWindow();
  else
    leaveOut(
      'real window',
      hasElectron ? `missing ${missingForWindow.join(', ')}` : 'no Electron runtime on this machine',
    );
}

for (const line of leftOut) console.log(`LEFT OUT  ${line}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
