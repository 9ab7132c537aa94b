/**
 * Keeps the search quick over the years: each write of a task adds a piece to the index of words, and a search reads them all. After a
 * thousand single writes to 50,000 tasks it takes two to four times as long.
 */
import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import type { Database } from '../database.ts';

/** About 10 ms of work: a write of the clerk's waits no longer for it. */
const pagesPerStep = 24;
/** The clerk's own writes come between two steps. */
const pauseMs = 20;

/** Makes the index of the database at `file` one piece, by a connection of its own beside the one in use. Throws what SQLite refuses. */
export async function tidyWords(file: string): Promise<void> {
  const db = new Sqlite(file, { fileMustExist: true, timeout: 5000 });
  try {
    db.pragma('trusted_schema = OFF');
    while (tidyWordsStep(db)) await setTimeout(pauseMs);
  } finally {
    db.close();
  }
}

/**
 * Joins some pages of the index of words, in a transaction of its own. Answers whether there is more to join; called until there is not,
 * it leaves one piece, without the entries of words that are gone.
 */
export function tidyWordsStep(db: Database): boolean {
  if (countPieces(db) < 2) return false;
  // Below zero: all pieces are to become one (https://sqlite.org/fts5.html#the_merge_command).
  db.prepare("INSERT INTO task_search (task_search, rank) VALUES ('merge', ?)").run(-pagesPerStep);
  return countPieces(db) > 1;
}

function countPieces(db: Database): number {
  return db.prepare<[], number>('SELECT count(DISTINCT segid) FROM task_search_idx').pluck().get() ?? 0;
}
