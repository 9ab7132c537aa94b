/**
 * The only dialogs: where to save a file, which folder to back up to; and opening what was saved there. Paths stay here; the
 * screen learns the file's name and a number for it.
 */
import path from 'node:path';
import { BrowserWindow, dialog, type OpenDialogOptions, shell, type WebContents } from 'electron';
import type { FileSaved } from '../core/ipc/document-calls.ts';
import { AppError } from '../core/ipc/result.ts';
import { writeFileAtomically } from './atomic-write.ts';

/** Electron does not remember the folder between dialogs; the clerk expects it to. */
let lastFolder: string | null = null;

const filterNames = {
  docx: 'Văn bản Word',
  pdf: 'Tệp PDF',
  xlsx: 'Bảng tính Excel',
  cchc: 'Gói trao đổi',
  zip: 'Gói hỗ trợ',
  hstinh: 'Hồ sơ tỉnh',
} as const;

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

/** What was saved since the start, by the number the screen knows less one. Only .docx and .pdf that we wrote. */
const savedFiles: string[] = [];

function getSavedFile(fileId: number): string {
  const file = savedFiles[fileId - 1];
  if (file === undefined) throw new AppError('record.notFound');
  return file;
}

/** Opens a file that was saved in the program of its kind. Throws AppError `record.notFound`, `file.cannotRead`. */
export async function openSavedFile(fileId: number): Promise<void> {
  const file = getSavedFile(fileId);
  const reason = await shell.openPath(file);
  if (reason !== '') throw new AppError('file.cannotRead', { file: path.basename(file), reason });
}

/** Shows a file that was saved in its folder. Throws AppError `record.notFound`. */
export function showSavedFile(fileId: number): void {
  shell.showItemInFolder(getSavedFile(fileId));
}

/** Asks where to save; null when the clerk cancelled. */
export async function chooseSavePath(
  sender: WebContents,
  suggestedName: string,
  extension: keyof typeof filterNames,
): Promise<string | null> {
  const options = {
    title: 'Lưu văn bản',
    defaultPath: path.join(lastFolder ?? '', `${safeFileName(suggestedName)}.${extension}`),
    filters: [{ name: filterNames[extension], extensions: [extension] }],
  };
  const owner = BrowserWindow.fromWebContents(sender);
  const { canceled, filePath } = owner
    ? await dialog.showSaveDialog(owner, options)
    : await dialog.showSaveDialog(options);
  if (canceled || !filePath) return null;
  lastFolder = path.dirname(filePath);
  return path.extname(filePath).toLowerCase() === `.${extension}` ? filePath : `${filePath}.${extension}`;
}

/** Asks where to, then writes whole or not at all. Throws AppError `file.cannotWrite`. */
export async function saveFileAs(
  sender: WebContents,
  suggestedName: string,
  extension: keyof typeof filterNames,
  makeBytes: () => Promise<Uint8Array>,
): Promise<FileSaved> {
  const file = await chooseSavePath(sender, suggestedName, extension);
  if (file === null) return { fileName: null, fileId: null };
  await writeFileAtomically(file, await makeBytes());
  savedFiles.push(file);
  return { fileName: path.basename(file), fileId: savedFiles.length };
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

/** Asks for one file; null when the clerk cancelled. */
export async function chooseFile(
  sender: WebContents,
  title: string,
  filter: { readonly name: string; readonly extensions: readonly string[] },
): Promise<string | null> {
  const filters = [{ name: filter.name, extensions: [...filter.extensions] }];
  const options: OpenDialogOptions = { title, properties: ['openFile'], filters };
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
