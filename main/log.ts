/** The log of faults, without what the clerk wrote: one file in the data folder, started anew past 1 MB. No Electron here. */
import { appendFileSync, renameSync, statSync } from 'node:fs';

const maxBytes = 1024 * 1024;
let logFile: string | null = null;

/** Where faults go from now on; before this is called they go to standard error. */
export function setLogFile(file: string): void {
  logFile = file;
}

/** Notes a fault with its stack. Never throws: a full disk must not hide the first trouble behind a second. */
export function logFault(error: unknown, at: string = new Date().toISOString()): void {
  const text = `${at} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
  try {
    if (!logFile) {
      process.stderr.write(text);
      return;
    }
    if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(logFile, `${logFile}.1`);
    appendFileSync(logFile, text);
  } catch {
    process.stderr.write(text);
  }
}
