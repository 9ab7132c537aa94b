/** Công văn đôn đốc, one per agency: from what is stored to drafts, and a note of whom each presses for what. */
import type { DocumentDetail, DocumentDraft } from '../core/domain/document-draft.ts';
import { withUsualRecipients } from '../core/domain/paper-lists.ts';
import type { WriteContext } from '../db/context.ts';
import { type Database, type StepPart, transactionOfStep } from '../db/database.ts';
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

export interface ReminderChoices {
  readonly planId: number;
  readonly choices: readonly ReminderChoice[];
}

/** A công văn that is not kept yet, and what it presses whom for. */
export interface ReminderDraft {
  readonly agencyId: number;
  readonly taskIds: readonly number[];
  readonly draft: DocumentDraft;
}

/**
 * One draft per agency, in the order given; writes nothing. Throws AppError `record.notFound` for an unknown plan or agency,
 * `document.nothingToSay` when nothing chosen of an agency is overdue or due soon any more.
 */
export function draftReminders(
  db: Database,
  { planId, choices }: ReminderChoices,
  today: string,
): readonly ReminderDraft[] {
  const facts = getDocumentFacts(db, { planId, periodKey: null, agencyId: null }, today);
  const lists = getPaperLists(db);
  return choices.map(({ agencyId, taskIds }) => {
    const chosen = taskIds && new Set(taskIds);
    const pressed = {
      ...facts,
      ...agencyFacts(db, agencyId),
      tasks: chosen ? facts.tasks.filter(({ id }) => chosen.has(id)) : facts.tasks,
    };
    return {
      agencyId,
      taskIds: listPressedTasks(pressed).map(({ id }) => id),
      draft: withUsualRecipients(composeDocument('CV', pressed), lists),
    };
  });
}

/**
 * Keeps one công văn, with the note of whom it presses for what or not at all. It joins the step `stepId` of undo, as
 * `transactionOfStep` says. Throws AppError `document.secret`.
 */
export function keepReminder(
  db: Database,
  { agencyId, taskIds, draft }: ReminderDraft,
  context: WriteContext,
  stepId: number | null = null,
): StepPart<DocumentDetail> {
  return transactionOfStep(db, stepId, () => {
    const document = insertDraft(db, draft, context);
    insertReminders(db, { documentId: document.id, agencyId, taskIds });
    return document;
  });
}
