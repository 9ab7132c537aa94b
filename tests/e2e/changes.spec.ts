/**
 * Có gì thay đổi in the real window: the plan that came in, a task changed, and nothing when looked at from tomorrow; where a restore took
 * a part of the history away, that is told.
 */
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { damage, openRecovery } from './backups.ts';
import { findBarriers } from './barriers.ts';

/** Opens task 2.2 and records that it is at `percent`. */
async function recordPercent(page: Page, percent: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.keyboard.type('2.2');
  await page.getByRole('row').filter({ hasText: /^2\.2/ }).first().dblclick();
  await page.getByRole('button', { name: 'Cập nhật tiến độ' }).click();
  await page.getByLabel('Tỷ lệ (%)').fill(percent);
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Đã lưu lúc \d\d:\d\d/)).toBeVisible();
}

async function openChanges(page: Page): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: 'Có gì thay đổi…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Có gì thay đổi' })).toBeVisible();
}

/** The sample was taken in on the 10th, of which a copy was made; on the 16th a task was changed. */
async function workOnTwoDays(folder: string): Promise<void> {
  const first = await openApplication(folder, { today: '2026-11-10' });
  await first.page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
  await expect(first.page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
  await first.application.close();
  const second = await openApplication(folder, { today: '2026-11-16' });
  await second.page.keyboard.press('Alt+2');
  await expect(second.page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
  await recordPercent(second.page, '65');
  await second.application.close();
}

/** On the 20th the copy of the 10th was put back: what the 10th began with is known, what days between began with is not. */
async function expectGapOfRestore(page: Page, picture: string): Promise<void> {
  await openChanges(page);
  const gap = page.getByTestId('history-gap');
  await expect(gap).toHaveText(
    /^Dữ liệu được khôi phục từ bản sao lúc 20\/11\/2026 \d\d:\d\d; bản sao có dữ liệu đến 10\/11\/2026 \d\d:\d\d\. .*đầu ngày 13\/11\/2026\.$/,
  );
  expect(await findBarriers(page)).toEqual([]);
  await takePicture(page, picture);
  const since = page.getByLabel('So với đầu ngày');
  await since.fill('10/11/2026');
  await expect(page.getByRole('heading', { level: 2, name: 'Kế hoạch mới nhận' })).toBeVisible();
  await expect(gap).toHaveCount(0);
  await since.fill('20/11/2026');
  await expect(gap).toContainText('đầu ngày 20/11/2026');
  await since.fill('21/11/2026');
  await expect(page.getByText('Không có gì thay đổi')).toBeVisible();
  await expect(gap).toHaveCount(0);
}

test('days whose history went with a restore from the settings are told, and no others', async () => {
  const folder = makeFolder();
  try {
    await workOnTwoDays(folder);
    const { application, page, complaints } = await openApplication(folder, { today: '2026-11-20' });
    await page.getByRole('navigation').getByText('Cài đặt', { exact: true }).click();
    const copy = page.getByTestId('backups').getByRole('row').filter({ hasText: '10/11/2026' });
    await copy.getByRole('button', { name: /^Khôi phục bản/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Khôi phục', exact: true }).click();
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await expect(page.getByRole('navigation')).toBeVisible();
    await expectGapOfRestore(page, 'co-gi-thay-doi-sau-khoi-phuc');
    expect(complaints).toEqual([]);
    await application.close();
  } finally {
    removeFolder(folder);
  }
});

test('a restore from the recovery page is told as well', async () => {
  const folder = makeFolder();
  try {
    await workOnTwoDays(folder);
    damage(path.join(folder, 'cchc.sqlite'), 'cải cách hành chính');
    const { application, page } = await openRecovery(folder, { today: '2026-11-20' });
    await page.getByRole('button', { name: /^Khôi phục bản .*10\/11\/2026/ }).click();
    await expect(page.getByRole('navigation')).toBeVisible();
    await expectGapOfRestore(page, 'co-gi-thay-doi-sau-phuc-hoi');
    await application.close();
  } finally {
    removeFolder(folder);
  }
});

test('what differs from the beginning of a day is told, then and now', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await recordPercent(page, '65');
    await openChanges(page);
    await expect(page.getByRole('heading', { level: 2, name: 'Kế hoạch mới nhận' })).toBeVisible();
    const changed = page.getByTestId('changed-tasks');
    await expect(changed).toContainText('65 %');
    await page.getByLabel('So với đầu ngày').fill('01/11/2026');
    await expect(page.getByTestId('went-overdue').getByRole('listitem')).not.toHaveCount(0);
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, 'co-gi-thay-doi');
    await changed.getByRole('button').first().click();
    await expect(page.getByRole('button', { name: 'Cập nhật tiến độ' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByLabel('So với đầu ngày').fill('23/11/2099');
    await expect(page.getByText('Không có gì thay đổi')).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
