/** The named views of the task table, and its columns as they were last left. */
import {
  type SavedView,
  type TaskLayout,
  type TaskListDefinition,
  type TaskViews,
  taskLayoutSchema,
  taskListDefinitionSchema,
} from '../../core/domain/task-list.ts';
import { compareVietnamese } from '../../core/text/vietnamese.ts';
import type { WriteContext } from '../context.ts';
import { type Database, transaction } from '../database.ts';

/** All views by name. One that a newer version wrote in a form unknown here is left out, and stays stored. */
export function listTaskViews(db: Database): TaskViews {
  const rows = db
    .prepare<[], { readonly name: string; readonly definition: string }>('SELECT name, definition FROM saved_view')
    .all();
  const views: SavedView[] = rows.flatMap(({ name, definition }) => {
    const parsed = taskListDefinitionSchema.safeParse(JSON.parse(definition));
    return parsed.success ? [{ name, definition: parsed.data }] : [];
  });
  return { views: views.sort((left, right) => compareVietnamese(left.name, right.name)), layout: findLayout(db) };
}

/** Keeps a view under its name, in the place of one that had it. */
export function saveTaskView(db: Database, name: string, definition: TaskListDefinition, context: WriteContext): void {
  transaction(db, () => {
    db.prepare(
      `INSERT INTO saved_view (name, definition, saved_at) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET definition = excluded.definition, saved_at = excluded.saved_at`,
    ).run(name, JSON.stringify(definition), context.now);
  });
}

/** Forgets a view; the tasks it showed are not touched. */
export function deleteTaskView(db: Database, name: string): void {
  transaction(db, () => db.prepare('DELETE FROM saved_view WHERE name = ?').run(name));
}

/** Remembers the columns of the table, their order and widths. */
export function keepTaskLayout(db: Database, layout: TaskLayout): void {
  transaction(db, () =>
    db
      .prepare(
        `INSERT INTO setting (key, value) VALUES ('taskLayout', ?)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      )
      .run(JSON.stringify(layout)),
  );
}

function findLayout(db: Database): TaskLayout | null {
  const row = db.prepare<[], { readonly value: string }>("SELECT value FROM setting WHERE key = 'taskLayout'").get();
  const parsed = row && taskLayoutSchema.safeParse(JSON.parse(row.value));
  return parsed?.success ? parsed.data : null;
}
