/** Sổ văn bản đi in the real window: signed, issued, kept numbers, searched, verified, withdrawn, corrected, on paper. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openPackage } from '../../core/package/office-package.ts';
import { textOf } from '../../core/package/xml.ts';
import {
  answerSaveDialog,
  makeFolder,
  type OpenApplication,
  openApplication,
  removeFolder,
  takePicture,
} from './application.ts';
import { findBarriers } from './barriers.ts';
import { compose, issue } from './drafts.ts';

test.describe.configure({ mode: 'serial' });

let dataFolder: string;
let outFolder: string;
let opened: OpenApplication;

test.beforeAll(async () => {
  dataFolder = makeFolder();
  outFolder = makeFolder();
  opened = await openApplication(dataFolder);
  await opened.page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
  await expect(opened.page.getByText('Quá hạn').first()).toBeVisible();
});

test.afterAll(async () => {
  await opened.application.close();
  removeFolder(dataFolder);
  removeFolder(outFolder);
});

async function openDocuments(page: Page): Promise<void> {
  await page.getByRole('navigation').getByText('Văn bản', { exact: true }).click();
}

async function openRegister(page: Page): Promise<void> {
  await openDocuments(page);
  await page.getByRole('tab', { name: /Sổ văn bản đi/ }).click();
}

async function useTool(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Việc với sổ' }).click();
  await page.getByRole('menuitem', { name }).click();
}

test('a tờ trình with dấu khẩn goes to be signed, comes back and is issued', async () => {
  const { page } = opened;
  await compose(page, 'Tờ trình');
  await page.getByRole('tab', { name: 'Phần đầu và phần cuối văn bản' }).click();
  await page.getByRole('combobox', { name: 'Độ khẩn' }).click();
  await page.getByRole('option', { name: 'KHẨN', exact: true }).click();
  await page.getByRole('button', { name: 'Trình ký' }).click();
  await expect(page.getByText(/Đang trình ký/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Lấy lại từ trình ký' }).click();
  await page.getByRole('button', { name: 'Trình ký', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Lấy lại từ trình ký' })).toBeVisible();
  await expect(page.locator('.paper-page').first()).toContainText('KHẨN');
  await takePicture(page, 'so-1-trinh-ky');
  await issue(page);
});

test('kept numbers are passed over; what is given back is used next', async () => {
  const { page } = opened;
  await openRegister(page);
  await useTool(page, 'Giữ số…');
  await page.getByRole('dialog').getByRole('combobox', { name: 'Loại văn bản' }).click();
  await page.getByRole('option', { name: 'Tờ trình' }).click();
  await page.getByRole('textbox', { name: 'Giữ bao nhiêu số' }).fill('2');
  await page.getByRole('textbox', { name: 'Giữ cho văn bản nào' }).fill('Tờ trình bổ sung');
  await page.getByRole('dialog').getByRole('button', { name: 'Giữ số' }).click();
  await expect(page.getByText('Đã giữ số 2, 3.')).toBeVisible();
  await page.getByRole('button', { name: 'Trả số 2' }).click();
  await expect(page.getByText('Số trả lại').first()).toBeVisible();
  await takePicture(page, 'so-2-so-van-ban');
  await compose(page, 'Tờ trình');
  await page.getByRole('button', { name: 'Phát hành…' }).click();
  await expect(page.getByRole('dialog').getByText(/02\/TTr-/)).toBeVisible();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Số', exact: true }).fill('9');
  await page.getByRole('dialog').getByRole('button', { name: 'Phát hành', exact: true }).click();
  await expect(page.getByRole('dialog').getByText(/để trống các số ở giữa/)).toBeVisible();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Số', exact: true }).fill('2');
  await page.getByRole('dialog').getByRole('button', { name: 'Phát hành', exact: true }).click();
  await expect(page.getByText(/^Đã phát hành số 02\/TTr-/).first()).toBeVisible();
});

test('an issued paper is corrected by a new one, or withdrawn with its number kept', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: 'Lập công văn đính chính' }).click();
  await expect(page.getByText(/đính chính Tờ trình số 02\/TTr-/).first()).toBeVisible();
  await issue(page);
  await openRegister(page);
  await expect(page.getByText('Đính chính văn bản khác')).toBeVisible();
  await page
    .getByRole('row', { name: /^02\/TTr-/ })
    .getByRole('button', { name: /^Mở/ })
    .click();
  await page.getByRole('button', { name: 'Thu hồi…' }).click();
  await page.getByRole('alertdialog').getByRole('textbox', { name: 'Lý do thu hồi' }).fill('Ban hành nhầm');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Thu hồi' }).click();
  await expect(page.getByText(/^Đã thu hồi\. /)).toBeVisible();
});

test('the register is searched without diacritics, verified and put on paper', async () => {
  const { page } = opened;
  await openRegister(page);
  const rows = page.getByRole('table', { name: 'Sổ văn bản đi' }).getByRole('row');
  await expect(rows).toHaveCount(5);
  await page.getByRole('searchbox', { name: 'Tìm trong sổ' }).fill('dinh chinh');
  await expect(rows).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Tìm trong sổ' }).fill('');
  await useTool(page, 'Kiểm tra tệp đã lưu');
  await expect(page.getByText('3 văn bản trong năm còn nguyên như lúc phát hành.')).toBeVisible();
  const file = path.join(outFolder, 'so.docx');
  await answerSaveDialog(opened.application, file);
  await useTool(page, 'Lưu sổ thành Word…');
  await expect(page.getByText('Đã lưu tệp “so.docx”.')).toBeVisible();
  const text = textOf(openPackage(new Uint8Array(readFileSync(file)), 'so.docx').readXml('word/document.xml') ?? '');
  expect(text).toContain('SỔ ĐĂNG KÝ VĂN BẢN ĐI');
  expect(text).toContain('Đã thu hồi: Ban hành nhầm');
  await takePicture(page, 'so-3-sau-khi-thu-hoi');
});

test('no barrier in either theme, and nothing was said on the console', async () => {
  const { page } = opened;
  await page.mouse.move(2, 2);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findBarriers(page), colorScheme).toEqual([]);
  }
  expect(opened.complaints).toEqual([]);
});
