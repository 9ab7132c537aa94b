/** Finds tasks by words. Knows nothing of plans or statuses: who asks keeps of the answer what their list holds. */
import type { Database } from '../database.ts';
import { listSearchWords } from './search-text.ts';

/**
 * The ids of the tasks in whose words, or those of whose progress and evidence, every word of `query` begins a word or the
 * part of one behind "/" or "-"; with or without diacritics. Null when `query` holds no word. Ids of tasks of withdrawn
 * plans are among them.
 */
export function searchTasks(db: Database, query: string): Int32Array | null {
  const words = listSearchWords(query);
  if (words.length === 0) return null;
  const ids = db
    .prepare<[string], number>('SELECT rowid FROM task_search WHERE task_search MATCH ?')
    .pluck()
    .all(words.map((word) => `"${word}"*`).join(' '));
  return Int32Array.from(ids);
}
