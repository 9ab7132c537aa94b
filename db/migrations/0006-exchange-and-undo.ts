/** Names that two PCs share, a recycle bin for tasks, and what undo needs. Never edited once released. */
export const exchangeAndUndoSql = `
-- Thùng rác: when the task was put there; NULL while it stands. A task that no longer applies is not deleted: dropped_at.
ALTER TABLE task ADD COLUMN deleted_at TEXT;

-- The name of a plan and of a task on every PC of the office: it follows from the file that the plan came from and the
-- place of the task in it, so that two PCs that take the same file in mean the same rows. Given by the triggers below;
-- "" only until they have run.
ALTER TABLE plan ADD COLUMN uid TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN uid TEXT NOT NULL DEFAULT '';

WITH named AS (
  SELECT plan.id, substr(source_document.file_fingerprint, 1, 32) AS base,
    row_number() OVER (PARTITION BY substr(source_document.file_fingerprint, 1, 32) ORDER BY plan.id) AS nth
  FROM plan JOIN source_document ON source_document.id = plan.source_document_id
)
UPDATE plan SET uid = (SELECT 'p' || base || iif(nth = 1, '', '~' || nth) FROM named WHERE named.id = plan.id);
CREATE UNIQUE INDEX plan_by_uid ON plan (uid) WHERE uid <> '';

WITH named AS (
  SELECT task.id, plan.uid || '.' || substr(source_document.file_fingerprint, 1, 8) || '.' || task.line_from || '-'
      || task.line_to AS base,
    row_number() OVER (
      PARTITION BY task.plan_id, source_document.file_fingerprint, task.line_from, task.line_to ORDER BY task.id
    ) AS nth
  FROM task
  JOIN plan ON plan.id = task.plan_id
  JOIN source_document ON source_document.id = ifnull(task.source_document_id, plan.source_document_id)
)
UPDATE task SET uid = (SELECT base || '.' || nth FROM named WHERE named.id = task.id);
CREATE UNIQUE INDEX task_by_uid ON task (uid) WHERE uid <> '';

CREATE TRIGGER new_plan_is_named AFTER INSERT ON plan
WHEN NEW.uid = ''
BEGIN
  UPDATE plan SET uid = (
    SELECT base || iif(known = 0, '', '~' || (known + 1))
    FROM (
      SELECT base, (SELECT count(*) FROM plan AS other WHERE other.uid = base OR other.uid GLOB base || '~*') AS known
      FROM (
        SELECT 'p' || substr(file_fingerprint, 1, 32) AS base FROM source_document WHERE id = NEW.source_document_id
      )
    )
  ) WHERE id = NEW.id;
END;

-- "." is followed by digits only, so that the tasks of one place stand together in the index: "…12-14.1", "…12-14.2".
CREATE TRIGGER new_task_is_named AFTER INSERT ON task
WHEN NEW.uid = ''
BEGIN
  UPDATE task SET uid = (
    SELECT base || (
      1 + (SELECT count(*) FROM task AS other WHERE other.uid <> '' AND other.uid >= base AND other.uid < base || ':'))
    FROM (
      SELECT plan.uid || '.' || substr(source_document.file_fingerprint, 1, 8) || '.' || NEW.line_from || '-'
        || NEW.line_to || '.' AS base
      FROM plan JOIN source_document ON source_document.id = ifnull(NEW.source_document_id, plan.source_document_id)
      WHERE plan.id = NEW.plan_id
    )
  ) WHERE id = NEW.id;
END;

-- Hoàn tác: one step is one transaction that stands in the audit trail.
CREATE TABLE change_step (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  first_entry_id INTEGER NOT NULL REFERENCES audit_entry (id),
  last_entry_id INTEGER NOT NULL REFERENCES audit_entry (id),
  is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
) STRICT;

-- What a step did to one row: the columns it changed, before and after. Written by triggers of each connection
-- (record-changes.ts), so that no writer can forget it. before NULL: the row was new; after NULL: it was removed.
CREATE TABLE row_change (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES change_step (id) DEFERRABLE INITIALLY DEFERRED,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL CHECK (json_valid(row_key)),
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after))
) STRICT;
CREATE INDEX row_change_by_step ON row_change (step_id);

-- As before, without the tasks in the recycle bin.
DROP INDEX task_by_standing;
CREATE INDEX task_by_standing ON task (plan_id, position, type, field, deadline_kind, deadline_bound, due_on, dropped_at,
  newest_status, newest_percent, newest_completed_on, deleted_at);

DROP VIEW task_standing;
CREATE VIEW task_standing AS
SELECT
  task.id, task.plan_id, plan.year AS plan_year, task.position, task.type, task.field,
  task.deadline_kind, task.deadline_bound, task.due_on,
  CASE WHEN task.dropped_at IS NULL THEN task.newest_status ELSE 'cancelled' END AS progress_status,
  task.newest_completed_on AS completed_on
FROM task
JOIN plan ON plan.id = task.plan_id
WHERE plan.withdrawn_at IS NULL AND task.deleted_at IS NULL;

DROP VIEW task_view;
CREATE VIEW task_view AS
SELECT
  task.id, task.plan_id, plan.title AS plan_title, plan.year AS plan_year,
  ifnull(task.source_document_id, plan.source_document_id) AS source_document_id, task.position,
  task.type, task.code, task.title, task.goal, task.measures, task.field,
  task.deadline_raw, task.deadline_kind, task.deadline_bound, task.due_on,
  task.product, task.authority, task.line_from, task.line_to, task.version,
  CASE WHEN task.dropped_at IS NULL THEN task.newest_status ELSE 'cancelled' END AS progress_status,
  task.newest_percent AS percent, task.newest_completed_on AS completed_on, nullif(newest.outcome, '') AS outcome
FROM task
JOIN plan ON plan.id = task.plan_id
LEFT JOIN progress AS newest ON newest.id = task.newest_progress_id
WHERE plan.withdrawn_at IS NULL AND task.deleted_at IS NULL;
`;
