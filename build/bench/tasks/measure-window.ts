/**
 * Opens the real window on a data folder and measures what a clerk waits for; prints one line of JSON. A program of its own,
 * so that `run.ts` can start it under a display of its own.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { launchWindow } from '../launch-window.ts';
import { benchDay } from './dataset.ts';

/** Milliseconds of each observation. */
export interface WindowFigures {
  readonly keystrokes: readonly number[];
  readonly filters: readonly number[];
  readonly scrolling: readonly number[];
  readonly flinging: readonly number[];
  readonly overview: readonly number[];
}

/** Typed letter by letter; after each the box is emptied, which shows what was read before and is not counted. */
const queries = ['giai quyet dung han', '1523/qd-ubnd', 'bao cao thu tuc', 'xa vinh hoa'] as const;
const restMs = 120;
/** `main/upkeep.ts` and `main/backup-schedule.ts` are done by then, of 50,000 tasks too. */
const upkeepMs = 40_000;

/** What page-probe.js answers; its functions are called by their source, since this room has no DOM. */
async function ask<T>(page: Page, expression: string): Promise<T> {
  return (await page.evaluate(`taskProbe.${expression}`)) as T;
}

async function timeRows(page: Page, act: () => Promise<void>): Promise<number> {
  await ask(page, 'waitForRows()');
  await act();
  const milliseconds = await ask<number>(page, 'outcome');
  await page.waitForTimeout(restMs);
  return milliseconds;
}

async function measureKeystrokes(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (const query of queries) {
    await page.keyboard.press('Control+f');
    for (const letter of query) {
      // A space asks for nothing new.
      if (letter === ' ') await page.keyboard.press(letter);
      else times.push(await timeRows(page, () => page.keyboard.press(letter)));
    }
    await page.keyboard.press('Escape');
    await page.waitForTimeout(restMs);
  }
  return times;
}

/** Chooses the first entries of a filter one after the other. */
async function measureFilters(page: Page, label: string, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let choice = 1; choice <= count; choice += 1) {
    await page.getByRole('combobox', { name: label }).click();
    await page.keyboard.press('ArrowDown');
    times.push(await timeRows(page, () => page.keyboard.press('Enter')));
  }
  await page.getByRole('button', { name: 'Bỏ lọc' }).first().click();
  await page.waitForTimeout(restMs);
  return times;
}

async function showTasks(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.getByTestId('task-table').waitFor();
  await page.getByRole('row').nth(5).waitFor();
  await page.waitForTimeout(1000);
}

async function measure(page: Page): Promise<WindowFigures> {
  // The first screen asks for its groups itself as it comes up.
  await page.getByRole('table').last().waitFor();
  await page.waitForTimeout(1000);
  const overview: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const parts = ['get', 'getGroups'].map((part) => `timeCall('overview', '${part}', { planId: null })`);
    overview.push((await ask<number>(page, parts[0] ?? '')) + (await ask<number>(page, parts[1] ?? '')));
  }
  await showTasks(page);
  const keystrokes = await measureKeystrokes(page);
  const filters: number[] = [];
  for (const label of ['Tình trạng', 'Lĩnh vực', 'Cơ quan phụ trách', 'Tình trạng', 'Lĩnh vực', 'Cơ quan phụ trách'])
    filters.push(...(await measureFilters(page, label, 5)));
  const scrolling = await ask<number[]>(page, 'scroll(120, 400)');
  const flinging = await ask<number[]>(page, 'scroll(2500, 300)');
  return { keystrokes, filters, scrolling, flinging, overview };
}

const [projectFolder = '', dataFolder = ''] = process.argv.slice(2);
const open = () => launchWindow(projectFolder, dataFolder, benchDay);
// As on every day but the first: the compiled scripts are kept, the application has done its upkeep and the day's copy in a quiet moment,
// and what was filled in is on the disk, not on its way there.
const first = await open();
await showTasks(first.page);
await first.page.waitForTimeout(upkeepMs);
await first.application.close();
if (process.platform === 'linux') spawnSync('sync');

const { application, page } = await open();
try {
  await page.evaluate(readFileSync(new URL('./page-probe.js', import.meta.url), 'utf8'));
  process.stdout.write(`${JSON.stringify(await measure(page))}\n`);
} finally {
  await application.close();
}
