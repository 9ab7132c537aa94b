/** A plan can be withdrawn and updated from a newer paper. Never edited once released. */
export const planUpdatesSql = `
-- Hoàn tác lần nhập: when the import was taken back; NULL while the plan stands.
ALTER TABLE plan ADD COLUMN withdrawn_at TEXT;

-- A file may come in again after its plan was withdrawn, so the fingerprint that is looked up stands here and is not
-- unique; the column "fingerprint", which is, only tells rows apart from now on.
ALTER TABLE source_document ADD COLUMN file_fingerprint TEXT NOT NULL DEFAULT '';
UPDATE source_document SET file_fingerprint = fingerprint;
CREATE INDEX source_document_by_file ON source_document (file_fingerprint);

-- The paper that line_from and line_to speak of, where it is not the present one of the plan.
ALTER TABLE task ADD COLUMN source_document_id INTEGER REFERENCES source_document (id);

-- When an update of the plan no longer named the task; NULL while the paper holds it.
ALTER TABLE task ADD COLUMN dropped_at TEXT;

-- As before, without the tasks of withdrawn plans; a task that the paper no longer names is cancelled.
DROP VIEW task_view;
CREATE VIEW task_view AS
SELECT
  task.id, task.plan_id, plan.title AS plan_title, plan.year AS plan_year,
  ifnull(task.source_document_id, plan.source_document_id) AS source_document_id, task.position,
  task.type, task.code, task.title, task.goal, task.measures, task.field,
  task.deadline_raw, task.deadline_kind, task.deadline_bound, task.due_on,
  task.product, task.authority, task.line_from, task.line_to, task.version,
  CASE WHEN task.dropped_at IS NULL THEN newest.status ELSE 'cancelled' END AS progress_status,
  newest.percent, newest.completed_on, nullif(newest.outcome, '') AS outcome,
  task.search_text || ifnull(
    (SELECT ' ' || group_concat(progress.search_text, ' ') FROM progress WHERE progress.task_id = task.id), ''
  ) AS search_text
FROM task
JOIN plan ON plan.id = task.plan_id
LEFT JOIN progress AS newest ON newest.id = (
  SELECT progress.id FROM progress WHERE progress.task_id = task.id
  ORDER BY progress.agency_id IS NULL DESC, progress.period_end_on DESC, progress.recorded_at DESC, progress.id DESC
  LIMIT 1
)
WHERE plan.withdrawn_at IS NULL;
`;
