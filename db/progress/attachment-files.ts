/**
 * The contents of attached files, each in a file of its own under its hash: `attachments/ab/abcd…`. A content never changes and,
 * once a row has named it, is never deleted, so copies of the database share them. Knows no table.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../core/ipc/result.ts';
import { nodeCrypto } from '../late-modules.ts';
import { flushFolder } from '../storage/durable-files.ts';
import { findFileReason } from '../storage/sqlite-errors.ts';

/** The folder of contents beside a database, or beside copies of one, in `folder`. */
export function attachmentFolderIn(folder: string): string {
  return join(folder, 'attachments');
}

function placeOf(store: string, sha256: string): string {
  return join(store, sha256.slice(0, 2), sha256);
}

export function sha256Of(bytes: Uint8Array): string {
  return nodeCrypto().createHash('sha256').update(bytes).digest('hex');
}

/** The content, read and compared with its hash; null when it is missing or is no longer what it was. */
export function findContent(store: string, sha256: string): Buffer | null {
  try {
    const bytes = readFileSync(placeOf(store, sha256));
    return sha256Of(bytes) === sha256 ? bytes : null;
  } catch {
    return null;
  }
}

/**
 * Puts a content into the store and waits until it and its name are on the disk. Answers with its hash. A content that is there
 * already, whole, is left alone; a spoilt one is replaced.
 * Throws AppError `file.cannotWrite`.
 */
export function storeContent(store: string, bytes: Uint8Array, fileName: string): string {
  const sha256 = sha256Of(bytes);
  if (findContent(store, sha256)) return sha256;
  const place = placeOf(store, sha256);
  const temporary = `${place}.${crypto.randomUUID()}.dang-ghi`;
  try {
    const isNewFolder = !existsSync(dirname(place));
    mkdirSync(dirname(place), { recursive: true });
    writeDurably(temporary, bytes);
    renameSync(temporary, place);
    flushFolder(dirname(place));
    if (isNewFolder) flushFolder(store);
    return sha256;
  } catch (error) {
    discard(temporary);
    const reason = findFileReason(error);
    throw reason === undefined ? error : new AppError('file.cannotWrite', { file: fileName, reason });
  }
}

/** What is left of a content that could not be written; that it cannot be removed either is not what went wrong. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The first trouble is the one to tell.
  }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Takes a content away that no row has ever named, with what is left of it where its writing was cut off. */
export function removeContent(store: string, sha256: string): void {
  const folder = dirname(placeOf(store, sha256));
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name.startsWith(sha256)) discard(join(folder, name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Whether there is a file under this hash; `findContent` tells whether it is whole. */
export function hasContent(store: string, sha256: string): boolean {
  return existsSync(placeOf(store, sha256));
}

/**
 * Copies the contents named by `hashes` from one store into another, each compared with its hash; those that are there, whole,
 * stay. Answers with those that neither store has whole. Throws AppError `file.cannotWrite`.
 */
export function copyContents(from: string, to: string, hashes: readonly string[]): readonly string[] {
  return takeContents((sha256) => findContent(from, sha256), to, hashes);
}

/** As `copyContents`, from wherever `find` has them. */
export function takeContents(
  find: (sha256: string) => Uint8Array | null,
  to: string,
  hashes: readonly string[],
): readonly string[] {
  return hashes.filter((sha256) => {
    if (findContent(to, sha256)) return false;
    const bytes = find(sha256);
    if (bytes) storeContent(to, bytes, sha256);
    return !bytes;
  });
}
