/** Opens the real application for a test: its own data folder, a fixed day, save dialogs answered, pictures kept in out/. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import type { Channel } from '../../core/ipc/channels.ts';
import type { Result } from '../../core/ipc/result.ts';
import { keepAnswers } from './keep-answers.ts';

export const projectFolder = path.resolve(import.meta.dirname, '../..');
export const picturesFolder = path.join(projectFolder, 'out/screens');
/** The day on which the sample plan has late, near and finished work. */
export const testDay = '2026-11-22';

export interface OpenApplication {
  readonly application: ElectronApplication;
  readonly page: Page;
  /** What the page said on its console as a warning or worse, violations of the content security policy among it. */
  readonly complaints: readonly string[];
}

export function makeFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'ban-viec-cchc-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/**
 * The packaged program under test (`npm run test:packaged`); without one the tests open the development copy. The packages of
 * build/installer/test-package.yml are a release but for the inspector, by which the tests drive the window, and a day of their own.
 */
const packagedProgram = process.env.CCHC_PACKAGED_PROGRAM;

/** As root Chromium runs only without its sandbox. */
export const sandboxSwitches: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export interface OpenOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Switches for Chromium. */
  readonly switches?: readonly string[];
  /** `YYYY-MM-DD` of the clock; `testDay` when absent. */
  readonly today?: string;
}

/** Starts the application on a data folder and waits for nothing. */
export async function launchApplication(
  dataFolder: string,
  { environment = {}, switches = [], today = testDay }: OpenOptions = {},
): Promise<ElectronApplication> {
  const project = packagedProgram ? [] : ['.'];
  const application = await _electron.launch({
    cwd: projectFolder,
    ...(packagedProgram ? { executablePath: packagedProgram } : {}),
    args: [...sandboxSwitches, ...switches, ...project, `--data-folder=${dataFolder}`, `--today=${today}`],
    env: { ...(process.env as Record<string, string>), TZ: 'Asia/Ho_Chi_Minh', LC_ALL: 'C.UTF-8', ...environment },
  });
  return keepAnswers(application);
}

export async function openApplication(dataFolder: string, options: OpenOptions = {}): Promise<OpenApplication> {
  const application = await launchApplication(dataFolder, options);
  const page = await application.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await expect(page.getByRole('navigation')).toBeVisible();
  // The window is shown once it is painted; before that it has no size.
  await page.waitForFunction(() => window.innerWidth > 0);
  return { application, page, complaints };
}

/** One call through the bridge, past the screen: its Result. `input` must be what JSON can say. */
export function askShell(page: Page, channel: Channel, input?: unknown): Promise<Result<unknown>> {
  return page.evaluate(
    async ([group = '', method = '', text]) => {
      const { api } = globalThis as unknown as {
        api: Record<string, Record<string, (wire: string | undefined) => Promise<unknown>>>;
      };
      const wire = await api[group]?.[method]?.(text);
      return typeof wire === 'string' ? JSON.parse(wire) : wire;
    },
    [...channel.split('.'), JSON.stringify(input)],
  );
}

/** The next save dialog answers with this file, as if the clerk had chosen it. */
export async function answerSaveDialog(application: ElectronApplication, file: string): Promise<void> {
  await application.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** Calls of this channel wait for an answer until the function that comes back is called: a slow disk for what the page shows meanwhile. */
export async function holdAnswers(application: ElectronApplication, channel: Channel): Promise<() => Promise<void>> {
  await application.evaluate(({ ipcMain }, name) => {
    type Handle = (...asked: readonly unknown[]) => unknown;
    const handlers = (ipcMain as unknown as { readonly _invokeHandlers: Map<string, Handle> })._invokeHandlers;
    const answer = handlers.get(name);
    if (!answer) throw new Error(`no handler for ${name}`);
    const released = new Promise<void>((release) => Object.assign(globalThis, { [`release ${name}`]: release }));
    handlers.set(name, (...asked) => released.then(() => answer(...asked)));
  }, channel);
  return () =>
    application.evaluate((_electron, name) => {
      (globalThis as unknown as Record<string, () => void>)[`release ${name}`]?.();
    }, channel);
}

/** As `takePicture`, of the window as it is zoomed: Playwright's own pictures know nothing of that. */
export async function takeWindowPicture(application: ElectronApplication, name: string): Promise<void> {
  const picture = await application.evaluate(async ({ BrowserWindow }) => {
    const shown = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return shown?.toPNG().toString('base64') ?? '';
  });
  mkdirSync(picturesFolder, { recursive: true });
  writeFileSync(path.join(picturesFolder, `${name}.png`), Buffer.from(picture, 'base64'));
}

/** A picture for whoever wants to look; kept in out/, not in git. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(picturesFolder, { recursive: true });
  await page.screenshot({ path: path.join(picturesFolder, `${name}.png`) });
}
