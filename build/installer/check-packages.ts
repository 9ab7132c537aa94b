/**
 * `npm run package:check`: installs the .deb and unpacks the .tar.gz on a clean Debian (debootstrap, minimal) with nothing but the
 * declared dependencies, works in the window as an ordinary user with the sandbox on, removes the package and looks for the data.
 * Wants root, debootstrap, xvfb-run and a Debian mirror; takes the packages of `npm run package -- --test --linux deb tar.gz` or those
 * of the folder it is given. Exit 1 when something does not hold, 2 when it cannot be tried here.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const packages = path.resolve(process.argv[2] ?? path.join(projectFolder, 'out/test-package'));
const mirror = 'http://deb.debian.org/debian';
const debugPort = 9_351;
const clerk = 'canbo';
/** Where the clerk's data lies by default, seen from the root of that Debian. */
const dataFile = `home/${clerk}/.config/cchc-desk/du-lieu/cchc.sqlite`;

function giveUp(reason: string): never {
  console.error(`The packages cannot be tried here: ${reason}.`);
  process.exit(2);
}

function findPackage(ending: string): string {
  const found = existsSync(packages) ? readdirSync(packages).filter((name) => name.endsWith(ending)) : [];
  if (found.length !== 1) giveUp(`${found.length} packages *${ending} in ${packages}`);
  return path.join(packages, found[0] as string);
}

function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

/** The command line that runs `script` inside that Debian; its mounts go when it ends. */
function insideDebian(root: string, script: string, user: string): readonly string[] {
  const mounts = [
    `mount -t proc proc '${root}/proc'`,
    `mount --rbind /dev '${root}/dev'`,
    `mount --bind /tmp/.X11-unix '${root}/tmp/.X11-unix'`,
  ];
  const home = user === 'root' ? '/root' : `/home/${user}`;
  const environment = `env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=${home} LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive DISPLAY=${process.env.DISPLAY} XAUTHORITY=/tmp/display-key`;
  const run = `exec chroot --userspec=${user} '${root}' ${environment} sh -c "$SCRIPT"`;
  return ['--mount', 'bash', '-c', [...mounts, `SCRIPT=$1`, run].join('\n'), 'bash', script];
}

function runInside(root: string, script: string, user = 'root'): string {
  const { status, stdout, stderr } = spawnSync('unshare', insideDebian(root, script, user), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script}\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  return stdout;
}

/** A minimal Debian with a clerk and the key of our display. */
function makeDebian(root: string): void {
  const made = spawnSync('debootstrap', ['--variant=minbase', 'bookworm', root, mirror], { encoding: 'utf8' });
  if (made.status !== 0) giveUp(`debootstrap: ${made.stderr.slice(-500) || made.stdout.slice(-500)}`);
  mkdirSync(path.join(root, 'tmp/.X11-unix'), { recursive: true });
  if (process.env.XAUTHORITY) copyFileSync(process.env.XAUTHORITY, path.join(root, 'tmp/display-key'));
  runInside(root, `chmod 644 /tmp/display-key; useradd -m ${clerk} && apt-get update -qq`);
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function connect() {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${debugPort}`);
    } catch (error) {
      if (attempt === 60) throw error;
      await sleep(500);
    }
  }
}

/** Opens the installed program as the clerk and works in its window. Answers with what the status line says. */
async function workInWindow(root: string, program: string): Promise<string> {
  const running = spawn('unshare', insideDebian(root, `exec ${program} --remote-debugging-port=${debugPort}`, clerk), {
    stdio: 'ignore',
  });
  try {
    const browser = await connect();
    const page = browser.contexts()[0]?.pages()[0] ?? (await browser.contexts()[0]?.waitForEvent('page'));
    if (!page) throw new Error('the program has no window');
    await page.getByRole('navigation').waitFor();
    const sample = page.getByRole('button', { name: 'Mở kế hoạch mẫu' });
    const tiles = page.getByText('Quá hạn').first();
    await sample.or(tiles).first().waitFor();
    if (await sample.isVisible()) await sample.click();
    await page.keyboard.press('Alt+2');
    await page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/).waitFor();
    const counted = await page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/).innerText();
    const ended = new Promise((resolve) => running.once('exit', resolve));
    await page.close();
    await Promise.race([ended, sleep(20_000)]);
    return counted;
  } finally {
    running.kill('SIGTERM');
  }
}

let failureCount = 0;

async function check(name: string, work: () => string | Promise<string>): Promise<void> {
  try {
    console.log(`ok      ${name}: ${await work()}`);
  } catch (error) {
    failureCount += 1;
    console.log(`FAILED  ${name}: ${error instanceof Error ? error.message : error}`);
  }
}

function assertPresence(root: string, file: string, isWanted: boolean): string {
  if (existsSync(path.join(root, file)) !== isWanted)
    throw new Error(`/${file} ${isWanted ? 'is gone' : 'is still there'}`);
  return `/${file} ${isWanted ? 'is there' : 'is gone'}`;
}

async function checkDeb(root: string, deb: string): Promise<void> {
  copyFileSync(deb, path.join(root, 'tmp/cchc-desk.deb'));
  await check('the .deb installs with its declared dependencies', () => {
    runInside(root, 'apt-get install -y --no-install-recommends /tmp/cchc-desk.deb');
    return runInside(root, 'dpkg-query --show cchc-desk').trim();
  });
  await check('no library is missing', () => {
    const missing = runInside(root, 'ldd /opt/*/cchc-desk /opt/*/*.so | grep "not found" || true').trim();
    if (missing) throw new Error(missing);
    return 'ldd finds every one';
  });
  await check('the window works for an ordinary user, sandboxed', () => workInWindow(root, '/usr/bin/cchc-desk'));
  await check('the data is where it belongs', () => assertPresence(root, dataFile, true));
  await check('installing again keeps the data', () => {
    runInside(root, 'dpkg -i /tmp/cchc-desk.deb');
    return assertPresence(root, dataFile, true);
  });
  await check('removing takes the program', () => {
    runInside(root, 'dpkg --purge cchc-desk');
    return assertPresence(root, 'usr/bin/cchc-desk', false);
  });
  await check('removing leaves the data', () => assertPresence(root, dataFile, true));
}

/** The dependencies are those of the .deb, which are installed by now; the .tar.gz has no installer to fetch them. */
async function checkTarball(root: string, tarball: string): Promise<void> {
  await check('the .tar.gz unpacks and its window finds the same data', async () => {
    const home = path.join(root, 'home', clerk);
    const unpacked = spawnSync('tar', ['-xzf', tarball, '-C', home, '--no-same-owner']);
    if (unpacked.status !== 0) throw new Error('tar could not unpack it');
    const folder = readdirSync(home).find((name) => name.startsWith('cchc-desk')) as string;
    const program = `/home/${clerk}/${folder}/cchc-desk`;
    // Without an installer nobody makes the sandbox helper set-uid; where user namespaces are open none is needed (not inside a chroot).
    runInside(root, `chmod 4755 /home/${clerk}/${folder}/chrome-sandbox`);
    return workInWindow(root, program);
  });
}

const deb = findPackage('.deb');
const tarball = findPackage('.tar.gz');
if (process.getuid?.() !== 0) giveUp('a clean Debian of its own wants root');
for (const name of ['debootstrap', 'unshare', 'xvfb-run']) if (!hasProgram(name)) giveUp(`${name} is missing`);

if (!process.env.DISPLAY) {
  // No -i: the key of this display goes along.
  const again = spawnSync('xvfb-run', ['-a', process.execPath, fileURLToPath(import.meta.url), packages], {
    stdio: 'inherit',
  });
  process.exit(again.status ?? 1);
}

const folder = mkdtempSync(path.join(tmpdir(), 'debian-'));
try {
  const root = path.join(folder, 'root');
  makeDebian(root);
  await checkDeb(root, deb);
  await checkTarball(root, tarball);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failureCount === 0 ? 'The packages hold.' : `${failureCount} checks failed.`);
process.exit(failureCount === 0 ? 0 : 1);
