/**
 * The first schema. Never edited once released: a change is a new migration (docs/how-to/add-a-migration.md).
 * A TypeScript string and not a .sql file, because the same module is run by plain Node, by vitest and from the bundle,
 * and none of them has to find a file at run time.
 */
export const initialSql = `
-- Cơ quan, đơn vị.
CREATE TABLE agency (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  abbreviation TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('province', 'department', 'office', 'commune', 'centre', 'media', 'ministry',
    'organisation', 'party', 'group', 'other')),
  parent_id INTEGER REFERENCES agency (id),
  valid_from_on TEXT,
  valid_to_on TEXT,
  successor_id INTEGER REFERENCES agency (id)
) STRICT;

-- Every spelling under which an agency is found, its full name included. The key keeps diacritics:
-- "xã Tân Hòa" and "xã Tấn Hòa" are two communes.
CREATE TABLE agency_name (
  name_key TEXT NOT NULL PRIMARY KEY CHECK (name_key <> ''),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX agency_name_by_agency ON agency_name (agency_id);

-- Văn bản nguồn, with its header as read and its text by line.
CREATE TABLE source_document (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64),
  title TEXT NOT NULL,
  header TEXT NOT NULL CHECK (json_valid(header)),
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  imported_at TEXT NOT NULL
) STRICT;

-- Kế hoạch: the tasks of one source document as a body.
CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  source_document_id INTEGER NOT NULL UNIQUE REFERENCES source_document (id),
  title TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1945 AND 2200),
  version INTEGER NOT NULL DEFAULT 1,
  document_code TEXT,
  issued_on TEXT,
  legal_bases TEXT NOT NULL CHECK (json_valid(legal_bases)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  imported_at TEXT NOT NULL
) STRICT;

-- Nhiệm vụ, tiêu chí thành phần. search_text is folded (no diacritics, lower case).
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan (id),
  position INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('criterion', 'assignment', 'lead_role', 'duty', 'recommendation')),
  code TEXT,
  title TEXT NOT NULL CHECK (title <> ''),
  goal TEXT,
  measures TEXT NOT NULL CHECK (json_valid(measures)),
  field TEXT CHECK (field IN ('direction', 'institution', 'procedure', 'apparatus', 'civilService', 'publicFinance',
    'digitalGovernment', 'impact', 'satisfaction')),
  deadline_raw TEXT,
  deadline_kind TEXT CHECK (deadline_kind IN ('date', 'month', 'quarter', 'year', 'days_after_event', 'recurring',
    'ongoing')),
  deadline_bound TEXT CHECK (deadline_bound IN ('by', 'before', 'in', 'within', 'after', 'from', 'on', 'range')),
  due_on TEXT CHECK (date(due_on) = due_on),
  product TEXT,
  authority TEXT,
  line_from INTEGER NOT NULL CHECK (line_from >= 1),
  line_to INTEGER NOT NULL CHECK (line_to >= line_from),
  search_text TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (plan_id, position),
  CHECK ((deadline_raw IS NULL) = (deadline_kind IS NULL)),
  CHECK (deadline_raw IS NOT NULL OR (deadline_bound IS NULL AND due_on IS NULL))
) STRICT;

-- Chủ trì, phối hợp, thực hiện, in the order of the paper.
CREATE TABLE task_agency (
  task_id INTEGER NOT NULL REFERENCES task (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'coordinating', 'implementing')),
  position INTEGER NOT NULL,
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  name_as_written TEXT NOT NULL,
  PRIMARY KEY (task_id, role, position),
  UNIQUE (task_id, role, agency_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_agency_by_agency ON task_agency (agency_id, role);

-- Tiến độ: one row per task, period and unit; agency_id NULL stands for the task as a whole.
CREATE TABLE progress (
  id INTEGER PRIMARY KEY,
  task_id INTEGER NOT NULL REFERENCES task (id),
  period_key TEXT NOT NULL,
  period_end_on TEXT NOT NULL CHECK (date(period_end_on) = period_end_on),
  agency_id INTEGER REFERENCES agency (id),
  status TEXT NOT NULL CHECK (status IN ('notStarted', 'inProgress', 'done', 'cancelled')),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
  completed_on TEXT CHECK (date(completed_on) = completed_on),
  outcome TEXT NOT NULL,
  obstacle TEXT NOT NULL,
  recommendation TEXT NOT NULL,
  search_text TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX progress_once ON progress (task_id, period_key, ifnull(agency_id, 0));
CREATE INDEX progress_newest_first
  ON progress (task_id, (agency_id IS NULL) DESC, period_end_on DESC, recorded_at DESC, id DESC);

-- Văn bản minh chứng.
CREATE TABLE evidence (
  progress_id INTEGER NOT NULL REFERENCES progress (id),
  position INTEGER NOT NULL,
  document_code TEXT NOT NULL CHECK (document_code <> ''),
  issued_on TEXT,
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  PRIMARY KEY (progress_id, position)
) STRICT, WITHOUT ROWID;

-- Văn bản: drafts and issued papers. What lists and the register show is read out of the draft, so it cannot disagree.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('draft', 'sentToSign', 'issued', 'revoked')),
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  version INTEGER NOT NULL DEFAULT 1,
  file BLOB,
  file_sha256 TEXT CHECK (length(file_sha256) = 64),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  discarded_at TEXT,
  kind TEXT NOT NULL GENERATED ALWAYS AS (draft ->> '$.kind') STORED CHECK (kind IN ('BC', 'TB', 'KH', 'CV')),
  number INTEGER GENERATED ALWAYS AS (draft ->> '$.header.number') STORED,
  symbol TEXT NOT NULL GENERATED ALWAYS AS (draft ->> '$.header.symbol') STORED,
  issued_on TEXT GENERATED ALWAYS AS (draft ->> '$.header.issuedOn') STORED,
  subject TEXT NOT NULL GENERATED ALWAYS AS (draft ->> '$.header.subject') STORED,
  signatory_name TEXT NOT NULL GENERATED ALWAYS AS (draft ->> '$.signatory.name') STORED,
  CHECK (state IN ('draft', 'sentToSign') OR (number IS NOT NULL AND issued_on IS NOT NULL AND file IS NOT NULL
    AND file_sha256 IS NOT NULL AND discarded_at IS NULL))
) STRICT;

-- Sổ văn bản đi: a number is given once in its series (kind and symbol) and year, a revoked paper keeps its own.
CREATE UNIQUE INDEX register_number ON document (kind, symbol, substr(issued_on, 1, 4), number)
  WHERE state IN ('issued', 'revoked');

CREATE TRIGGER issued_document_is_final BEFORE UPDATE ON document
WHEN OLD.state IN ('issued', 'revoked') AND (
  NEW.id IS NOT OLD.id OR NEW.draft IS NOT OLD.draft OR NEW.file IS NOT OLD.file
  OR NEW.file_sha256 IS NOT OLD.file_sha256 OR NEW.created_at IS NOT OLD.created_at
  OR NOT (NEW.state = OLD.state OR (OLD.state = 'issued' AND NEW.state = 'revoked')))
BEGIN
  SELECT RAISE(ABORT, 'an issued document cannot be altered');
END;

CREATE TRIGGER issued_document_is_kept BEFORE DELETE ON document
WHEN OLD.state IN ('issued', 'revoked')
BEGIN
  SELECT RAISE(ABORT, 'an issued document cannot be deleted');
END;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- Who changed what, when, before and after.
CREATE TABLE audit_entry (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('agency', 'plan', 'task', 'document', 'office')),
  subject_id INTEGER NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after))
) STRICT;
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, subject_id, id);

CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;

CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;

-- A task with its plan and the progress that decides: the newest for the task as a whole, else the newest of a unit.
-- Joins only; what depends on today is derived in task-status.ts.
CREATE VIEW task_view AS
SELECT
  task.id, task.plan_id, plan.title AS plan_title, plan.year AS plan_year, plan.source_document_id, task.position,
  task.type, task.code, task.title, task.goal, task.measures, task.field,
  task.deadline_raw, task.deadline_kind, task.deadline_bound, task.due_on,
  task.product, task.authority, task.line_from, task.line_to, task.version,
  newest.status AS progress_status, newest.percent, newest.completed_on, nullif(newest.outcome, '') AS outcome,
  task.search_text || ifnull(
    (SELECT ' ' || group_concat(progress.search_text, ' ') FROM progress WHERE progress.task_id = task.id), ''
  ) AS search_text
FROM task
JOIN plan ON plan.id = task.plan_id
LEFT JOIN progress AS newest ON newest.id = (
  SELECT progress.id FROM progress WHERE progress.task_id = task.id
  ORDER BY progress.agency_id IS NULL DESC, progress.period_end_on DESC, progress.recorded_at DESC, progress.id DESC
  LIMIT 1
);
`;
