/** Ctrl+K in the real window, by keys alone: from anywhere to a task, a paper, a screen, and back to where one was. */
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';
import { expectNoPointer, forbidPointer, press } from './keyboard.ts';

test('one box leads anywhere, without diacritics and without the mouse', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await forbidPointer(page);
    await press(page, page.getByRole('button', { name: 'Mở kế hoạch mẫu' }));
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    const box = page.getByRole('combobox', { name: 'Tìm nhiệm vụ, văn bản, báo cáo, cơ quan hoặc lệnh' });
    const chosen = page.getByRole('option', { selected: true });
    await page.keyboard.press('Control+k');
    await expect(box).toBeFocused();
    await page.keyboard.type('2.1');
    await expect(chosen).toContainText('2.1');
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), colorScheme).toEqual([]);
      await takePicture(page, `78-tim-va-di-toi-${colorScheme}`);
    }
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^2\.1 / })).toBeVisible();
    // Another one by words; Esc leaves everything as it was.
    await page.keyboard.press('Control+k');
    await expect(box).toBeFocused();
    await page.keyboard.type('giai quyet');
    await expect(page.getByRole('option').first()).toContainText(/giải quyết/i);
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: /^2\.1 / })).toBeVisible();
    // Enter before anything was found opens what the words find.
    await page.keyboard.press('Control+k');
    await expect(box).toBeFocused();
    await page.keyboard.type('don doc');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Đôn đốc' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(box).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' })).toBeVisible();
    await expectNoPointer(page);
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
