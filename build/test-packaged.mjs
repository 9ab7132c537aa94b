/**
 * `npm run test:packaged [NAME …]`: the window tests over the packaged application in place of the development copy. What differs from a
 * release stands in build/installer/test-package.yml; tests that run the command line under Node do so here too.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { makePackage } from './installer/make-package.mjs';
import { packageScript, projectFolder, projectNode, run } from './setup/project.mjs';

const folders = { linux: 'linux-unpacked', win32: 'win-unpacked' };
const program = path.join(
  projectFolder,
  'out/test-package',
  folders[process.platform] ?? '',
  process.platform === 'win32' ? 'cchc-desk.exe' : 'cchc-desk',
);

if (!makePackage(['--dir'], { isTest: true }) || !existsSync(program)) {
  console.error('The application could not be packed.');
  process.exit(1);
}
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY);
const [command, first] = hasDisplay
  ? [projectNode(), []]
  : ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', projectNode()]];
const tests = [packageScript('@playwright/test/cli.js'), 'test', '--output', 'out/packaged-window-tests'];
const passed = run(command, [...first, ...tests, '--reporter=list', ...process.argv.slice(2)], {
  env: { ...process.env, CCHC_PACKAGED_PROGRAM: program },
});
process.exitCode = passed ? 0 : 1;
