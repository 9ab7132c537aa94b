/** Writes plans, tasks and progress of a package: new rows, and fields of rows that are there. Each change has its entry in the audit trail. */
import { type AgencyKind, type AgencyRole, agencyKinds } from '../../../core/domain/agency.ts';
import type { ExchangedAgency, ExchangedSource } from '../../../core/exchange/record-schemas.ts';
import { findOrAddAgencies, seedAgencies } from '../../agencies/agencies.ts';
import type { WriteContext } from '../../context.ts';
import { type Database, prepareOnce, returnedId } from '../../database.ts';
import { changedFields, insertAuditEntry } from '../../history/audit.ts';
import { writeProgress } from '../../progress/progress.ts';
import { toDeadlineColumns } from '../../tasks/deadline-columns.ts';
import { extensionSearchText, taskSearchText } from '../../tasks/search-text.ts';
import { replaceTaskAgencies, type TaskAgencies } from '../../tasks/task-agencies.ts';
import { bumpTaskVersion } from '../../tasks/tasks.ts';
import { type LocalRecord, merged } from '../record-store.ts';
import type { PlanFields, ProgressFields, TaskFields } from './work-records.ts';

/** Adds the papers and the agencies that are not here yet. */
export function addSourcesAndAgencies(
  db: Database,
  {
    sources,
    agencies,
  }: { readonly sources: readonly ExchangedSource[]; readonly agencies: readonly ExchangedAgency[] },
): void {
  const insert = prepareOnce(
    db,
    `INSERT INTO source_document (file_name, fingerprint, file_fingerprint, title, header, lines, imported_at)
     SELECT @fileName, lower(hex(randomblob(32))), @fingerprint, @title, @header, @lines, @importedAt
     WHERE NOT EXISTS (SELECT 1 FROM source_document WHERE file_fingerprint = @fingerprint)`,
  );
  for (const source of sources) insert.run({ ...source, lines: JSON.stringify(source.lines) });
  const kinds: ReadonlySet<string> = new Set(agencyKinds);
  // Spellings that another agency has here already stay with it.
  seedAgencies(
    db,
    agencies.flatMap(({ kind, ...agency }) => (kinds.has(kind) ? [{ ...agency, kind: kind as AgencyKind }] : [])),
  );
}

function findSource(db: Database, fingerprint: string): number {
  return returnedId(
    prepareOnce<[string], { readonly id: number }>(
      db,
      'SELECT id FROM source_document WHERE file_fingerprint = ? ORDER BY id DESC LIMIT 1',
    ).get(fingerprint),
  );
}

/** A paper may be the source of one plan only: another plan of the same file gets a copy of it. */
function sourceForPlan(db: Database, fingerprint: string): number {
  const id = findSource(db, fingerprint);
  const isTaken = prepareOnce(db, 'SELECT 1 FROM plan WHERE source_document_id = ?').get(id) !== undefined;
  if (!isTaken) return id;
  return returnedId(
    prepareOnce<[number], { readonly id: number }>(
      db,
      `INSERT INTO source_document (file_name, fingerprint, file_fingerprint, title, header, lines, imported_at)
         SELECT file_name, lower(hex(randomblob(32))), file_fingerprint, title, header, lines, imported_at
         FROM source_document WHERE id = ? RETURNING id`,
    ).get(id),
  );
}

function headColumns({ head }: Pick<PlanFields, 'head'>) {
  const { legalBases, isSample, source: _, ...columns } = head;
  return { ...columns, legalBases: JSON.stringify(legalBases), isSample: isSample ? 1 : 0 };
}

export function insertPlanRecord(db: Database, uid: string, fields: PlanFields, context: WriteContext): number {
  const id = returnedId(
    prepareOnce<[object], { readonly id: number }>(
      db,
      `INSERT INTO plan (source_document_id, title, year, version, document_code, issued_on, legal_bases, is_sample,
           imported_at, withdrawn_at, uid)
         VALUES (@sourceId, @title, @year, @version, @documentCode, @issuedOn, @legalBases, @isSample, @now,
           iif(@isWithdrawn, @now, NULL), @uid) RETURNING id`,
    ).get({
      ...headColumns(fields),
      sourceId: sourceForPlan(db, fields.head.source),
      uid,
      now: context.now,
      isWithdrawn: fields.isWithdrawn ? 1 : 0,
    }),
  );
  const after = { title: fields.head.title };
  insertAuditEntry(db, { action: merged, subject: 'plan', subjectId: id, before: null, after }, context);
  return id;
}

export function writePlanRecord(
  db: Database,
  { id, fields: before }: LocalRecord<PlanFields>,
  after: PlanFields,
  context: WriteContext,
): void {
  const changes = changedFields({ ...before }, { ...after });
  if (!changes) return;
  const isSameSource = before.head.source === after.head.source;
  prepareOnce(
    db,
    `UPDATE plan SET title = @title, year = @year, version = @version, document_code = @documentCode, issued_on = @issuedOn,
       legal_bases = @legalBases, source_document_id = ifnull(@sourceId, source_document_id),
       withdrawn_at = iif(@isWithdrawn, ifnull(withdrawn_at, @now), NULL)
     WHERE id = @id`,
  ).run({
    ...headColumns(after),
    id,
    now: context.now,
    sourceId: isSameSource ? null : sourceForPlan(db, after.head.source),
    isWithdrawn: after.isWithdrawn ? 1 : 0,
  });
  insertAuditEntry(db, { action: merged, subject: 'plan', subjectId: id, ...changes }, context);
}

function resolveLists(db: Database, fields: TaskFields, context: WriteContext): TaskAgencies {
  const all = [...fields.lead, ...fields.coordinating, ...fields.implementing];
  const found = findOrAddAgencies(
    db,
    all.map(({ name }) => name),
    context,
  );
  const resolve = (role: AgencyRole) =>
    fields[role].flatMap(({ name, nameAsWritten }) => {
      const agency = found.get(name);
      return agency ? [{ agencyId: agency.id, name: agency.name, nameAsWritten }] : [];
    });
  return { lead: resolve('lead'), coordinating: resolve('coordinating'), implementing: resolve('implementing') };
}

function writeTaskFields(db: Database, id: number, fields: TaskFields, context: WriteContext): void {
  const agencies = resolveLists(db, fields, context);
  const deadline = toDeadlineColumns(fields.deadline);
  const agencyNames = Object.values(agencies).flatMap((of) => of.flatMap((one) => [one.name, one.nameAsWritten]));
  const sourceOfPlan = prepareOnce<[number], string>(
    db,
    `SELECT source_document.file_fingerprint FROM task JOIN plan ON plan.id = task.plan_id
       JOIN source_document ON source_document.id = plan.source_document_id WHERE task.id = ?`,
  )
    .pluck()
    .get(id);
  prepareOnce(
    db,
    `UPDATE task SET type = @type, code = @code, title = @title, goal = @goal, measures = @measures, field = @field,
       deadline_raw = @deadlineRaw, deadline_kind = @deadlineKind, deadline_bound = @deadlineBound, due_on = @dueOn,
       product = @product, authority = @authority, line_from = @lineFrom, line_to = @lineTo, source_document_id = @sourceId,
       dropped_at = iif(@isDropped, ifnull(dropped_at, @now), NULL),
       deleted_at = iif(@isDeleted, ifnull(deleted_at, @now), NULL), search_text = @searchText, version = version + 1
     WHERE id = @id`,
  ).run({
    id,
    type: fields.type,
    code: fields.code,
    title: fields.title,
    goal: fields.goal,
    measures: JSON.stringify(fields.measures),
    field: fields.field,
    ...deadline,
    product: fields.product,
    authority: fields.authority,
    lineFrom: fields.place.lineFrom,
    lineTo: fields.place.lineTo,
    sourceId: fields.place.source === sourceOfPlan ? null : findSource(db, fields.place.source),
    isDropped: fields.isDropped ? 1 : 0,
    isDeleted: fields.isDeleted ? 1 : 0,
    now: context.now,
    searchText: taskSearchText({ ...fields, ...deadline, agencyNames }),
  });
  replaceTaskAgencies(db, id, agencies);
}

function replaceExtensions(db: Database, taskId: number, extensions: TaskFields['extensions']): void {
  prepareOnce(db, 'DELETE FROM extension WHERE task_id = ?').run(taskId);
  const insert = prepareOnce(
    db,
    `INSERT INTO extension (task_id, previous_due_on, due_on, document_code, issued_on, issuer, subject, search_text,
       recorded_by, recorded_at)
     VALUES (@taskId, @previousDueOn, @dueOn, @documentCode, @issuedOn, @issuer, @subject, @searchText, @recordedBy,
       @recordedAt)`,
  );
  for (const extension of extensions) insert.run({ ...extension, taskId, searchText: extensionSearchText(extension) });
}

/** Adds a task at the end of its plan. */
export function insertTaskRecord(
  db: Database,
  { uid, planId, fields }: { readonly uid: string; readonly planId: number; readonly fields: TaskFields },
  context: WriteContext,
): number {
  const id = returnedId(
    prepareOnce<[object], { readonly id: number }>(
      db,
      `INSERT INTO task (plan_id, position, type, title, measures, line_from, line_to, search_text, uid)
         SELECT @planId, 1 + ifnull(max(position), -1), @type, @title, '[]', 1, 1, '', @uid FROM task WHERE plan_id = @planId
         RETURNING id`,
    ).get({ planId, uid, type: fields.type, title: fields.title }),
  );
  writeTaskFields(db, id, fields, context);
  if (fields.extensions.length > 0) replaceExtensions(db, id, fields.extensions);
  insertAuditEntry(
    db,
    { action: merged, subject: 'task', subjectId: id, before: null, after: { title: fields.title } },
    context,
  );
  return id;
}

/** The fields under the names that the history of a task knows. */
function asTrail(fields: Partial<TaskFields>): Readonly<Record<string, unknown>> {
  const { lead, coordinating, implementing, extensions, ...others } = fields;
  return {
    ...others,
    ...(lead && { leadAgencies: lead.map(({ name }) => name) }),
    ...(coordinating && { coordinatingAgencies: coordinating.map(({ name }) => name) }),
    ...(implementing && { implementingAgencies: implementing.map(({ name }) => name) }),
    ...(extensions && { extensionDocument: extensions }),
  };
}

export function writeTaskRecord(
  db: Database,
  { id, fields: before }: LocalRecord<TaskFields>,
  after: TaskFields,
  context: WriteContext,
): void {
  const changes = changedFields({ ...before }, { ...after });
  if (!changes) return;
  writeTaskFields(db, id, after, context);
  if ('extensions' in changes.after) replaceExtensions(db, id, after.extensions);
  insertAuditEntry(
    db,
    { action: merged, subject: 'task', subjectId: id, before: asTrail(changes.before), after: asTrail(changes.after) },
    context,
  );
}

/** Records progress as another PC did: under the name and at the time of who recorded it there. */
export function writeProgressRecord(db: Database, taskId: number, fields: ProgressFields, context: WriteContext): void {
  const { of, standing, recorded, ...words } = fields;
  const agency = of.agency === null ? null : findOrAddAgencies(db, [of.agency], context).get(of.agency);
  const agencyId = agency?.id ?? null;
  const input = { taskId, periodKey: of.periodKey, agencyId, ...standing, ...words, evidence: [...fields.evidence] };
  // What only says who recorded it is no change of its own for `writeProgress`.
  if (writeProgress(db, input, context, recorded)) return;
  prepareOnce<[string, string, number, string, number | null]>(
    db,
    `UPDATE progress SET recorded_by = ?, recorded_at = ? WHERE task_id = ? AND period_key = ? AND agency_id IS ?`,
  ).run(recorded.by, recorded.at, taskId, of.periodKey, agencyId);
}

/** Removes a record of progress that was removed on another PC; the audit trail keeps what it said. */
export function removeProgressRecord(
  db: Database,
  taskId: number,
  { id, fields }: LocalRecord<ProgressFields>,
  context: WriteContext,
): void {
  bumpTaskVersion(db, taskId);
  prepareOnce(db, 'DELETE FROM evidence WHERE progress_id = ?').run(id);
  prepareOnce(db, 'DELETE FROM progress WHERE id = ?').run(id);
  const { of, standing, recorded: _, ...words } = fields;
  const record = { periodKey: of.periodKey, agencyName: of.agency };
  insertAuditEntry(
    db,
    { action: merged, subject: 'task', subjectId: taskId, before: { ...record, ...standing, ...words }, after: record },
    context,
  );
}
