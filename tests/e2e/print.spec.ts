/** A paper reaches a real printer queue: every page, as text, on A4. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder } from './application.ts';
import { canStartPrinter, printerName, startPrinter } from './printer.ts';

if (canStartPrinter) {
  test('"In" prints the paper that the preview shows', async () => {
    const folder = makeFolder();
    const printerFolder = makeFolder();
    const printer = await startPrinter(printerFolder);
    const { application, page } = await openApplication(folder, { environment: printer.environment });
    try {
      await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
      await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
      await page.keyboard.press('Alt+6');
      await page.getByRole('button', { name: 'Lập văn bản' }).click();
      await page.getByRole('menuitem', { name: 'Kế hoạch' }).click();
      await page.getByRole('button', { name: 'Lập dự thảo' }).click();
      const firstPage = page.getByLabel(/^Trang 1\//).first();
      await expect(firstPage).toBeVisible({ timeout: 30_000 });
      const pageCount = /\/(\d+)/.exec((await firstPage.getAttribute('aria-label')) ?? '')?.[1];

      // The clerk's answer to the system's dialog: this printer.
      await application.evaluate(({ app }, deviceName) => {
        app.on('web-contents-created', (_event, contents) => {
          const print = contents.print.bind(contents);
          contents.print = (options, done) => print({ ...options, silent: true, deviceName }, done);
        });
      }, printerName);
      await page.keyboard.press('Control+p');
      await expect(page.getByText('Đã gửi văn bản đến máy in.')).toBeVisible({ timeout: 30_000 });

      await expect.poll(() => existsSync(printer.printedFile) && statSync(printer.printedFile).size > 0).toBe(true);
      const info = spawnSync('pdfinfo', [printer.printedFile], { encoding: 'utf8' }).stdout;
      expect(/^Pages:\s+(\d+)$/m.exec(info)?.[1]).toBe(pageCount);
      expect(info).toMatch(/^Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts/m);
      const text = spawnSync('pdftotext', [printer.printedFile, '-'], { encoding: 'utf8' }).stdout.normalize('NFC');
      expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(text).toContain('Nơi nhận:');
    } finally {
      await application.close();
      printer.stop();
      removeFolder(folder);
      removeFolder(printerFolder);
    }
  });
} else {
  process.stdout.write('LEFT OUT: printing to a real queue, because it needs root and CUPS\n');
}
