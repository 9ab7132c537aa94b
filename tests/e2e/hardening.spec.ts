/**
 * The twenty points of Electron's security checklist, by its numbers, in the real window: each test fails when its point is undone.
 * https://www.electronjs.org/docs/latest/tutorial/security
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { makeFolder, openApplication, projectFolder, removeFolder, sandboxSwitches } from './application.ts';

let folder: string;
let application: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  folder = makeFolder();
  ({ application, page } = await openApplication(folder));
});
test.afterAll(async () => {
  await application.close();
  removeFolder(folder);
});

/** What the window was really made with. */
function readPreferences(): Promise<Readonly<Record<string, unknown>>> {
  return application.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return JSON.parse(JSON.stringify(contents.getLastWebPreferences()));
  });
}

/** Every source file of a room, joined. */
function readSources(room: string): string {
  const names = readdirSync(path.join(projectFolder, room), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(path.join(projectFolder, room, name), 'utf8'))
    .join('\n');
}

const attempt = (work: string) =>
  page.evaluate(async (source) => {
    try {
      const made = document.createElement('script');
      made.textContent = source;
      document.head.append(made);
      return String((globalThis as Record<string, unknown>).proof);
    } catch {
      return 'refused';
    }
  }, work);

test('1 only its own, secure content is loaded', async () => {
  expect(await page.evaluate(() => [location.protocol, isSecureContext])).toEqual(['app:', true]);
  const outside = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(outside.filter((name) => !/^(app:\/\/cchc\/|blob:app:|data:)/.test(name))).toEqual([]);
  const answer = await application.evaluate(({ session }) =>
    session.defaultSession.fetch('http://127.0.0.1:9/').then(
      () => 'loaded',
      (error) => String(error),
    ),
  );
  expect(answer).toContain('BLOCKED_BY_CLIENT');
});

test('2 no Node in the page', async () => {
  const { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } = await readPreferences();
  expect([nodeIntegration, nodeIntegrationInWorker ?? false, nodeIntegrationInSubFrames ?? false]).toEqual([
    false,
    false,
    false,
  ]);
});

test('3 the preload lives in a world of its own', async () => {
  expect((await readPreferences()).contextIsolation).toBe(true);
});

test('4 the page is sandboxed', async () => {
  expect((await readPreferences()).sandbox).toBe(true);
  const isEnabledForAll = await application.evaluate(({ app }) => app.commandLine.hasSwitch('enable-sandbox'));
  if (sandboxSwitches.length === 0) expect(isEnabledForAll).toBe(true);
});

test('5 every permission is refused, asked for or looked up', async () => {
  const answers = await page.evaluate(async () => [
    (await navigator.permissions.query({ name: 'geolocation' })).state,
    await Notification.requestPermission(),
    await navigator.mediaDevices?.getUserMedia({ audio: true }).then(
      () => 'given',
      ({ name }: Error) => name,
    ),
  ]);
  expect(answers).toEqual(['denied', 'denied', expect.stringMatching(/NotAllowedError|NotFoundError/)]);
});

test('6, 8, 9, 10 nothing of the browser is switched off or on', async () => {
  const { webSecurity, allowRunningInsecureContent, experimentalFeatures, enableBlinkFeatures } =
    await readPreferences();
  expect(webSecurity).not.toBe(false);
  expect([allowRunningInsecureContent ?? false, experimentalFeatures ?? false]).toEqual([false, false]);
  expect(enableBlinkFeatures ?? '').toBe('');
});

test('7 the content security policy stands on every page and forbids foreign and inline script', async () => {
  for (const name of ['index', 'paper', 'recovery']) {
    const policy = await page.evaluate(
      async (file) => (await fetch(`app://cchc/${file}.html`)).headers.get('content-security-policy'),
      name,
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
  }
  expect(await attempt('globalThis.proof = 1')).toBe('undefined');
});

test('11, 12 no webview, whoever asks for one', async () => {
  expect((await readPreferences()).webviewTag).toBe(false);
  const isPrevented = await application.evaluate(({ BrowserWindow }) => {
    let wasPrevented = false;
    const event = { preventDefault: () => (wasPrevented = true) };
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {});
    return wasPrevented;
  });
  expect(isPrevented).toBe(true);
});

test('13 the page cannot be led away', async () => {
  for (const address of ['https://example.com/', 'file:///etc/hostname']) {
    const stayed = await application.evaluate(async ({ BrowserWindow }, href) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      await contents?.executeJavaScript(`location.href = ${JSON.stringify(href)}; null`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return contents?.getURL();
    }, address);
    expect(stayed).toBe('app://cchc/index.html');
  }
  const prevented = await application.evaluate(({ BrowserWindow }) => {
    const refused: string[] = [];
    for (const kind of ['will-navigate', 'will-redirect']) {
      const event = { url: 'https://example.com/', preventDefault: () => refused.push(kind) };
      BrowserWindow.getAllWindows()[0]?.webContents.emit(kind, event);
    }
    return refused;
  });
  expect(prevented).toEqual(['will-navigate', 'will-redirect']);
});

test('14 no second window', async () => {
  expect(await page.evaluate(() => window.open('app://cchc/index.html') === null)).toBe(true);
  expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('15 nothing is handed to the system by address; files only through one guarded door', () => {
  const sources = readSources('main');
  expect(sources).not.toMatch(/openExternal/);
  const used = sources.match(/\bshell\.(?:open|show|trash|write|read)\w+/g);
  // A copy of a kept file (open-copy.ts); a paper just saved, and its folder (files.ts). Both know the file themselves.
  expect(used?.sort()).toEqual(['shell.openPath', 'shell.openPath', 'shell.showItemInFolder']);
});

test('16 a release takes an official, supported Electron only', async () => {
  const { default: refuseUnofficialRuntime } = createRequire(import.meta.url)(
    '../../build/installer/before-pack.cjs',
  ) as {
    default(packing: unknown): Promise<void>;
  };
  const project = path.join(folder, 'project');
  mkdirSync(path.join(project, 'node_modules/electron/dist'), { recursive: true });
  const pack = (config: object) => refuseUnofficialRuntime({ packager: { config, projectDir: project } });
  await pack({});
  writeFileSync(path.join(project, 'node_modules/electron/dist/not-official'), '');
  await expect(pack({})).rejects.toThrow('not the official one');
  await pack({ extraMetadata: { isTestPackage: true } });
  expect(readFileSync(path.join(projectFolder, 'electron-builder.yml'), 'utf8')).toMatch(
    /beforePack: .*before-pack\.cjs/,
  );
  const { devDependencies } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
});

test('17 a call is answered only to its own page in its main frame', async () => {
  const script = path.join(projectFolder, 'out/preload/index.cjs');
  const answers = await application.evaluate(async ({ BrowserWindow }, preload) => {
    const first = BrowserWindow.getAllWindows()[0];
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await other.loadURL('app://cchc/paper.html');
    const ask = 'window.api.agencies.list().then((answer) => JSON.parse(answer).ok)';
    const refused = await other.webContents.executeJavaScript(ask);
    other.destroy();
    return [refused, await first?.webContents.executeJavaScript(ask)];
  }, script);
  expect(answers).toEqual([false, true]);
});

test('18 no page from the file system, and none outside the bundle', async () => {
  const statuses = await page.evaluate(async () => {
    const status = (url: string) =>
      fetch(url).then(
        (answer) => answer.status,
        () => 'refused',
      );
    return [
      await status('file:///etc/hostname'),
      await status('app://cchc/../package.json'),
      await status('app://cchc/%2e%2e%2fmain%2findex.cjs'),
      await status('app://other/index.html'),
      await status('app://cchc/index.html'),
    ];
  });
  expect(statuses).toEqual(['refused', 'refused', 'refused', 'refused', 200]);
});

test('19 the fuses of a release are set', () => {
  const packing = readFileSync(path.join(projectFolder, 'electron-builder.yml'), 'utf8');
  for (const off of [
    'runAsNode',
    'enableNodeOptionsEnvironmentVariable',
    'enableNodeCliInspectArguments',
    'grantFileProtocolExtraPrivileges',
  ]) {
    expect(packing).toContain(`${off}: false`);
  }
  expect(packing).toContain('onlyLoadAppFromAsar: true');
  expect(packing).toContain('enableEmbeddedAsarIntegrityValidation: true');
});

test('20 no Electron object reaches the page, only one function per call', async () => {
  const found = await page.evaluate(() => {
    const { api } = globalThis as unknown as { api: Record<string, Record<string, unknown>> };
    const kinds = Object.values(api).flatMap((group) => Object.values(group).map((method) => typeof method));
    const global = globalThis as Record<string, unknown>;
    return { kinds: [...new Set(kinds)], raw: [typeof global.ipcRenderer, typeof global.electron] };
  });
  expect(found).toEqual({ kinds: ['function'], raw: ['undefined', 'undefined'] });
  expect(readSources('preload')).not.toMatch(/exposeInMainWorld\([^)]*(ipcRenderer|electron)/);
});

test('no developer tools: what the lock screen covers stays covered', async () => {
  const isOpen = await application.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools({ mode: 'detach' });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return contents?.isDevToolsOpened();
  });
  expect(isOpen).toBe(false);
});

test('downloads are refused', async () => {
  const isPrevented = await application.evaluate(({ session }) => {
    let wasPrevented = false;
    session.defaultSession.emit('will-download', { preventDefault: () => (wasPrevented = true) }, {}, {});
    return wasPrevented;
  });
  expect(isPrevented).toBe(true);
});
