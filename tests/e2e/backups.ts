/** Folders of copies and damaged data, for the window tests. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { launchApplication, type OpenOptions } from './application.ts';

/** The next folder dialog answers with this folder, as if the clerk had chosen it. */
export async function answerFolderDialog(application: ElectronApplication, folder: string): Promise<void> {
  await application.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}

/** Puts rubbish in the place of some of the pages that hold `text`, as a failing disk does. */
export function damage(file: string, text: string): void {
  const bytes = readFileSync(file);
  const pageBytes = bytes.readUInt16BE(16);
  const found = new Set<number>();
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) found.add(Math.floor(at / pageBytes));
  const pages = [...found].filter((_, index) => index % 3 === 1);
  if (pages.length === 0) throw new Error(`fewer than two pages hold “${text}”`);
  for (const page of pages) bytes.fill(0x5a, page * pageBytes, (page + 1) * pageBytes);
  writeFileSync(file, bytes);
}

/** Opens the application on damaged data: there is no screen yet, only the recovery page. */
export async function openRecovery(
  dataFolder: string,
  options: OpenOptions = {},
): Promise<{ readonly application: ElectronApplication; readonly page: Page }> {
  const application = await launchApplication(dataFolder, options);
  const page = await application.firstWindow();
  await expect(page.getByRole('heading', { level: 1, name: 'Tệp dữ liệu bị hỏng' })).toBeVisible();
  return { application, page };
}
