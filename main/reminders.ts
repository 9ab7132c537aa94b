/** Công văn đôn đốc, one per agency: from what is stored to drafts, and a note of whom each presses for what. */
import type { DocumentDetail } from '../core/domain/document-draft.ts';
import { withUsualRecipients } from '../core/domain/paper-lists.ts';
import type { WriteContext } from '../db/context.ts';
import { type Database, transaction } from '../db/database.ts';
import { insertDraft } from '../db/documents/documents.ts';
import { agencyFacts, getDocumentFacts } from '../db/documents/facts.ts';
import { getPaperLists } from '../db/documents/paper-lists.ts';
import { insertReminders } from '../db/tasks/reminders.ts';
import { composeDocument } from '../templates/compose-document.ts';
import { listPressedTasks } from '../templates/official-dispatch.ts';

/** An agency to press; without `taskIds` for all that it has overdue or due soon. */
export interface ReminderChoice {
  readonly agencyId: number;
  readonly taskIds?: readonly number[];
}

/**
 * One draft per agency, in the order given; all are kept, or none. Throws AppError `record.notFound` for an unknown plan
 * or agency, `document.nothingToSay` when nothing chosen of an agency is overdue or due soon any more.
 */
export function composeReminders(
  db: Database,
  { planId, choices }: { readonly planId: number; readonly choices: readonly ReminderChoice[] },
  today: string,
  context: WriteContext,
): readonly DocumentDetail[] {
  return transaction(db, () => {
    const facts = getDocumentFacts(db, { planId, periodKey: null, agencyId: null }, today);
    const lists = getPaperLists(db);
    return choices.map(({ agencyId, taskIds }) => {
      const chosen = taskIds && new Set(taskIds);
      const pressed = {
        ...facts,
        ...agencyFacts(db, agencyId),
        tasks: chosen ? facts.tasks.filter(({ id }) => chosen.has(id)) : facts.tasks,
      };
      const document = insertDraft(db, withUsualRecipients(composeDocument('CV', pressed), lists), context);
      insertReminders(db, {
        documentId: document.id,
        agencyId,
        taskIds: listPressedTasks(pressed).map(({ id }) => id),
      });
      return document;
    });
  });
}
