/**
 * The system libraries that a window, and the judges of our papers, need on Linux. Installed where that may be done
 * (root and apt); elsewhere the line to type is printed. Node's own modules only.
 */
import { spawnSync } from 'node:child_process';
import { run } from './project.mjs';

/** For a window, with a virtual display where there is none. */
export const windowPackages = ['xvfb', 'xauth', 'libnss3', 'libgtk-3-0', 'libasound2', 'libgbm1'];
/** For the tests: another reader of our .docx and .xlsx, tools that look into PDFs, a printer queue, a look at windows. fonts-liberation 1 has no Vietnamese. */
export const testPackages = [
  ...windowPackages,
  'libreoffice-writer',
  'libreoffice-calc',
  'poppler-utils',
  'fonts-liberation2',
  'cups',
  'cups-client',
  'cups-filters',
  'x11-utils',
];

function isInstalled(name) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is dpkg's own
  const result = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' });
  return result.status === 0 && result.stdout === 'installed';
}

/** Names that Debian 13 and Ubuntu 24 changed. */
function isInstalledUnderAnyName(name) {
  return isInstalled(name) || isInstalled(`${name}t64`);
}

/** The packages that are still missing; nothing is asked of systems other than Debian's family. */
export function missingPackages(names) {
  if (process.platform !== 'linux') return [];
  if (spawnSync('dpkg-query', ['--version']).status !== 0) return [];
  return names.filter((name) => !isInstalledUnderAnyName(name));
}

/** Installs what is missing; answers with what could not be installed, after saying how to do it by hand. */
export function installSystemPackages(names) {
  const missing = missingPackages(names);
  if (missing.length === 0) return [];
  if (process.getuid?.() === 0) {
    console.log(`Installing system packages: ${missing.join(' ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
  }
  const still = missingPackages(names);
  if (still.length > 0)
    console.error(`Missing system packages. Install them with:\n  sudo apt-get install ${still.join(' ')}`);
  return still;
}
