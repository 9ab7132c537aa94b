/** Reads recorded progress with its evidence. Knows nothing of how it is written (progress.ts). */
import type { Evidence, ProgressEntry } from '../../core/domain/progress.ts';
import { type Database, prepareOnce } from '../database.ts';

type EntryRow = Omit<ProgressEntry, 'evidence'>;
type EvidenceRow = Evidence & { readonly progressId: number };

/** All progress of the tasks given, oldest period first, by task, in two queries; a task without any is not in the answer. */
export function listProgressEntries(
  db: Database,
  taskIds: readonly number[],
): ReadonlyMap<number, readonly ProgressEntry[]> {
  const wanted = JSON.stringify(taskIds);
  const rows = prepareOnce<[string], EntryRow>(
    db,
    `SELECT progress.id, progress.task_id AS taskId, progress.period_key AS periodKey, progress.agency_id AS agencyId,
         progress.status, progress.percent, progress.completed_on AS completedOn, progress.outcome, progress.obstacle,
         progress.recommendation, agency.name AS agencyName, progress.recorded_by AS recordedBy,
         progress.recorded_at AS recordedAt
       FROM json_each(?) AS wanted
       JOIN progress ON progress.task_id = wanted.value
       LEFT JOIN agency ON agency.id = progress.agency_id
       ORDER BY progress.period_end_on, progress.recorded_at, progress.id`,
  ).all(wanted);
  const evidence = readEvidence(db, wanted);
  return Map.groupBy(
    rows.map((row) => ({ ...row, evidence: evidence.get(row.id) ?? [] })),
    (entry) => entry.taskId,
  );
}

/** The record of one task, period and unit (null: the task as a whole); undefined when there is none yet. */
export function findProgressEntry(
  db: Database,
  key: Pick<ProgressEntry, 'taskId' | 'periodKey' | 'agencyId'>,
): ProgressEntry | undefined {
  return listProgressEntries(db, [key.taskId])
    .get(key.taskId)
    ?.find((entry) => entry.periodKey === key.periodKey && entry.agencyId === key.agencyId);
}

function readEvidence(db: Database, taskIds: string): ReadonlyMap<number, Evidence[]> {
  const rows = prepareOnce<[string], EvidenceRow>(
    db,
    `SELECT evidence.progress_id AS progressId, evidence.document_code AS documentCode,
         evidence.issued_on AS issuedOn, evidence.issuer, evidence.subject
       FROM json_each(?) AS wanted
       JOIN progress ON progress.task_id = wanted.value
       JOIN evidence ON evidence.progress_id = progress.id
       ORDER BY evidence.progress_id, evidence.position`,
  ).all(taskIds);
  const byEntry = new Map<number, Evidence[]>();
  for (const { progressId, ...paper } of rows) {
    const papers = byEntry.get(progressId) ?? [];
    papers.push(paper);
    byEntry.set(progressId, papers);
  }
  return byEntry;
}
