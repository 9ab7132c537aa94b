/** Cập nhật từ tệp in the real window: older and foreign files are refused, a newer one is told how to be installed, the data copied first. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';
import { wayTo } from './screens.ts';

test('a newer version on a stick is looked at, the data copied, and the way to install it told', async () => {
  const folder = makeFolder();
  const stick = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  const choose = async (name: string) => {
    const file = path.join(stick, name);
    writeFileSync(file, 'a package');
    await application.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
    await page.getByRole('button', { name: 'Cập nhật từ tệp…' }).click();
  };
  try {
    await wayTo.settings(page);
    const about = page.getByTestId('about');
    await choose('trinh-duyet.deb');
    await expect(about.getByRole('alert')).toContainText('không phải tệp cài đặt Bàn việc CCHC');
    await choose('cchc-desk-0.0.1-linux-amd64.deb');
    await expect(about.getByRole('alert')).toContainText('không mới hơn phiên bản đang dùng');
    await choose('cchc-desk-9.0.0-linux-amd64.deb');
    await expect(page.getByRole('alertdialog')).toContainText('Cài phiên bản 9.0.0?');
    await takePicture(page, 'cap-nhat-tu-tep');
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sao lưu rồi cài' }).click();
    await expect(about.getByRole('status')).toContainText(
      `sudo apt install "${stick}/cchc-desk-9.0.0-linux-amd64.deb"`,
    );
    expect(readdirSync(path.join(folder, 'sao-luu')).some((name) => name.endsWith('.sqlite'))).toBe(true);
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
    removeFolder(stick);
  }
});
