/** The scores of the PAR INDEX that a province gives itself. Never edited once released. */
export const selfAssessmentSql = `
-- A criterion of a year; codes make the tree. Scores are kept as the digits that were written.
CREATE TABLE criterion (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year BETWEEN 1945 AND 2200),
  code TEXT NOT NULL CHECK (code <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  max_score TEXT NOT NULL CHECK (max_score <> ''),
  self_score TEXT CHECK (self_score <> ''),
  note TEXT NOT NULL DEFAULT '',
  evidence TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(evidence)),
  version INTEGER NOT NULL DEFAULT 1,
  dropped_at TEXT
) STRICT;

CREATE UNIQUE INDEX criterion_once ON criterion (year, code) WHERE dropped_at IS NULL;

CREATE TABLE criterion_task (
  criterion_id INTEGER NOT NULL REFERENCES criterion (id),
  task_id INTEGER NOT NULL REFERENCES task (id),
  PRIMARY KEY (criterion_id, task_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX criterion_task_by_task ON criterion_task (task_id);
`;
