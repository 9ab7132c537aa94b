/**
 * The directory of a zip, and its entries unpacked one at a time within the size that the directory states: a lie about a size
 * is refused, not followed. Knows nothing of what the entries are.
 */
import { Inflate } from 'fflate';

export interface ZipEntry {
  readonly name: string;
  /** Unpacked, as the directory states it. */
  readonly sizeBytes: number;
  /** Throws an Error when the content does not fit the directory. */
  readonly unpack: () => Uint8Array;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;
const endBytes = 22;
const entryBytes = 46;
const fileBytes = 30;
const longestComment = 0xffff;
/** Deflate packs 1032 bytes into one at best. */
const bestRatio = 1032;
/** Packed bytes handed over at a time: what comes out of them is checked before the next. */
const stepBytes = 16 * 1024;

/**
 * The entries of a zip in the order of its directory, folders left out; nothing is unpacked yet. Throws an Error for what is no
 * zip, more than `mostEntries`, encryption, unknown methods, places outside the file, or one name twice.
 */
export function listZipEntries(zip: Uint8Array, mostEntries: number): readonly ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new Error('too many entries');
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index += 1) {
    if (at + entryBytes > zip.length || view.getUint32(at, true) !== entryMark) throw new Error('broken directory');
    const nameEnd = at + entryBytes + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(zip.subarray(at + entryBytes, nameEnd));
    const entry = readEntry(zip, view, at, name);
    // The second name is no plain key of an object, and no part of any paper.
    if (entries.has(name) || name === '__proto__') throw new Error('one name twice, or none');
    if (!name.endsWith('/')) entries.set(name, entry);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return [...entries.values()];
}

/** The end record stands last, before a comment at most. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw new Error('no end record');
}

function readEntry(zip: Uint8Array, view: DataView, at: number, name: string): ZipEntry {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  const packedBytes = view.getUint32(at + 20, true);
  const sizeBytes = view.getUint32(at + 24, true);
  const fileAt = view.getUint32(at + 42, true);
  if (isEncrypted || (method !== 0 && method !== 8)) throw new Error('unknown method');
  if (sizeBytes > packedBytes * (method === 0 ? 1 : bestRatio)) throw new Error('impossible size');
  const unpack = () => {
    if (fileAt + fileBytes > zip.length || view.getUint32(fileAt, true) !== fileMark) throw new Error('no such entry');
    const from = fileAt + fileBytes + view.getUint16(fileAt + 26, true) + view.getUint16(fileAt + 28, true);
    if (from + packedBytes > zip.length) throw new Error('cut entry');
    const packed = zip.subarray(from, from + packedBytes);
    return method === 0 ? packed.slice(0, sizeBytes) : inflateWithin(packed, sizeBytes);
  };
  return { name, sizeBytes, unpack };
}

/** Unpacks to exactly `sizeBytes`; stops as soon as there would be more. */
function inflateWithin(packed: Uint8Array, sizeBytes: number): Uint8Array {
  const content = new Uint8Array(sizeBytes);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > sizeBytes) throw new Error('longer than stated');
    content.set(chunk, filled);
    filled += chunk.length;
  });
  for (let from = 0; from < packed.length; from += stepBytes) {
    inflate.push(packed.subarray(from, from + stepBytes), from + stepBytes >= packed.length);
  }
  if (filled !== sizeBytes) throw new Error('shorter than stated');
  return content;
}
