/** Extensions of deadlines, views of the task table, and words that are indexed once for many writes. Never edited once released. */
export const taskTableSql = `
-- Gia hạn: each grant with the day it replaced; the newest is the last day that counts.
CREATE TABLE extension (
  id INTEGER PRIMARY KEY,
  task_id INTEGER NOT NULL REFERENCES task (id),
  previous_due_on TEXT CHECK (date(previous_due_on) = previous_due_on),
  due_on TEXT NOT NULL CHECK (date(due_on) = due_on),
  document_code TEXT NOT NULL CHECK (document_code <> ''),
  issued_on TEXT CHECK (date(issued_on) = issued_on),
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  search_text TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX extension_by_task ON extension (task_id, id);

-- The day of the newest extension; kept by the triggers below.
ALTER TABLE task ADD COLUMN extended_to TEXT;

CREATE TRIGGER new_extension_counts AFTER INSERT ON extension
BEGIN
  UPDATE task SET extended_to = (SELECT due_on FROM extension WHERE task_id = NEW.task_id ORDER BY id DESC LIMIT 1)
  WHERE id = NEW.task_id;
  INSERT INTO stale_words (task_id) SELECT NEW.task_id WHERE NEW.task_id NOT IN (SELECT task_id FROM stale_words);
END;

CREATE TRIGGER changed_extension_counts AFTER UPDATE ON extension
BEGIN
  UPDATE task SET extended_to = (SELECT due_on FROM extension WHERE task_id = NEW.task_id ORDER BY id DESC LIMIT 1)
  WHERE id = NEW.task_id;
  INSERT INTO stale_words (task_id) SELECT NEW.task_id WHERE NEW.task_id NOT IN (SELECT task_id FROM stale_words);
END;

CREATE TRIGGER deleted_extension_counts AFTER DELETE ON extension
BEGIN
  UPDATE task SET extended_to = (SELECT due_on FROM extension WHERE task_id = OLD.task_id ORDER BY id DESC LIMIT 1)
  WHERE id = OLD.task_id;
  INSERT INTO stale_words (task_id) SELECT OLD.task_id WHERE OLD.task_id NOT IN (SELECT task_id FROM stale_words);
END;

-- Bảng đã lưu: named views of the task table.
CREATE TABLE saved_view (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

DROP VIEW task_words;
CREATE VIEW task_words AS
SELECT task.id, task.search_text
  || ifnull((SELECT ' ' || group_concat(progress.search_text, ' ') FROM progress WHERE progress.task_id = task.id), '')
  || ifnull((SELECT ' ' || group_concat(extension.search_text, ' ') FROM extension WHERE extension.task_id = task.id), '')
  AS words
FROM task;

-- A task whose words have changed is named in stale_words, and indexed at once unless bulk_write holds a row: then
-- bulk-writes.ts indexes each task once, at the end of the same transaction, however often it was written.
CREATE TABLE bulk_write (is_on INTEGER PRIMARY KEY CHECK (is_on = 1)) STRICT;
CREATE TABLE stale_words (task_id INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER stale_words_are_indexed AFTER INSERT ON stale_words
WHEN NOT EXISTS (SELECT 1 FROM bulk_write)
BEGIN
  DELETE FROM task_search WHERE rowid = NEW.task_id;
  INSERT INTO task_search (rowid, words) SELECT id, words FROM task_words WHERE id = NEW.task_id;
  DELETE FROM stale_words WHERE task_id = NEW.task_id;
END;

DROP TRIGGER new_task_is_searched;
CREATE TRIGGER new_task_is_searched AFTER INSERT ON task
BEGIN
  INSERT INTO stale_words (task_id) SELECT NEW.id WHERE NEW.id NOT IN (SELECT task_id FROM stale_words);
END;

DROP TRIGGER changed_task_is_searched;
CREATE TRIGGER changed_task_is_searched AFTER UPDATE OF search_text ON task
WHEN NEW.search_text <> OLD.search_text
BEGIN
  INSERT INTO stale_words (task_id) SELECT NEW.id WHERE NEW.id NOT IN (SELECT task_id FROM stale_words);
END;

DROP TRIGGER new_progress_counts;
CREATE TRIGGER new_progress_counts AFTER INSERT ON progress
BEGIN
  UPDATE task SET (newest_progress_id, newest_status, newest_percent, newest_completed_on) = (
    SELECT id, status, percent, completed_on FROM newest_progress WHERE task_id = NEW.task_id)
  WHERE id = NEW.task_id;
  INSERT INTO stale_words (task_id) SELECT NEW.task_id
  WHERE NEW.search_text <> '' AND NEW.task_id NOT IN (SELECT task_id FROM stale_words);
END;

DROP TRIGGER changed_progress_counts;
CREATE TRIGGER changed_progress_counts AFTER UPDATE ON progress
BEGIN
  UPDATE task SET (newest_progress_id, newest_status, newest_percent, newest_completed_on) = (
    SELECT id, status, percent, completed_on FROM newest_progress WHERE task_id = NEW.task_id)
  WHERE id = NEW.task_id;
  INSERT INTO stale_words (task_id) SELECT NEW.task_id
  WHERE NEW.search_text <> OLD.search_text AND NEW.task_id NOT IN (SELECT task_id FROM stale_words);
END;

DROP TRIGGER deleted_progress_counts;
CREATE TRIGGER deleted_progress_counts AFTER DELETE ON progress
BEGIN
  UPDATE task SET (newest_progress_id, newest_status, newest_percent, newest_completed_on) = (
    SELECT id, status, percent, completed_on FROM newest_progress WHERE task_id = OLD.task_id)
  WHERE id = OLD.task_id;
  INSERT INTO stale_words (task_id) SELECT OLD.task_id
  WHERE OLD.search_text <> '' AND OLD.task_id NOT IN (SELECT task_id FROM stale_words);
END;

-- The last day still in time, kept by the triggers below: of the newest extension, else the deadline's day, or the one
-- before it where the paper says "trước ngày". And the same as the number of days since 1 January 1970.
ALTER TABLE task ADD COLUMN last_on TEXT;
ALTER TABLE task ADD COLUMN last_day INTEGER;

CREATE VIEW task_last_on AS
SELECT id AS task_id, CASE
  WHEN extended_to IS NOT NULL THEN extended_to
  WHEN deadline_kind = 'date' AND deadline_bound = 'before' THEN date(due_on, '-1 day')
  ELSE due_on
END AS last_on
FROM task;

UPDATE task SET (last_on, last_day) = (
  SELECT last_on, unixepoch(last_on) / 86400 FROM task_last_on WHERE task_id = task.id)
WHERE due_on IS NOT NULL;

CREATE TRIGGER new_task_has_its_last_day AFTER INSERT ON task WHEN NEW.due_on IS NOT NULL
BEGIN
  UPDATE task SET (last_on, last_day) = (
    SELECT last_on, unixepoch(last_on) / 86400 FROM task_last_on WHERE task_id = NEW.id)
  WHERE id = NEW.id;
END;

CREATE TRIGGER changed_task_has_its_last_day AFTER UPDATE OF deadline_kind, deadline_bound, due_on, extended_to ON task
BEGIN
  UPDATE task SET (last_on, last_day) = (
    SELECT last_on, unixepoch(last_on) / 86400 FROM task_last_on WHERE task_id = NEW.id)
  WHERE id = NEW.id;
END;

DROP INDEX task_by_standing;
CREATE INDEX task_by_standing ON task (plan_id, position, type, field, deadline_kind, last_on, last_day, extended_to,
  dropped_at, newest_status, newest_percent, newest_completed_on, deleted_at);

-- Which agencies lead, in the order of the paper, for the index of all tasks.
CREATE INDEX task_agency_by_role ON task_agency (role, task_id, position, agency_id);

DROP VIEW task_standing;
CREATE VIEW task_standing AS
SELECT
  task.id, task.plan_id, plan.year AS plan_year, task.position, task.type, task.field,
  task.deadline_kind, task.last_on, task.last_day, task.extended_to,
  CASE WHEN task.dropped_at IS NULL THEN task.newest_status ELSE 'cancelled' END AS progress_status,
  task.newest_percent AS standing_percent, task.newest_completed_on AS completed_on
FROM task
JOIN plan ON plan.id = task.plan_id
WHERE plan.withdrawn_at IS NULL AND task.deleted_at IS NULL;

DROP VIEW task_view;
CREATE VIEW task_view AS
SELECT
  task.id, task.plan_id, plan.title AS plan_title, plan.year AS plan_year,
  ifnull(task.source_document_id, plan.source_document_id) AS source_document_id, task.position,
  task.type, task.code, task.title, task.goal, task.measures, task.field,
  task.deadline_raw, task.deadline_kind, task.deadline_bound, task.due_on, task.extended_to,
  task.product, task.authority, task.line_from, task.line_to, task.version,
  CASE WHEN task.dropped_at IS NULL THEN task.newest_status ELSE 'cancelled' END AS progress_status,
  task.newest_percent AS percent, task.newest_completed_on AS completed_on, nullif(newest.outcome, '') AS outcome
FROM task
JOIN plan ON plan.id = task.plan_id
LEFT JOIN progress AS newest ON newest.id = task.newest_progress_id
WHERE plan.withdrawn_at IS NULL AND task.deleted_at IS NULL;
`;
