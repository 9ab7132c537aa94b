/** What lets tens of thousands of tasks be counted and searched at once. Never edited once released. */
export const taskListsSql = `
-- The progress that decides where a task stands: the newest for the task as a whole, else the newest of a unit. Kept by
-- the triggers below, so that no reader looks through all progress.
ALTER TABLE task ADD COLUMN newest_progress_id INTEGER REFERENCES progress (id);
ALTER TABLE task ADD COLUMN newest_status TEXT;
ALTER TABLE task ADD COLUMN newest_percent INTEGER;
ALTER TABLE task ADD COLUMN newest_completed_on TEXT;

CREATE VIEW newest_progress AS
SELECT task.id AS task_id, newest.id, newest.status, newest.percent, newest.completed_on
FROM task
LEFT JOIN progress AS newest ON newest.id = (
  SELECT progress.id FROM progress WHERE progress.task_id = task.id
  ORDER BY progress.agency_id IS NULL DESC, progress.period_end_on DESC, progress.recorded_at DESC, progress.id DESC
  LIMIT 1
);

UPDATE task SET (newest_progress_id, newest_status, newest_percent, newest_completed_on) = (
  SELECT id, status, percent, completed_on FROM newest_progress WHERE task_id = task.id);

-- All that status and the filters are derived from, narrow enough to read whole.
CREATE INDEX task_by_standing ON task (plan_id, position, type, field, deadline_kind, deadline_bound, due_on, dropped_at,
  newest_status, newest_percent, newest_completed_on);

-- Words with marks inside stand there by their parts too, so that "1523/qd-ubnd" is found by "qd-ubnd" and by "ubnd";
-- new rows get them from search-text.ts.
UPDATE task SET search_text = search_text || ' ' || replace(search_text, '/', ' ') || ' '
  || replace(replace(search_text, '/', ' '), '-', ' ');
UPDATE progress SET search_text = search_text || ' ' || replace(search_text, '/', ' ') || ' '
  || replace(replace(search_text, '/', ' '), '-', ' ')
WHERE search_text <> '';

-- The folded words of a task and of all its progress.
CREATE VIEW task_words AS
SELECT task.id, task.search_text || ifnull(
  (SELECT ' ' || group_concat(progress.search_text, ' ') FROM progress WHERE progress.task_id = task.id), ''
) AS words
FROM task;

-- Only which task has which word: neither places nor the text itself. Every beginning of a word, up to the longest
-- syllable ("nghieng"), has its own list, so that no keystroke waits for lists to be joined.
CREATE VIRTUAL TABLE task_search USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4 5 6 7',
  tokenize = "unicode61 remove_diacritics 0 tokenchars './-%'"
);
INSERT INTO task_search (rowid, words) SELECT id, words FROM task_words;

-- Not REPLACE: within a trigger the conflict clause of the statement outside would take its place.
CREATE TRIGGER new_task_is_searched AFTER INSERT ON task
BEGIN
  INSERT INTO task_search (rowid, words) SELECT id, words FROM task_words WHERE id = NEW.id;
END;

CREATE TRIGGER changed_task_is_searched AFTER UPDATE OF search_text ON task
WHEN NEW.search_text <> OLD.search_text
BEGIN
  DELETE FROM task_search WHERE rowid = NEW.id;
  INSERT INTO task_search (rowid, words) SELECT id, words FROM task_words WHERE id = NEW.id;
END;

CREATE TRIGGER new_progress_counts AFTER INSERT ON progress
BEGIN
  UPDATE task SET (newest_progress_id, newest_status, newest_percent, newest_completed_on) = (
    SELECT id, status, percent, completed_on FROM newest_progress WHERE task_id = NEW.task_id)
  WHERE id = NEW.task_id;
  DELETE FROM task_search WHERE rowid = NEW.task_id;
  INSERT INTO task_search (rowid, words) SELECT id, words FROM task_words WHERE id = NEW.task_id;
END;

CREATE TRIGGER changed_progress_counts AFTER UPDATE ON progress
BEGIN
  UPDATE task SET (newest_progress_id, newest_status, newest_percent, newest_completed_on) = (
    SELECT id, status, percent, completed_on FROM newest_progress WHERE task_id = NEW.task_id)
  WHERE id = NEW.task_id;
  DELETE FROM task_search WHERE rowid = NEW.task_id;
  INSERT INTO task_search (rowid, words) SELECT id, words FROM task_words WHERE id = NEW.task_id;
END;

CREATE TRIGGER deleted_progress_counts AFTER DELETE ON progress
BEGIN
  UPDATE task SET (newest_progress_id, newest_status, newest_percent, newest_completed_on) = (
    SELECT id, status, percent, completed_on FROM newest_progress WHERE task_id = OLD.task_id)
  WHERE id = OLD.task_id;
  DELETE FROM task_search WHERE rowid = OLD.task_id;
  INSERT INTO task_search (rowid, words) SELECT id, words FROM task_words WHERE id = OLD.task_id;
END;

-- Of a task only what its status is derived from, so that the index above answers alone. Without withdrawn plans.
CREATE VIEW task_standing AS
SELECT
  task.id, task.plan_id, plan.year AS plan_year, task.position, task.type, task.field,
  task.deadline_kind, task.deadline_bound, task.due_on,
  CASE WHEN task.dropped_at IS NULL THEN task.newest_status ELSE 'cancelled' END AS progress_status,
  task.newest_completed_on AS completed_on
FROM task
JOIN plan ON plan.id = task.plan_id
WHERE plan.withdrawn_at IS NULL;

-- As before, from what is kept; the words are looked for in task_search.
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
WHERE plan.withdrawn_at IS NULL;
`;
