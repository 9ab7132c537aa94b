/** What the columns of task tables mean, as the clerk has said it, remembered by the words of their heads. One setting. */
import { type ColumnMapping, columnMappingSchema } from '../../core/import/column-mapping.ts';
import { z } from '../../core/zod.ts';
import { type Database, transaction } from '../database.ts';

/** More kinds of tables than an office ever sees; the oldest gives way. */
const mostMappings = 300;

/** Every mapping, the newest first. */
export function listColumnMappings(db: Database): readonly ColumnMapping[] {
  const row = db
    .prepare<[], { readonly value: string }>("SELECT value FROM setting WHERE key = 'columnMappings'")
    .get();
  return row ? z.array(columnMappingSchema).parse(JSON.parse(row.value)) : [];
}

/** Remembers a mapping in the place of one for the same heads. */
export function rememberColumnMapping(db: Database, mapping: ColumnMapping): void {
  transaction(db, () => {
    const others = listColumnMappings(db).filter(({ headKey }) => headKey !== mapping.headKey);
    db.prepare(
      `INSERT INTO setting (key, value) VALUES ('columnMappings', ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ).run(JSON.stringify([mapping, ...others].slice(0, mostMappings)));
  });
}
