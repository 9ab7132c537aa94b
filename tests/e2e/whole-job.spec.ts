/** The whole job in the real window: the sample plan, a task updated, four papers previewed, saved, printed to PDF, issued; then a restart. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  answerSaveDialog,
  makeFolder,
  type OpenApplication,
  openApplication,
  removeFolder,
  takePicture,
} from './application.ts';
import { issue } from './drafts.ts';

test.describe.configure({ mode: 'serial' });

let dataFolder: string;
let outFolder: string;
let opened: OpenApplication;

test.beforeAll(async () => {
  dataFolder = makeFolder();
  outFolder = makeFolder();
  opened = await openApplication(dataFolder);
});

test.afterAll(async () => {
  await opened.application.close();
  removeFolder(dataFolder);
  removeFolder(outFolder);
});

async function openScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByText(name, { exact: true }).click();
}

test('first run offers the sample plan, and one click opens it', async () => {
  const { page } = opened;
  await takePicture(page, '01-lan-dau');
  await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
  await expect(page.getByText('Quá hạn').first()).toBeVisible();
  await takePicture(page, '02-ke-hoach-mau');
});

test('the plan is a table that is searched without diacritics, sorted and filtered', async () => {
  const { page } = opened;
  await openScreen(page, 'Nhiệm vụ');
  const count = page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/);
  await expect(count).toBeVisible();
  await takePicture(page, '03-nhiem-vu');
  const all = await count.textContent();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('giai quyet dung han');
  await expect(count).not.toHaveText(all ?? '');
  await expect(count).not.toHaveText(/^Hiện 0\//);
  await page.keyboard.type(' khongcogikhop');
  await expect(page.getByText('Không có nhiệm vụ nào khớp')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ lọc' }).first().click();
  await expect(count).toHaveText(all ?? '');
});

test('a task is updated with an evidence document, and its history says so', async () => {
  const { page } = opened;
  await page.keyboard.press('Control+f');
  await page.keyboard.type('2.2');
  await page.getByRole('row').filter({ hasText: /^2\.2/ }).first().dblclick();
  await page.getByRole('button', { name: 'Cập nhật tiến độ' }).click();
  await page.getByLabel('Tỷ lệ (%)').fill('65');
  await page.getByLabel('Kết quả thực hiện').fill('Đã rà soát 12/15 văn bản theo kế hoạch.');
  await page.getByRole('button', { name: 'Thêm văn bản' }).click();
  await page.getByLabel('Số, ký hiệu').last().fill('1523/QĐ-UBND');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Đã lưu lúc \d\d:\d\d/)).toBeVisible();
  await takePicture(page, '04-cap-nhat-tien-do');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Đã rà soát 12/15 văn bản theo kế hoạch.').first()).toBeVisible();
  await expect(page.getByText('1523/QĐ-UBND').first()).toBeVisible();
  await takePicture(page, '05-nhiem-vu-chi-tiet');
});

for (const [kind, menuItem] of [
  ['BC', 'Báo cáo'],
  ['TB', 'Thông báo'],
  ['KH', 'Kế hoạch'],
  ['CV', 'Công văn đôn đốc'],
] as const) {
  test(`${kind} is composed, previewed, saved as Word and PDF, and issued`, async () => {
    const { application, page } = opened;
    await openScreen(page, 'Văn bản');
    await page.getByRole('button', { name: 'Lập văn bản' }).click();
    await page.getByRole('menuitem', { name: menuItem }).click();
    await page.getByRole('button', { name: 'Lập dự thảo' }).click();
    await expect(page.getByRole('textbox', { name: 'Trích yếu' })).toBeVisible();
    await expect(page.getByLabel(/^Trang 1\//).first()).toBeVisible({ timeout: 30_000 });
    await takePicture(page, `06-${kind}-du-thao`);

    const docx = path.join(outFolder, `${kind}.docx`);
    await answerSaveDialog(application, docx);
    await page.getByRole('button', { name: 'Lưu Word' }).click();
    await expect(page.getByText(`Đã lưu tệp “${kind}.docx”.`)).toBeVisible();
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK');

    const pdf = path.join(outFolder, `${kind}.pdf`);
    await answerSaveDialog(application, pdf);
    await page.getByRole('button', { name: 'Lưu PDF' }).click();
    await expect(page.getByText(`Đã lưu tệp “${kind}.pdf”.`)).toBeVisible({ timeout: 30_000 });
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(statSync(pdf).size).toBeGreaterThan(10_000);
    const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout.normalize('NFC');
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('Nơi nhận:');

    await issue(page);
    await expect(page.getByLabel(/^Trang 1\//).first()).toContainText(/Số: 01\//);
    await takePicture(page, `07-${kind}-phat-hanh`);
  });
}

test('closing and opening again keeps everything, and leaves a verified backup', async () => {
  await opened.application.close();
  expect(existsSync(path.join(dataFolder, 'sao-luu'))).toBe(true);
  opened = await openApplication(dataFolder);
  const { page } = opened;
  await openScreen(page, 'Nhiệm vụ');
  await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('1523');
  await expect(page.getByText(/^Hiện 1\/\d+ nhiệm vụ$/)).toBeVisible();
  await openScreen(page, 'Văn bản');
  await page.getByRole('tab', { name: /Sổ văn bản đi/ }).click();
  await expect(page.getByRole('row')).toHaveCount(5);
  await takePicture(page, '08-so-van-ban');
});

test('nothing was said on the console, and the content security policy was never broken', () => {
  expect(opened.complaints).toEqual([]);
});
