/** The help: F1 on every screen, the search, and its pictures, which `npm run help:pictures` takes here from the very screens. */
import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { pictureNames } from '../../renderer/features/help/help-pictures.ts';
import { helpPages } from '../../renderer/strings/help.ts';
import { makeFolder, openApplication, projectFolder, removeFolder, takePicture } from './application.ts';
import { wayTo } from './screens.ts';

type PictureName = (typeof pictureNames)[number];

/** Whoever takes the pictures is no part of the help: the clerk of the sample stands for the account of this PC. */
async function hideAccount(page: Page): Promise<void> {
  await page.evaluate((account) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (text.data.startsWith(`${account} `) || text.data === account)
        text.data = text.data.replace(account, 'Nguyễn Thị Hoa');
    }
  }, userInfo().username);
}

/** Into the project when the pictures are made anew, else among those of the tests. */
async function takeHelpPicture(page: Page, name: PictureName): Promise<void> {
  if (process.env.CCHC_HELP_PICTURES !== '1') return takePicture(page, `tro-giup-${name}`);
  const folder = path.join(projectFolder, 'renderer/features/help/pictures');
  mkdirSync(folder, { recursive: true });
  await hideAccount(page);
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
