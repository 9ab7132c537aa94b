/**
 * The log of faults and notices: three files of 1 MB in the data folder. Nothing that a clerk wrote gets in: of a message only plain
 * program words stay, of a path its last name. No Electron here.
 */
import { appendFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../core/ipc/result.ts';

const maxBytes = 1024 * 1024;
/** Signs of one entry. */
const longestEntry = 8000;
/** The one written to, and how the older ones end. */
const olderEndings = ['.1', '.2'] as const;
let logFile: string | null = null;

/** Where faults go from now on; before this is called they go to standard error. */
export function setLogFile(file: string): void {
  logFile = file;
}

/**
 * A text without what may come from the data: quoted words, words with letters beyond ASCII (all that is Vietnamese), and of
 * paths the folders.
 */
export function withoutContent(text: string): string {
  return text
    .slice(0, longestEntry)
    .normalize('NFC')
    .replace(/"[^"\n]*"|“[^”\n]*”|'[^'\n]*'|`[^`\n]*`/g, '…')
    .replace(/(?:file:\/{2,3}|[A-Za-z]:[\\/]|[\\/])(?:[^\s\\/():]+[\\/])+/g, '')
    .split(/(\s+)/)
    .map((word) => (/[^\x00-\x7f]/.test(word) ? '…' : word))
    .join('');
}

/** What a fault is, and where in the program it came about; of an AppError the code alone, for its sentence names files and titles. */
function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const head = error instanceof AppError ? `AppError ${error.code}` : `${error.name}: ${error.message}`;
  const cause = error.cause === undefined ? [] : [`caused by ${describeFault(error.cause)}`];
  return withoutContent([head, ...frames, ...cause].join('\n'));
}

/** Notes a fault with its stack. Never throws: a full disk must not hide the first trouble behind a second. */
export function logFault(error: unknown, at: string = new Date().toISOString()): void {
  append(`${at} ${describeFault(error)}\n`);
}

/** Notes something that is no fault but explains what may be found later. Never throws. */
export function logNotice(text: string, at: string = new Date().toISOString()): void {
  append(`${at} ${withoutContent(text)}\n`);
}

/** The files of the log, the one written to first; none before the first entry. */
export function readLog(): ReadonlyMap<string, Uint8Array> {
  const files = logFile === null ? [] : ['', ...olderEndings].map((ending) => `${logFile}${ending}`);
  return new Map(files.filter((file) => existsSync(file)).map((file) => [path.basename(file), readFileSync(file)]));
}

function append(text: string): void {
  try {
    if (!logFile) {
      process.stderr.write(text);
      return;
    }
    if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) rotate(logFile);
    appendFileSync(logFile, text);
  } catch {
    process.stderr.write(text);
  }
}

/** The oldest file gives way. */
function rotate(file: string): void {
  const names = [file, ...olderEndings.map((ending) => `${file}${ending}`)];
  for (let at = names.length - 1; at > 0; at -= 1) {
    const [from, to] = [names[at - 1] as string, names[at] as string];
    if (existsSync(from)) renameSync(from, to);
  }
}
