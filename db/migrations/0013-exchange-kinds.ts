/** Packages carry every kind of record. Never edited once released. */
export const exchangeKindsSql = `
-- Papers and reports under names that every PC of the office shares. Those of before are named alike in every copy of this file.
ALTER TABLE document ADD COLUMN uid TEXT NOT NULL DEFAULT '';
UPDATE document SET uid = 'd' || created_at || '.' || id;
CREATE UNIQUE INDEX document_by_uid ON document (uid) WHERE uid <> '';
CREATE TRIGGER new_document_is_named AFTER INSERT ON document WHEN NEW.uid = ''
BEGIN
  UPDATE document SET uid = lower(hex(randomblob(16))) WHERE id = NEW.id;
END;
ALTER TABLE report ADD COLUMN uid TEXT NOT NULL DEFAULT '';
UPDATE report SET uid = 'r' || created_at || '.' || id;
CREATE UNIQUE INDEX report_by_uid ON report (uid) WHERE uid <> '';
CREATE TRIGGER new_report_is_named AFTER INSERT ON report WHEN NEW.uid = ''
BEGIN
  UPDATE report SET uid = lower(hex(randomblob(16))) WHERE id = NEW.id;
END;

-- Each change that gave values, once; records name it by number.
CREATE TABLE exchange_stamp (
  id INTEGER PRIMARY KEY,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (device, seq, at)
) STRICT;
INSERT INTO exchange_stamp (device, seq, at)
SELECT DISTINCT field.value ->> '$[1]', field.value ->> '$[2]', field.value ->> '$[3]'
FROM exchange_record, json_each(exchange_record.stamps) AS field;

-- The change that gave each field of a record its value, with a print of the value: {"title": [print, stamp]}.
ALTER TABLE exchange_record RENAME TO exchange_record_of_before;
CREATE TABLE exchange_record (
  kind TEXT NOT NULL CHECK (kind <> ''),
  record_key TEXT NOT NULL,
  stamps TEXT NOT NULL CHECK (json_valid(stamps)),
  PRIMARY KEY (kind, record_key)
) STRICT, WITHOUT ROWID;
INSERT INTO exchange_record (kind, record_key, stamps)
SELECT kind, record_key, (
  SELECT json_group_object(field.key, json_array(field.value ->> '$[0]', exchange_stamp.id))
  FROM json_each(exchange_record_of_before.stamps) AS field
  JOIN exchange_stamp ON exchange_stamp.device = field.value ->> '$[1]' AND exchange_stamp.seq = field.value ->> '$[2]'
    AND exchange_stamp.at = field.value ->> '$[3]')
FROM exchange_record_of_before;
DROP TABLE exchange_record_of_before;
`;
