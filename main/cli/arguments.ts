/** What the commands share: reading arguments and files, with refusals that name what is wrong. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isoDateSchema } from '../../core/domain/deadline.ts';
import { maxImportBytes } from '../../core/import/parsed-document.ts';
import { AppError } from '../../core/ipc/result.ts';
import { describeFileError } from '../atomic-write.ts';
import { type Clock, createClock } from '../clock.ts';

/** Throws AppError `usage`. */
export function refuseUsage(problem: string): never {
  throw new AppError('usage', { problem });
}

/** The value of an option that a command cannot do without. */
export function requireOption(value: string | undefined, name: string): string {
  return value || refuseUsage(`thiếu --${name}`);
}

/** The one file that a command works on. */
export function requireFile(positionals: readonly string[]): string {
  if (positionals.length !== 1) refuseUsage(positionals.length === 0 ? 'thiếu tên tệp' : 'chỉ nhận một tệp mỗi lần');
  return positionals[0] ?? '';
}

/** Reads a file after a look at its size. Throws AppError `file.cannotRead`, `file.tooLarge`. */
export function readInputFile(file: string): Uint8Array {
  const name = path.basename(file);
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  try {
    const { size } = statSync(file);
    if (size > maxImportBytes) {
      throw new AppError('file.tooLarge', { file: name, size: megabytes(size), limit: megabytes(maxImportBytes) });
    }
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file.cannotRead', { file: name, reason: describeFileError(error) });
  }
}

/** The clock, standing still on `--today` when that is given. */
export function clockFor(today: string | undefined): Clock {
  if (today !== undefined && !isoDateSchema.safeParse(today).success)
    refuseUsage(`--today ${today} không phải là ngày`);
  return createClock(today);
}
