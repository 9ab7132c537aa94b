/**
 * An office file (.docx, .xlsx) as named parts, opened with limits against zip bombs. The only importer of the zip
 * library; knows nothing of what the parts mean.
 */
import { unzipSync, zipSync } from 'fflate';
import { AppError } from '../ipc/result.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** More parts, or larger ones, than any real paper has. */
const maxParts = 5000;
const maxPartBytes = 100 * 1024 * 1024;
const maxTotalBytes = 300 * 1024 * 1024;

export interface OfficePackage {
  readonly names: readonly string[];
  readBytes(name: string): Uint8Array | undefined;
  /** The part parsed once and kept. Throws `file.damaged` when it is not well-formed XML. */
  readXml(name: string): XmlElement | undefined;
}

/** First bytes of a Compound File: the old .doc, and every encrypted .docx. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);
}

/** First bytes of a zip. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/**
 * Opens an office file. `fileName` is for the message only.
 * Throws AppError `file.damaged` (broken zip, too many or too large parts).
 */
export function openPackage(bytes: Uint8Array, fileName: string): OfficePackage {
  const damaged = () => new AppError('file.damaged', { file: fileName });
  const parts = new Map<string, Uint8Array>();
  try {
    let count = 0;
    let total = 0;
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        total += originalSize;
        if (count > maxParts || originalSize > maxPartBytes || total > maxTotalBytes) throw new Error('too large');
        return !name.endsWith('/');
      },
    });
    for (const [name, content] of Object.entries(files)) parts.set(name, content);
  } catch {
    throw damaged();
  }
  const parsed = new Map<string, XmlElement>();
  return {
    names: [...parts.keys()],
    readBytes: (name) => parts.get(name),
    readXml(name) {
      const known = parsed.get(name);
      if (known) return known;
      const content = parts.get(name);
      if (!content) return undefined;
      try {
        const root = parseXml(new TextDecoder('utf-8', { fatal: true }).decode(content));
        parsed.set(name, root);
        return root;
      } catch {
        throw damaged();
      }
    },
  };
}

/** Packs parts into an office file, in the order given; times are fixed so that equal parts give equal bytes. */
export function packParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(1980, 0, 1, 0, 0, 0) });
}
