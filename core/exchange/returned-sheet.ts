/** A spreadsheet of ours that comes back, as it was read: what was exported, what stands there now, what cannot be read. */
import { z } from '../zod.ts';
import { formFieldNames, type SheetField, viewFieldNames } from './sheet-fields.ts';

const sheetFieldNames = [...new Set<SheetField>([...viewFieldNames, ...formFieldNames])] as [
  SheetField,
  ...SheetField[],
];
export const sheetFieldSchema = z.enum(sheetFieldNames);

const values = z.partialRecord(sheetFieldSchema, z.string().max(40_000));

/** A cell that says something that cannot be taken. */
const cellProblemSchema = z.strictObject({
  /** "E7". */
  address: z.string().max(12),
  /** What is wrong, in Vietnamese. */
  problem: z.string().max(400),
});
export type CellProblem = Readonly<z.infer<typeof cellProblemSchema>>;

export const returnedSheetSchema = z.strictObject({
  fileName: z.string().trim().min(1).max(255),
  kind: z.enum(['view', 'form']),
  office: z.string().max(300),
  exportedAt: z.iso.datetime(),
  periodKey: z.string().max(40).nullable(),
  agencyName: z.string().max(500).nullable(),
  rows: z
    .array(
      z.strictObject({
        uid: z.string().min(1).max(300),
        /** As a clerk counts, from 1. */
        rowNumber: z.int().min(1),
        /** As it was exported, and as it stands in the file; only fields whose column is filled in. */
        exported: values,
        given: values,
      }),
    )
    .max(60_000),
  problems: z.array(cellProblemSchema).max(10_000),
  /** Rows of the file that name no task of ours. */
  unknownRows: z.array(z.strictObject({ rowNumber: z.int().min(1), text: z.string().max(200) })).max(10_000),
});
export type ReturnedSheet = Readonly<z.infer<typeof returnedSheetSchema>>;

/** One field of one task that the file and the database do not agree on. */
export interface SheetDifference {
  /** Names the difference when the clerk's choice is sent back. */
  readonly key: string;
  readonly taskId: number;
  readonly code: string | null;
  readonly title: string;
  readonly rowNumber: number;
  readonly field: SheetField;
  /** Canonical values: as exported, as the database has it now, as the file has it. */
  readonly exported: string;
  readonly present: string;
  readonly given: string;
  /** The database changed since the export too, to something else. */
  readonly isConflict: boolean;
}

export interface SheetComparison {
  readonly differences: readonly SheetDifference[];
  /** Rows whose task is not in this database (any more). */
  readonly missingRows: readonly { readonly rowNumber: number; readonly text: string }[];
  /** The unit of a form; null when the directory does not know it. */
  readonly unitId: number | null;
}

/** A task as the database has it now. */
export interface PresentTask {
  readonly taskId: number;
  readonly code: string | null;
  readonly title: string;
  readonly values: Readonly<Partial<Record<SheetField, string>>>;
}

/**
 * What the file changes: a field is a difference when it was changed in the file since the export and the database does not
 * say the same already. Taking the same file back twice finds nothing the second time.
 */
export function compareReturned(
  returned: ReturnedSheet,
  present: ReadonlyMap<string, PresentTask>,
): Pick<SheetComparison, 'differences' | 'missingRows'> {
  const differences: SheetDifference[] = [];
  const missingRows: { readonly rowNumber: number; readonly text: string }[] = [];
  for (const { uid, rowNumber, exported, given } of returned.rows) {
    const task = present.get(uid);
    if (!task) {
      missingRows.push({ rowNumber, text: (given.title ?? exported.title ?? uid).slice(0, 200) });
      continue;
    }
    for (const [field, value] of Object.entries(given) as [SheetField, string][]) {
      const before = exported[field] ?? '';
      const now = task.values[field] ?? '';
      if (value === before || value === now) continue;
      const { taskId, code, title } = task;
      differences.push({
        key: `${taskId} ${field}`,
        taskId,
        code,
        title,
        rowNumber,
        field,
        exported: before,
        present: now,
        given: value,
        isConflict: now !== before,
      });
    }
  }
  return { differences, missingRows };
}
