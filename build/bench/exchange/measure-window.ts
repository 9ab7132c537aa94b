/**
 * Saves the package of one data folder and takes it in on another, in the real window, and measures how long the page and the main
 * process were away meanwhile; prints one line of JSON. A program of its own, so that `run.ts` can start it under a display of its own.
 */
import type { ElectronApplication, Page } from '@playwright/test';
import { launchWindow } from '../launch-window.ts';
import { benchDay } from '../tasks/dataset.ts';

/** Milliseconds between two looks, 5 ms apart when nothing is in the way. */
export interface WindowFigures {
  readonly savingPage: readonly number[];
  readonly savingMain: readonly number[];
  readonly takingPage: readonly number[];
  readonly takingMain: readonly number[];
  readonly savedSeconds: number;
  readonly comparedSeconds: number;
  readonly takenSeconds: number;
  /** The most that the main process with the worker in it took, and the page with its own. */
  readonly savingPeak: PeakMegabytes;
  readonly takingPeak: PeakMegabytes;
}

export interface PeakMegabytes {
  readonly main: number;
  readonly page: number;
}

/** Runs in the page. */
const startLooking = `(() => {
  const looks = [];
  let last = performance.now();
  globalThis.looks = looks;
  setInterval(() => {
    const now = performance.now();
    looks.push(now - last);
    last = now;
  }, 5);
})()`;

async function open(projectFolder: string, dataFolder: string) {
  const { application, page } = await launchWindow(projectFolder, dataFolder, benchDay);
  await page.keyboard.press('Alt+7');
  await page.getByRole('heading', { level: 1, name: 'Trao đổi' }).waitFor();
  // The check of every page and the copy of the day, some seconds after the start, are over: they are not what is measured.
  await page.waitForTimeout(24_000);
  await application.evaluate(() => null);
  return { application, page };
}

/** From now on the page's memory is looked at twice a second. */
async function startWeighing(application: ElectronApplication): Promise<() => Promise<PeakMegabytes>> {
  await application.evaluate(({ app }) => {
    Object.assign(globalThis, { pagePeakKb: 0 });
    setInterval(() => {
      const kept = globalThis as unknown as { pagePeakKb: number };
      const pages = app.getAppMetrics().filter(({ type }) => type === 'Tab');
      kept.pagePeakKb = Math.max(kept.pagePeakKb, ...pages.map(({ memory }) => memory.workingSetSize));
    }, 500);
  });
  return () =>
    application.evaluate(() => ({
      main: process.resourceUsage().maxRSS / 1024,
      page: (globalThis as unknown as { pagePeakKb: number }).pagePeakKb / 1024,
    }));
}

/** Does it while both look; answers with what they saw. */
async function watch(application: ElectronApplication, page: Page, work: () => Promise<void>) {
  await page.evaluate(startLooking);
  await application.evaluate(() => {
    const looks: number[] = [];
    let last = performance.now();
    Object.assign(globalThis, { looks });
    setInterval(() => {
      const now = performance.now();
      looks.push(now - last);
      last = now;
    }, 5);
  });
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const ofPage = (await page.evaluate('globalThis.looks')) as number[];
  const ofMain = await application.evaluate(() => (globalThis as unknown as { looks: number[] }).looks);
  return { seconds, ofPage, ofMain };
}

const [projectFolder = '', from = '', to = '', file = ''] = process.argv.slice(2);
const patient = { timeout: 600_000 };

const sender = await open(projectFolder, from);
await sender.application.evaluate(({ dialog }, filePath) => {
  dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
}, file);
const weighSender = await startWeighing(sender.application);
const saving = await watch(sender.application, sender.page, async () => {
  await sender.page.getByRole('button', { name: 'Lưu gói…' }).click();
  await sender.page.getByText(/^Đã lưu “/).waitFor(patient);
});
const savingPeak = await weighSender();
await sender.application.close();

const receiver = await open(projectFolder, to);
let comparedSeconds = 0;
const weighReceiver = await startWeighing(receiver.application);
const taking = await watch(receiver.application, receiver.page, async () => {
  const start = performance.now();
  await receiver.page.getByLabel('Gói trao đổi cần nhận').setInputFiles(file);
  await receiver.page.getByRole('button', { name: 'Nhận gói' }).waitFor(patient);
  comparedSeconds = (performance.now() - start) / 1000;
  await receiver.page.getByRole('button', { name: 'Nhận gói' }).click();
  await receiver.page.getByText(/^Đã nhận \d+ thay đổi/).waitFor(patient);
});
const takingPeak = await weighReceiver();
await receiver.application.close();

const figures: WindowFigures = {
  savingPage: saving.ofPage,
  savingMain: saving.ofMain,
  takingPage: taking.ofPage,
  takingMain: taking.ofMain,
  savedSeconds: saving.seconds,
  comparedSeconds,
  takenSeconds: taking.seconds - comparedSeconds,
  savingPeak,
  takingPeak,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
