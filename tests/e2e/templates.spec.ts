/** Mẫu văn bản in the real window: a copy taken out, a spoilt one refused in words, a right one used, the original back. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { withPart } from '../../templates/paper-for-tests.ts';
import {
  answerSaveDialog,
  makeFolder,
  type OpenApplication,
  openApplication,
  removeFolder,
  takePicture,
} from './application.ts';
import { findBarriers } from './barriers.ts';

test.describe.configure({ mode: 'serial' });

let dataFolder: string;
let outFolder: string;
let opened: OpenApplication;
let copy: string;

test.beforeAll(async () => {
  dataFolder = makeFolder();
  outFolder = makeFolder();
  copy = path.join(outFolder, 'mau-thong-bao.docx');
  opened = await openApplication(dataFolder);
  await opened.page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
  await expect(opened.page.getByText('Quá hạn').first()).toBeVisible();
});

test.afterAll(async () => {
  await opened.application.close();
  removeFolder(dataFolder);
  removeFolder(outFolder);
});

async function openTemplates(page: Page): Promise<void> {
  await page.getByRole('navigation').getByText('Văn bản', { exact: true }).click();
  await page.getByRole('tab', { name: 'Mẫu văn bản' }).click();
}

/** The copy with its document changed, as the clerk's Word would leave it. */
function changeCopy(name: string, change: (xml: string) => string): string {
  const file = path.join(outFolder, name);
  writeFileSync(file, withPart(new Uint8Array(readFileSync(copy)), 'word/document.xml', change));
  return file;
}

test('"Sửa mẫu" saves a copy and opens it in Word', async () => {
  const { application, page } = opened;
  await application.evaluate(({ shell }) => {
    shell.openPath = (file) => {
      (globalThis as { openedFile?: string }).openedFile = file;
      return Promise.resolve('');
    };
  });
  await openTemplates(page);
  await answerSaveDialog(application, copy);
  await page.getByRole('button', { name: 'Sửa mẫu thông báo' }).click();
  await expect(page.getByText(/^Đã lưu mẫu thành “mau-thong-bao.docx”/)).toBeVisible();
  expect(await application.evaluate(() => (globalThis as { openedFile?: string }).openedFile)).toBe(copy);
});

test('a template with faults is refused, each fault with its paragraph', async () => {
  const { page } = opened;
  const spoilt = changeCopy('hong.docx', (xml) =>
    xml.replace('{{noi_dung}}', '{{noi_dunq}}').replace('- Lưu: {{luu}}.', '- Lưu: {{luu.'),
  );
  await page.getByTestId('template-file-TB').setInputFiles(spoilt);
  const dialog = page.getByRole('dialog', { name: 'Mẫu thông báo chưa nhận được' });
  await expect(dialog.getByText(/có lẽ là \{\{noi_dung\}\}/)).toBeVisible();
  await expect(dialog.getByText(/thiếu dấu \}\}/)).toBeVisible();
  await expect(dialog.getByRole('blockquote').filter({ hasText: '- Lưu: {{luu.' })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await takePicture(page, 'mau-1-chua-nhan');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Mẫu của cơ quan')).toHaveCount(0);
});

test('a template changed rightly is taken; papers are laid out by it; the original is one click away', async () => {
  const { page } = opened;
  const changed = changeCopy('moi.docx', (xml) => xml.replace('Nơi nhận:', 'Nơi nhận: '));
  const marked = path.join(outFolder, 'moi-dau-trang.docx');
  writeFileSync(
    marked,
    withPart(new Uint8Array(readFileSync(changed)), 'word/header2.xml', (xml) =>
      xml.replace('</w:p>', '<w:r><w:t>MẪU RIÊNG</w:t></w:r></w:p>'),
    ),
  );
  await page.getByTestId('template-file-TB').setInputFiles(marked);
  await expect(page.getByText('Mẫu của cơ quan: moi-dau-trang.docx')).toBeVisible();
  await takePicture(page, 'mau-2-da-nhan');
  await page.getByRole('button', { name: 'Kiểm tra mẫu thông báo' }).click();
  await expect(page.getByRole('dialog').getByText(/^Mẫu dùng được/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lập văn bản' }).click();
  await page.getByRole('menuitem', { name: 'Thông báo' }).click();
  await page.getByRole('button', { name: 'Lập dự thảo' }).click();
  await expect(page.locator('.paper-page').first()).toContainText('MẪU RIÊNG');
  await openTemplates(page);
  await page.getByRole('button', { name: 'Dùng lại mẫu gốc thông báo' }).click();
  await expect(page.getByText('Mẫu thông báo đã trở lại mẫu gốc.')).toBeVisible();
  await expect(page.getByText('Mẫu của cơ quan')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findBarriers(page), colorScheme).toEqual([]);
  }
  expect(opened.complaints).toEqual([]);
});
