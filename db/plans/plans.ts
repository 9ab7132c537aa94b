/** All SQL of plans: takes an imported paper in, lists plans, takes an import back and restores it. */
import type { PlanImportView, PlanView } from '../../core/domain/plan.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { WriteContext } from '../context.ts';
import { type Database, returnedId, transaction } from '../database.ts';
import { insertAuditEntry } from '../history/audit.ts';
import { vietnamDate } from '../storage/vietnam-time.ts';
import { writeInBulk } from '../tasks/bulk-writes.ts';
import { prepareTaskInsert, resolveAgencies } from './plan-tasks.ts';
import { allFields, type ReviewCorrection, tellCorrections } from './review-corrections.ts';
import { documentCodeOf, findFileOwner, insertSourceDocument, type PaperInput, titleOf } from './source-documents.ts';

/** A paper that becomes a plan. */
export interface PlanImport extends PaperInput {
  readonly year: number;
  /** Names as written whose agency the clerk chose; the directory keeps them as spellings. */
  readonly chosenNames?: readonly string[];
  /** What the clerk corrected before storing; a later paper does not overwrite it unasked. */
  readonly corrections?: readonly ReviewCorrection[];
  readonly isSample?: boolean;
}

/**
 * Takes a paper in: its file's fingerprint is remembered, the source, the plan, its agencies and its tasks are stored,
 * and the audit trail says so; all or nothing. Throws AppError `plan.alreadyImported` for a file that was taken in before.
 */
export function importPlan(db: Database, input: PlanImport, context: WriteContext): { readonly planId: number } {
  return writeInBulk(db, () => {
    assertNewFingerprint(db, input.fingerprint);
    const sourceDocumentId = insertSourceDocument(db, input, context);
    const planId = insertPlan(db, sourceDocumentId, input, context);
    const agencies = resolveAgencies(db, input.document, input.chosenNames ?? [], context);
    const insertTask = prepareTaskInsert(db, planId, agencies);
    const ids = input.document.tasks.map((task, position) => insertTask(position, task));
    insertAuditEntry(db, describeImport(planId, input), context);
    const idOf = (index: number) => {
      const id = ids[index];
      return id === undefined ? undefined : { id, fields: allFields };
    };
    tellCorrections(db, input.document.tasks, input.corrections ?? [], idOf, context);
    return { planId };
  });
}

const selectPlans = `
  SELECT plan.id, plan.source_document_id AS sourceDocumentId, plan.title, plan.year, plan.version,
    plan.document_code AS documentCode, plan.issued_on AS issuedOn, plan.is_sample AS isSample,
    (SELECT count(*) FROM task WHERE task.plan_id = plan.id AND task.dropped_at IS NULL
      AND task.deleted_at IS NULL) AS taskCount, plan.imported_at AS importedAt
  FROM plan`;

const newestFirst = 'plan.year DESC, plan.imported_at DESC, plan.id DESC';

const progressExists = `EXISTS (
  SELECT 1 FROM progress JOIN task ON task.id = progress.task_id WHERE task.plan_id = plan.id)`;

type PlanRow = Omit<PlanView, 'isSample'> & { readonly isSample: 0 | 1 };

/** All plans, newest year first, then newest import first. */
export function listPlans(db: Database): readonly PlanView[] {
  return db
    .prepare<[], PlanRow>(`${selectPlans} WHERE plan.withdrawn_at IS NULL ORDER BY ${newestFirst}`)
    .all()
    .map(toPlanView);
}

/** All imports, those that were taken back among them, in the order of `listPlans`. */
export function listImports(db: Database): readonly PlanImportView[] {
  return db
    .prepare<[], PlanRow & { readonly withdrawnAt: string | null; readonly hasProgress: 0 | 1 }>(
      `SELECT listed.*, plan.withdrawn_at AS withdrawnAt, ${progressExists} AS hasProgress
       FROM (${selectPlans}) AS listed JOIN plan ON plan.id = listed.id ORDER BY ${newestFirst}`,
    )
    .all()
    .map(({ withdrawnAt, hasProgress, ...row }) => ({
      ...toPlanView(row),
      withdrawnAt,
      hasProgress: hasProgress === 1,
    }));
}

/**
 * Takes a whole import back: the plan and its tasks are in no list, count or paper any more, and its file may come in
 * again. Nothing is deleted. Throws AppError `record.notFound`, `plan.hasProgress` once work was recorded on it.
 */
export function undoImport(db: Database, id: number, context: WriteContext): void {
  transaction(db, () => {
    const plan = getPlan(db, id);
    const worked = db.prepare<[number], 0 | 1>(`SELECT ${progressExists} FROM plan WHERE plan.id = ?`).pluck().get(id);
    if (worked === 1) throw new AppError('plan.hasProgress', { title: plan.title });
    db.prepare('UPDATE plan SET withdrawn_at = ? WHERE id = ?').run(context.now, id);
    insertAuditEntry(
      db,
      { action: 'plan.withdrawn', subject: 'plan', subjectId: id, before: null, after: null },
      context,
    );
  });
}

/**
 * Brings an import back that was taken back. Throws AppError `record.notFound` when there is none, `plan.alreadyImported`
 * when its file has come in again meanwhile.
 */
export function restoreImport(db: Database, id: number, context: WriteContext): void {
  transaction(db, () => {
    const fingerprint = db
      .prepare<[number], string>(
        `SELECT source_document.file_fingerprint
         FROM plan JOIN source_document ON source_document.id = plan.source_document_id
         WHERE plan.id = ? AND plan.withdrawn_at IS NOT NULL`,
      )
      .pluck()
      .get(id);
    if (fingerprint === undefined) throw new AppError('record.notFound');
    assertNewFingerprint(db, fingerprint);
    db.prepare('UPDATE plan SET withdrawn_at = NULL WHERE id = ?').run(id);
    insertAuditEntry(
      db,
      { action: 'plan.restored', subject: 'plan', subjectId: id, before: null, after: null },
      context,
    );
  });
}

/** One plan. Throws AppError `record.notFound`. */
export function getPlan(db: Database, id: number): PlanView {
  const row = db.prepare<[number], PlanRow>(`${selectPlans} WHERE plan.id = ? AND plan.withdrawn_at IS NULL`).get(id);
  if (!row) throw new AppError('record.notFound');
  return toPlanView(row);
}

/** Căn cứ of a plan, each without its end mark. Throws AppError `record.notFound`. */
export function getLegalBases(db: Database, planId: number): readonly string[] {
  const row = db
    .prepare<[number], { readonly legalBases: string }>(
      'SELECT legal_bases AS legalBases FROM plan WHERE id = ? AND withdrawn_at IS NULL',
    )
    .get(planId);
  if (!row) throw new AppError('record.notFound');
  return JSON.parse(row.legalBases);
}

function toPlanView(row: PlanRow): PlanView {
  return { ...row, isSample: row.isSample === 1 };
}

function assertNewFingerprint(db: Database, fingerprint: string): void {
  const known = findFileOwner(db, fingerprint);
  if (known) {
    throw new AppError('plan.alreadyImported', { date: vietnamDate(known.importedAt), title: known.title });
  }
}

function insertPlan(db: Database, sourceDocumentId: number, input: PlanImport, context: WriteContext): number {
  const row = db
    .prepare<[object], { readonly id: number }>(
      `INSERT INTO plan (source_document_id, title, year, document_code, issued_on, legal_bases, is_sample, imported_at)
       VALUES (@sourceDocumentId, @title, @year, @documentCode, @issuedOn, @legalBases, @isSample, @importedAt)
       RETURNING id`,
    )
    .get({
      sourceDocumentId,
      title: titleOf(input),
      year: input.year,
      documentCode: documentCodeOf(input.document.header),
      issuedOn: input.document.header.issuedOn,
      legalBases: JSON.stringify(input.document.legalBases),
      isSample: input.isSample ? 1 : 0,
      importedAt: context.now,
    });
  return returnedId(row);
}

function describeImport(planId: number, input: PlanImport) {
  return {
    action: 'plan.imported',
    subject: 'plan',
    subjectId: planId,
    before: null,
    after: { fileName: input.fileName, title: titleOf(input), taskCount: input.document.tasks.length },
  } as const;
}
