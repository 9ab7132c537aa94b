/** The office that uses the program, kept as one setting. */
import { type Office, officeSchema } from '../../core/domain/office.ts';
import type { WriteContext } from '../context.ts';
import { type Database, transaction } from '../database.ts';
import { changedFields, insertAuditEntry, officeSubjectId } from '../history/audit.ts';

/** The office as the clerk has described it; null before that. */
export function findOffice(db: Database): Office | null {
  const row = db.prepare<[], { readonly value: string }>("SELECT value FROM setting WHERE key = 'office'").get();
  return row ? officeSchema.parse(JSON.parse(row.value)) : null;
}

/** Keeps the office, with before and after in the audit trail. Answers with what is kept. */
export function saveOffice(db: Database, office: Office, context: WriteContext): Office {
  return transaction(db, () => {
    const present = findOffice(db);
    const changes = changedFields({ ...present }, { ...office });
    if (!changes) return office;
    db.prepare(
      `INSERT INTO setting (key, value) VALUES ('office', ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ).run(JSON.stringify(office));
    insertAuditEntry(
      db,
      {
        action: 'office.saved',
        subject: 'office',
        subjectId: officeSubjectId,
        before: present && changes.before,
        after: changes.after,
      },
      context,
    );
    return office;
  });
}
