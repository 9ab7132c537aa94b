/** The package for the office's IT: looked at in the settings, then saved; nothing of the data in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openPackage } from '../../core/package/office-package.ts';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';

test('the clerk sees what the package holds before saving it', async () => {
  const dataFolder = makeFolder();
  const { application, page, complaints } = await openApplication(dataFolder);
  const target = path.join(dataFolder, 'goi-ho-tro.zip');
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await page.getByRole('navigation').getByText('Cài đặt', { exact: true }).click();
    const support = page.getByTestId('support');
    await expect(support.getByRole('button', { name: 'Lưu gói hỗ trợ…' })).toBeHidden();
    await support.getByRole('button', { name: 'Xem nội dung gói' }).click();
    await support.getByText('du-lieu.json').click();
    await expect(support.getByText(/"task": \d+/)).toBeVisible();
    await support.scrollIntoViewIfNeeded();
    await takePicture(page, 'goi-ho-tro');
    await application.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, target);
    await support.getByRole('button', { name: 'Lưu gói hỗ trợ…' }).click();
    await expect(support.getByText('Đã lưu “goi-ho-tro.zip”.')).toBeVisible();
    const zip = openPackage(new Uint8Array(readFileSync(target)), 'goi-ho-tro.zip');
    expect(zip.names).toContain('phien-ban.json');
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(dataFolder);
  }
});
