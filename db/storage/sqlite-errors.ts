/** Turns what SQLite and the file system refuse into errors a clerk can act on. The only place that knows SQLite's codes. */
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { AppError } from '../../core/ipc/result.ts';

/** What was being done when it happened, and to which file. */
export type DatabasePlace =
  | { readonly doing: 'opening' | 'writing'; readonly file: string }
  | { readonly doing: 'reading' };

/** Why, in words for a clerk, by the primary code (`SQLITE_IOERR_WRITE` is a kind of `SQLITE_IOERR`). */
const sqliteReasons: Readonly<Record<string, string>> = {
  BUSY: 'tệp đang được một chương trình khác sử dụng',
  LOCKED: 'tệp đang được một chương trình khác sử dụng',
  CANTOPEN: 'không vào được tệp hoặc thư mục',
  READONLY: 'tệp hoặc thư mục chỉ cho đọc',
  PERM: 'tài khoản này không có quyền trên tệp hoặc thư mục',
  AUTH: 'tài khoản này không có quyền trên tệp hoặc thư mục',
  IOERR: 'ổ đĩa không đọc hoặc ghi được',
  FULL: 'ổ đĩa đã đầy',
  CORRUPT: 'nội dung tệp bị hỏng',
  NOTADB: 'nội dung tệp bị hỏng',
};

const fileReasons: Readonly<Record<string, string>> = {
  EACCES: 'tài khoản này không có quyền trên tệp hoặc thư mục',
  EPERM: 'tài khoản này không có quyền trên tệp hoặc thư mục',
  EROFS: 'tệp hoặc thư mục chỉ cho đọc',
  EBUSY: 'tệp đang được một chương trình khác sử dụng',
  ENOENT: 'không thấy tệp hoặc thư mục',
  ENOTDIR: 'không thấy tệp hoặc thư mục',
  EEXIST: 'ở đó có tệp hoặc thư mục khác cùng tên',
  EISDIR: 'ở đó có tệp hoặc thư mục khác cùng tên',
  ENOTEMPTY: 'ở đó có tệp hoặc thư mục khác cùng tên',
  ENOSPC: 'ổ đĩa đã đầy',
  EIO: 'ổ đĩa không đọc hoặc ghi được',
};

function primaryCode(error: InstanceType<typeof Sqlite.SqliteError>): string {
  return error.code.split('_')[1] ?? '';
}

function errnoCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Why a file could not be read or written, in words for a clerk; undefined when the error is no such trouble. */
export function findFileReason(error: unknown): string | undefined {
  return error instanceof Sqlite.SqliteError ? sqliteReasons[primaryCode(error)] : fileReasons[errnoCode(error)];
}

/** Whether SQLite found the file's contents broken. */
export function isDamage(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && ['CORRUPT', 'NOTADB'].includes(primaryCode(error));
}

/** Whether a rule of the schema refused the change: a reference, a unique value, a guard. */
export function isConstraint(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && primaryCode(error) === 'CONSTRAINT';
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError ? primaryCode(error) === 'FULL' : errnoCode(error) === 'ENOSPC';
}

/** The file and the folder it is in: this reaches the screen, which knows no paths. */
function shortNameOf(file: string): string {
  return join(basename(dirname(file)), basename(file));
}

/**
 * The error to throw in place of `error`: an AppError `database.full`, `database.damaged`, `database.cannotOpen`, `database.cannotRead`
 * or `database.cannotWrite` for troubles of disk and file; anything else (an AppError already, a fault) unchanged.
 */
export function asAppError(error: unknown, place: DatabasePlace): unknown {
  // Whoever only reads the database may have had trouble with another file.
  if (place.doing === 'reading' && !(error instanceof Sqlite.SqliteError)) return error;
  if (isDamage(error)) return new AppError('database.damaged');
  if (isDiskFull(error)) return new AppError('database.full');
  const reason = findFileReason(error);
  if (reason === undefined) return error;
  switch (place.doing) {
    case 'opening':
      return new AppError('database.cannotOpen', { file: place.file, reason });
    case 'reading':
      return new AppError('database.cannotRead', { reason });
    case 'writing':
      return new AppError('database.cannotWrite', { file: shortNameOf(place.file), reason });
  }
}
