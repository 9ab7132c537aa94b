/** Spreadsheets as an office program would have edited them, and the folder they are written into. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { openPackage, packParts } from '../../core/package/office-package.ts';

/** A spreadsheet with text replaced in its first sheet, as an office program would have saved it. */
export function editSheet(file: string, change: (xml: string) => string): void {
  const opened = openPackage(readFileSync(file), file);
  const parts = opened.names.map((name) => {
    const bytes = opened.readBytes(name) ?? new Uint8Array();
    if (name !== 'xl/worksheets/sheet1.xml') return [name, bytes] as const;
    return [name, new TextEncoder().encode(change(new TextDecoder().decode(bytes)))] as const;
  });
  writeFileSync(file, packParts(new Map(parts)));
}

/** The next folder dialog answers with this folder. */
export async function answerFolderDialog(application: ElectronApplication, folder: string): Promise<void> {
  await application.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}
