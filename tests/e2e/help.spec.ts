/** The help: F1 on every screen, the search, and its pictures, which `npm run help:pictures` takes here from the very screens. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { pictureNames } from '../../renderer/features/help/help-pictures.ts';
import { helpPages } from '../../renderer/strings/help.ts';
import { makeFolder, openApplication, projectFolder, removeFolder, takePicture } from './application.ts';

type PictureName = (typeof pictureNames)[number];

async function openScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
}

/** From the first screen to the one that a page is about. */
const wayTo: Readonly<Record<PictureName, (page: Page) => Promise<void>>> = {
  today: async (page) => {
    await openScreen(page, 'Hôm nay');
    await expect(page.getByTestId('tile-overdue')).toBeVisible();
  },
  tasks: async (page) => {
    await openScreen(page, 'Nhiệm vụ');
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
  },
  task: async (page) => {
    await openScreen(page, 'Nhiệm vụ');
    await page.getByRole('row').filter({ hasText: /^2\.1/ }).first().click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Cập nhật tiến độ' })).toBeVisible();
  },
  import: async (page) => {
    await openScreen(page, 'Nhập văn bản');
    await expect(page.getByRole('heading', { level: 1, name: 'Nhập văn bản' })).toBeVisible();
  },
  reminders: async (page) => {
    await openScreen(page, 'Hôm nay');
    await page.getByRole('button', { name: 'Đôn đốc…' }).click();
    await expect(page.getByRole('button', { name: /^Lập (\d+ )?công văn$/ })).toBeVisible();
  },
  documents: async (page) => {
    await openScreen(page, 'Văn bản');
    await expect(page.getByRole('heading', { level: 1, name: 'Văn bản' })).toBeVisible();
  },
  document: async (page) => {
    await openScreen(page, 'Văn bản');
    await page.getByRole('button', { name: 'Lập văn bản' }).click();
    await page.getByRole('menuitem', { name: 'Kế hoạch' }).click();
    await page.getByRole('button', { name: 'Lập dự thảo' }).click();
    await expect(page.getByLabel(/^Trang 1\//).first()).toBeVisible({ timeout: 30_000 });
  },
  settings: async (page) => {
    await openScreen(page, 'Cài đặt');
    await expect(page.getByTestId('letterhead-preview')).toBeVisible();
  },
};

/** Into the project when the pictures are made anew, else among those of the tests. */
async function takeHelpPicture(page: Page, name: PictureName): Promise<void> {
  if (process.env.CCHC_HELP_PICTURES !== '1') return takePicture(page, `tro-giup-${name}`);
  const folder = path.join(projectFolder, 'renderer/features/help/pictures');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

test('F1 opens the page of each screen; Esc goes back to it', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    for (const name of pictureNames) {
      await wayTo[name](page);
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      await takeHelpPicture(page, name);
      await page.keyboard.press('F1');
      await expect(page.getByRole('heading', { level: 1, name: 'Trợ giúp' })).toBeVisible();
      await expect(page.getByRole('heading', { level: 2, name: helpPages[name].title })).toBeVisible();
      await expect(page.getByRole('img', { name: helpPages[name].title })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    }
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('the help is searched without diacritics', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  try {
    await page.keyboard.press('F1');
    await page.getByLabel('Tìm trong trợ giúp').fill('khoi phuc');
    await expect(page.getByRole('tab', { name: helpPages.safety.title })).toBeVisible();
    await page.getByRole('tab', { name: helpPages.safety.title }).click();
    await expect(page.getByRole('heading', { level: 2, name: helpPages.safety.title })).toBeVisible();
    await takePicture(page, 'tro-giup-tim');
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
