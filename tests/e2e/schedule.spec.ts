/** Lịch nhiệm vụ in the real window, with the keyboard: the month, the year of every agency, and the tasks behind each number. */
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';

test('tasks stand on their days, and every number opens its tasks', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    const count = page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/);
    await expect(count).toBeVisible();
    await page.keyboard.press('Alt+1');
    const bar = page.getByTestId('month-chart').getByRole('button', { name: /^Tháng 11\/2026: 4 nhiệm vụ/ });
    await bar.focus();
    await page.keyboard.press('Enter');
    await expect(count).toHaveText(/^Hiện 4\//);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Lịch…' }).focus();
    await page.keyboard.press('Enter');
    const calendar = page.getByTestId('month-calendar');
    await expect(calendar.getByRole('button').first()).toBeVisible();
    expect(await findBarriers(page), 'lịch tháng').toEqual([]);
    await takePicture(page, 'lich-thang');
    await page.getByRole('button', { name: 'Tháng sau' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Tháng 12 năm 2026', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Hôm nay' }).last().click();
    await calendar.getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Cập nhật tiến độ' })).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('tab', { name: 'Dòng thời gian' }).click();
    const timeline = page.getByTestId('year-timeline');
    await expect(timeline).toBeVisible();
    expect(await findBarriers(page), 'dòng thời gian').toEqual([]);
    await takePicture(page, 'dong-thoi-gian');
    const cell = timeline.getByRole('button', { name: /^Sở Nội vụ, Tháng 11 năm 2026: \d+ nhiệm vụ$/ });
    const due = /: (\d+) nhiệm vụ/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1];
    await cell.focus();
    await page.keyboard.press('Enter');
    await expect(count).toHaveText(new RegExp(`^Hiện ${due}/`));
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
