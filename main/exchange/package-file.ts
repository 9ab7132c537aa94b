/** Writes the package of this PC to a file piece by piece, locked where there is a passphrase; for a worker, where nothing waits. */
import { createHash } from 'node:crypto';
import { contentName, listParts, type ManifestPart, writeManifest } from '../../core/exchange/package-format.ts';
import type { ProgressListener } from '../../core/exchange/work-progress.ts';
import { startZip } from '../../core/package/zip-writer.ts';
import { type Database, transaction } from '../../db/database.ts';
import { readExchangeContent } from '../../db/exchange/exchange-contents.ts';
import { listContents, makePackage } from '../../db/exchange/exchange-package.ts';
import type { ExchangeContext } from '../../db/exchange/exchange-stamps.ts';
import { sha256Of } from '../../db/progress/attachment-files.ts';
import { startReplacing } from '../atomic-write.ts';
import { createKeyring, type Sealing, startSealing } from '../sealed-file.ts';

/** Gathers bytes into the pieces that are locked one by one. */
function lockPieces(sealing: Sealing, write: (bytes: Uint8Array) => void) {
  const piece = Buffer.alloc(sealing.chunkBytes);
  let filled = 0;
  write(sealing.header);
  return {
    add: (bytes: Uint8Array) => {
      for (let at = 0; at < bytes.length; ) {
        // A full piece waits: whether it is the last one shows with what comes next.
        if (filled === piece.length) {
          write(sealing.sealChunk(piece, false));
          filled = 0;
        }
        const step = bytes.subarray(at, at + piece.length - filled);
        piece.set(step, filled);
        filled += step.length;
        at += step.length;
      }
    },
    end: () => write(sealing.sealChunk(piece.subarray(0, filled), true)),
  };
}

/**
 * Writes the package whole or not at all; a content that is lost on the disk is left out, and its record is not taken on the other
 * PC. Answers with the SHA-256 of the file. Throws AppError `file.cannotWrite`.
 */
export async function writePackageFile(
  db: Database,
  { path, passphrase }: { readonly path: string; readonly passphrase: string | null },
  context: ExchangeContext,
  onProgress: ProgressListener = () => undefined,
): Promise<string> {
  const keyring = passphrase === null ? null : await createKeyring([{ kind: 'passphrase', text: passphrase }]);
  const hash = createHash('sha256');
  const file = startReplacing(path);
  try {
    const write = (bytes: Uint8Array) => {
      hash.update(bytes);
      file.write(bytes);
    };
    const lock = keyring && lockPieces(startSealing(keyring), write);
    const zip = startZip(lock ? lock.add : write);
    const parts: ManifestPart[] = [];
    const add = (name: string, bytes: Uint8Array, how: 'pack' | 'store') => {
      zip.add(name, bytes, how);
      parts.push({ name, bytes: bytes.length, sha256: sha256Of(bytes) });
    };
    const encoder = new TextEncoder();
    // One transaction: the records are read while they are written to the file, and are all of one moment.
    transaction(db, () => {
      const contents = makePackage(db, context, onProgress);
      for (const { name, text } of listParts(contents)) {
        add(name, encoder.encode(text), 'pack');
        onProgress({ phase: 'packing', done: parts.length, total: 0 });
      }
      const hashes = listContents(contents.records);
      for (const [index, sha256] of hashes.entries()) {
        const bytes = readExchangeContent(db, sha256);
        if (bytes) add(contentName(sha256), bytes, 'store');
        onProgress({ phase: 'files', done: index + 1, total: hashes.length });
      }
      zip.add('manifest.json', encoder.encode(writeManifest(contents.head, parts)), 'pack');
    });
    zip.end();
    lock?.end();
    file.finish();
    return hash.digest('hex');
  } catch (error) {
    file.discard();
    throw error;
  }
}
