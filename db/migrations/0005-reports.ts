/** Indicators with their values, and reports with their versions and comments. Never edited once released. */
export const reportsSql = `
-- The trail takes in any subject from now on: which there are is said by the program.
CREATE TABLE audit_entry_of_all (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject <> ''),
  subject_id INTEGER NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after))
) STRICT;
INSERT INTO audit_entry_of_all SELECT id, at, actor, action, subject, subject_id, before, after FROM audit_entry;
DROP TABLE audit_entry;
ALTER TABLE audit_entry_of_all RENAME TO audit_entry;
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, subject_id, id);
CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;

CREATE TABLE indicator_group (
  code TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  field TEXT CHECK (field IN ('direction', 'institution', 'procedure', 'apparatus', 'civilService', 'publicFinance',
    'digitalGovernment', 'impact', 'satisfaction'))
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  group_code TEXT NOT NULL REFERENCES indicator_group (code),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  unit TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'none')),
  target TEXT,
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 4),
  accumulation TEXT NOT NULL CHECK (accumulation IN ('flow', 'stock', 'cumulative')),
  formula TEXT NOT NULL CHECK (json_valid(formula)),
  display TEXT NOT NULL CHECK (display IN ('headline', 'line', 'operand')),
  version INTEGER NOT NULL DEFAULT 1,
  dropped_at TEXT
) STRICT;

-- Decimals are kept as the digits that were written.
CREATE TABLE indicator_value (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  period_key TEXT NOT NULL,
  period_end_on TEXT NOT NULL CHECK (date(period_end_on) = period_end_on),
  agency_id INTEGER REFERENCES agency (id),
  value TEXT NOT NULL CHECK (value <> ''),
  source TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX indicator_value_once ON indicator_value (indicator_id, period_key, ifnull(agency_id, 0));
CREATE INDEX indicator_value_by_period ON indicator_value (period_end_on);

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  period_key TEXT NOT NULL,
  outline TEXT NOT NULL CHECK (json_valid(outline)),
  plan_id INTEGER REFERENCES plan (id),
  receiver TEXT NOT NULL CHECK (receiver IN ('province', 'ministry')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'sent')),
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  version INTEGER NOT NULL DEFAULT 1,
  carried_from_id INTEGER REFERENCES report (id),
  document_id INTEGER REFERENCES document (id),
  sent_at TEXT,
  snapshot TEXT CHECK (json_valid(snapshot)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  discarded_at TEXT,
  outline_code TEXT NOT NULL GENERATED ALWAYS AS (outline ->> '$.code') STORED,
  CHECK (state = 'draft' OR (sent_at IS NOT NULL AND snapshot IS NOT NULL AND discarded_at IS NULL))
) STRICT;

CREATE TRIGGER sent_report_is_final BEFORE UPDATE ON report
WHEN OLD.state = 'sent' AND (
  NEW.id IS NOT OLD.id OR NEW.period_key IS NOT OLD.period_key OR NEW.outline IS NOT OLD.outline
  OR NEW.blocks IS NOT OLD.blocks OR NEW.snapshot IS NOT OLD.snapshot OR NEW.sent_at IS NOT OLD.sent_at
  OR NEW.state IS NOT OLD.state)
BEGIN
  SELECT RAISE(ABORT, 'a report that was sent cannot be altered');
END;

CREATE TRIGGER sent_report_is_kept BEFORE DELETE ON report
WHEN OLD.state = 'sent'
BEGIN
  SELECT RAISE(ABORT, 'a report that was sent cannot be deleted');
END;

CREATE TABLE report_version (
  report_id INTEGER NOT NULL REFERENCES report (id),
  number INTEGER NOT NULL,
  note TEXT NOT NULL,
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (report_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_comment (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report (id),
  quote TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  resolved_at TEXT
) STRICT;

CREATE INDEX report_comment_by_report ON report_comment (report_id, id);
`;
