/** Which công văn pressed whom for what. Never edited once released. */
export const remindersSql = `
CREATE TABLE reminder (
  document_id INTEGER NOT NULL REFERENCES document (id),
  task_id INTEGER NOT NULL REFERENCES task (id),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  PRIMARY KEY (document_id, task_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX reminder_by_task ON reminder (task_id, agency_id, document_id);
`;
