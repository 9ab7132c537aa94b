/** A file that proves an outcome: attached, refused when it is a program, opened with one click, still there after a restart. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { packWordFile, paragraph } from '../../core/word/file-for-tests.ts';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';

const pdf = Buffer.from('%PDF-1.7 biên bản bàn giao');

async function openProgress(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.getByRole('row').filter({ hasText: /^2\.1/ }).first().dblclick();
  await page.getByRole('button', { name: 'Cập nhật tiến độ' }).click();
}

/** Notes what would be opened instead of opening it. */
async function watchOpening(application: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await application.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as Record<string, unknown>).opened = opened;
    shell.openPath = (file) => {
      opened.push(file);
      return Promise.resolve('');
    };
  });
  return () => application.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
}

test('a paper that bears a độ mật in what it says is refused with the reason; words about secrets are kept', async () => {
  const folder = makeFolder();
  try {
    const { application, page, complaints } = await openApplication(folder);
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await openProgress(page);
    const field = page.getByTestId('attachment-field');
    const paper = (...lines: readonly string[]) =>
      Buffer.from(packWordFile({ body: lines.map((line) => paragraph(line)).join('') }));
    const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await field.setInputFiles([
      { name: 'Quy chế.docx', mimeType: wordFile, buffer: paper('SỞ NỘI VỤ', 'QUY CHẾ', 'Bảo mật thông tin') },
      { name: 'Phương án.docx', mimeType: wordFile, buffer: paper('SỞ NỘI VỤ', 'TỐI MẬT', 'PHƯƠNG ÁN') },
    ]);
    await expect(page.getByText(/Tệp “Phương án\.docx” mang dấu độ mật “TỐI MẬT”/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Mở tệp Quy chế.docx' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Mở tệp Phương án.docx' })).toHaveCount(0);
    await page.getByText(/mang dấu độ mật/).scrollIntoViewIfNeeded();
    await takePicture(page, 'tep-dinh-kem-mat');
    // A later good file takes the refusal away.
    await field.setInputFiles({ name: 'Ghi chú.txt', mimeType: 'text/plain', buffer: Buffer.from('Đổi mật khẩu') });
    await expect(page.getByRole('button', { name: 'Mở tệp Ghi chú.txt' })).toBeVisible();
    await expect(page.getByText(/mang dấu độ mật/)).toHaveCount(0);
    expect(complaints).toEqual([]);
    await application.close();
  } finally {
    removeFolder(folder);
  }
});

test('a file is attached, opened and kept; a program is refused with the reason', async () => {
  const folder = makeFolder();
  try {
    const { application, page, complaints } = await openApplication(folder);
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    const opened = await watchOpening(application);
    await openProgress(page);
    const field = page.getByTestId('attachment-field');
    await field.setInputFiles({ name: 'Biên bản bàn giao.pdf', mimeType: 'application/pdf', buffer: pdf });
    const open = page.getByRole('button', { name: 'Mở tệp Biên bản bàn giao.pdf' });
    await expect(open).toBeVisible();
    await field.setInputFiles({ name: 'cài đặt.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
    await expect(page.getByText(/Tệp “cài đặt\.pdf” không phải loại được đính kèm/)).toBeVisible();
    await open.scrollIntoViewIfNeeded();
    await takePicture(page, 'tep-dinh-kem');
    expect(await findBarriers(page)).toEqual([]);

    await open.click();
    await expect.poll(opened).toHaveLength(1);
    const [copy = ''] = await opened();
    expect(path.basename(copy)).toBe('Biên bản bàn giao.pdf');
    expect(readFileSync(copy)).toEqual(pdf);
    expect(complaints).toEqual([]);
    await application.close();

    const again = await openApplication(folder);
    await openProgress(again.page);
    await expect(again.page.getByRole('button', { name: 'Mở tệp Biên bản bàn giao.pdf' })).toBeVisible();
    await again.page.getByRole('button', { name: 'Bỏ tệp Biên bản bàn giao.pdf' }).click();
    await expect(again.page.getByRole('button', { name: 'Mở tệp Biên bản bàn giao.pdf' })).toHaveCount(0);
    await again.application.close();
  } finally {
    removeFolder(folder);
  }
});
