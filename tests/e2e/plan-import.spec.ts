/** The import screen: the real plan beside its text, a correction before it is stored; files that cannot be read change nothing. */
import { existsSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { makeFolder, openApplication, projectFolder, removeFolder, takePicture } from './application.ts';

const realPlan = path.resolve(projectFolder, '../shared/sources/002_4a8cda80f0381122.txt');

async function chooseFile(page: Page, file: string): Promise<void> {
  await page.getByLabel('Tệp văn bản cần nhập').setInputFiles(file);
}

async function openImport(page: Page): Promise<void> {
  await page.getByRole('navigation').getByText('Nhập văn bản', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Chọn tệp…' })).toBeVisible();
}

test('files that cannot be read are refused by name, and nothing changes', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await openImport(page);
    const bad: readonly (readonly [name: string, content: Buffer | number, message: RegExp])[] = [
      ['trống.txt', Buffer.alloc(0), /không có nội dung/],
      ['ảnh.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), /không phải loại văn bản/],
      ['hỏng.docx', Buffer.from('PK\u0003\u0004 hỏng'), /bị hỏng/],
      ['cũ.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Word đời cũ/],
      ['nặng.docx', 200 * 1024 * 1024, /nặng 200/],
    ];
    for (const [name, content, message] of bad) {
      const file = path.join(folder, name);
      writeFileSync(file, typeof content === 'number' ? '' : content);
      if (typeof content === 'number') truncateSync(file, content);
      await chooseFile(page, file);
      const refusal = page.getByText(`“${name}”`);
      await expect(refusal).toBeVisible();
      await expect(refusal).toHaveText(message);
    }
    await takePicture(page, '10-tep-khong-doc-duoc');
    await page.getByRole('navigation').getByText('Nhiệm vụ', { exact: true }).click();
    await expect(page.getByRole('button', { name: 'Mở kế hoạch mẫu' })).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

if (existsSync(realPlan)) {
  test('the real plan is reviewed beside its text, corrected, stored once, and printed as a KH', async () => {
    const folder = makeFolder();
    const { application, page, complaints } = await openApplication(folder);
    try {
      await openImport(page);
      await chooseFile(page, realPlan);
      await expect(page.getByText(/21 tiêu chí/)).toBeVisible();
      await takePicture(page, '11-kiem-tra-ke-hoach');
      await page.getByRole('row').filter({ hasText: 'Kết quả giải quyết hồ sơ TTHC' }).first().click();
      await page.getByRole('textbox', { name: 'Sản phẩm' }).fill('Báo cáo tỷ lệ hồ sơ đúng hạn hằng tháng');
      await takePicture(page, '12-sua-mot-muc');
      await page.getByRole('button', { name: 'Nhận vào chương trình' }).click();
      await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('2.6 ket qua giai quyet');
      await page.getByRole('row').filter({ hasText: /^2\.6/ }).first().dblclick();
      await expect(page.getByText('Báo cáo tỷ lệ hồ sơ đúng hạn hằng tháng')).toBeVisible();
      await expect(page.getByText('tối thiểu 98% hồ sơ TTHC được giải quyết đúng hạn.').first()).toBeVisible();
      await takePicture(page, '13-nhiem-vu-tu-ke-hoach');

      await openImport(page);
      await chooseFile(page, realPlan);
      await page.getByRole('button', { name: 'Nhận vào chương trình' }).click();
      await expect(page.getByText(/đã được nhận vào chương trình/)).toBeVisible();
      await takePicture(page, '14-da-nhan-roi');
      expect(complaints).toEqual([]);
    } finally {
      await application.close();
      removeFolder(folder);
    }
  });
} else {
  process.stdout.write('LEFT OUT: the import of the real plan, because ../shared/sources is missing\n');
}
