/** Plans, tasks and progress as exchange packages carry them: whole records under names that every PC of the office shares. */
import type { AgencyRole } from '../../../core/domain/agency.ts';
import type { ProgressEntry } from '../../../core/domain/progress.ts';
import type { ExchangedAgency, ExchangedSource, FieldsOf } from '../../../core/exchange/record-schemas.ts';
import { listAgencies } from '../../agencies/agencies.ts';
import { type Database, prepareOnce } from '../../database.ts';
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

function readAgencyLists(db: Database, taskIds: string): ReadonlyMap<number, AgencyLists> {
  const rows = prepareOnce<[string], { taskId: number; role: AgencyRole; name: string; nameAsWritten: string }>(
    db,
    `SELECT task_agency.task_id AS taskId, task_agency.role, agency.name, task_agency.name_as_written AS nameAsWritten
       FROM json_each(?) AS wanted JOIN task_agency ON task_agency.task_id = wanted.value
       JOIN agency ON agency.id = task_agency.agency_id
       ORDER BY task_agency.task_id, task_agency.role, task_agency.position`,
  ).all(taskIds);
  const lists = new Map<number, AgencyLists>();
  for (const { taskId, role, ...agency } of rows) {
    const ofTask = lists.get(taskId) ?? { lead: [], coordinating: [], implementing: [] };
    ofTask[role].push(agency);
    lists.set(taskId, ofTask);
  }
  return lists;
}

type Extension = TaskFields['extensions'][number];

function readExtensions(
  db: Database,
  taskIds: string,
): ReadonlyMap<number, readonly (Extension & { readonly taskId: number })[]> {
  const rows = prepareOnce<[string], Extension & { readonly taskId: number }>(
    db,
    `SELECT extension.task_id AS taskId, previous_due_on AS previousDueOn, due_on AS dueOn, document_code AS documentCode,
         issued_on AS issuedOn, issuer, subject, recorded_by AS recordedBy, recorded_at AS recordedAt
       FROM json_each(?) AS wanted JOIN extension ON extension.task_id = wanted.value ORDER BY extension.id`,
  ).all(taskIds);
  return Map.groupBy(rows, ({ taskId }) => taskId);
}

interface NamedTask {
  readonly id: number;
  readonly uid: string;
}
type Named<Fields> = readonly (readonly [key: string, record: LocalRecord<Fields>])[];

const tasksAtOnce = 500;

function readTasksOf(db: Database, some: readonly NamedTask[]): Named<TaskFields> {
  const wanted = JSON.stringify(some.map(({ id }) => id));
  const extensions = readExtensions(db, wanted);
  const agencies = readAgencyLists(db, wanted);
  const rows = prepareOnce<[string], TaskRow>(
    db,
    `SELECT task.id, task.uid, plan.uid AS plan, task.type, task.code, task.title, task.goal, task.measures, task.field,
       task.deadline_raw AS deadlineRaw, task.deadline_kind AS deadlineKind, task.deadline_bound AS deadlineBound,
       task.due_on AS dueOn, task.product, task.authority, source_document.file_fingerprint AS source,
       task.line_from AS lineFrom, task.line_to AS lineTo, task.dropped_at IS NOT NULL AS isDropped,
       task.deleted_at IS NOT NULL AS isDeleted
     FROM json_each(?) AS wanted JOIN task ON task.id = wanted.value JOIN plan ON plan.id = task.plan_id
     JOIN source_document ON source_document.id = ifnull(task.source_document_id, plan.source_document_id)
     ORDER BY task.plan_id, task.position`,
  ).all(wanted);
  return rows.map((row) => {
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
    return [uid, { id, fields }] as const;
  });
}

function listNamedTasks(db: Database): readonly NamedTask[] {
  return db.prepare<[], NamedTask>('SELECT id, uid FROM task ORDER BY plan_id, position').all();
}

function* readInPieces<Fields>(
  tasks: readonly NamedTask[],
  read: (some: readonly NamedTask[]) => Named<Fields>,
): Iterator<Named<Fields>[number]> {
  for (let at = 0; at < tasks.length; at += tasksAtOnce) yield* read(tasks.slice(at, at + tasksAtOnce));
}

/** Tasks with all their words do not fit into the memory: read from the database some at a time, whenever they are asked for. */
export function readTasks(db: Database): RecordMap<TaskFields> {
  const tasks = listNamedTasks(db);
  const named = new Map(tasks.map((task) => [task.uid, task]));
  return {
    size: named.size,
    get: (key) => {
      const task = named.get(key);
      return task && readTasksOf(db, [task])[0]?.[1];
    },
    has: (key) => named.has(key),
    [Symbol.iterator]: () => readInPieces(tasks, (some) => readTasksOf(db, some)),
  };
}

function toProgressRecord(task: string, entry: ProgressEntry): LocalRecord<ProgressFields> {
  const { status, percent, completedOn, outcome, obstacle, recommendation, evidence } = entry;
  return {
    id: entry.id,
    fields: {
      of: { task, periodKey: entry.periodKey, agency: entry.agencyName },
      standing: { status, percent, completedOn },
      ...{ outcome, obstacle, recommendation, evidence: [...evidence] },
      recorded: { by: entry.recordedBy, at: entry.recordedAt },
    },
  };
}

/** Years of progress: read as tasks are, of some tasks at a time. */
export function readProgress(db: Database): RecordMap<ProgressFields> {
  const tasks = listNamedTasks(db);
  const idOf = new Map(tasks.map(({ id, uid }) => [uid, id]));
  const read = (some: readonly NamedTask[]): Named<ProgressFields> => {
    const entries = listProgressEntries(
      db,
      some.map(({ id }) => id),
    );
    return some.flatMap(({ id, uid }) =>
      (entries.get(id) ?? []).map((entry) => {
        const record = toProgressRecord(uid, entry);
        return [progressKey(record.fields.of), record] as const;
      }),
    );
  };
  // Whoever asks goes task by task.
  let last: { readonly uid: string; readonly records: ReadonlyMap<string, LocalRecord<ProgressFields>> } | null = null;
  const get = (key: string) => {
    // A name from elsewhere may hold what stands between the parts of a key.
    for (const { index } of key.matchAll(/ \| /g)) {
      const uid = key.slice(0, index);
      const id = idOf.get(uid);
      if (id === undefined) continue;
      if (last?.uid !== uid) last = { uid, records: new Map(read([{ id, uid }])) };
      const record = last.records.get(key);
      if (record) return record;
    }
    return undefined;
  };
  return {
    size: db.prepare<[], number>('SELECT count(*) FROM progress').pluck().get() ?? 0,
    get,
    has: (key) => get(key) !== undefined,
    [Symbol.iterator]: () => readInPieces(tasks, read),
  };
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
