import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { dumpSchema, schemaPath } from './dump-schema.ts';
import { migrateDatabase, migrations, readSchemaVersion } from './migrate.ts';
import { searchTasks } from './tasks/task-search.ts';
import { openMemory } from './testing/test-papers.ts';

const first = 'CREATE TABLE kept (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT';
const second = "ALTER TABLE kept ADD COLUMN note TEXT NOT NULL DEFAULT ''";

test('schema.sql is what the migrations make (regenerate it with: node db/dump-schema.ts)', () => {
  expect(readFileSync(schemaPath, 'utf8')).toBe(dumpSchema(openMemory()));
});

test('0001 makes an empty file ours, with strict tables only', () => {
  const db = new Sqlite(':memory:');
  migrateDatabase(db, () => {}, migrations.slice(0, 1));
  expect(readSchemaVersion(db)).toBe(1);
  expect(db.pragma('application_id', { simple: true })).toBe(0x43434843);
  const tables = db
    .prepare(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .raw()
    .all();
  const names = ['agency', 'agency_name', 'audit_entry', 'document', 'evidence', 'plan', 'progress', 'setting'];
  expect(tables).toEqual([...names, 'source_document', 'task', 'task_agency'].map((name) => [name, 1]));
});

test('0002 leaves plans standing, their files known and their tasks where they were', () => {
  const db = new Sqlite(':memory:');
  migrateDatabase(db, () => {}, migrations.slice(0, 1));
  db.exec(`
    INSERT INTO source_document VALUES (1, 'ke-hoach.docx', '${'a'.repeat(64)}', 'Cải cách', '{}', '["Dòng"]', '2026-01-05');
    INSERT INTO plan VALUES (1, 1, 'Cải cách', 2026, 1, NULL, NULL, '[]', 0, '2026-01-05');
    INSERT INTO task (id, plan_id, position, type, title, measures, line_from, line_to, search_text)
      VALUES (7, 1, 0, 'duty', 'Theo dõi, đôn đốc', '[]', 1, 1, 'theo doi, don doc');
    INSERT INTO progress VALUES (1, 7, '2026-Q1', '2026-03-14', NULL, 'inProgress', 30, NULL, '', '', '', '', 'Hoa', '2026-03-01');
  `);
  migrateDatabase(db, () => {}, migrations.slice(0, 2));
  expect(db.prepare('SELECT id, source_document_id, progress_status, percent FROM task_view').all()).toEqual([
    { id: 7, source_document_id: 1, progress_status: 'inProgress', percent: 30 },
  ]);
  expect(db.prepare('SELECT file_fingerprint FROM source_document').pluck().all()).toEqual(['a'.repeat(64)]);
  expect(db.prepare('SELECT count(*) FROM plan WHERE withdrawn_at IS NULL').pluck().get()).toBe(1);
});

test('0003 finds the newest progress and every word of rows that were there', () => {
  const db = new Sqlite(':memory:');
  migrateDatabase(db, () => {}, migrations.slice(0, 2));
  db.exec(`
    INSERT INTO source_document (id, file_name, fingerprint, title, header, lines, imported_at)
      VALUES (1, 'ke-hoach.docx', '${'a'.repeat(64)}', 'Cải cách', '{}', '["Dòng"]', '2026-01-05');
    INSERT INTO plan (id, source_document_id, title, year, legal_bases, is_sample, imported_at)
      VALUES (1, 1, 'Cải cách', 2026, '[]', 0, '2026-01-05');
    INSERT INTO task (id, plan_id, position, type, title, measures, line_from, line_to, search_text)
      VALUES (7, 1, 0, 'duty', 'Theo dõi', '[]', 1, 1, 'theo doi'), (8, 1, 1, 'duty', 'Báo cáo', '[]', 1, 1, 'bao cao');
    INSERT INTO progress VALUES
      (1, 7, '2026-Q1', '2026-03-14', NULL, 'inProgress', 30, NULL, 'Đã trình', '', '', 'da trinh', 'Hoa', '2026-03-01'),
      (2, 7, '2026-Q2', '2026-06-14', NULL, 'done', 100, '2026-06-01', '', '', '', '1523/qd-ubnd', 'Hoa', '2026-06-01');
  `);
  migrateDatabase(db, () => {}, migrations.slice(0, 3));
  expect(db.prepare('SELECT id, progress_status, percent, completed_on, outcome FROM task_view').all()).toEqual([
    { id: 7, progress_status: 'done', percent: 100, completed_on: '2026-06-01', outcome: null },
    { id: 8, progress_status: null, percent: null, completed_on: null, outcome: null },
  ]);
  for (const [query, ids] of [
    ['theo trinh', [7]],
    ['ubnd', [7]],
    ['1523/qd', [7]],
    ['bao', [8]],
    ['oi', []],
  ] as const) {
    expect([...(searchTasks(db, query) ?? [])]).toEqual(ids);
  }
});

test('only what is missing runs, rows stay, and the moment before is told once', () => {
  const db = new Sqlite(':memory:');
  const beforeFirst = vi.fn();
  migrateDatabase(db, beforeFirst, [first]);
  db.exec("INSERT INTO kept (name) VALUES ('Sở Nội vụ')");
  migrateDatabase(db, beforeFirst, [first, second, 'CREATE INDEX kept_by_name ON kept (name)']);
  migrateDatabase(db, beforeFirst, [first, second, 'CREATE INDEX kept_by_name ON kept (name)']);
  expect(db.prepare('SELECT * FROM kept').all()).toEqual([{ id: 1, name: 'Sở Nội vụ', note: '' }]);
  expect(readSchemaVersion(db)).toBe(3);
  expect(beforeFirst.mock.calls).toEqual([[0], [1]]);
});

test.each([
  ['does not run', 'CREATE TABLE kept (id INTEGER)', /already exists/],
  [
    'breaks a reference',
    'CREATE TABLE child (kept_id INTEGER REFERENCES kept (id)) STRICT; PRAGMA defer_foreign_keys = ON; INSERT INTO child VALUES (9)',
    /migration 2 leaves 1 broken references/,
  ],
])('a migration that %s leaves the file as it was', (_, sql, message) => {
  const db = new Sqlite(':memory:');
  migrateDatabase(db, () => {}, [first]);
  const before = dumpSchema(db);
  expect(() => migrateDatabase(db, () => {}, [first, sql])).toThrow(message);
  expect(dumpSchema(db)).toBe(before);
  expect(readSchemaVersion(db)).toBe(1);
});

test('0006 names plans and tasks by their file and place, the same on every PC', () => {
  const db = new Sqlite(':memory:');
  migrateDatabase(db, () => {}, migrations.slice(0, 5));
  const fingerprint = 'ab'.repeat(32);
  db.exec(`
    INSERT INTO source_document (id, file_name, fingerprint, file_fingerprint, title, header, lines, imported_at)
      VALUES (3, 'ke-hoach.docx', '${'c'.repeat(64)}', '${fingerprint}', 'Cải cách', '{}', '["Dòng"]', '2026-01-05'),
        (4, 'ke-hoach.docx', '${'d'.repeat(64)}', '${fingerprint}', 'Cải cách', '{}', '["Dòng"]', '2026-01-06');
    INSERT INTO plan (id, source_document_id, title, year, legal_bases, is_sample, imported_at)
      VALUES (5, 3, 'Cải cách', 2026, '[]', 0, '2026-01-05'), (6, 4, 'Cải cách', 2026, '[]', 0, '2026-01-06');
    INSERT INTO task (id, plan_id, position, type, title, measures, line_from, line_to, search_text)
      VALUES (7, 5, 0, 'duty', 'Theo dõi', '[]', 2, 3, 'theo doi'), (8, 5, 1, 'duty', 'Báo cáo', '[]', 2, 3, 'bao cao');
  `);
  migrateDatabase(db, () => {}, migrations.slice(0, 6));
  const base = `p${fingerprint.slice(0, 32)}`;
  expect(db.prepare('SELECT uid FROM plan ORDER BY id').pluck().all()).toEqual([base, `${base}~2`]);
  expect(db.prepare('SELECT uid FROM task ORDER BY id').pluck().all()).toEqual([
    `${base}.abababab.2-3.1`,
    `${base}.abababab.2-3.2`,
  ]);
  // What comes in afterwards is named the same way.
  db.exec(`INSERT INTO task (id, plan_id, position, type, title, measures, line_from, line_to, search_text)
    VALUES (9, 5, 2, 'duty', 'Tổng hợp', '[]', 2, 3, 'tong hop'), (10, 5, 3, 'duty', 'Gửi', '[]', 2, 30, 'gui')`);
  expect(db.prepare('SELECT uid FROM task WHERE id > 8 ORDER BY id').pluck().all()).toEqual([
    `${base}.abababab.2-3.3`,
    `${base}.abababab.2-30.1`,
  ]);
});
