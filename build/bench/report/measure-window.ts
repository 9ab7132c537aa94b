/**
 * Opens the real window on a data folder with a report and types into it, with and without the spelling marks; prints one
 * line of JSON. A program of its own, so that `run.ts` can start it under a display of its own.
 */
import type { Page } from '@playwright/test';
import { launchWindow } from '../launch-window.ts';
import { benchDay } from './dataset.ts';

/** Milliseconds from each key to the painted letter; the same keys in every round. */
export type TypingRounds = readonly (readonly number[])[];

export interface TypingFigures {
  /** In an empty box of the same window: what this machine takes at the least. */
  readonly box: TypingRounds;
  readonly plain: TypingRounds;
  readonly spelling: TypingRounds;
}

const rounds = 3;
const sentence = 'Trong ky bao cao, cac don vi da tich cuc trien khai nhiem vu duoc giao. ';

/** Counts from the key to just after the frame that shows it. Runs in the page. */
const probe = `globalThis.typingTimes = [];
addEventListener('keydown', (event) => {
  const start = event.timeStamp;
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => globalThis.typingTimes.push(performance.now() - start);
    channel.port2.postMessage(null);
  });
}, { capture: true });`;

async function typeSentence(page: Page): Promise<void> {
  for (const letter of sentence) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(25);
  }
}

/** A round is the sentence twice, with a pause between in which the text begins to be saved: a clerk types on meanwhile. */
async function type(page: Page): Promise<TypingRounds> {
  const times: (readonly number[])[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate('globalThis.typingTimes.length = 0');
    await typeSentence(page);
    await page.waitForTimeout(950);
    await typeSentence(page);
    await page.waitForTimeout(300);
    times.push((await page.evaluate('[...globalThis.typingTimes]')) as readonly number[]);
  }
  return times;
}

const [projectFolder = '', dataFolder = ''] = process.argv.slice(2);
const { application, page } = await launchWindow(projectFolder, dataFolder, benchDay);
try {
  await page.keyboard.press('Alt+5');
  await page
    .getByRole('button', { name: /^Mở báo cáo/ })
    .first()
    .click();
  const text = page.getByRole('textbox', { name: 'Nội dung báo cáo' });
  await text.waitFor();
  await page.evaluate(probe);
  await page.getByRole('tab', { name: /^Góp ý/ }).click();
  await page.getByLabel('Nội dung góp ý').click();
  await page.waitForTimeout(1500);
  const box = await type(page);
  await page.getByRole('tab', { name: 'Nguồn' }).click();
  await text.locator('p').nth(60).click();
  await page.keyboard.press('End');
  await page.waitForTimeout(1500);
  const plain = await type(page);
  await page.getByRole('button', { name: 'Soát chính tả' }).click();
  await text.locator('p').nth(40).click();
  await page.keyboard.press('End');
  await page.waitForTimeout(1500);
  const spelling = await type(page);
  process.stdout.write(`${JSON.stringify({ box, plain, spelling } satisfies TypingFigures)}\n`);
} finally {
  await application.close();
}
