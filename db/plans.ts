/** All SQL of plans and the source documents they come from; takes an imported paper in. */
import type { AgencyRole } from '../core/domain/agency.ts';
import type { PlanView, SourceDocumentView } from '../core/domain/plan.ts';
import type { ParsedDocument, ParsedHeader, ParsedTask } from '../core/import/parsed-document.ts';
import { AppError } from '../core/ipc/result.ts';
import { type AgencyReference, findOrAddAgencies } from './agencies.ts';
import { insertAuditEntry } from './audit.ts';
import type { WriteContext } from './context.ts';
import { type Database, returnedId, transaction } from './database.ts';
import { toDeadlineColumns } from './deadline-columns.ts';
import { taskSearchText } from './search-text.ts';
import { prepareTaskAgencyInsert } from './task-agencies.ts';
import { vietnamDate } from './vietnam-time.ts';

/** A paper as the clerk has corrected it, with the file it came from. */
export interface PlanImport {
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly fingerprint: string;
  readonly year: number;
  readonly document: ParsedDocument;
  readonly isSample?: boolean;
}

/** The directory's agency for each name as written in the paper. */
type AgenciesByWrittenName = ReadonlyMap<string, AgencyReference>;

/**
 * Takes a paper in: its file's fingerprint is remembered, the source, the plan, its agencies and its tasks are stored,
 * and the audit trail says so; all or nothing. Throws AppError `plan.alreadyImported` for a file that was taken in before.
 */
export function importPlan(db: Database, input: PlanImport, context: WriteContext): { readonly planId: number } {
  return transaction(db, () => {
    assertNewFingerprint(db, input.fingerprint);
    const sourceDocumentId = insertSourceDocument(db, input, context);
    const planId = insertPlan(db, sourceDocumentId, input, context);
    const agencies = resolveAgencies(db, input.document, context);
    insertTasks(db, planId, input.document.tasks, agencies);
    insertAuditEntry(db, describeImport(planId, input), context);
    return { planId };
  });
}

const selectPlans = `
  SELECT plan.id, plan.source_document_id AS sourceDocumentId, plan.title, plan.year, plan.version,
    plan.document_code AS documentCode, plan.issued_on AS issuedOn, plan.is_sample AS isSample,
    (SELECT count(*) FROM task WHERE task.plan_id = plan.id) AS taskCount, plan.imported_at AS importedAt
  FROM plan`;

type PlanRow = Omit<PlanView, 'isSample'> & { readonly isSample: 0 | 1 };

/** All plans, newest year first, then newest import first. */
export function listPlans(db: Database): readonly PlanView[] {
  return db
    .prepare<[], PlanRow>(`${selectPlans} ORDER BY plan.year DESC, plan.imported_at DESC, plan.id DESC`)
    .all()
    .map(toPlanView);
}

/** One plan. Throws AppError `record.notFound`. */
export function getPlan(db: Database, id: number): PlanView {
  const row = db.prepare<[number], PlanRow>(`${selectPlans} WHERE plan.id = ?`).get(id);
  if (!row) throw new AppError('record.notFound');
  return toPlanView(row);
}

/** Căn cứ of a plan, each without its end mark. Throws AppError `record.notFound`. */
export function getLegalBases(db: Database, planId: number): readonly string[] {
  const row = db
    .prepare<[number], { readonly legalBases: string }>('SELECT legal_bases AS legalBases FROM plan WHERE id = ?')
    .get(planId);
  if (!row) throw new AppError('record.notFound');
  return JSON.parse(row.legalBases);
}

/** A source document with its text by line. Throws AppError `record.notFound`. */
export function getSourceDocument(db: Database, id: number): SourceDocumentView {
  const row = db
    .prepare<[number], Omit<SourceDocumentView, 'lines'> & { readonly lines: string }>(
      'SELECT id, file_name AS fileName, title, lines FROM source_document WHERE id = ?',
    )
    .get(id);
  if (!row) throw new AppError('record.notFound');
  return { ...row, lines: JSON.parse(row.lines) };
}

function toPlanView(row: PlanRow): PlanView {
  return { ...row, isSample: row.isSample === 1 };
}

function assertNewFingerprint(db: Database, fingerprint: string): void {
  const known = db
    .prepare<[string], { readonly title: string; readonly importedAt: string }>(
      `SELECT source_document.title, source_document.imported_at AS importedAt
       FROM source_document JOIN plan ON plan.source_document_id = source_document.id
       WHERE source_document.file_fingerprint = ? AND plan.withdrawn_at IS NULL`,
    )
    .get(fingerprint);
  if (known) {
    throw new AppError('plan.alreadyImported', { date: vietnamDate(known.importedAt), title: known.title });
  }
}

/** Trích yếu, or the file's name where the paper has none. */
function titleOf({ document, fileName }: PlanImport): string {
  return document.header.subject || fileName;
}

/** Số, ký hiệu as papers cite it: "208/TB-VPUBND"; null when the paper has no number. */
function documentCodeOf({ number, symbol }: ParsedHeader): string | null {
  return number && symbol ? `${number}/${symbol}` : null;
}

function insertSourceDocument(db: Database, input: PlanImport, context: WriteContext): number {
  const row = db
    .prepare<[object], { readonly id: number }>(
      `INSERT INTO source_document (file_name, fingerprint, file_fingerprint, title, header, lines, imported_at)
       VALUES (@fileName, lower(hex(randomblob(32))), @fingerprint, @title, @header, @lines, @importedAt) RETURNING id`,
    )
    .get({
      fileName: input.fileName,
      fingerprint: input.fingerprint,
      title: titleOf(input),
      header: JSON.stringify(input.document.header),
      lines: JSON.stringify(input.document.lines),
      importedAt: context.now,
    });
  return returnedId(row);
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

function writtenNamesOf(task: ParsedTask): Readonly<Record<AgencyRole, readonly string[]>> {
  return { lead: task.leadAgencies, coordinating: task.coordinatingAgencies, implementing: task.implementingAgencies };
}

/** The reader has matched names as written to names of the directory; what it did not know is added to the directory. */
function resolveAgencies(db: Database, document: ParsedDocument, context: WriteContext): AgenciesByWrittenName {
  const written = new Set(document.tasks.flatMap((task) => Object.values(writtenNamesOf(task)).flat()));
  const directoryNames = new Map(Object.entries(document.agencies));
  const directoryNameOf = (name: string) => directoryNames.get(name) ?? name;
  const found = findOrAddAgencies(db, [...written].map(directoryNameOf), context);
  return new Map(
    [...written].flatMap((name) => {
      const agency = found.get(directoryNameOf(name));
      return agency ? [[name, agency] as const] : [];
    }),
  );
}

function insertTasks(
  db: Database,
  planId: number,
  tasks: readonly ParsedTask[],
  agencies: AgenciesByWrittenName,
): void {
  const insertTask = db.prepare<[object], { readonly id: number }>(
    `INSERT INTO task (plan_id, position, type, code, title, goal, measures, field, deadline_raw, deadline_kind,
       deadline_bound, due_on, product, line_from, line_to, search_text)
     VALUES (@planId, @position, @type, @code, @title, @goal, @measures, @field, @deadlineRaw, @deadlineKind,
       @deadlineBound, @dueOn, @product, @lineFrom, @lineTo, @searchText)
     RETURNING id`,
  );
  const insertTaskAgencies = prepareTaskAgencyInsert(db);
  for (const [position, task] of tasks.entries()) {
    const id = returnedId(insertTask.get({ planId, position, ...toTaskColumns(task, agencies) }));
    for (const [role, names] of Object.entries(writtenNamesOf(task)) as [AgencyRole, readonly string[]][]) {
      insertTaskAgencies(id, role, toTaskAgencies(names, agencies));
    }
  }
}

function toTaskAgencies(names: readonly string[], agencies: AgenciesByWrittenName) {
  return names.flatMap((nameAsWritten) => {
    const agency = agencies.get(nameAsWritten);
    return agency ? [{ agencyId: agency.id, name: agency.name, nameAsWritten }] : [];
  });
}

function toTaskColumns(task: ParsedTask, agencies: AgenciesByWrittenName) {
  const writtenNames = Object.values(writtenNamesOf(task)).flat();
  const deadline = toDeadlineColumns(task.deadline);
  return {
    type: task.type,
    code: task.code,
    title: task.title,
    goal: task.goal,
    measures: JSON.stringify(task.measures),
    field: task.field,
    ...deadline,
    product: task.product,
    lineFrom: task.source.lineFrom,
    lineTo: task.source.lineTo,
    searchText: taskSearchText({
      ...task,
      authority: null,
      ...deadline,
      agencyNames: writtenNames.flatMap((name) => [name, agencies.get(name)?.name ?? name]),
    }),
  };
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
