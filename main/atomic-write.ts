/** Replaces a file whole or not at all: written beside it, flushed to the disk, renamed over it. No Electron here. */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../core/ipc/result.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'không có thư mục này',
  EACCES: 'không có quyền ghi',
  EPERM: 'không có quyền ghi, hoặc tệp đang mở',
  EBUSY: 'tệp đang mở ở chương trình khác',
  ENOSPC: 'ổ đĩa đã đầy',
  EROFS: 'ổ đĩa chỉ cho đọc',
  EISDIR: 'tên này là một thư mục',
};

/** Words for a file system error code; the code itself when there are none. */
export function describeFileError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code ? (reasons[code] ?? code) : 'không rõ nguyên nhân';
}

/** Throws AppError `file.cannotWrite`; the file that was there before is then untouched. */
export async function writeFileAtomically(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    await rm(temporary, { force: true });
    throw new AppError('file.cannotWrite', { file: path.basename(file), reason: describeFileError(error) });
  }
}

/** Makes the new name durable too; Windows flushes names with the file and knows no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
