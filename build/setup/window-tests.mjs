/**
 * Runs the window tests with Playwright. Where a machine has no display of its own, each worker gets one (playwright.config.ts), clipboard
 * and focus included, so that two cores have work.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { packageScript, projectFolder, projectNode, runBeside } from './project.mjs';

/** A virtual display under a number that is free: `{ name, close }`. Rejects when there is no Xvfb. */
function openDisplay() {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    let number = '';
    server.stdio[3].on('data', (part) => {
      number += part;
      if (number.endsWith('\n')) resolve({ name: `:${number.trim()}`, close: () => server.kill() });
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended before it had a display')));
  });
}

/** Answers whether all passed. `args` go to Playwright; `displayCount`: on how many displays at most. */
export async function runWindowTests(args, { env = {}, displayCount = Math.min(2, availableParallelism()) } = {}) {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY);
  const displays = [];
  try {
    while (!hasDisplay && displays.length < displayCount) displays.push(await openDisplay());
    return await runBeside(projectNode(), [packageScript('@playwright/test/cli.js'), 'test', ...args], {
      cwd: projectFolder,
      env: { ...process.env, ...env, CCHC_DISPLAYS: displays.map(({ name }) => name).join(' ') },
      stdio: 'inherit',
    });
  } finally {
    for (const { close } of displays) close();
  }
}
