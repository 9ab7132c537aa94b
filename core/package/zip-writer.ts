/** Writes a zip part by part, for what is too big for the memory. Times are fixed, so that equal parts give equal bytes. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

const packedAt = new Date(1980, 0, 1, 0, 0, 0);

export interface ZipWriter {
  /** What is packed already (a PDF, a picture, another zip) is stored as it is. */
  readonly add: (name: string, bytes: Uint8Array, how: 'pack' | 'store') => void;
  /** Writes the directory; nothing may be added any more. */
  readonly end: () => void;
}

/** `onBytes` is given the file from its beginning, piece by piece. */
export function startZip(onBytes: (bytes: Uint8Array) => void): ZipWriter {
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    onBytes(bytes);
  });
  return {
    add: (name, bytes, how) => {
      const entry = how === 'pack' ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
      entry.mtime = packedAt;
      zip.add(entry);
      entry.push(bytes, true);
    },
    end: () => zip.end(),
  };
}
