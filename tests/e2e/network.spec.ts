/** Nothing leaves the PC: Chromium's own record of its network layer stays empty while the application is used. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { answerSaveDialog, makeFolder, openApplication, removeFolder } from './application.ts';

interface NetworkRecord {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
}

/** What was asked of the network: names to resolve, addresses to connect to, URLs to load. */
function readAttempts(file: string): readonly string[] {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetworkRecord;
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  return events.flatMap(({ type, params }) => {
    const target = params?.url ?? params?.host ?? params?.address;
    return typeof target === 'string' ? [`${names.get(type)} ${target}`] : [];
  });
}

test('from the first start to a printed paper nothing is asked of the network', async () => {
  const folder = makeFolder();
  try {
    const record = path.join(folder, 'network.json');
    const { application, page } = await openApplication(path.join(folder, 'data'), {
      switches: [`--log-net-log=${record}`],
    });
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
    await application.close();
    expect(readAttempts(record)).toEqual([]);
  } finally {
    removeFolder(folder);
  }
});

test('the record would show an attempt', async () => {
  const folder = makeFolder();
  try {
    const record = path.join(folder, 'network.json');
    const { application } = await openApplication(path.join(folder, 'data'), { switches: [`--log-net-log=${record}`] });
    await application.evaluate(({ net }) => net.resolveHost('127.0.0.1').catch(() => undefined));
    await application.close();
    expect(readAttempts(record)).not.toEqual([]);
  } finally {
    removeFolder(folder);
  }
});
