/** Reads what a paper that comes in is compared with: the plan it may be, and that plan's tasks as they stand. */
import {
  type ComparedHead,
  type ComparedTask,
  comparePlan,
  matchPapers,
  type PlanComparison,
  type StoredTask,
} from '../../core/domain/plan-update.ts';
import type { ParsedDocument, ParsedHeader } from '../../core/import/parsed-document.ts';
import { findAgencies } from '../agencies/agencies.ts';
import type { Database } from '../database.ts';
import { type DeadlineColumns, toDeadline } from '../tasks/deadline-columns.ts';
import { readAgencyNames } from '../tasks/task-agencies.ts';
import { directoryNames, listWrittenNames } from './plan-tasks.ts';
import { getLegalBases, getPlan } from './plans.ts';
import { documentCodeOf, findFileOwner, type PaperInput, titleOf } from './source-documents.ts';

/** A paper that has been read and may be stored already. */
export interface IncomingPaper extends PaperInput {
  readonly year: number;
}

/** The plan that a paper is, and how they differ; null when the paper is none that is stored. */
export function findComparison(db: Database, paper: IncomingPaper): PlanComparison | null {
  const match = findMatch(db, paper);
  if (!match) return null;
  const plan = getPlan(db, match.planId);
  return { plan, matchedBy: match.matchedBy, ...comparePlan(readStored(db, plan.id), readIncoming(db, paper)) };
}

type Match = Pick<PlanComparison, 'matchedBy'> & { readonly planId: number };

/** The very file first, then the same number, then the same subject; among equals the newest import. */
function findMatch(db: Database, { fingerprint, document, year }: IncomingPaper): Match | null {
  const owner = findFileOwner(db, fingerprint);
  if (owner) return { planId: owner.planId, matchedBy: 'file' };
  const rows = db
    .prepare<[], { readonly planId: number; readonly year: number; readonly header: string }>(
      `SELECT plan.id AS planId, plan.year, source_document.header
       FROM plan JOIN source_document ON source_document.id = plan.source_document_id
       WHERE plan.withdrawn_at IS NULL ORDER BY plan.imported_at DESC, plan.id DESC`,
    )
    .all();
  const matches = rows.flatMap((row): readonly Match[] => {
    const header: ParsedHeader = JSON.parse(row.header);
    const matchedBy = matchPapers({ ...header, year: row.year }, { ...document.header, year });
    return matchedBy ? [{ planId: row.planId, matchedBy }] : [];
  });
  return matches.find(({ matchedBy }) => matchedBy === 'number') ?? matches[0] ?? null;
}

export interface ComparableStored {
  readonly head: ComparedHead;
  readonly tasks: readonly StoredTask[];
}

/** A plan as it stands, ready to be compared. Throws AppError `record.notFound`. */
export function readStored(db: Database, planId: number): ComparableStored {
  const { title, documentCode, issuedOn } = getPlan(db, planId);
  const head = { title, documentCode, issuedOn, legalBases: getLegalBases(db, planId) };
  return { head, tasks: readStoredTasks(db, planId) };
}

/** The paper with its agencies under their names in the directory; one that the directory lacks keeps its own. */
export function readIncoming(db: Database, paper: PaperInput) {
  const { document } = paper;
  const { issuedOn } = document.header;
  const documentCode = documentCodeOf(document.header);
  const head: ComparedHead = { title: titleOf(paper), documentCode, issuedOn, legalBases: document.legalBases };
  return { head, tasks: toComparedTasks(db, document) };
}

function toComparedTasks(db: Database, document: ParsedDocument): readonly ComparedTask[] {
  const directoryNameOf = directoryNames(document);
  const known = findAgencies(db, listWrittenNames(document).map(directoryNameOf));
  const resolve = (names: readonly string[]) => [
    ...new Set(names.map((name) => known.get(directoryNameOf(name))?.name ?? directoryNameOf(name))),
  ];
  return document.tasks.map(({ source, ...task }) => ({
    ...task,
    leadAgencies: resolve(task.leadAgencies),
    coordinatingAgencies: resolve(task.coordinatingAgencies),
    implementingAgencies: resolve(task.implementingAgencies),
  }));
}

type StoredRow = Pick<ComparedTask, 'code' | 'type' | 'title' | 'goal' | 'product' | 'field'> &
  DeadlineColumns & {
    readonly id: number;
    readonly measures: string;
    readonly isDropped: 0 | 1;
  };

function readStoredTasks(db: Database, planId: number): readonly StoredTask[] {
  const rows = db
    .prepare<[number], StoredRow>(
      `SELECT id, code, type, title, goal, measures, product, field, deadline_raw AS deadlineRaw,
         deadline_kind AS deadlineKind, deadline_bound AS deadlineBound, due_on AS dueOn,
         dropped_at IS NOT NULL OR deleted_at IS NOT NULL AS isDropped
       FROM task WHERE plan_id = ? ORDER BY position`,
    )
    .all(planId);
  const agencyNames = readAgencyNames(
    db,
    rows.map((row) => row.id),
  );
  const corrected = readCorrectedFields(db, planId);
  return rows.map(({ deadlineRaw, deadlineKind, deadlineBound, dueOn, ...row }) => {
    const agencies = agencyNames.get(row.id);
    return {
      ...row,
      measures: JSON.parse(row.measures),
      leadAgencies: agencies?.lead ?? [],
      coordinatingAgencies: agencies?.coordinating ?? [],
      implementingAgencies: agencies?.implementing ?? [],
      deadline: toDeadline({ deadlineRaw, deadlineKind, deadlineBound, dueOn }),
      isDropped: row.isDropped === 1,
      correctedFields: [...(corrected.get(row.id) ?? [])],
    };
  });
}

/** By the audit trail: the fields that a clerk corrected on a task since a paper last said what they are. */
function readCorrectedFields(db: Database, planId: number): ReadonlyMap<number, ReadonlySet<string>> {
  const rows = db
    .prepare<[number], { readonly taskId: number; readonly action: string; readonly field: string }>(
      `SELECT audit_entry.subject_id AS taskId, audit_entry.action, changed.key AS field
       FROM task
       JOIN audit_entry ON audit_entry.subject = 'task' AND audit_entry.subject_id = task.id
       JOIN json_each(audit_entry.after) AS changed
       WHERE task.plan_id = ? AND audit_entry.action IN ('task.updated', 'task.revised', 'change.undone')
       ORDER BY audit_entry.id`,
    )
    .all(planId);
  const fields = new Map<number, Set<string>>();
  for (const { taskId, action, field } of rows) {
    const ofTask = fields.get(taskId) ?? new Set();
    fields.set(taskId, ofTask);
    if (action === 'task.updated') ofTask.add(field);
    else ofTask.delete(field);
  }
  return fields;
}
