/** Reading in a worker, beside the connection that is in use. */
import Sqlite from 'better-sqlite3';
import type { Database } from './database.ts';

/** What `read` makes of the database at `file` as it is committed now: nothing that changes meanwhile falls into it. Writes nothing. */
export function readBeside<T>(file: string, read: (db: Database) => T): T {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    db.pragma('trusted_schema = OFF');
    return db.transaction(() => read(db))();
  } finally {
    db.close();
  }
}
