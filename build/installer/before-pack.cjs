/**
 * A release takes the official runtime only. The copy out of a registry package (see build/setup/ensure-electron.mjs) may be
 * packed for tests, into a folder, with CCHC_TEST_PACKAGE=1.
 */
const { existsSync } = require('node:fs');
const path = require('node:path');

/** Throws when a release would carry a runtime that is not the official one. */
exports.default = async function refuseUnofficialRuntime({ packager, targets }) {
  const mark = path.join(packager.projectDir, 'node_modules/electron/dist/not-official');
  if (!existsSync(mark)) return;
  const isForTests = process.env.CCHC_TEST_PACKAGE === '1' && targets.every(({ name }) => name === 'dir');
  if (!isForTests) {
    throw new Error(
      'The Electron runtime of this machine is not the official one: it is for tests and never goes into a release.',
    );
  }
};
