/** Any kind of paper; the register with series, reserved numbers and corrections; the office's own templates. */
export const registerSql = `
-- The kind was checked against a list that every new kind would have to change.
DROP INDEX register_number;
ALTER TABLE document DROP COLUMN kind;
ALTER TABLE document ADD COLUMN kind TEXT NOT NULL DEFAULT '';
UPDATE document SET kind = draft ->> '$.kind';

CREATE TRIGGER document_kind_is_its_drafts BEFORE INSERT ON document
WHEN NEW.kind IS NOT NEW.draft ->> '$.kind'
BEGIN
  SELECT RAISE(ABORT, 'the kind of a document is that of its draft');
END;

-- Under which the number of an issued paper runs: "BC|SNV" for one kind, "*|SNV" for all of an agency.
ALTER TABLE document ADD COLUMN series TEXT;
UPDATE document SET series = CASE kind
  WHEN 'CV' THEN 'CV|' || substr(symbol, 1, instr(symbol || '-', '-') - 1)
  ELSE kind || '|' || substr(symbol, instr(symbol, '-') + 1) END
WHERE state IN ('issued', 'revoked');
-- Why it was withdrawn.
ALTER TABLE document ADD COLUMN revoked_reason TEXT;
-- Đính chính: the issued paper that this one corrects.
ALTER TABLE document ADD COLUMN corrects_id INTEGER REFERENCES document (id);

CREATE UNIQUE INDEX register_number ON document (series, substr(issued_on, 1, 4), number, symbol)
  WHERE state IN ('issued', 'revoked');

DROP TRIGGER issued_document_is_final;
CREATE TRIGGER issued_document_is_final BEFORE UPDATE ON document
WHEN OLD.state IN ('issued', 'revoked') AND (
  NEW.id IS NOT OLD.id OR NEW.draft IS NOT OLD.draft OR NEW.file IS NOT OLD.file
  OR NEW.file_sha256 IS NOT OLD.file_sha256 OR NEW.created_at IS NOT OLD.created_at
  OR NEW.kind IS NOT OLD.kind OR NEW.series IS NOT OLD.series OR NEW.corrects_id IS NOT OLD.corrects_id
  OR (OLD.state = 'revoked' AND NEW.revoked_reason IS NOT OLD.revoked_reason)
  OR NOT (NEW.state = OLD.state OR (OLD.state = 'issued' AND NEW.state = 'revoked')))
BEGIN
  SELECT RAISE(ABORT, 'an issued document cannot be altered');
END;

-- Numbers kept for papers to come, and those given back: the register shows both.
CREATE TABLE reserved_number (
  series TEXT NOT NULL CHECK (series <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1945 AND 2200),
  number INTEGER NOT NULL CHECK (number >= 1),
  note TEXT NOT NULL,
  is_released INTEGER NOT NULL DEFAULT 0 CHECK (is_released IN (0, 1)),
  reserved_at TEXT NOT NULL,
  reserved_by TEXT NOT NULL,
  PRIMARY KEY (series, year, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_template (
  kind TEXT NOT NULL PRIMARY KEY CHECK (kind <> ''),
  file BLOB NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  file_name TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
