/** The calls about pressing late agencies: who is to be pressed, and one công văn for each. */
import type { PressingAgency, PressingOfTasks, TaskReminder } from '../domain/reminder.ts';
import { z } from '../zod.ts';
import { id, returns } from './call.ts';

/** Which agencies are pressed, each for which of its tasks. */
export const reminderRequestSchema = z.strictObject({
  planId: id,
  choices: z
    .array(z.strictObject({ agencyId: id, taskIds: z.array(id).min(1).max(5000) }))
    .min(1)
    .max(500),
});
export type ReminderRequest = Readonly<z.infer<typeof reminderRequestSchema>>;

export const reminderCalls = {
  /** Every other agency with a task of the plan that is overdue or due soon, most overdue first. */
  'reminders.listPressing': { input: z.strictObject({ planId: id }), output: returns<readonly PressingAgency[]>() },
  /** The same of tasks that were chosen, of whatever plans. */
  'reminders.listPressingOf': {
    input: z.strictObject({ taskIds: z.array(id).min(1).max(60_000) }),
    output: returns<PressingOfTasks>(),
  },
  /** One công văn per agency, composed and not kept yet: all or none. Those of an earlier request that were not kept are forgotten. */
  'reminders.compose': { input: reminderRequestSchema, output: returns<{ readonly composingId: number }>() },
  /** Keeps the next công văn of what was composed as a draft; null when all are kept. Together they are one step for undo. */
  'reminders.keepNext': {
    input: z.strictObject({ composingId: id }),
    output: returns<{ readonly documentId: number; readonly agencyId: number } | null>(),
  },
  /** The công văn that pressed for a task, oldest first. */
  'reminders.listOfTask': { input: z.strictObject({ id }), output: returns<readonly TaskReminder[]>() },
} as const;
