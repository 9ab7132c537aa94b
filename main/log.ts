/** The log of faults and notices, without what the clerk wrote: one file in the data folder, started anew past 1 MB. No Electron here. */
import { appendFileSync, renameSync, statSync } from 'node:fs';

const maxBytes = 1024 * 1024;
let logFile: string | null = null;

/** Where faults go from now on; before this is called they go to standard error. */
export function setLogFile(file: string): void {
  logFile = file;
}

/** Notes a fault with its stack. Never throws: a full disk must not hide the first trouble behind a second. */
export function logFault(error: unknown, at: string = new Date().toISOString()): void {
  append(`${at} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/** Notes something that is no fault but explains what may be found later. Never throws. */
export function logNotice(text: string, at: string = new Date().toISOString()): void {
  append(`${at} ${text}\n`);
}

function append(text: string): void {
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
