/** Reads a file that the clerk chose; no path leaves this place, only bytes. A spreadsheet is read in a worker of its own. */
import type { ReturnedSheet } from '../../../core/exchange/returned-sheet.ts';
import { AppError } from '../../../core/ipc/result.ts';
import type { ExchangeAnswer, ExchangeQuestion } from '../../workers/exchange-messages.ts';

const megabyte = 1024 * 1024;
const mostMegabytesOfSheet = 100;
/** Fits the parts that a package may hold at most. */
export const mostMegabytesOfPackage = 1500;

/** The bytes of a file. Throws AppError `file.tooLarge`, `file.cannotRead`. */
export async function bytesOf(
  file: File,
  mostMegabytes: number = mostMegabytesOfSheet,
): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > mostMegabytes * megabyte) {
    const sizes = { size: `${Math.ceil(file.size / megabyte)} MB`, limit: `${mostMegabytes} MB` };
    throw new AppError('file.tooLarge', { file: file.name, ...sizes });
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new AppError('file.cannotRead', { file: file.name, reason: error instanceof Error ? error.name : '' });
  }
}

/** What a spreadsheet says. Throws the AppError of a refused file. */
export async function readReturned(bytes: Uint8Array, fileName: string): Promise<ReturnedSheet> {
  const worker = new Worker(new URL('../../workers/exchange.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onerror = () => reject(new AppError('internal'));
      worker.onmessage = ({ data }: MessageEvent<ExchangeAnswer>) =>
        data.ok ? resolve(data.value) : reject(new AppError(data.error.code, data.error.details));
      worker.postMessage({ bytes, fileName } satisfies ExchangeQuestion);
    });
  } finally {
    worker.terminate();
  }
}

/** SHA-256, hexadecimal. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A code as two clerks compare it: the first sixteen signs in groups of four. */
export function shortCode(sha256: string): string {
  return (sha256.slice(0, 16).match(/.{4}/g) ?? []).join(' ').toUpperCase();
}

/** First bytes of a file locked by a passphrase. */
export function isLocked(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 8)) === 'BVCSEAL1';
}
