/** Plans, tasks and progress as exchange packages carry them: whole records under names that every PC of the office shares. */
import type { AgencyRole } from '../../../core/domain/agency.ts';
import type { ExchangedAgency, ExchangedSource, FieldsOf } from '../../../core/exchange/record-schemas.ts';
import { listAgencies } from '../../agencies/agencies.ts';
import type { Database } from '../../database.ts';
import { listProgressEntries } from '../../progress/progress-entries.ts';
import { type DeadlineColumns, toDeadline } from '../../tasks/deadline-columns.ts';
import { joinKey, type LocalRecord, type RecordMap } from '../record-store.ts';

export type PlanFields = FieldsOf<'plans'>;
export type TaskFields = FieldsOf<'tasks'>;
export type ProgressFields = FieldsOf<'progress'>;

/** The name of a row of progress: the task, the period and the unit say which it is. */
export function progressKey({ task, periodKey, agency }: ProgressFields['of']): string {
  return joinKey(task, periodKey, agency);
}

interface PlanRow {
  readonly id: number;
  readonly uid: string;
  readonly title: string;
  readonly year: number;
  readonly documentCode: string | null;
  readonly issuedOn: string | null;
  readonly legalBases: string;
  readonly isSample: 0 | 1;
  readonly version: number;
  readonly source: string;
  readonly isWithdrawn: 0 | 1;
}

export function readPlans(db: Database): RecordMap<PlanFields> {
  const rows = db
    .prepare<[], PlanRow>(
      `SELECT plan.id, plan.uid, plan.title, plan.year, plan.document_code AS documentCode, plan.issued_on AS issuedOn,
         plan.legal_bases AS legalBases, plan.is_sample AS isSample, plan.version,
         source_document.file_fingerprint AS source, plan.withdrawn_at IS NOT NULL AS isWithdrawn
       FROM plan JOIN source_document ON source_document.id = plan.source_document_id ORDER BY plan.id`,
    )
    .all();
  return new Map(
    rows.map(({ id, uid, legalBases, isSample, isWithdrawn, ...head }) => [
      uid,
      {
        id,
        fields: {
          head: { ...head, legalBases: JSON.parse(legalBases), isSample: isSample === 1 },
          isWithdrawn: isWithdrawn === 1,
        },
      },
    ]),
  );
}

interface TaskRow extends DeadlineColumns, Pick<TaskFields, 'plan' | 'type' | 'code' | 'title' | 'goal' | 'field'> {
  readonly id: number;
  readonly uid: string;
  readonly product: string | null;
  readonly authority: string | null;
  readonly measures: string;
  readonly source: string;
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly isDropped: 0 | 1;
  readonly isDeleted: 0 | 1;
}

type AgencyLists = Record<AgencyRole, { name: string; nameAsWritten: string }[]>;

function readAgencyLists(db: Database): ReadonlyMap<number, AgencyLists> {
  const rows = db
    .prepare<[], { taskId: number; role: AgencyRole; name: string; nameAsWritten: string }>(
      `SELECT task_agency.task_id AS taskId, task_agency.role, agency.name, task_agency.name_as_written AS nameAsWritten
       FROM task_agency JOIN agency ON agency.id = task_agency.agency_id
       ORDER BY task_agency.task_id, task_agency.role, task_agency.position`,
    )
    .all();
  const lists = new Map<number, AgencyLists>();
  for (const { taskId, role, ...agency } of rows) {
    const ofTask = lists.get(taskId) ?? { lead: [], coordinating: [], implementing: [] };
    ofTask[role].push(agency);
    lists.set(taskId, ofTask);
  }
  return lists;
}

type Extension = TaskFields['extensions'][number];

function readExtensions(db: Database): ReadonlyMap<number, readonly (Extension & { readonly taskId: number })[]> {
  const rows = db
    .prepare<[], Extension & { readonly taskId: number }>(
      `SELECT task_id AS taskId, previous_due_on AS previousDueOn, due_on AS dueOn, document_code AS documentCode,
         issued_on AS issuedOn, issuer, subject, recorded_by AS recordedBy, recorded_at AS recordedAt
       FROM extension ORDER BY id`,
    )
    .all();
  return Map.groupBy(rows, ({ taskId }) => taskId);
}

export function readTasks(db: Database): RecordMap<TaskFields> {
  const extensions = readExtensions(db);
  const agencies = readAgencyLists(db);
  const rows = db
    .prepare<[], TaskRow>(
      `SELECT task.id, task.uid, plan.uid AS plan, task.type, task.code, task.title, task.goal, task.measures, task.field,
         task.deadline_raw AS deadlineRaw, task.deadline_kind AS deadlineKind, task.deadline_bound AS deadlineBound,
         task.due_on AS dueOn, task.product, task.authority, source_document.file_fingerprint AS source,
         task.line_from AS lineFrom, task.line_to AS lineTo, task.dropped_at IS NOT NULL AS isDropped,
         task.deleted_at IS NOT NULL AS isDeleted
       FROM task JOIN plan ON plan.id = task.plan_id
       JOIN source_document ON source_document.id = ifnull(task.source_document_id, plan.source_document_id)
       ORDER BY task.plan_id, task.position`,
    )
    .all();
  return new Map(
    rows.map((row) => {
      const { id, uid, deadlineRaw, deadlineKind, deadlineBound, dueOn, source, lineFrom, lineTo, ...words } = row;
      const fields: TaskFields = {
        ...words,
        measures: JSON.parse(row.measures),
        deadline: toDeadline({ deadlineRaw, deadlineKind, deadlineBound, dueOn }),
        ...(agencies.get(id) ?? { lead: [], coordinating: [], implementing: [] }),
        place: { source, lineFrom, lineTo },
        isDropped: row.isDropped === 1,
        isDeleted: row.isDeleted === 1,
        extensions: (extensions.get(id) ?? []).map(({ taskId: _, ...extension }) => extension),
      };
      return [uid, { id, fields }];
    }),
  );
}

export function readProgress(db: Database): RecordMap<ProgressFields> {
  const tasks = db.prepare<[], { readonly id: number; readonly uid: string }>('SELECT id, uid FROM task').all();
  const uidOf = new Map(tasks.map(({ id, uid }) => [id, uid]));
  const records = new Map<string, LocalRecord<ProgressFields>>();
  for (const [taskId, entries] of listProgressEntries(db, [...uidOf.keys()])) {
    for (const entry of entries) {
      const of = { task: uidOf.get(taskId) ?? '', periodKey: entry.periodKey, agency: entry.agencyName };
      const { status, percent, completedOn, outcome, obstacle, recommendation, evidence } = entry;
      const recorded = { by: entry.recordedBy, at: entry.recordedAt };
      const standing = { status, percent, completedOn };
      records.set(progressKey(of), {
        id: entry.id,
        fields: { of, standing, outcome, obstacle, recommendation, evidence: [...evidence], recorded },
      });
    }
  }
  return records;
}

/** The papers that plans and tasks speak of, each file once. */
export function readSources(db: Database): readonly ExchangedSource[] {
  return db
    .prepare<
      [],
      { fingerprint: string; fileName: string; title: string; header: string; lines: string; importedAt: string }
    >(
      `SELECT file_fingerprint AS fingerprint, file_name AS fileName, title, header, lines, imported_at AS importedAt
       FROM source_document WHERE id IN (SELECT max(id) FROM source_document GROUP BY file_fingerprint) ORDER BY id`,
    )
    .all()
    .map(({ lines, ...source }) => ({ ...source, lines: JSON.parse(lines) }));
}

/** The directory as a package carries it. */
export function readDirectory(db: Database): readonly ExchangedAgency[] {
  const agencies = listAgencies(db);
  const nameOf = new Map(agencies.map(({ id, name }) => [id, name]));
  return agencies.map(({ name, abbreviation, kind, otherNames, validFromOn, validToOn, successorId }) => ({
    ...{ name, abbreviation, kind, otherNames: [...otherNames], validFromOn, validToOn },
    successorName: nameOf.get(successorId ?? 0) ?? null,
  }));
}
