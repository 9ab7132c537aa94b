/** The criteria of the self-assessment (tự chấm điểm) in the exchange, named by year and code. */
import type { FieldsOf } from '../../../core/exchange/record-schemas.ts';
import type { WriteContext } from '../../context.ts';
import { type Database, returnedId } from '../../database.ts';
import { changedFields, insertAuditEntry } from '../../history/audit.ts';
import { findByUid, joinKey, merged, type RecordMap, type RecordStore } from '../record-store.ts';

type CriterionFields = FieldsOf<'criteria'>;

const criterionKey = ({ of }: CriterionFields) => joinKey(of.year, of.code);

interface CriterionRow {
  readonly id: number;
  readonly year: number;
  readonly code: string;
  readonly title: string;
  readonly maxScore: string;
  readonly selfScore: string | null;
  readonly note: string;
  readonly evidence: string;
  readonly tasks: string;
  readonly isDropped: 0 | 1;
}

/** Of rows of one code (dropped, listed again) the one that stands counts, else the last. */
function readCriteria(db: Database): RecordMap<CriterionFields> {
  const rows = db
    .prepare<[], CriterionRow>(
      `SELECT id, year, code, title, max_score AS maxScore, self_score AS selfScore, note, evidence,
         (SELECT json_group_array(task.uid ORDER BY task.uid) FROM criterion_task JOIN task ON task.id = criterion_task.task_id
          WHERE criterion_task.criterion_id = criterion.id) AS tasks,
         dropped_at IS NOT NULL AS isDropped
       FROM criterion ORDER BY dropped_at IS NULL, id`,
    )
    .all();
  return new Map(
    rows.map(({ id, year, code, title, maxScore, selfScore, note, evidence, tasks, isDropped }) => {
      const fields: CriterionFields = {
        of: { year, code },
        heading: { title, maxScore },
        ...{ selfScore, note },
        evidence: JSON.parse(evidence),
        tasks: JSON.parse(tasks),
        isDropped: isDropped === 1,
      };
      return [criterionKey(fields), { id, fields }];
    }),
  );
}

function writeFields(db: Database, id: number, fields: CriterionFields, context: WriteContext): void {
  db.prepare(
    `UPDATE criterion SET title = @title, max_score = @maxScore, self_score = @selfScore, note = @note, evidence = @evidence,
       dropped_at = iif(@isDropped, ifnull(dropped_at, @now), NULL), version = version + 1
     WHERE id = @id`,
  ).run({
    ...{ id, ...fields.heading, selfScore: fields.selfScore, note: fields.note, now: context.now },
    ...{ evidence: JSON.stringify(fields.evidence), isDropped: fields.isDropped ? 1 : 0 },
  });
  db.prepare('DELETE FROM criterion_task WHERE criterion_id = ?').run(id);
  const link = db.prepare('INSERT INTO criterion_task (criterion_id, task_id) VALUES (?, ?) ON CONFLICT DO NOTHING');
  for (const uid of fields.tasks) {
    const taskId = findByUid(db, 'task', uid);
    if (taskId !== undefined) link.run(id, taskId);
  }
}

function tell(
  db: Database,
  id: number,
  { before, after }: { readonly before: CriterionFields | null; readonly after: CriterionFields },
  context: WriteContext,
): void {
  const changes = changedFields({ ...before }, { ...after });
  if (!changes) return;
  const entry = { action: merged, subject: 'criterion', subjectId: id } as const;
  insertAuditEntry(db, { ...entry, before: before && changes.before, after: changes.after }, context);
}

export const criterionStore: RecordStore<CriterionFields> = {
  kind: 'criteria',
  tables: ['criterion', 'criterion_task'],
  read: readCriteria,
  keyOf: criterionKey,
  insert: (db, _, fields, context) => {
    const id = returnedId(
      db
        .prepare<[object], { readonly id: number }>(
          'INSERT INTO criterion (year, code, title, max_score) VALUES (@year, @code, @title, @maxScore) RETURNING id',
        )
        .get({ ...fields.of, ...fields.heading }),
    );
    writeFields(db, id, fields, context);
    tell(db, id, { before: null, after: fields }, context);
  },
  update: (db, { id, fields }, after, context) => {
    writeFields(db, id, after, context);
    tell(db, id, { before: fields, after }, context);
  },
  // A criterion is dropped by a field of it; its row stays.
  remove: () => undefined,
  words: {
    subject: (_, key, fields) =>
      fields ? `Tự chấm điểm ${fields.of.year} · ${fields.of.code} ${fields.heading.title}` : key,
    labels: {
      heading: 'Tiêu chí',
      selfScore: 'Điểm tự chấm',
      note: 'Giải trình',
      evidence: 'Tài liệu kiểm chứng',
      tasks: 'Nhiệm vụ gắn với tiêu chí',
      isDropped: 'Danh mục tiêu chí',
    },
    values: {
      heading: ({ title, maxScore }: CriterionFields['heading']) => `${title} (tối đa ${maxScore.replace('.', ',')})`,
      selfScore: (score: string) => score.replace('.', ','),
      evidence: (of: readonly string[]) => of.join('\n'),
      tasks: (of: readonly string[]) => `${of.length} nhiệm vụ`,
      isDropped: (is: boolean) => (is ? 'Đã bỏ' : 'Đang dùng'),
    },
  },
};
