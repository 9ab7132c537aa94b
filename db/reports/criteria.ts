/** All SQL of the PAR INDEX that a province scores itself: the criteria of a year, their scores, tasks and papers. Reckons nothing. */
import type { AssessedCriterion, Criterion, CriterionChanges, LinkedTask } from '../../core/domain/self-assessment.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { WriteContext } from '../context.ts';
import { type Database, returnedId, transaction } from '../database.ts';
import { changedFields, insertAuditEntry } from '../history/audit.ts';
import { listProgressEntries } from '../progress/progress-entries.ts';
import { selectTasks } from '../tasks/task-rows.ts';

interface CriterionRow extends Criterion {
  readonly id: number;
  readonly version: number;
  readonly selfScore: string | null;
  readonly note: string;
  readonly evidence: string;
}

const selectCriterion = `SELECT id, version, code, title, max_score AS maxScore, self_score AS selfScore, note, evidence
  FROM criterion WHERE dropped_at IS NULL`;

/** The years that have criteria, newest first. */
export function listAssessedYears(db: Database): readonly number[] {
  return db
    .prepare<[], number>('SELECT DISTINCT year FROM criterion WHERE dropped_at IS NULL ORDER BY year DESC')
    .pluck()
    .all();
}

/** The criteria of a year with their tasks as they stand on `today`; in no order. */
export function listCriteria(db: Database, year: number, today: string): readonly AssessedCriterion[] {
  const rows = db.prepare<[number], CriterionRow>(`${selectCriterion} AND year = ?`).all(year);
  const links = readLinks(db, rows);
  const tasks = readLinkedTasks(db, [...new Set([...links.values()].flat())], today);
  return rows.map((row) => ({
    ...row,
    evidence: JSON.parse(row.evidence),
    tasks: (links.get(row.id) ?? []).flatMap((taskId) => tasks.get(taskId) ?? []),
  }));
}

/**
 * Makes the criteria of a year those given. One whose code stays keeps its score, papers and tasks; one that is not given
 * any more is dropped, its row stays.
 */
export function saveCriteria(
  db: Database,
  { year, criteria }: { readonly year: number; readonly criteria: readonly Criterion[] },
  context: WriteContext,
): void {
  transaction(db, () => {
    const present = new Map(
      db
        .prepare<[number], CriterionRow>(`${selectCriterion} AND year = ?`)
        .all(year)
        .map((row) => [row.code, row]),
    );
    for (const criterion of criteria) {
      const known = present.get(criterion.code);
      if (known) reviseCriterion(db, known, criterion, context);
      else insertCriterion(db, year, criterion, context);
      present.delete(criterion.code);
    }
    for (const dropped of present.values()) dropCriterion(db, dropped, context);
  });
}

/**
 * Keeps what the clerk says of a criterion. Throws AppError `record.notFound` for an unknown criterion or task,
 * `record.changedMeanwhile` when it was changed since it was read.
 */
export function updateCriterion(
  db: Database,
  { id, version, changes }: { readonly id: number; readonly version: number; readonly changes: CriterionChanges },
  context: WriteContext,
): void {
  transaction(db, () => {
    const row = db.prepare<[number], CriterionRow>(`${selectCriterion} AND id = ?`).get(id);
    if (!row) throw new AppError('record.notFound');
    if (row.version !== version) throw new AppError('record.changedMeanwhile');
    const { selfScore, note } = row;
    const before = { selfScore, note, evidence: JSON.parse(row.evidence), taskIds: readLinks(db, [row]).get(id) ?? [] };
    const changed = changedFields(before, { ...changes });
    if (!changed) return;
    const after = { ...before, ...changes };
    db.prepare(
      `UPDATE criterion SET self_score = @selfScore, note = @note, evidence = @evidence, version = version + 1
       WHERE id = @id`,
    ).run({ id, selfScore: after.selfScore, note: after.note, evidence: JSON.stringify(after.evidence) });
    if (changes.taskIds) replaceLinks(db, id, changes.taskIds);
    insertAuditEntry(db, { action: 'criterion.scored', subject: 'criterion', subjectId: id, ...changed }, context);
  });
}

function insertCriterion(db: Database, year: number, criterion: Criterion, context: WriteContext): void {
  const row = db
    .prepare<[object], { readonly id: number }>(
      'INSERT INTO criterion (year, code, title, max_score) VALUES (@year, @code, @title, @maxScore) RETURNING id',
    )
    .get({ ...criterion, year });
  insertAuditEntry(
    db,
    {
      action: 'criterion.added',
      subject: 'criterion',
      subjectId: returnedId(row),
      before: null,
      after: { year, ...criterion },
    },
    context,
  );
}

function reviseCriterion(db: Database, present: CriterionRow, criterion: Criterion, context: WriteContext): void {
  const changed = changedFields({ ...present }, { title: criterion.title, maxScore: criterion.maxScore });
  if (!changed) return;
  db.prepare('UPDATE criterion SET title = @title, max_score = @maxScore, version = version + 1 WHERE id = @id').run({
    id: present.id,
    title: criterion.title,
    maxScore: criterion.maxScore,
  });
  insertAuditEntry(
    db,
    { action: 'criterion.revised', subject: 'criterion', subjectId: present.id, ...changed },
    context,
  );
}

function dropCriterion(db: Database, { id, code, title }: CriterionRow, context: WriteContext): void {
  db.prepare('UPDATE criterion SET dropped_at = @now, version = version + 1 WHERE id = @id').run({
    id,
    now: context.now,
  });
  insertAuditEntry(
    db,
    { action: 'criterion.dropped', subject: 'criterion', subjectId: id, before: { code, title }, after: null },
    context,
  );
}

/** The tasks of criteria, in the order in which they were made. */
function readLinks(db: Database, criteria: readonly { readonly id: number }[]): ReadonlyMap<number, number[]> {
  const rows = db
    .prepare<[string], { readonly criterionId: number; readonly taskId: number }>(
      `SELECT criterion_id AS criterionId, task_id AS taskId FROM json_each(?) AS wanted
       JOIN criterion_task ON criterion_task.criterion_id = wanted.value ORDER BY task_id`,
    )
    .all(JSON.stringify(criteria.map(({ id }) => id)));
  const links = new Map<number, number[]>();
  for (const { criterionId, taskId } of rows) links.set(criterionId, [...(links.get(criterionId) ?? []), taskId]);
  return links;
}

function replaceLinks(db: Database, criterionId: number, taskIds: readonly number[]): void {
  db.prepare('DELETE FROM criterion_task WHERE criterion_id = ?').run(criterionId);
  const insert = db.prepare('INSERT INTO criterion_task (criterion_id, task_id) SELECT ?, id FROM task WHERE id = ?');
  for (const taskId of new Set(taskIds)) {
    if (insert.run(criterionId, taskId).changes === 0) throw new AppError('record.notFound');
  }
}

function readLinkedTasks(db: Database, ids: readonly number[], today: string): ReadonlyMap<number, LinkedTask> {
  const tasks = selectTasks(db, today, {
    where: 'id IN (SELECT value FROM json_each(@ids))',
    parameters: { ids: JSON.stringify(ids) },
  });
  const progress = listProgressEntries(db, ids);
  return new Map(
    tasks.map(({ id, code, title, status }) => {
      const papers = (progress.get(id) ?? []).flatMap(({ evidence }) => evidence);
      const evidence = [...new Set(papers.map(({ documentCode, issuedOn }) => writeEvidence(documentCode, issuedOn)))];
      return [id, { taskId: id, code, title, status, evidence }];
    }),
  );
}

function writeEvidence(documentCode: string, issuedOn: string | null): string {
  return issuedOn === null ? documentCode : `${documentCode} ngày ${issuedOn.split('-').reverse().join('/')}`;
}
