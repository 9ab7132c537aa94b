/** `npm run help:pictures`: takes the pictures of the help anew from the real window, on the sample data and the tests' day. Before every release. */
import { buildBundle } from './setup/bundle.mjs';
import { packageScript, projectNode, run } from './setup/project.mjs';

buildBundle();
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY);
const [command, first] = hasDisplay
  ? [projectNode(), []]
  : ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', projectNode()]];
const tests = [packageScript('@playwright/test/cli.js'), 'test', 'help.spec', '--reporter=list'];
process.exitCode = run(command, [...first, ...tests], { env: { ...process.env, CCHC_HELP_PICTURES: '1' } }) ? 0 : 1;
