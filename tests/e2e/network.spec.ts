/** Nothing leaves the PC: Chromium's own record of its network layer stays empty while the application is used. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { answerSaveDialog, makeFolder, openApplication, removeFolder } from './application.ts';

interface NetworkRecord {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
}

/** What was asked of the network: names to resolve, addresses to connect to, URLs to load. Null for a record that was not written to its end. */
function readAttempts(file: string): readonly string[] | null {
  const text = readFileSync(file, 'utf8');
  if (!text.trimEnd().endsWith('}')) return null;
  const { constants, events } = JSON.parse(text) as NetworkRecord;
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  return events.flatMap(({ type, params }) => {
    const target = params?.url ?? params?.host ?? params?.address;
    return typeof target === 'string' ? [`${names.get(type)} ${target}`] : [];
  });
}

type Use = (application: ElectronApplication, page: Page, folder: string) => Promise<void>;

/** What the network was asked for while `use` was done in a fresh profile; done anew when Chromium ended before its record was written. */
async function recordAttempts(use: Use): Promise<readonly string[]> {
  for (;;) {
    const folder = makeFolder();
    try {
      const record = path.join(folder, 'network.json');
      const switches = [`--log-net-log=${record}`];
      const { application, page } = await openApplication(path.join(folder, 'data'), { switches });
      await use(application, page, folder);
      await application.close();
      const attempts = readAttempts(record);
      if (attempts) return attempts;
    } finally {
      removeFolder(folder);
    }
  }
}

test('from the first start to a printed paper nothing is asked of the network', async () => {
  const attempts = await recordAttempts(async (application, page, folder) => {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await page.keyboard.press('Alt+3');
    await page.getByRole('textbox', { name: 'Nội dung văn bản' }).fill('Giao Sở Nội vụ báo cáo trước ngày 15/12/2026.');
    await page.getByRole('button', { name: 'Đọc nội dung đã dán' }).click();
    await page.keyboard.press('Alt+6');
    await page.getByRole('button', { name: 'Lập văn bản' }).click();
    await page.getByRole('menuitem', { name: 'Kế hoạch' }).click();
    await page.getByRole('button', { name: 'Lập dự thảo' }).click();
    await expect(page.getByLabel(/^Trang 1\//).first()).toBeVisible({ timeout: 30_000 });
    await answerSaveDialog(application, path.join(folder, 'kh.pdf'));
    await page.getByRole('button', { name: 'Lưu PDF' }).click();
    await expect(page.getByText('Đã lưu tệp “kh.pdf”.')).toBeVisible({ timeout: 30_000 });
  });
  expect(attempts).toEqual([]);
});

test('the record would show an attempt', async () => {
  const attempts = await recordAttempts(async (application) => {
    await application.evaluate(({ net }) => net.resolveHost('127.0.0.1').catch(() => undefined));
  });
  expect(attempts).not.toEqual([]);
});
