/** Many writes at once: the words of each task are indexed once at the end, not with every write. Knows only the index of words. */
import { type Database, transaction } from '../database.ts';

/**
 * Runs `work` in one transaction in which the words of tasks are indexed once, at its end, however often a task is written.
 * Worth it from a few dozen writes on; inside, the words written so far are not found yet. Nested calls join the outer one.
 */
export function writeInBulk<T>(db: Database, work: () => T): T {
  return transaction(db, () => {
    const isOuter = db.prepare('INSERT INTO bulk_write (is_on) VALUES (1) ON CONFLICT DO NOTHING').run().changes === 1;
    const outcome = work();
    if (isOuter) {
      db.exec('DELETE FROM bulk_write');
      indexStaleWords(db);
    }
    return outcome;
  });
}

function indexStaleWords(db: Database): void {
  db.exec(`
    DELETE FROM task_search WHERE rowid IN (SELECT task_id FROM stale_words);
    INSERT INTO task_search (rowid, words)
      SELECT id, words FROM task_words WHERE id IN (SELECT task_id FROM stale_words);
    DELETE FROM stale_words;
  `);
}
