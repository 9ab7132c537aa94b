/** The contents of files that packages carry: attached files from their store, issued papers from the register. */
import { createHash } from 'node:crypto';
import type { Database } from '../database.ts';
import { findContent } from '../progress/attachment-files.ts';
import { attachmentStoreOf } from '../progress/attachment-store.ts';

/** The content, compared with its hash; null when it is not here, or no longer what it was. */
export function readExchangeContent(db: Database, sha256: string): Uint8Array | null {
  const attached = findContent(attachmentStoreOf(db), sha256);
  if (attached) return attached;
  const issued = db
    .prepare<[string], Buffer>('SELECT file FROM document WHERE file_sha256 = ? AND file IS NOT NULL LIMIT 1')
    .pluck()
    .get(sha256);
  return issued && createHash('sha256').update(issued).digest('hex') === sha256 ? issued : null;
}
