/** What a clerk corrected on a paper before it was stored: told in the audit trail, so that a later paper does not overwrite it. */
import { type ComparedField, comparedFields } from '../../core/domain/plan-update.ts';
import type { ParsedTask } from '../../core/import/parsed-document.ts';
import type { WriteContext } from '../context.ts';
import type { Database } from '../database.ts';
import { changedFields, insertAuditEntry } from '../history/audit.ts';

/** A task of the paper, by its place among those sent, and the fields that were read differently. */
export interface ReviewCorrection {
  readonly index: number;
  readonly asRead: Partial<ParsedTask>;
}

/** Tells of the corrections of stored tasks. `idOf` gives the stored task of a place, and which of its fields were stored. */
export function tellCorrections(
  db: Database,
  tasks: readonly ParsedTask[],
  corrections: readonly ReviewCorrection[],
  idOf: (index: number) => { readonly id: number; readonly fields: readonly ComparedField[] } | undefined,
  context: WriteContext,
): void {
  for (const { index, asRead } of corrections) {
    const stored = idOf(index);
    const task = tasks[index];
    if (!stored || !task) continue;
    const fields = stored.fields.filter((field) => field in asRead);
    const pick = (from: Partial<ParsedTask>) => Object.fromEntries(fields.map((field) => [field, from[field] ?? null]));
    const changes = changedFields(pick(asRead), pick(task));
    if (!changes) continue;
    insertAuditEntry(db, { action: 'task.updated', subject: 'task', subjectId: stored.id, ...changes }, context);
  }
}

/** A new task is stored with all of its fields. */
export const allFields: readonly ComparedField[] = comparedFields;
