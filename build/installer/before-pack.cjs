/**
 * A release takes the official runtime only. The copy out of a registry package (see build/setup/ensure-electron.mjs) may be
 * packed for tests, under the configuration `test-package.yml`, whose packages say in their name and inside that they are no release.
 */
const { existsSync } = require('node:fs');
const path = require('node:path');

/** Throws when a release would carry a runtime that is not the official one. */
exports.default = async function refuseUnofficialRuntime({ packager }) {
  if (packager.config.extraMetadata?.isTestPackage === true) return;
  const mark = path.join(packager.projectDir, 'node_modules/electron/dist/not-official');
  if (existsSync(mark)) {
    throw new Error(
      'The Electron runtime of this machine is not the official one: it is for tests and never goes into a release.',
    );
  }
};
