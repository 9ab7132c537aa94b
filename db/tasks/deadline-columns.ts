/** A deadline as the four columns of a task, and back. */
import type { Deadline, DeadlineBound, DeadlineKind } from '../../core/domain/deadline.ts';

export interface DeadlineColumns {
  readonly deadlineRaw: string | null;
  readonly deadlineKind: DeadlineKind | null;
  readonly deadlineBound: DeadlineBound | null;
  readonly dueOn: string | null;
}

/** The deadline in the columns; null when the paper sets none (the schema lets words and kind stand only together). */
export function toDeadline({ deadlineRaw, deadlineKind, deadlineBound, dueOn }: DeadlineColumns): Deadline | null {
  if (deadlineRaw === null || deadlineKind === null) return null;
  return { raw: deadlineRaw, kind: deadlineKind, bound: deadlineBound, date: dueOn };
}

/** The columns of a deadline, all null where there is none. */
export function toDeadlineColumns(deadline: Deadline | null): DeadlineColumns {
  return {
    deadlineRaw: deadline?.raw ?? null,
    deadlineKind: deadline?.kind ?? null,
    deadlineBound: deadline?.bound ?? null,
    dueOn: deadline?.date ?? null,
  };
}
