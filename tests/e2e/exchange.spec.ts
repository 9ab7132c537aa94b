/** Spreadsheets out and back, reporting forms, packages from PC to PC: in the real window, without barriers. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { answerSaveDialog, makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';
import { answerFolderDialog, editSheet } from './sheets.ts';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
  await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
}

async function expectNoBarriers(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findBarriers(page), `${name} ${colorScheme}`).toEqual([]);
    await takePicture(page, `${name}-${colorScheme}`);
  }
}

test('a view goes out to Excel and comes back as differences to choose from', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await openSample(page);
    const file = path.join(folder, 'nhiem-vu.xlsx');
    await answerSaveDialog(application, file);
    await page.getByRole('button', { name: 'Xuất Excel…' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await takePicture(page, '70-xuat-excel');
    await page.getByRole('button', { name: 'Lưu bảng tính…' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Đã lưu “nhiem-vu.xlsx”.')).toBeVisible();
    editSheet(file, (xml) =>
      xml
        .replace(/(<c r="E6"[^>]*><is><t[^>]*>)[^<]*/, '$1=Tên đã sửa trong Excel')
        .replace(/<c r="I6"[^>]*><v>\d+<\/v><\/c>/, '<c r="I6"><v>99999999</v></c>'),
    );
    await page.keyboard.press('Alt+7');
    await expect(page.getByRole('heading', { level: 1, name: 'Trao đổi' })).toBeVisible();
    await expectNoBarriers(page, '71-trao-doi');
    await page.getByLabel('Bảng tính cần nhận lại').setInputFiles(file);
    await expect(page.getByRole('heading', { name: 'Xem lại “nhiem-vu.xlsx”' })).toBeVisible();
    await expect(page.getByText('=Tên đã sửa trong Excel')).toBeVisible();
    await expect(page.getByText('Bắt đầu bằng dấu của công thức; được giữ nguyên là chữ')).toBeVisible();
    await expectNoBarriers(page, '72-xem-lai-bang-tinh');
    await page.getByRole('button', { name: /^Nhận \d+ chỗ$/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Đã nhận thay đổi của 1 nhiệm vụ/)).toBeVisible();
    await page.getByLabel('Bảng tính cần nhận lại').setInputFiles(file);
    await expect(page.getByText(/không có chỗ nào khác/)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Đã hoàn tác: sửa nhiệm vụ/)).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('reporting forms are written in one go, one file per unit', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await openSample(page);
    await answerFolderDialog(application, folder);
    await page.keyboard.press('Alt+7');
    await page.getByLabel('Chọn tất cả').focus();
    await page.keyboard.press('Space');
    const save = page.getByRole('button', { name: /^Ghi \d+ biểu mẫu…$/ });
    const count = Number((await save.innerText()).match(/\d+/)?.[0]);
    await save.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(new RegExp(`^Đã ghi ${count} biểu mẫu`))).toBeVisible();
    const forms = readdirSync(folder).filter((name) => name.startsWith('Biểu mẫu') && name.endsWith('.xlsx'));
    expect(forms).toHaveLength(count);
    const [form = ''] = forms;
    editSheet(path.join(folder, form), (xml) =>
      xml.replace(/(<c r="L6" s="\d+")\/>/, '$1 t="inlineStr"><is><t>Đơn vị đã làm xong</t></is></c>'),
    );
    await page.getByLabel('Bảng tính cần nhận lại').setInputFiles(path.join(folder, form));
    await expect(page.getByText('Đơn vị đã làm xong')).toBeVisible();
    await takePicture(page, '73-xem-lai-bieu-mau');
    await page.getByRole('button', { name: 'Nhận 1 chỗ' }).click();
    await expect(page.getByText(/^Đã nhận thay đổi của 1 nhiệm vụ/)).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('a locked package carries work to another PC, and a second time brings nothing', async () => {
  const [here, there] = [makeFolder(), makeFolder()];
  const first = await openApplication(here);
  const file = path.join(here, 'goi.cchc');
  try {
    await openSample(first.page);
    await first.page.keyboard.press('Alt+7');
    await answerSaveDialog(first.application, file);
    await first.page.getByLabel(/^Mật khẩu \(không bắt buộc\)/).fill('một mật khẩu dài');
    await first.page.getByRole('button', { name: 'Lưu gói…' }).click();
    await expect(first.page.getByText(/^Đã lưu “goi\.cchc”\. Mã kiểm tra: ([0-9A-F]{4} ?){4}$/)).toBeVisible({
      timeout: 30_000,
    });
    expect(first.complaints).toEqual([]);
  } finally {
    await first.application.close();
  }
  const second = await openApplication(there);
  try {
    const { page } = second;
    await page.keyboard.press('Alt+7');
    const open = async () => {
      await page.getByLabel('Gói trao đổi cần nhận').setInputFiles(file);
      await page.getByLabel(/Mật khẩu của gói$/).fill('một mật khẩu dài');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Gói “goi.cchc”' })).toBeVisible({ timeout: 30_000 });
    };
    await open();
    await expect(page.getByText(/^Mới: 1 kế hoạch, \d+ nhiệm vụ, \d+ lần ghi tiến độ\.$/)).toBeVisible();
    await expectNoBarriers(page, '74-goi-trao-doi');
    await page.getByRole('button', { name: 'Nhận gói' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Đã nhận \d+ thay đổi từ gói\.$/)).toBeVisible();
    await open();
    await expect(page.getByText('Gói không có gì mới so với máy này.')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+2');
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    expect(second.complaints).toEqual([]);
  } finally {
    await second.application.close();
    removeFolder(here);
    removeFolder(there);
  }
});
