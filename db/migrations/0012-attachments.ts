/** Files that prove an outcome. Never edited once released. */
export const attachmentsSql = `
-- Tệp minh chứng: which file stands where. The content lies beside the database, in attachments/, under its own hash; it is on
-- the disk before the row is.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  task_id INTEGER NOT NULL REFERENCES task (id),
  period_key TEXT NOT NULL,
  -- NULL: of the task as a whole, as in progress.
  agency_id INTEGER REFERENCES agency (id),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  attached_by TEXT NOT NULL,
  attached_at TEXT NOT NULL,
  -- When it was taken off the task; NULL while it stands.
  removed_at TEXT
) STRICT;
CREATE INDEX attachment_by_task ON attachment (task_id, period_key);
CREATE INDEX attachment_by_agency ON attachment (agency_id);
`;
