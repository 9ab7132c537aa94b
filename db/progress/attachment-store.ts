/** Where the contents of a database's attachments lie, and which they are: what copies of the database need to know of them. */
import { dirname } from 'node:path';
import type { Database } from '../database.ts';
import { attachmentFolderIn } from './attachment-files.ts';

/** Where the contents of this database's attachments lie. */
export function attachmentStoreOf(db: Database): string {
  return attachmentFolderIn(dirname(db.name));
}

/** The hashes of all contents that any row names, also of those taken off; none in a file of an earlier schema. */
export function listAttachmentHashes(db: Database): readonly string[] {
  const hasTable = db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'attachment'`).get();
  return hasTable ? db.prepare<[], string>('SELECT DISTINCT sha256 FROM attachment').pluck().all() : [];
}
