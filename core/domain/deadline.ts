/** The deadline (thời hạn) of a task: the words as written and what follows from them. */
import { z } from '../zod.ts';

export const deadlineKinds = ['date', 'month', 'quarter', 'year', 'days_after_event', 'recurring', 'ongoing'] as const;
export const deadlineBounds = ['by', 'before', 'in', 'within', 'after', 'from', 'on', 'range'] as const;

export const isoDateSchema = z.iso.date();

/**
 * Thời hạn. `date` is the day that the words name or the last day of the month, quarter or year they name, `YYYY-MM-DD`;
 * null when none follows. With bound `before` a named day is itself too late: see `last_on` in db/tasks/task-status.ts.
 */
export const deadlineSchema = z.strictObject({
  /** The words as written in the paper, broken lines joined. */
  raw: z.string().min(1).max(2000),
  kind: z.enum(deadlineKinds),
  bound: z.enum(deadlineBounds).nullable(),
  date: isoDateSchema.nullable(),
});

export type Deadline = Readonly<z.infer<typeof deadlineSchema>>;
export type DeadlineKind = (typeof deadlineKinds)[number];
export type DeadlineBound = (typeof deadlineBounds)[number];
