/**
 * Opens the real window and measures how long a clerk waits for the first page of a paper; prints one line of JSON. A program
 * of its own, so that `run.ts` can start it under a display of its own.
 */
import type { Page } from '@playwright/test';
import { launchWindow } from '../launch-window.ts';

const openings = 5;

/** Resolves in the page with the time at which a page of the preview has been painted. */
const firstPagePainted = `new Promise((resolve) => {
  const began = new Promise((begin) => addEventListener('pointerdown', (event) => begin(event.timeStamp), { capture: true, once: true }));
  const look = () => {
    const sheet = document.querySelector('.paper-preview-sheets > *');
    if (!sheet) return requestAnimationFrame(look);
    const channel = new MessageChannel();
    channel.port1.onmessage = async () => resolve(performance.now() - (await began));
    requestAnimationFrame(() => channel.port2.postMessage(null));
  };
  look();
})`;

async function openList(page: Page): Promise<void> {
  await page.getByRole('navigation').getByText('Văn bản', { exact: true }).click();
  await page.getByRole('button', { name: /^Mở “/ }).waitFor();
  await page.waitForTimeout(300);
}

async function measureOpening(page: Page): Promise<number> {
  await page.evaluate(`globalThis.firstPage = ${firstPagePainted}; undefined`);
  await page.getByRole('button', { name: /^Mở “/ }).click();
  const milliseconds = (await page.evaluate('globalThis.firstPage')) as number;
  await page.waitForTimeout(1500);
  await openList(page);
  return milliseconds;
}

const [projectFolder = '', dataFolder = ''] = process.argv.slice(2);
const { application, page } = await launchWindow(projectFolder, dataFolder);
try {
  await openList(page);
  const times: number[] = [];
  for (let opening = 0; opening < openings; opening += 1) times.push(await measureOpening(page));
  process.stdout.write(`${JSON.stringify(times)}\n`);
} finally {
  await application.close();
}
