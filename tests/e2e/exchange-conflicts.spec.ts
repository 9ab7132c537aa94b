/**
 * Two PCs that edited the same things apart, in the real window and by keys alone: a package with conflicts is read, each is chosen,
 * the history tells who changed what, and one undo takes all of it back. A wrong passphrase is refused in words.
 */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  answerSaveDialog,
  makeFolder,
  type OpenApplication,
  openApplication,
  removeFolder,
  takePicture,
} from './application.ts';
import { findBarriers } from './barriers.ts';
import { expectNoPointer, forbidPointer, press, tabTo, typeInto } from './keyboard.ts';

test.setTimeout(180_000);

const passphrase = 'một mật khẩu dài';
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** The cell of a task in the table, by its code. */
function titleCell(page: Page, code: string): Locator {
  return page
    .getByRole('row')
    .filter({ hasText: new RegExp(`^${code.replace('.', '\\.')}(?!\\d)`) })
    .last()
    .locator('td[id$="-title"]');
}

async function openTask(page: Page, code: string): Promise<void> {
  await page.keyboard.press('Alt+2');
  await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(code);
  await expect(titleCell(page, code)).toBeVisible();
  await tabTo(page, page.getByRole('grid'));
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: new RegExp(`^${code.replace('.', '\\.')} `) }),
  ).toBeVisible();
}

/** Opens the task and gives it another title. */
async function retitle(page: Page, code: string, title: string): Promise<void> {
  await openTask(page, code);
  await press(page, button(page, 'Sửa nhiệm vụ'));
  await typeInto(page, page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' }), title);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name: `${code} ${title}` })).toBeVisible();
}

async function remove(page: Page, code: string): Promise<void> {
  await openTask(page, code);
  await press(page, button(page, 'Xóa'));
  await expect(page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' })).toBeVisible();
}

async function byKeys(folder: string, run: (opened: OpenApplication) => Promise<void>): Promise<void> {
  const opened = await openApplication(folder);
  try {
    await forbidPointer(opened.page);
    await run(opened);
    await expectNoPointer(opened.page);
    expect(opened.complaints).toEqual([]);
  } finally {
    await opened.application.close();
  }
}

async function choosePackage(page: Page, file: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await press(page, button(page, 'Mở gói…'));
  await (await choosing).setFiles(file);
}

test('the same work edited on two PCs: what differs is chosen, told in the history, and undone in one step', async () => {
  const [here, there] = [makeFolder(), makeFolder()];
  const file = path.join(here, 'goi.cchc');
  try {
    await byKeys(here, async ({ page }) => {
      await press(page, button(page, 'Mở kế hoạch mẫu'));
      await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    });
    cpSync(here, there, { recursive: true });
    await byKeys(here, async ({ application, page }) => {
      await retitle(page, '2.1', 'Tên do máy thứ nhất đặt');
      await retitle(page, '2.2', 'Tên khác của máy thứ nhất');
      await remove(page, '2.3');
      await page.keyboard.press('Alt+7');
      await answerSaveDialog(application, file);
      await typeInto(page, page.getByLabel(/^Mật khẩu \(không bắt buộc\)/), passphrase);
      await press(page, button(page, 'Lưu gói…'));
      await expect(page.getByText(/^Đã lưu “goi\.cchc”/)).toBeVisible({ timeout: 30_000 });
    });
    await byKeys(there, async ({ page }) => {
      await retitle(page, '2.1', 'Tên do máy thứ hai đặt');
      await retitle(page, '2.2', 'Tên khác của máy thứ hai');
      await retitle(page, '2.3', 'Vẫn còn sửa ở máy thứ hai');
      await page.keyboard.press('Alt+7');
      await choosePackage(page, file);
      const password = page.getByLabel(/Mật khẩu của gói$/);
      await typeInto(page, password, 'mật khẩu sai');
      await page.keyboard.press('Enter');
      await expect(page.getByText(/không đúng nên chưa mở được/).first()).toBeVisible({ timeout: 30_000 });
      await takePicture(page, '75-sai-mat-khau');
      await typeInto(page, password, passphrase);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Gói “goi.cchc”' })).toBeVisible({ timeout: 30_000 });
      await expect(page.getByText(/^3 chỗ hai máy cùng sửa/)).toBeVisible();
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findBarriers(page), colorScheme).toEqual([]);
        await takePicture(page, `76-xung-dot-${colorScheme}`);
      }
      // The first is taken from the package, the second stays as it is here, and the deletion is accepted.
      const choose = async (subject: RegExp, field: RegExp, key: 'ArrowUp' | 'ArrowDown', value: string) => {
        const choice = page.getByRole('combobox', {
          name: new RegExp(`^Chọn cho ${field.source} của ${subject.source}`),
        });
        await tabTo(page, choice);
        await page.keyboard.press('Enter');
        await page.keyboard.press(key);
        await page.keyboard.press('Enter');
        await expect(choice).toHaveText(value);
      };
      await choose(/2\.1/, /Nội dung nhiệm vụ/, 'ArrowDown', 'Gói');
      await choose(/2\.3/, /Thùng rác/, 'ArrowDown', 'Gói');
      await press(page, button(page, 'Nhận gói'), 'Enter', { backwards: true });
      await expect(page.getByText(/^Đã nhận \d+ thay đổi từ gói\.$/)).toBeVisible({ timeout: 30_000 });
      await openTask(page, '2.1');
      await expect(page.getByRole('heading', { level: 1, name: '2.1 Tên do máy thứ nhất đặt' })).toBeVisible();
      await expect(page.getByText('Nhận từ gói trao đổi').first()).toBeVisible();
      await takePicture(page, '77-lich-su-sau-khi-nhan');
      await openTask(page, '2.2');
      await expect(page.getByRole('heading', { level: 1, name: '2.2 Tên khác của máy thứ hai' })).toBeVisible();
      await page.keyboard.press('Alt+2');
      await page.keyboard.press('Control+f');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('van con sua');
      await expect(page.getByText(/^Hiện 0\/\d+ nhiệm vụ$/)).toBeVisible();
      await tabTo(page, button(page, 'Bỏ lọc').first());
      await page.keyboard.press('Control+z');
      await expect(page.getByText(/^Đã hoàn tác: nhận gói trao đổi/)).toBeVisible();
      await openTask(page, '2.1');
      await expect(page.getByRole('heading', { level: 1, name: '2.1 Tên do máy thứ hai đặt' })).toBeVisible();
      await openTask(page, '2.3');
      await expect(page.getByRole('heading', { level: 1, name: '2.3 Vẫn còn sửa ở máy thứ hai' })).toBeVisible();
    });
  } finally {
    removeFolder(here);
    removeFolder(there);
  }
});
