/** What a clerk says about the columns of task tables: changed by hand, remembered by the words of the heads. Pure. */
import { collapseSpaces, foldVietnamese } from '../text/vietnamese.ts';
import { z } from '../zod.ts';
import { type ColumnRole, columnRoles, type TableColumns } from './parsed-document.ts';

/** The meaning of each column of tables with the same heads; null for a column that is not read. */
export const columnMappingSchema = z.strictObject({
  headKey: z.string().min(1).max(20_000),
  roles: z.array(z.enum(columnRoles).nullable()).max(200),
});
export type ColumnMapping = Readonly<z.infer<typeof columnMappingSchema>>;

/** Tables whose heads say the same have the same key: case, marks and punctuation make no difference. */
export function headKeyOf({ columns }: TableColumns): string {
  return columns.map(({ header }) => collapseSpaces(foldVietnamese(header).replace(/[^\p{L}\d]+/gu, ' '))).join('|');
}

function withRoles(table: TableColumns, roles: readonly (ColumnRole | null)[]): TableColumns {
  return { ...table, columns: table.columns.map(({ header }, at) => ({ header, role: roles[at] ?? null })) };
}

/** The remembered meaning of a table's columns. */
export function toMapping(table: TableColumns): ColumnMapping {
  return { headKey: headKeyOf(table), roles: table.columns.map(({ role }) => role) };
}

/** The tables that are remembered otherwise than they were read, as they are remembered. */
export function recallMappings(
  tables: readonly TableColumns[],
  mappings: readonly ColumnMapping[],
): readonly TableColumns[] {
  const rolesOf = new Map(mappings.map(({ headKey, roles }) => [headKey, roles]));
  return tables.flatMap((table) => {
    const roles = rolesOf.get(headKeyOf(table));
    const isSame = !roles || table.columns.every(({ role }, at) => role === (roles[at] ?? null));
    return isSame ? [] : [withRoles(table, roles)];
  });
}

/**
 * The tables after the clerk has said what a column means: in every table with the same heads. Another column gives the
 * role up, except that several may hold a deadline ("Quý I" … "Quý IV").
 */
export function changeColumnRole(
  tables: readonly TableColumns[],
  headKey: string,
  column: number,
  role: ColumnRole | null,
): readonly TableColumns[] {
  return tables.map((table) => {
    if (headKeyOf(table) !== headKey) return table;
    const roles = table.columns.map((present, at) => {
      if (at === column) return role;
      return present.role === role && role !== 'deadline' ? null : present.role;
    });
    return withRoles(table, roles);
  });
}
