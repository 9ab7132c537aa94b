/** What the office writes again and again, kept as one setting. */
import { emptyPaperLists, type PaperLists, paperListsSchema } from '../../core/domain/paper-lists.ts';
import type { WriteContext } from '../context.ts';
import { type Database, transaction } from '../database.ts';
import { changedFields, insertAuditEntry } from '../history/audit.ts';

/** There is one set of lists; the audit trail needs a number for it. */
const paperListsSubjectId = 1;

/** The lists as kept; empty ones at first. */
export function getPaperLists(db: Database): PaperLists {
  const value = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'paperLists'").pluck().get();
  return value === undefined ? emptyPaperLists : paperListsSchema.parse(JSON.parse(value));
}

/** Keeps the lists, with before and after in the audit trail. Answers with what is kept. */
export function savePaperLists(db: Database, lists: PaperLists, context: WriteContext): PaperLists {
  return transaction(db, () => {
    const changes = changedFields({ ...getPaperLists(db) }, { ...lists });
    if (!changes) return lists;
    db.prepare(
      `INSERT INTO setting (key, value) VALUES ('paperLists', ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ).run(JSON.stringify(lists));
    insertAuditEntry(
      db,
      { action: 'paperLists.saved', subject: 'paperLists', subjectId: paperListsSubjectId, ...changes },
      context,
    );
    return lists;
  });
}
