/** What two PCs of an office know of each other's changes. Never edited once released. */
export const exchangeSql = `
-- This PC among those that exchange packages. A copy of the data on another PC gets a name of its own there, by "machine".
CREATE TABLE exchange_self (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  device TEXT NOT NULL CHECK (device <> ''),
  machine TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

-- How far the changes of each PC have been taken in here.
CREATE TABLE exchange_seen (
  device TEXT NOT NULL PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The change that gave each field of a record its value, with a print of the value: {"title": [print, device, seq, at]}.
CREATE TABLE exchange_record (
  kind TEXT NOT NULL CHECK (kind IN ('plans', 'tasks', 'progress')),
  record_key TEXT NOT NULL,
  stamps TEXT NOT NULL CHECK (json_valid(stamps)),
  PRIMARY KEY (kind, record_key)
) STRICT, WITHOUT ROWID;
`;
