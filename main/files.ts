/** The only dialogs: where to save a file, which folder to back up to. Paths stay here; the screen learns the file's name. */
import path from 'node:path';
import { BrowserWindow, dialog, type OpenDialogOptions, type WebContents } from 'electron';
import type { FileSaved } from '../core/ipc/document-calls.ts';
import { writeFileAtomically } from './atomic-write.ts';

/** Electron does not remember the folder between dialogs; the clerk expects it to. */
let lastFolder: string | null = null;

const filterNames = { docx: 'Văn bản Word', pdf: 'Tệp PDF' } as const;

/** A name that Windows takes: no reserved signs, no end in a dot or blank, not longer than 120 characters. */
export function safeFileName(name: string): string {
  const cleaned = Array.from(name.normalize('NFC'), (letter) =>
    '<>:"/\\|?*'.includes(letter) || letter < ' ' ? '-' : letter,
  ).join('');
  return (
    cleaned
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 120)
      .replace(/[. ]+$/, '') || 'van-ban'
  );
}

/** Asks where to, then writes whole or not at all. Throws AppError `file.cannotWrite`. */
export async function saveFileAs(
  sender: WebContents,
  suggestedName: string,
  extension: keyof typeof filterNames,
  makeBytes: () => Promise<Uint8Array>,
): Promise<FileSaved> {
  const options = {
    title: 'Lưu văn bản',
    defaultPath: path.join(lastFolder ?? '', `${safeFileName(suggestedName)}.${extension}`),
    filters: [{ name: filterNames[extension], extensions: [extension] }],
  };
  const owner = BrowserWindow.fromWebContents(sender);
  const { canceled, filePath } = owner
    ? await dialog.showSaveDialog(owner, options)
    : await dialog.showSaveDialog(options);
  if (canceled || !filePath) return { fileName: null };
  const file = path.extname(filePath).toLowerCase() === `.${extension}` ? filePath : `${filePath}.${extension}`;
  await writeFileAtomically(file, await makeBytes());
  lastFolder = path.dirname(file);
  return { fileName: path.basename(file) };
}

/** Asks for a folder; null when the clerk cancelled. */
export async function chooseFolder(sender: WebContents, title: string): Promise<string | null> {
  const options: OpenDialogOptions = { title, properties: ['openDirectory', 'createDirectory'] };
  const owner = BrowserWindow.fromWebContents(sender);
  const { canceled, filePaths } = owner
    ? await dialog.showOpenDialog(owner, options)
    : await dialog.showOpenDialog(options);
  return canceled ? null : (filePaths[0] ?? null);
}

/** Says in a plain box why the application cannot start. */
export function showStartFailure(message: string): void {
  dialog.showErrorBox('Bàn việc CCHC', message);
}
