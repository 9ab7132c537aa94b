/** What the clerk has typed about progress and not yet saved: kept per task, period and unit, checked, made into input. Pure. */
import type { Evidence, ProgressEntry, ProgressInput, ProgressStatus } from '../../../core/domain/progress.ts';
import { listPeriods, type ReportingPeriod } from '../../../core/domain/reporting-period.ts';
import type { TaskDetail } from '../../../core/domain/task.ts';
import { shellStrings } from '../../strings/shell.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { formatDate, parseDate } from '../../ui/dates.ts';

/** What a draft is about; null for the task as a whole. */
export interface ProgressPlace {
  readonly taskId: number;
  readonly periodKey: string;
  readonly agencyId: number | null;
}

/** A row of evidence as typed. `key` tells rows apart while they are edited. */
export interface EvidenceDraft extends Omit<Evidence, 'issuedOn'> {
  readonly key: number;
  readonly issuedOn: string;
}

/** Every field as typed: days are dd/mm/yyyy, the percentage is text. */
export interface ProgressDraft {
  readonly status: ProgressStatus;
  readonly percent: string;
  readonly completedOn: string;
  readonly outcome: string;
  readonly obstacle: string;
  readonly recommendation: string;
  readonly evidence: readonly EvidenceDraft[];
}

const blankDraft: ProgressDraft = {
  status: 'inProgress',
  percent: '0',
  completedOn: '',
  outcome: '',
  obstacle: '',
  recommendation: '',
  evidence: [],
};

function writeDate(isoDate: string | null): string {
  return isoDate === null ? '' : formatDate(isoDate);
}

/** What is recorded at this place, as a draft; blank when nothing is. */
export function startDraft(entries: readonly ProgressEntry[], place: ProgressPlace): ProgressDraft {
  const entry = entries.find(({ periodKey, agencyId }) => periodKey === place.periodKey && agencyId === place.agencyId);
  if (!entry) return blankDraft;
  return {
    status: entry.status,
    percent: String(entry.percent),
    completedOn: writeDate(entry.completedOn),
    outcome: entry.outcome,
    obstacle: entry.obstacle,
    recommendation: entry.recommendation,
    evidence: entry.evidence.map((paper, key) => ({ ...paper, key, issuedOn: writeDate(paper.issuedOn) })),
  };
}

/** The draft after a change of status: finished means 100 %, not begun means 0 %, and only what is finished has a day. */
export function changeStatus(draft: ProgressDraft, status: ProgressStatus): ProgressDraft {
  const percent = status === 'done' ? '100' : status === 'notStarted' ? '0' : draft.percent;
  return { ...draft, status, percent, completedOn: status === 'done' ? draft.completedOn : '' };
}

/** The draft with a blank row of evidence at its end. */
export function addEvidence(draft: ProgressDraft): ProgressDraft {
  const key = Math.max(-1, ...draft.evidence.map((row) => row.key)) + 1;
  const blank: EvidenceDraft = { key, documentCode: '', issuedOn: '', issuer: '', subject: '' };
  return { ...draft, evidence: [...draft.evidence, blank] };
}

/** Messages by field; `evidence` by the key of its row. */
export interface ProgressProblems {
  readonly percent?: string;
  readonly completedOn?: string;
  readonly evidence: ReadonlyMap<number, { readonly documentCode?: string; readonly issuedOn?: string }>;
}

const words = taskStrings.progress.invalid;

function checkCompletedOn(draft: ProgressDraft, today: string): string | undefined {
  if (draft.status !== 'done') return undefined;
  if (draft.completedOn.trim() === '') return words.completedOnMissing;
  const date = parseDate(draft.completedOn);
  if (date === null) return shellStrings.date.invalid;
  return date > today ? words.completedOnFuture : undefined;
}

function checkEvidence(row: EvidenceDraft) {
  const documentCode = row.documentCode.trim() === '' ? words.documentCode : undefined;
  const issuedOn =
    row.issuedOn.trim() !== '' && parseDate(row.issuedOn) === null ? shellStrings.date.invalid : undefined;
  return documentCode || issuedOn ? { documentCode, issuedOn } : undefined;
}

/** What keeps the draft from being saved on `today` (`YYYY-MM-DD`); null when nothing does. */
export function findProblems(draft: ProgressDraft, today: string): ProgressProblems | null {
  const percent = /^(\d{1,2}|100)$/.test(draft.percent.trim()) ? undefined : words.percent;
  const completedOn = checkCompletedOn(draft, today);
  const evidence = new Map(
    draft.evidence.flatMap((row) => {
      const problem = checkEvidence(row);
      return problem ? [[row.key, problem] as const] : [];
    }),
  );
  return percent || completedOn || evidence.size > 0 ? { percent, completedOn, evidence } : null;
}

/** The input of `tasks.recordProgress`. Only for a draft without problems. */
export function toProgressInput(place: ProgressPlace, draft: ProgressDraft): ProgressInput {
  return {
    ...place,
    status: draft.status,
    percent: Number(draft.percent),
    completedOn: parseDate(draft.completedOn),
    outcome: draft.outcome,
    obstacle: draft.obstacle,
    recommendation: draft.recommendation,
    evidence: draft.evidence.map(({ key: _, issuedOn, ...paper }) => ({ ...paper, issuedOn: parseDate(issuedOn) })),
  };
}

/** The quarters to choose from: of the years of the deadline, of today's quarter, and of what is recorded; newest last. */
export function listChoosablePeriods(current: ReportingPeriod, years: readonly number[]): readonly ReportingPeriod[] {
  const all = new Set([current.year - 1, current.year, ...years]);
  return [...all].sort((a, b) => a - b).flatMap((year) => listPeriods('quarter', year));
}

/** The years that a task speaks of: of its last day and of the progress recorded. */
export function yearsOfTask(task: TaskDetail): readonly number[] {
  const dates = [task.deadline?.date ?? null, ...task.progress.map(({ periodKey }) => periodKey)];
  return dates.filter((date) => date !== null).map((date) => Number(date.slice(0, 4)));
}

interface KeptDraft {
  readonly place: ProgressPlace;
  readonly draft: ProgressDraft;
}

const drafts = new Map<string, KeptDraft>();

function keyOf({ taskId, periodKey, agencyId }: ProgressPlace): string {
  return `${taskId} ${periodKey} ${agencyId ?? ''}`;
}

/** What was typed here and not saved, if anything; survives leaving the pane and the screen. */
export function recallDraft(place: ProgressPlace): ProgressDraft | undefined {
  return drafts.get(keyOf(place))?.draft;
}

/** Where something was last typed about a task and not saved, if anywhere. */
export function recallUnsavedPlace(taskId: number): ProgressPlace | undefined {
  return [...drafts.values()].findLast(({ place }) => place.taskId === taskId)?.place;
}

/** Keeps what is typed; undefined forgets it, once it is saved. */
export function keepDraft(place: ProgressPlace, draft: ProgressDraft | undefined): void {
  if (draft) drafts.set(keyOf(place), { place, draft });
  else drafts.delete(keyOf(place));
}
