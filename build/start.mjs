/** `npm start`: installs what is missing, builds, opens the application; without a display runs the demonstration instead. */
import path from 'node:path';
import { buildBundle } from './setup/bundle.mjs';
import { installElectron, installPackages } from './setup/install.mjs';
import { packageScript, projectFolder, projectNode, run } from './setup/project.mjs';
import { installSystemPackages, windowPackages } from './setup/system-packages.mjs';

installPackages();
const hasElectron = installElectron();
installSystemPackages(windowPackages);
buildBundle();

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
if (hasElectron && hasDisplay) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  process.exit(
    run(projectNode(), [packageScript('electron/cli.js'), ...asRoot, '.', ...process.argv.slice(2)]) ? 0 : 1,
  );
}
console.log(
  hasElectron
    ? 'No display here: running the demonstration under a virtual display instead of opening the window.'
    : 'No Electron runtime here: running the demonstration without a window.',
);
const target = path.join('out', 'demo');
process.exit(run(projectNode(), [path.join(projectFolder, 'main/cli.ts'), 'demo', '--out', target]) ? 0 : 1);
