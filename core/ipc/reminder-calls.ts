/** The calls about pressing late agencies: who is to be pressed, and one công văn for each. */

import type { PressingAgency, TaskReminder } from '../domain/reminder.ts';
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
  /** One draft per agency, all or none. */
  'reminders.compose': { input: reminderRequestSchema, output: returns<{ readonly documentIds: readonly number[] }>() },
  /** The công văn that pressed for a task, oldest first. */
  'reminders.listOfTask': { input: z.strictObject({ id }), output: returns<readonly TaskReminder[]>() },
} as const;
