/** Takes the sample out again: its plans with all that was recorded on them, and its office while nobody has changed it. */
import { isDeepStrictEqual } from 'node:util';
import type { Office } from '../../core/domain/office.ts';
import type { WriteContext } from '../context.ts';
import { type Database, transaction } from '../database.ts';
import { insertAuditEntry } from '../history/audit.ts';
import { findOffice } from './office.ts';

/**
 * The sample's plans are in no list, count or paper any more; like every import that is taken back they stay under "Các lần nhập" and
 * can be brought back from there. Papers composed from them, the clerk's own plans and an office that was changed since stay as they are.
 */
export function removeSample(db: Database, sampleOffice: Office, context: WriteContext): void {
  transaction(db, () => {
    const ids = db
      .prepare<[], number>('SELECT id FROM plan WHERE is_sample = 1 AND withdrawn_at IS NULL')
      .pluck()
      .all();
    for (const id of ids) {
      db.prepare('UPDATE plan SET withdrawn_at = ? WHERE id = ?').run(context.now, id);
      insertAuditEntry(
        db,
        { action: 'plan.withdrawn', subject: 'plan', subjectId: id, before: null, after: null },
        context,
      );
    }
    if (isDeepStrictEqual(findOffice(db), sampleOffice)) forgetOffice(db, sampleOffice, context);
  });
}

/** The next paper asks for an office again. */
function forgetOffice(db: Database, office: Office, context: WriteContext): void {
  db.prepare("DELETE FROM setting WHERE key = 'office'").run();
  insertAuditEntry(
    db,
    { action: 'office.saved', subject: 'office', subjectId: 1, before: { ...office }, after: null },
    context,
  );
}
