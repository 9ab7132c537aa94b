/** Replaces a file whole or not at all: written beside it, flushed to the disk, renamed over it. No Electron here. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../core/ipc/result.ts';
import { flushFolder } from '../db/storage/durable-files.ts';

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
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${crypto.randomUUID()}.tmp`);
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

/** A file that is written piece by piece and takes its place at the end; for workers, where nothing waits. */
export interface Replacement {
  readonly write: (bytes: Uint8Array) => void;
  /** Flushes it and gives it its name. */
  readonly finish: () => void;
  /** Takes away what was written; the file that was there before stays. */
  readonly discard: () => void;
}

/** Throws AppError `file.cannotWrite`, as each step of it does; the file that was there before is then untouched. */
export function startReplacing(file: string): Replacement {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${crypto.randomUUID()}.tmp`);
  const explain = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw new AppError('file.cannotWrite', { file: path.basename(file), reason: describeFileError(error) });
    }
  };
  const handle = explain(() => openSync(temporary, 'wx'));
  return {
    write: (bytes) =>
      explain(() => {
        for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      }),
    finish: () =>
      explain(() => {
        fsyncSync(handle);
        closeSync(handle);
        renameSync(temporary, file);
        flushFolder(path.dirname(file));
      }),
    discard: () => {
      closeSync(handle);
      rmSync(temporary, { force: true });
    },
  };
}

/** Takes away what a replacement left that was cut off in its midst. */
export function removeHalfWritten(file: string, names: readonly string[]): void {
  const half = names.filter((name) => name.startsWith(`.${path.basename(file)}.`) && name.endsWith('.tmp'));
  for (const name of half) rmSync(path.join(path.dirname(file), name), { force: true });
}
