/**
 * `npm run package`: builds the bundles and packs them. Arguments go on to electron-builder (`--win`, `--linux deb tar.gz`); with
 * `--test` first it makes the package under test (test-package.yml). What electron-builder would fetch for .deb and .tar.gz and Debian
 * has itself, Debian does (linux-tools/), unless CUSTOM_FPM_PATH or ELECTRON_BUILDER_7ZIP_PATH say otherwise.
 */
import path from 'node:path';
import { buildBundle } from '../setup/bundle.mjs';
import { packageScript, projectFolder, projectNode, run } from '../setup/project.mjs';

const tools = path.join(projectFolder, 'build/installer/linux-tools');

/** The environment in which electron-builder finds our stand-ins; on Windows none is needed. */
function packingEnvironment() {
  if (process.platform !== 'linux') return process.env;
  return {
    CUSTOM_FPM_PATH: path.join(tools, 'fpm.mjs'),
    ELECTRON_BUILDER_7ZIP_PATH: path.join(tools, '7za.mjs'),
    ...process.env,
    // The stand-ins run on the project's Node.
    PATH: [path.dirname(projectNode()), process.env.PATH].join(path.delimiter),
  };
}

/** Whether packing ended well. Ends the process with words when the bundle cannot be built. */
export function makePackage(args, { isTest = false } = {}) {
  buildBundle();
  const config = isTest ? 'build/installer/test-package.yml' : 'electron-builder.yml';
  return run(projectNode(), [packageScript('electron-builder/cli.js'), '--config', config, ...args], {
    env: packingEnvironment(),
  });
}

if (process.argv[1] === import.meta.filename) {
  const [first, ...rest] = process.argv.slice(2);
  const isTest = first === '--test';
  process.exitCode = makePackage(isTest ? rest : process.argv.slice(2), { isTest }) ? 0 : 1;
}
