/** The steps before the last day at which tasks call for attention (7, 3, 1 days unless the office sets others). */
import { type DueSoonSteps, defaultDueSoonSteps } from '../../core/domain/task.ts';
import { dueSoonStepsSchema } from '../../core/domain/task-list.ts';
import type { WriteContext } from '../context.ts';
import { type Database, transaction } from '../database.ts';
import { insertAuditEntry, officeSubjectId } from '../history/audit.ts';

/** The steps in days, the longest first. */
export function getDueSoonSteps(db: Database): DueSoonSteps {
  const row = db.prepare<[], { readonly value: string }>("SELECT value FROM setting WHERE key = 'dueSoonDays'").get();
  return row ? dueSoonStepsSchema.parse(JSON.parse(row.value)) : defaultDueSoonSteps;
}

/** Sets the steps; from then on every status is derived with them. */
export function setDueSoonSteps(db: Database, steps: DueSoonSteps, context: WriteContext): void {
  transaction(db, () => {
    const before = getDueSoonSteps(db);
    if (before.join() === steps.join()) return;
    db.prepare(
      `INSERT INTO setting (key, value) VALUES ('dueSoonDays', ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ).run(JSON.stringify(steps));
    insertAuditEntry(
      db,
      {
        action: 'office.dueSoonSet',
        subject: 'office',
        subjectId: officeSubjectId,
        before: { dueSoonDays: before },
        after: { dueSoonDays: steps },
      },
      context,
    );
  });
}
