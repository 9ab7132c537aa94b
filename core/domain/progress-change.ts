/** What a change in one cell of the task table (status, percent, outcome) makes of a record of progress. Pure. */
import type { ProgressInput, ProgressStatus } from './progress.ts';

/** Only the keys given change. */
export interface ProgressChange {
  readonly status?: ProgressStatus | undefined;
  readonly percent?: number | undefined;
  readonly outcome?: string | undefined;
}

/** The parts of a record that belong together: finished means 100 % and has a day, not begun means 0 %. */
type Standing = Pick<ProgressInput, 'status' | 'percent' | 'completedOn'>;

function settle(standing: Standing, { status, percent }: ProgressChange, today: string): Standing {
  const wanted = status ?? (percent === undefined ? standing.status : statusOf(percent));
  switch (wanted) {
    case 'done':
      return { status: 'done', percent: 100, completedOn: standing.completedOn ?? today };
    case 'notStarted':
      return { status: 'notStarted', percent: 0, completedOn: null };
    case 'cancelled':
      return { status: 'cancelled', percent: percent ?? standing.percent, completedOn: null };
    case 'inProgress':
      return { status: 'inProgress', percent: percent ?? Math.min(standing.percent, 99), completedOn: null };
  }
}

function statusOf(percent: number): ProgressStatus {
  return percent === 100 ? 'done' : percent === 0 ? 'notStarted' : 'inProgress';
}

/**
 * The record of the task as a whole in `periodKey` after the change. `present` is what is recorded there; without it the
 * task goes on from `newest`, where it stood before (null: nowhere), and its words begin anew. Finished today
 * (`YYYY-MM-DD`) unless a day is known.
 */
export function changeProgress(
  key: { readonly taskId: number; readonly periodKey: string },
  { present, newest }: { readonly present: ProgressInput | undefined; readonly newest: Standing | null },
  change: ProgressChange,
  today: string,
): ProgressInput {
  const before: Standing = present ?? newest ?? { status: 'notStarted', percent: 0, completedOn: null };
  return {
    taskId: key.taskId,
    periodKey: key.periodKey,
    agencyId: null,
    ...settle(before, change, today),
    outcome: change.outcome ?? present?.outcome ?? '',
    obstacle: present?.obstacle ?? '',
    recommendation: present?.recommendation ?? '',
    evidence: present ? [...present.evidence] : [],
  };
}
