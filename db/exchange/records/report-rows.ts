/** The rows that a text of a report was drafted from: numbers of this database, names in a package. Knows no report. */
import type { Database } from '../../database.ts';
import { findRow, nameRow } from './row-names.ts';

/** A row as a text of a package speaks of it: its place in `rows`. */
const travellingRow = /^#(\d+)$/;

/** The rows of origins and figures, each replaced by what `name` says of it; those without a name are left out. */
function mapRows(value: unknown, name: (row: string) => string | null): unknown {
  if (Array.isArray(value)) return value.map((one) => mapRows(one, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isRows = key === 'rows' && Array.isArray(inner) && inner.every((one) => typeof one === 'string');
      return [key, isRows ? inner.flatMap((row: string) => name(row) ?? []) : mapRows(inner, name)];
    }),
  );
}

/** `pack` puts "#0" for a row, and its name into `rows`. */
export function packRows(db: Database): { readonly rows: string[]; readonly pack: (value: unknown) => unknown } {
  const rows: string[] = [];
  const placeOf = new Map<string, number>();
  const name = (local: string) => {
    const known = placeOf.get(local);
    if (known !== undefined) return `#${known}`;
    const named = nameRow(db, local);
    if (named === null) return null;
    placeOf.set(local, rows.push(named) - 1);
    return `#${rows.length - 1}`;
  };
  return { rows, pack: (value) => mapRows(value, name) };
}

/** The value with rows under their numbers here; a row that is not here is left out. */
export function unpackRows(db: Database, rows: readonly string[], value: unknown): unknown {
  return mapRows(value, (row) => {
    const named = rows[Number(travellingRow.exec(row)?.[1] ?? -1)];
    return named === undefined ? null : findRow(db, named);
  });
}
