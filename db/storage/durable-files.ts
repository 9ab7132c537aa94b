/** Makes files and their names last through a power cut. Knows nothing of databases. */
import { closeSync, copyFileSync, fsyncSync, openSync } from 'node:fs';

/** Waits until the file's contents are on the disk. */
export function flushToDisk(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a rename last. Windows flushes names with the file and refuses to open a folder. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Copies a file and waits until the copy is on the disk. */
export function copyDurably(from: string, to: string): void {
  copyFileSync(from, to);
  flushToDisk(to);
}
