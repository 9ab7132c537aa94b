/** Everything a paper is composed from, read in one go and in a fixed number of queries. Composes nothing. */
import type { DocumentFacts, TaskFacts } from '../../core/domain/document-facts.ts';
import type { Measure } from '../../core/domain/measure.ts';
import type { Office } from '../../core/domain/office.ts';
import { findPeriod, type ReportingPeriod } from '../../core/domain/reporting-period.ts';
import type { ComposeRequest } from '../../core/ipc/document-calls.ts';
import { AppError } from '../../core/ipc/result.ts';
import { getAgency } from '../agencies/agencies.ts';
import type { Database } from '../database.ts';
import { findOffice } from '../office/office.ts';
import { getLegalBases, getPlan } from '../plans/plans.ts';
import { listProgressEntries } from '../progress/progress-entries.ts';
import { countReminders } from '../tasks/reminders.ts';
import { listTasks } from '../tasks/tasks.ts';

/** What the facts are about; the kind of paper makes no difference to them. */
export type FactsRequest = Omit<ComposeRequest, 'kind'>;

/**
 * The facts of one plan with statuses on `today`. Throws AppError `record.notFound` for an unknown plan or agency,
 * `input.invalid` for a period that does not exist, `document.nothingToSay` while no office is stored and none is
 * given to stand in for it.
 */
export function getDocumentFacts(
  db: Database,
  request: FactsRequest,
  today: string,
  standInOffice: Office | null = null,
): DocumentFacts {
  return {
    today,
    office: getWritingOffice(db, standInOffice),
    plan: getPlan(db, request.planId),
    legalBases: getLegalBases(db, request.planId),
    tasks: listTaskFacts(db, request.planId, today),
    period: request.periodKey === null ? null : getPeriod(request.periodKey),
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

/** The tasks of a plan with everything a paper may say of them, statuses on `today`. */
export function listTaskFacts(db: Database, planId: number, today: string): readonly TaskFacts[] {
  const tasks = listTasks(db, { planId }, today);
  const measures = readMeasures(db, planId);
  const progress = listProgressEntries(
    db,
    tasks.map((task) => task.id),
  );
  return tasks.map((task) => ({
    ...task,
    measures: measures.get(task.id) ?? [],
    progress: progress.get(task.id) ?? [],
  }));
}

function readMeasures(db: Database, planId: number): ReadonlyMap<number, readonly Measure[]> {
  const rows = db
    .prepare<[number], { readonly id: number; readonly measures: string }>(
      'SELECT id, measures FROM task WHERE plan_id = ?',
    )
    .all(planId);
  return new Map(rows.map((row) => [row.id, JSON.parse(row.measures)]));
}
