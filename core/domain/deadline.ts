/** The deadline (thời hạn) of a task: the words as written and what follows from them. */
import { z } from 'zod';

export const deadlineKinds = ['date', 'month', 'quarter', 'year', 'days_after_event', 'recurring', 'ongoing'] as const;
export const deadlineBounds = ['by', 'before', 'in', 'within', 'after', 'from', 'on', 'range'] as const;

export const isoDateSchema = z.iso.date();

/** Thời hạn. `date` is the last day allowed, `YYYY-MM-DD`, when one follows from the words; else null. */
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
