/** The quarterly report in the real window: figures typed and pasted, drafted, traced, a row deleted, frozen, reviewed, locked. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  answerSaveDialog,
  makeFolder,
  type OpenApplication,
  openApplication,
  picturesFolder,
  removeFolder,
  takePicture,
} from './application.ts';
import { findBarriers } from './barriers.ts';

test.describe.configure({ mode: 'serial' });

let dataFolder: string;
let opened: OpenApplication;

test.beforeAll(async () => {
  dataFolder = makeFolder();
  opened = await openApplication(dataFolder);
  await opened.page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
  await expect(opened.page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
});

test.afterAll(async () => {
  await opened.application.close();
  removeFolder(dataFolder);
});

async function barriersInBothThemes(page: Page, place: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findBarriers(page), `${place}, ${colorScheme}`).toEqual([]);
    await takePicture(page, `${place}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

const cell = (page: Page, indicator: string, column: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${indicator}, ${column}:`) });

async function typeFigure(page: Page, indicator: string, column: string, figure: string): Promise<void> {
  await cell(page, indicator, column).click();
  await page.keyboard.type(figure);
  await page.keyboard.press('Enter');
}

test('figures are typed and pasted like in a spreadsheet, and checked where they are', async () => {
  const { page } = opened;
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('heading', { level: 1, name: 'Số liệu' })).toBeVisible();
  await page.getByRole('button', { name: 'Lấy danh mục mẫu' }).last().click();
  await expect(page.getByRole('grid')).toBeVisible();
  await typeFigure(page, 'Số cơ quan nhà nước cung cấp dữ liệu mở', 'Quý III', '179');
  await typeFigure(page, 'Số cơ quan nhà nước trên địa bàn', 'Quý III', '188');
  await expect(cell(page, 'Cơ quan nhà nước cung cấp dữ liệu mở', 'Quý III')).toHaveText('95,21');
  // Two rows of a spreadsheet: the quarter before and this one.
  await cell(page, 'Số hồ sơ chưa số hóa thành phần', 'Quý II').click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '20.000\t15.193\r\n150.000\t160.988\r\n144.024\t158.292\r\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(cell(page, 'Số hồ sơ tiếp nhận', 'Quý III')).toHaveText('176.181');
  await expect(cell(page, 'Tỷ lệ số hóa đầy đủ thành phần hồ sơ khi tiếp nhận', 'Quý III')).toHaveText('89,85');
  await typeFigure(page, 'Tỷ lệ dân số trưởng thành có điện thoại thông minh', 'Quý III', '166,2');
  await expect(page.getByText('tỷ lệ phải từ 0 đến 100 %')).toBeVisible();
  await barriersInBothThemes(page, 'so-lieu');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('tỷ lệ phải từ 0 đến 100 %')).toHaveCount(0);
  await typeFigure(page, 'Tỷ lệ dân số trưởng thành có điện thoại thông minh', 'Quý III', '66,2');
  await typeFigure(page, 'Số thủ tục hành chính đề nghị bãi bỏ qua rà soát', 'Quý III', '4');
});

test('the quarter is drafted, and a figure leads to its rows', async () => {
  const { page } = opened;
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: 'Lập báo cáo…' }).click();
  await expect(page.getByRole('dialog').getByText(/^Số liệu từ ngày 15\/06\/2026 đến ngày 14\/09\/2026/)).toBeVisible();
  await takePicture(page, 'bao-cao-lap');
  await page.getByRole('button', { name: 'Lập dự thảo' }).click();
  const text = page.getByRole('textbox', { name: 'Nội dung báo cáo' });
  await expect(text).toContainText('tăng 5,13 điểm phần trăm so với quý trước');
  await expect(text).toContainText('số liệu từ ngày 15/6/2026 đến ngày 14/9/2026');
  await text.locator('[data-figure="value ty-le-du-lieu-mo 2026-Q3"]').first().click();
  const source = page.getByRole('region', { name: 'Nguồn' });
  await expect(source.getByText('Số cơ quan nhà nước cung cấp dữ liệu mở')).toBeVisible();
  await expect(source.getByText('179 cơ quan')).toBeVisible();
  await expect(source.getByText('188 cơ quan')).toBeVisible();
  await barriersInBothThemes(page, 'bao-cao');
});

test('deleting a row makes the figure a named gap', async () => {
  const { page } = opened;
  const text = page.getByRole('textbox', { name: 'Nội dung báo cáo' });
  await expect(text).toContainText('95,21 %');
  await page.getByRole('button', { name: 'Xóa số liệu này' }).first().click();
  await expect(text).toContainText('[chưa có số liệu của số cơ quan nhà nước cung cấp dữ liệu mở]');
  await expect(text).not.toContainText('95,21');
  await takePicture(page, 'bao-cao-cho-trong');
});

test('figures are frozen, what the clerk writes is saved, and a remark is made', async () => {
  const { page } = opened;
  const text = page.getByRole('textbox', { name: 'Nội dung báo cáo' });
  await page.getByRole('button', { name: 'Chốt số liệu', exact: true }).click();
  await expect(text.locator('[data-figure][data-frozen]').first()).toBeVisible();
  await text.getByText('[chưa có nội dung về nguyên nhân]').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nguyên nhân chủ yếu là thiếu trang thiết bị số hóa.');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Đã lưu').first()).toBeVisible();
  await page.getByRole('tab', { name: /^Góp ý/ }).click();
  await page.getByLabel('Nội dung góp ý').fill('Nêu rõ đơn vị nào thiếu.');
  await page.getByRole('button', { name: 'Ghi góp ý' }).click();
  await expect(page.getByRole('tab', { name: 'Góp ý (1)' })).toBeVisible();
  await page.getByRole('tab', { name: /^Phiên bản/ }).click();
  await page.getByLabel('Ghi chú phiên bản').fill('Bản trình');
  await page.getByRole('button', { name: 'Lưu thành phiên bản' }).click();
  await expect(page.getByText('Bản 1: Bản trình')).toBeVisible();
  await page.getByRole('tab', { name: /^Cần kiểm tra/ }).click();
  await takePicture(page, 'bao-cao-can-kiem-tra');
});

test('the report is put on paper with its appendices and printed', async () => {
  const { page, application } = opened;
  await page.getByRole('button', { name: 'Lập văn bản' }).click();
  await expect(page.getByText('Kính gửi').first()).toBeVisible();
  const file = path.join(dataFolder, 'bao-cao.docx');
  await answerSaveDialog(application, file);
  await page.getByRole('button', { name: /Word/ }).first().click();
  await expect(page.getByText(/Đã lưu/).first()).toBeVisible();
  await takePicture(page, 'bao-cao-van-ban');
  const office = spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', dataFolder, file]);
  if (office.status === 0) {
    mkdirSync(picturesFolder, { recursive: true });
    spawnSync('pdftoppm', [
      '-r',
      '60',
      '-png',
      path.join(dataFolder, 'bao-cao.pdf'),
      path.join(picturesFolder, 'bao-cao-trang'),
    ]);
    expect(readdirSync(picturesFolder).filter((name) => name.startsWith('bao-cao-trang')).length).toBeGreaterThan(1);
  }
  await page.keyboard.press('Escape');
});

test('a report that was sent is locked, and later changes show as differences', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: 'Khóa, đã gửi' }).click();
  await takePicture(page, 'bao-cao-khoa');
  await page.getByRole('button', { name: 'Khóa báo cáo' }).click();
  await expect(page.getByText(/^Báo cáo đã gửi ngày/)).toBeVisible();
  const text = page.getByRole('textbox', { name: 'Nội dung báo cáo' });
  await expect(text).toHaveAttribute('contenteditable', 'false');
  await page.keyboard.press('Alt+4');
  await typeFigure(page, 'Số thủ tục hành chính đề nghị bãi bỏ qua rà soát', 'Quý III', '6');
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: /^Mở báo cáo quý III/ }).click();
  await expect(text).toContainText('04 thủ tục');
  await page.getByRole('tab', { name: /^Cần kiểm tra/ }).click();
  await expect(page.getByText('Trong báo cáo: 04 thủ tục; dữ liệu hiện nay: 06 thủ tục')).toBeVisible();
  await takePicture(page, 'bao-cao-da-gui');
  expect(opened.complaints).toEqual([]);
});
