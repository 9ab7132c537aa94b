/**
 * Locked copies of the database and of attached contents: what is in a locked file (main/sealed-file.ts has its layout), written and read
 * piece by piece. No Electron, no lock, no screen.
 *
 * A copy holds the length of a JSON text (4 bytes, big-endian), that text (what the copy holds), then the SQLite file. An attached content
 * lies in `attachments-khoa/ab/abcd…` under a name that only the key leads to.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { AppError } from '../core/ipc/result.ts';
import { z } from '../core/zod.ts';
import type { BackupContents } from '../db/backup/backup-contents.ts';
import type { CopySeal, SealedContents } from '../db/backup/copy-seal.ts';
import { nodeCrypto } from '../db/late-modules.ts';
import { flushFolder } from '../db/storage/durable-files.ts';
import { findFileReason } from '../db/storage/sqlite-errors.ts';
import {
  headerBytesAtMost,
  type Keyring,
  type KeySlot,
  openBytesByKey,
  readSlots,
  sealBytes,
  startOpening,
  startSealing,
} from './sealed-file.ts';

/** Made when a locked copy is read. */
const makeContentsSchema = () =>
  z.strictObject({
    sizeBytes: z.number(),
    taskCount: z.number(),
    lastEntry: z.strictObject({ id: z.number(), at: z.string() }).nullable(),
  });
const lengthBytes = 4;

/** The file open for reading, for as long as `use` runs. */
function withFile<T>(file: string, flags: 'r' | 'wx', use: (handle: number) => T): T {
  const handle = openSync(file, flags);
  try {
    return use(handle);
  } finally {
    closeSync(handle);
  }
}

function readAt(handle: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(handle, bytes, filled, length - filled, at + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

/** The slots of the locked file at `file`. Throws AppError `sealed.damaged`, `sealed.newerVersion`. */
export function readSlotsOf(file: string): readonly KeySlot[] {
  return withFile(file, 'r', (handle) => readSlots(readAt(handle, 0, headerBytesAtMost), path.basename(file)));
}

/** The pieces of what is locked at `file`, in order. Throws AppError `sealed.damaged`: what came before is then not to be used either. */
function* openPieces(file: string, masterKey: Buffer): Generator<Buffer> {
  const handle = openSync(file, 'r');
  try {
    const end = fstatSync(handle).size;
    const opening = startOpening(readAt(handle, 0, headerBytesAtMost), masterKey, path.basename(file));
    let at = opening.headerBytes;
    let isLast = false;
    while (!isLast) {
      const sealed = readAt(handle, at, Math.min(opening.sealedChunkBytes, end - at));
      at += sealed.length;
      isLast = at >= end;
      yield opening.openChunk(sealed, isLast);
    }
  } finally {
    closeSync(handle);
  }
}

/** `prefix` and then the file at `file`, in pieces of `size`. */
function* readPieces(
  file: string,
  prefix: Buffer,
  size: number,
): Generator<{ readonly piece: Buffer; readonly isLast: boolean }> {
  const handle = openSync(file, 'r');
  try {
    const end = prefix.length + fstatSync(handle).size;
    for (let at = 0; at === 0 || at < end; at += size) {
      const head = prefix.subarray(Math.min(at, prefix.length), Math.min(at + size, prefix.length));
      const rest = Math.min(size, end - at) - head.length;
      const piece = Buffer.concat([head, readAt(handle, Math.max(0, at - prefix.length), rest)]);
      yield { piece, isLast: at + size >= end };
    }
  } finally {
    closeSync(handle);
  }
}

/** What the copy says it holds, and where in the first piece the database begins. */
function parseFirst(first: Buffer): { readonly contents: BackupContents; readonly databaseAt: number } | null {
  if (first.length < lengthBytes) return null;
  const databaseAt = lengthBytes + first.readUInt32BE(0);
  if (databaseAt > first.length) return null;
  try {
    const contents = makeContentsSchema().parse(JSON.parse(first.subarray(lengthBytes, databaseAt).toString('utf8')));
    return { contents, databaseAt };
  } catch {
    return null;
  }
}

/**
 * Writes the database in the locked copy at `file` to `to`, which must not exist, and waits until it is on the disk. Nothing is left when
 * it fails. Throws AppError `sealed.damaged`, `file.cannotWrite`.
 */
export function openCopy(file: string, masterKey: Buffer, to: string): void {
  try {
    withFile(to, 'wx', (handle) => {
      let isFirst = true;
      for (const piece of openPieces(file, masterKey)) {
        const found = isFirst ? parseFirst(piece) : null;
        if (isFirst && !found) throw new AppError('sealed.damaged', { file: path.basename(file) });
        writeWhole(handle, piece.subarray(found?.databaseAt ?? 0));
        isFirst = false;
      }
      fsyncSync(handle);
    });
  } catch (error) {
    rmSync(to, { force: true });
    const reason = findFileReason(error);
    throw reason === undefined ? error : new AppError('file.cannotWrite', { file: path.basename(to), reason });
  }
}

function digestOf(pieces: Iterable<Buffer>): string {
  const hash = nodeCrypto().createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

function sealCopy(keyring: Keyring, from: string, to: string, contents: BackupContents): void {
  const text = Buffer.from(JSON.stringify(contents));
  const prefix = Buffer.concat([Buffer.alloc(lengthBytes), text]);
  prefix.writeUInt32BE(text.length, 0);
  rmSync(to, { force: true });
  const sealing = startSealing(keyring);
  const hash = nodeCrypto().createHash('sha256');
  withFile(to, 'wx', (handle) => {
    writeWhole(handle, sealing.header);
    for (const { piece, isLast } of readPieces(from, prefix, sealing.chunkBytes)) {
      hash.update(piece);
      writeWhole(handle, sealing.sealChunk(piece, isLast));
    }
    fsyncSync(handle);
  });
  if (digestOf(openPieces(to, keyring.masterKey)) !== hash.digest('hex')) {
    throw new AppError('backup.damaged', { file: path.basename(to) });
  }
}

/** What fails because of a wrong key or a damaged file answers with `otherwise`. */
function tryTo<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function contentsIn(folder: string, keyring: Keyring): SealedContents {
  const { masterKey } = keyring;
  const nameKey = Buffer.from(
    nodeCrypto().hkdfSync('sha256', masterKey, Buffer.alloc(0), 'cchc-desk names of contents', 32),
  );
  const placeOf = (sha256: string) => {
    const name = nodeCrypto().createHmac('sha256', nameKey).update(sha256).digest('hex');
    return path.join(folder, 'attachments-khoa', name.slice(0, 2), name);
  };
  const find = (sha256: string) =>
    tryTo(() => {
      const bytes = openBytesByKey(readFileSync(placeOf(sha256)), masterKey, sha256);
      return nodeCrypto().createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
    }, null);
  return {
    has: (sha256) => existsSync(placeOf(sha256)),
    find,
    store: (sha256, bytes) => {
      const place = placeOf(sha256);
      const temporary = `${place}.${crypto.randomUUID()}.dang-ghi`;
      try {
        mkdirSync(path.dirname(place), { recursive: true });
        withFile(temporary, 'wx', (handle) => {
          writeWhole(handle, sealBytes(bytes, keyring));
          fsyncSync(handle);
        });
        renameSync(temporary, place);
        flushFolder(path.dirname(place));
      } catch (error) {
        rmSync(temporary, { force: true });
        const reason = findFileReason(error);
        throw reason === undefined ? error : new AppError('file.cannotWrite', { file: path.basename(place), reason });
      }
    },
  };
}

/** Locks copies with `keyring`, and opens those that it locked. */
export function createCopySeal(keyring: Keyring): CopySeal {
  const { masterKey } = keyring;
  return {
    sealCopy: (from, to, contents) => sealCopy(keyring, from, to, contents),
    readContents: (file) =>
      tryTo(() => {
        for (const first of openPieces(file, masterKey)) return parseFirst(first)?.contents ?? null;
        return null;
      }, null),
    isWhole: (file) => tryTo(() => digestOf(openPieces(file, masterKey)) !== '', false),
    contentsIn: (folder) => contentsIn(folder, keyring),
  };
}
