/** What is configured and cannot be built on every machine: judged by electron-builder's own schema, its hooks run on made-up folders. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const projectFolder = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

interface Configuration {
  readonly [part: string]: unknown;
  readonly nsis: Readonly<Record<string, unknown>>;
  readonly win: {
    readonly icon: string;
    readonly target: readonly { readonly target: string; readonly arch: string }[];
  };
  readonly linux: { readonly target: readonly string[] };
  readonly productName: string;
  readonly appId: string;
  readonly executableName: string;
  readonly electronLanguages: readonly string[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
}

const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
  getConfig: (folder: string, file: string, options: object) => Promise<Configuration>;
  validateConfiguration: (config: Configuration, log: object) => Promise<void>;
};
const { DebugLogger } = require('builder-util') as { DebugLogger: new (isEnabled: boolean) => object };
const hooks = {
  beforePack: (require('./before-pack.cjs') as { default: (context: object) => Promise<void> }).default,
  afterPack: (require('./after-pack.cjs') as { default: (context: object) => Promise<void> }).default,
};

const release = await getConfig(projectFolder, 'electron-builder.yml', {});
const underTest = await getConfig(projectFolder, 'build/installer/test-package.yml', {});

describe('the configuration of a release', () => {
  it('is one that electron-builder takes', async () => {
    await expect(validateConfiguration(release, new DebugLogger(false))).resolves.toBeUndefined();
    await expect(validateConfiguration(underTest, new DebugLogger(false))).resolves.toBeUndefined();
  });

  it('makes an installer for one user or for all, a portable program, and three packages for Linux', () => {
    expect(release.win.target.map(({ target, arch }) => `${target} ${arch}`)).toEqual(['nsis x64', 'portable x64']);
    expect(release.linux.target).toEqual(['deb', 'tar.gz', 'AppImage']);
    // The clerk chooses: for herself, or for everybody, which asks for an administrator.
    expect(release.nsis).toMatchObject({ oneClick: false, perMachine: false, allowElevation: true });
  });

  it('shows our own icon, in every size that Windows asks for', () => {
    const ico = readFileSync(path.join(projectFolder, String(release.win.icon)));
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico.readUInt8(6 + 16 * index) || 256);
    expect(sizes).toEqual([256, 48, 32, 16]);
    const png = readFileSync(path.join(projectFolder, String(release.icon)));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512]);
  });

  it('bears the names by which a desktop joins the running window to its shortcut', () => {
    const main = readFileSync(path.join(projectFolder, 'main/index.ts'), 'utf8');
    expect(main).toContain(`app.setAppUserModelId('${release.appId}')`);
    const { desktopName } = require('../../package.json') as { desktopName: string };
    expect(desktopName).toBe(`${release.executableName}.desktop`);
    expect(release.linux).toMatchObject({ syncDesktopName: true });
  });

  it('leaves the data when the program goes', () => {
    expect(release.nsis.deleteAppDataOnUninstall).toBe(false);
  });

  it('ships Vietnamese and English, and opens no door of the runtime', () => {
    expect(release.electronLanguages).toEqual(['vi', 'en-US']);
    expect(release.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: false,
      grantFileProtocolExtraPrivileges: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
    });
  });

  it('installs into a folder without blanks, which the set-uid sandbox cannot take', () => {
    expect(release.productName).toMatch(/^[A-Za-z]+$/);
  });
});

describe('the package under test', () => {
  it('differs from a release in what is needed to test it, and in nothing else', () => {
    const differing = Object.keys({ ...release, ...underTest }).filter(
      (part) => JSON.stringify(release[part]) !== JSON.stringify(underTest[part]),
    );
    expect(differing.sort()).toEqual([
      'artifactName',
      'deb',
      'directories',
      'electronDist',
      'electronFuses',
      'extends',
      'extraMetadata',
    ]);
    expect(underTest.electronFuses).toEqual({ ...release.electronFuses, enableNodeCliInspectArguments: true });
    expect(underTest.artifactName).toMatch(/^cchc-desk-test-/);
  });
});

describe('packing', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'packing-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function makePrebuilds(): string {
    const prebuilds = path.join(folder, 'resources/app.asar.unpacked/out/prebuilds');
    mkdirSync(prebuilds, { recursive: true });
    for (const target of ['linux-x64', 'linux-arm64', 'win32-x64', 'win32-arm64', 'darwin-arm64'])
      writeFileSync(path.join(prebuilds, `${target}.node`), target);
    writeFileSync(path.join(folder, 'resources/default_app.asar'), '');
    return prebuilds;
  }

  const target = (electronPlatformName: string, arch: number) => ({
    appOutDir: folder,
    electronPlatformName,
    arch,
    packager: { getResourcesDir: (of: string) => path.join(of, 'resources') },
  });

  it.each([
    ['win32', 1, 'win32-x64.node'],
    ['linux', 1, 'linux-x64.node'],
    ['linux', 3, 'linux-arm64.node'],
  ])('for %s (%i) keeps %s alone', async (platform, arch, binary) => {
    const prebuilds = makePrebuilds();
    await hooks.afterPack(target(platform, arch));
    expect(readdirSync(prebuilds)).toEqual([binary]);
    expect(readdirSync(path.join(folder, 'resources'))).toEqual(['app.asar.unpacked']);
  });

  it('fails when the native library has no binary for the target', async () => {
    makePrebuilds();
    await expect(hooks.afterPack(target('win32', 0))).rejects.toThrow('win32-ia32.node');
  });

  it('refuses a runtime that is not official, but for the package under test', async () => {
    const dist = path.join(folder, 'node_modules/electron/dist');
    mkdirSync(dist, { recursive: true });
    await expect(hooks.beforePack({ packager: { projectDir: folder, config: release } })).resolves.toBeUndefined();
    writeFileSync(path.join(dist, 'not-official'), '');
    await expect(hooks.beforePack({ packager: { projectDir: folder, config: release } })).rejects.toThrow('official');
    await expect(hooks.beforePack({ packager: { projectDir: folder, config: underTest } })).resolves.toBeUndefined();
  });
});
