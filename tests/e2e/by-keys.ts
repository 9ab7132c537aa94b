/** A window of its own that is driven by keys alone: how it is opened, where its screens are, and what its data say. */
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import type { TaskView } from '../../core/domain/task.ts';
import type { Channel, InputOf, OutputOf } from '../../core/ipc/contract.ts';
import { answerSaveDialog, askShell, makeFolder, openApplication, removeFolder } from './application.ts';
import { expectFocus, expectNoPointer, forbidPointer, press } from './keyboard.ts';

export interface WorkByKeys {
  readonly application: ElectronApplication;
  /** The data lie here; files of the test too. */
  readonly folder: string;
  /** The next save dialog answers with this file. */
  readonly answer: (file: string) => Promise<void>;
}

/** A window of its own, driven by keys; complaints of the page fail the test. */
export async function byKeys(run: (page: Page, work: WorkByKeys) => Promise<void>): Promise<void> {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await forbidPointer(page);
    await run(page, { application, folder, answer: (file) => answerSaveDialog(application, file) });
    await expectNoPointer(page);
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
}

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** The first screen offers the sample, and Enter takes it. */
export async function openSample(page: Page): Promise<void> {
  await press(page, button(page, 'Mở kế hoạch mẫu'));
  await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
  await expectFocus(page, 'after the sample was opened');
}

export async function openScreen(page: Page, digit: number, title: string): Promise<void> {
  await page.keyboard.press(`Alt+${digit}`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expectFocus(page, `on “${title}”`);
}

/** What the shell answers the page: what really stands in the data, whatever the screen shows. */
export async function ask<C extends Channel>(page: Page, channel: C, input: InputOf<C>): Promise<OutputOf<C>> {
  const answer = await askShell(page, channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer)}`);
  return answer.value as OutputOf<C>;
}

/** The tasks with these codes of the only plan, as they stand in the data. */
export async function readTasks(page: Page, codes: readonly string[]): Promise<readonly TaskView[]> {
  const { ids } = await ask(page, 'tasks.index', undefined);
  const rows = await ask(page, 'tasks.rows', { ids: [...ids] });
  return codes.map((code) => {
    const row = rows.find((task) => task.code === code);
    if (!row) throw new Error(`no task ${code}`);
    return row;
  });
}
