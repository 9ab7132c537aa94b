/**
 * The rows that a text speaks of by number ("progress:12"), under names that every PC shares, and back. A name is JSON:
 * `["progress", task, period, unit]`.
 */
import { z } from '../../../core/zod.ts';
import { type Database, prepareOnce } from '../../database.ts';
import { findByUid } from '../record-store.ts';

const localRow = /^(value|progress|task|report):(\d+)$/;
const unit = z.string().nullable();
const nameSchema = z.union([
  z.tuple([z.enum(['task', 'report']), z.string()]),
  z.tuple([z.enum(['progress', 'value']), z.string(), z.string(), unit]),
]);

const nameQueries = {
  task: `SELECT json_array('task', uid) FROM task WHERE id = ?`,
  // By the name of its draft (final-names.ts), which is the same on every PC.
  report: `SELECT json_array('report', substr(uid, 1, instr(uid || '~', '~') - 1)) FROM report WHERE id = ?`,
  progress: `SELECT json_array('progress', task.uid, period_key, agency.name) FROM progress
    JOIN task ON task.id = progress.task_id LEFT JOIN agency ON agency.id = progress.agency_id WHERE progress.id = ?`,
  value: `SELECT json_array('value', indicator.code, period_key, agency.name) FROM indicator_value
    JOIN indicator ON indicator.id = indicator_value.indicator_id
    LEFT JOIN agency ON agency.id = indicator_value.agency_id WHERE indicator_value.id = ?`,
} as const;

const findQueries = {
  progress: `SELECT progress.id FROM progress JOIN task ON task.id = progress.task_id
    LEFT JOIN agency ON agency.id = progress.agency_id WHERE task.uid = ? AND task.uid <> '' AND period_key = ? AND agency.name IS ?`,
  value: `SELECT indicator_value.id FROM indicator_value JOIN indicator ON indicator.id = indicator_value.indicator_id
    LEFT JOIN agency ON agency.id = indicator_value.agency_id
    WHERE indicator.code = ? AND period_key = ? AND agency.name IS ?`,
} as const;

/** The name of a row of this database; null when it is gone. */
export function nameRow(db: Database, row: string): string | null {
  const [, kind, id] = localRow.exec(row) ?? [];
  const sql = nameQueries[kind as keyof typeof nameQueries];
  return sql ? (prepareOnce<[number], string>(db, sql).pluck().get(Number(id)) ?? null) : null;
}

/** The row of this database that bears a name; null when there is none. */
export function findRow(db: Database, name: string): string | null {
  const parsed = nameSchema.safeParse(parseJson(name));
  if (!parsed.success) return null;
  if (parsed.data.length === 2) {
    const [kind, uid] = parsed.data;
    const id = findByUid(db, kind, uid);
    return id === undefined ? null : `${kind}:${id}`;
  }
  const [kind, ...of] = parsed.data;
  const id = prepareOnce<[string, string, string | null], number>(db, findQueries[kind])
    .pluck()
    .get(...of);
  return id === undefined ? null : `${kind}:${id}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
