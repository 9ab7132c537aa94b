/** PDFs and spreadsheets in the real window: read by the worker of the sandboxed page, under its content security policy. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { misplacePages } from '../../core/import/formats/spoilt-pdf-for-tests.ts';
import { makeFolder, openApplication, projectFolder, removeFolder } from './application.ts';

const fixture = (name: string) => path.join(projectFolder, 'tests', 'fixtures', 'import', name);

test('a PDF, also one with a spoilt directory, and a spreadsheet are read without leaving the sandbox; a scan is refused with advice', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await page.getByRole('navigation').getByText('Nhập văn bản', { exact: true }).click();
    const input = page.getByLabel('Tệp văn bản cần nhập');
    await input.setInputFiles(fixture('ban-quet.pdf'));
    await expect(page.getByText(/“ban-quet\.pdf” là bản quét/)).toBeVisible();
    await input.setInputFiles(fixture('ke-hoach-co-bang.pdf'));
    await expect(page.getByText('Rà soát chức năng còn chồng chéo').first()).toBeVisible();
    await page.reload();
    await page.getByRole('navigation').getByText('Nhập văn bản', { exact: true }).click();
    const spoilt = misplacePages(new Uint8Array(readFileSync(fixture('ke-hoach-co-bang.pdf'))));
    await input.setInputFiles({ name: 'hỏng.pdf', mimeType: 'application/pdf', buffer: Buffer.from(spoilt) });
    await expect(page.getByText('Rà soát chức năng còn chồng chéo').first()).toBeVisible();
    await page.reload();
    await page.getByRole('navigation').getByText('Nhập văn bản', { exact: true }).click();
    await input.setInputFiles(fixture('phu-luc-nhiem-vu.xlsx'));
    await expect(page.getByText('Công bố thủ tục nội bộ').first()).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
