/** Everything a paper is composed from, read in one go and in a fixed number of queries. Composes nothing. */
import type { DocumentFacts, TaskFacts } from '../../core/domain/document-facts.ts';
import type { Measure } from '../../core/domain/measure.ts';
import type { Office } from '../../core/domain/office.ts';
import { findPeriod, type ReportingPeriod } from '../../core/domain/reporting-period.ts';
import {
  countingDay,
  dayInVietnam,
  deriveStatus,
  extensionBy,
  joinProgress,
  lastDayOf,
  progressBy,
} from '../../core/domain/task-standing.ts';
import type { ComposeRequest } from '../../core/ipc/document-calls.ts';
import { AppError } from '../../core/ipc/result.ts';
import { getAgency } from '../agencies/agencies.ts';
import type { Database } from '../database.ts';
import { findOffice } from '../office/office.ts';
import { readProfilePart } from '../office/profile.ts';
import { getLegalBases, getPlan } from '../plans/plans.ts';
import { listProgressEntries } from '../progress/progress-entries.ts';
import { getDueSoonSteps } from '../tasks/due-soon.ts';
import { listExtensionsOfPlan } from '../tasks/extension-entries.ts';
import { countReminders } from '../tasks/reminders.ts';
import { listTasks } from '../tasks/tasks.ts';

/** What the facts are about; the kind of paper makes no difference to them. */
export type FactsRequest = Omit<ComposeRequest, 'kind'>;

/**
 * The facts of one plan with statuses on `today`, or as of the close of the period that is asked for. Throws AppError `record.notFound` for an unknown plan or agency,
 * `input.invalid` for a period that does not exist, `document.nothingToSay` while no office is stored and none is
 * given to stand in for it.
 */
export function getDocumentFacts(
  db: Database,
  request: FactsRequest,
  today: string,
  standInOffice: Office | null = null,
): DocumentFacts {
  const period = request.periodKey === null ? null : getPeriod(request.periodKey);
  const day = period ? countingDay(period, today) : today;
  return {
    today,
    countedOn: day,
    office: getWritingOffice(db, standInOffice),
    plan: getPlan(db, request.planId),
    legalBases: getLegalBases(db, request.planId),
    tasks: listTaskFacts(db, request.planId, { today, day }),
    outlines: readProfilePart(db, 'outlines'),
    holidayYears: readProfilePart(db, 'holidays'),
    period,
    ...agencyFacts(db, request.agencyId),
  };
}

/** The office that papers speak for. Throws AppError `document.nothingToSay` while none is stored and none stands in. */
export function getWritingOffice(db: Database, standInOffice: Office | null = null): Office {
  const office = findOffice(db) ?? standInOffice;
  if (office) return office;
  throw new AppError('document.nothingToSay', {
    kind: 'văn bản',
    problem: 'chưa khai thông tin cơ quan ở màn hình Cài đặt',
  });
}

/** The facts about the agency that a công văn presses. Throws AppError `record.notFound`. */
export function agencyFacts(db: Database, agencyId: number | null): Pick<DocumentFacts, 'agency' | 'reminderCounts'> {
  if (agencyId === null) return { agency: null, reminderCounts: new Map() };
  return { agency: getAgency(db, agencyId), reminderCounts: countReminders(db, agencyId) };
}

function getPeriod(key: string): ReportingPeriod {
  const period = findPeriod(key);
  if (!period) throw new AppError('input.invalid', { field: 'Kỳ báo cáo' });
  return period;
}

/**
 * The tasks of a plan with everything a paper may say of them, statuses on `day`. A `day` before `today` is the close of a period:
 * what was recorded, finished or granted afterwards is left out then, and nobody's later word changes what the report said.
 */
export function listTaskFacts(
  db: Database,
  planId: number,
  { today, day = today }: { readonly today: string; readonly day?: string },
): readonly TaskFacts[] {
  const tasks = listTasks(db, { planId }, today);
  const measures = readMeasures(db, planId);
  const progress = listProgressEntries(
    db,
    tasks.map((task) => task.id),
  );
  const facts = tasks.map((task) => ({
    ...task,
    measures: measures.get(task.id) ?? [],
    progress: progress.get(task.id) ?? [],
  }));
  return day < today ? standOn(db, planId, facts, day) : facts;
}

/** The tasks as they stood at the close of a day in the past. */
function standOn(db: Database, planId: number, tasks: readonly TaskFacts[], day: string): readonly TaskFacts[] {
  const extensions = listExtensionsOfPlan(db, planId);
  const unitCounts = countUnits(db, planId);
  const dropped = readDropped(db, planId);
  const [dueSoonDays = 0] = getDueSoonSteps(db);
  return tasks.map((task) => {
    const progress = progressBy(task.progress, day);
    const extension = extensionBy(extensions.get(task.id) ?? [], day);
    const droppedAt = dropped.get(task.id);
    const isDropped = droppedAt !== undefined && dayInVietnam(droppedAt) <= day;
    const standing = joinProgress(progress, unitCounts.get(task.id) ?? 0);
    const newest = progress.findLast(({ agencyId }) => agencyId === null) ?? progress.at(-1);
    const lastOn = lastDayOf({ deadline: task.deadline, extension });
    const derived = deriveStatus(
      { ...task, lastOn, progress: isDropped ? { status: 'cancelled', completedOn: null } : standing },
      day,
      dueSoonDays,
    );
    return {
      ...{ ...task, ...derived, progress, percent: standing?.percent ?? null, outcome: newest?.outcome || null },
      extension: extension && { dueOn: extension.dueOn, documentCode: extension.documentCode },
    };
  });
}

/** How many units report on each task that has some. */
function countUnits(db: Database, planId: number): ReadonlyMap<number, number> {
  const rows = db
    .prepare<[number], { readonly taskId: number; readonly count: number }>(
      `SELECT task_unit.task_id AS taskId, count(DISTINCT task_unit.agency_id) AS count FROM task_unit
       JOIN task ON task.id = task_unit.task_id WHERE task.plan_id = ? GROUP BY task_unit.task_id`,
    )
    .all(planId);
  return new Map(rows.map(({ taskId, count }) => [taskId, count]));
}

/** When the plan lost a task, by task. */
function readDropped(db: Database, planId: number): ReadonlyMap<number, string> {
  const rows = db
    .prepare<[number], { readonly id: number; readonly droppedAt: string }>(
      'SELECT id, dropped_at AS droppedAt FROM task WHERE plan_id = ? AND dropped_at IS NOT NULL',
    )
    .all(planId);
  return new Map(rows.map(({ id, droppedAt }) => [id, droppedAt]));
}

function readMeasures(db: Database, planId: number): ReadonlyMap<number, readonly Measure[]> {
  const rows = db
    .prepare<[number], { readonly id: number; readonly measures: string }>(
      'SELECT id, measures FROM task WHERE plan_id = ?',
    )
    .all(planId);
  return new Map(rows.map((row) => [row.id, JSON.parse(row.measures)]));
}
