/**
 * `npm run test:packaged [NAME …]`: the window tests over the packaged application in place of the development copy. What differs from a
 * release stands in build/installer/test-package.yml; tests that run the command line under Node do so here too.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { makePackage } from './installer/make-package.mjs';
import { projectFolder } from './setup/project.mjs';
import { runWindowTests } from './setup/window-tests.mjs';

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
const passed = await runWindowTests(['--output', 'out/packaged-window-tests', ...process.argv.slice(2)], {
  env: { CCHC_PACKAGED_PROGRAM: program },
});
process.exitCode = passed ? 0 : 1;
