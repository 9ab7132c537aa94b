/** `npm run help:pictures`: takes the pictures of the help anew from the real window, on the sample data and the tests' day. Before every release. */
import { buildBundle } from './setup/bundle.mjs';
import { runWindowTests } from './setup/window-tests.mjs';

buildBundle();
process.exitCode = (await runWindowTests(['help.spec'], { env: { CCHC_HELP_PICTURES: '1' }, displayCount: 1 })) ? 0 : 1;
