/**
 * An office file (.docx, .xlsx) as named parts, opened with limits against zip bombs. The only importer of the zip
 * library; knows nothing of what the parts mean.
 */
import { zipSync } from 'fflate';
import { AppError } from '../ipc/result.ts';
import { mostElements, parseXml, type XmlElement, XmlTooLarge } from './xml.ts';
import { listZipEntries } from './zip-directory.ts';

/** A fixed time, so that equal parts give equal bytes. */
const packedAt = new Date(1980, 0, 1, 0, 0, 0);
/** More parts, or larger ones, than any real paper has. */
const maxParts = 5000;
const maxPartBytes = 100 * 1024 * 1024;
const maxTotalBytes = 300 * 1024 * 1024;
const limitsOfPapers = { parts: maxParts, partBytes: maxPartBytes, totalBytes: maxTotalBytes };
/** What a file may hold at most; sizes unpacked. */
export type PackageLimits = Readonly<typeof limitsOfPapers>;
/** A paper of a thousand pages has 20 MB of text with its markup. */
const maxXmlBytes = 24 * 1024 * 1024;

export interface OfficePackage {
  readonly names: readonly string[];
  /** Throws `file.damaged` when the part cannot be unpacked. */
  readBytes(name: string): Uint8Array | undefined;
  /**
   * The part parsed once and kept. Throws `file.damaged` when it is not well-formed XML, `file.tooComplex` when the parts parsed
   * so far hold more than any paper does.
   */
  readXml(name: string): XmlElement | undefined;
  /** The parts read so far, each with its root. */
  listRead(): ReadonlyMap<string, XmlElement>;
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
 * Opens an office file, or another zip of ours with `limits` of its own; its parts are unpacked when they are read. `fileName` is for the message only.
 * Throws AppError `file.damaged` (broken zip), `file.tooComplex` (too many or too large parts).
 */
export function openPackage(
  bytes: Uint8Array,
  fileName: string,
  limits: PackageLimits = limitsOfPapers,
): OfficePackage {
  const tooComplex = () => new AppError('file.tooComplex', { file: fileName });
  const explain = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw error instanceof XmlTooLarge ? tooComplex() : new AppError('file.damaged', { file: fileName });
    }
  };
  const entries = explain(() => listZipEntries(bytes, limits.parts));
  const isTooLarge = entries.some(({ sizeBytes }) => sizeBytes > limits.partBytes);
  if (isTooLarge || entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > limits.totalBytes) throw tooComplex();
  const parts = new Map(entries.map((entry) => [entry.name, entry]));
  const parsed = new Map<string, XmlElement>();
  const budget = { left: mostElements };
  return {
    names: [...parts.keys()],
    readBytes: (name) => explain(() => parts.get(name)?.unpack()),
    listRead: () => parsed,
    readXml: (name) => {
      const known = parsed.get(name);
      const entry = parts.get(name);
      if (known || !entry) return known;
      if (entry.sizeBytes > maxXmlBytes) throw tooComplex();
      return explain(() => {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(entry.unpack());
        const root = parseXml(text, budget);
        parsed.set(name, root);
        return root;
      });
    },
  };
}

/**
 * The XML parts alone, stored anew without packing, for a library that unpacks by itself: it then sees what was measured here
 * and nothing else. Throws AppError `file.damaged`, and `file.tooComplex` beyond 24 MB.
 */
export function keepXmlParts(bytes: Uint8Array, fileName: string): Uint8Array {
  const office = openPackage(bytes, fileName);
  const parts: Record<string, Uint8Array> = Object.create(null);
  let total = 0;
  for (const name of office.names.filter((each) => /\.(xml|rels)$/i.test(each))) {
    const content = office.readBytes(name) ?? new Uint8Array();
    total += content.length;
    if (total > maxXmlBytes) throw new AppError('file.tooComplex', { file: fileName });
    parts[name] = content;
  }
  return zipSync(parts, { level: 0, mtime: packedAt });
}

/** Packs parts into an office file, in the order given; times are fixed so that equal parts give equal bytes. */
export function packParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: packedAt });
}
