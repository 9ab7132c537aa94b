/**
 * Công văn that are composed and kept one after the other, each in a transaction of its own, so that the window never waits for more than
 * one and the clerk can stop between two. Holds what is composed and not kept yet, in memory only. No Electron here.
 */
import { AppError } from '../core/ipc/result.ts';
import type { WriteContext } from '../db/context.ts';
import type { Database } from '../db/database.ts';
import { composeReminders } from './paper-writing.ts';
import { keepReminder, type ReminderChoices, type ReminderDraft } from './reminders.ts';

/** A công văn that was kept as a draft. */
export interface KeptReminder {
  readonly documentId: number;
  readonly agencyId: number;
}

export interface ReminderComposing {
  /** Composes all, beside the window. Throws the AppErrors of `draftReminders`; nothing is composed then. */
  readonly compose: (choices: ReminderChoices, today: string) => Promise<{ readonly composingId: number }>;
  /** Keeps the next; null when all are. Throws AppError `record.notFound` when another request came after this one. */
  readonly keepNext: (composingId: number, context: WriteContext) => KeptReminder | null;
}

interface Composed {
  readonly composingId: number;
  /** Each a `ReminderDraft` as JSON. */
  readonly waiting: string[];
  /** The step of undo that all of them make. */
  stepId: number | null;
}

export function createReminderComposing(db: Database): ReminderComposing {
  let composed: Composed | null = null;
  let lastId = 0;
  return {
    compose: async (choices, today) => {
      lastId += 1;
      const composingId = lastId;
      composed = null;
      const waiting = await composeReminders(db.name, choices, today);
      if (composingId === lastId) composed = { composingId, waiting: [...waiting], stepId: null };
      return { composingId };
    },
    keepNext: (composingId, context) => {
      if (composed?.composingId !== composingId) throw new AppError('record.notFound');
      const [next] = composed.waiting;
      if (next === undefined) return null;
      const reminder: ReminderDraft = JSON.parse(next);
      const { value, stepId } = keepReminder(db, reminder, context, composed.stepId);
      composed.waiting.shift();
      composed.stepId = stepId;
      return { documentId: value.id, agencyId: reminder.agencyId };
    },
  };
}
