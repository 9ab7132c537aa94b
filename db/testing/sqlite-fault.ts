/** What SQLite throws, for tests of the rooms that do not know it. */
import Sqlite from 'better-sqlite3';

export function sqliteFault(message: string, code: string): Error {
  return new Sqlite.SqliteError(message, code);
}
