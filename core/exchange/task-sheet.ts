/**
 * Lays tasks out as a spreadsheet that can be taken back: a readable sheet whose rows carry the stable name of their task in
 * hidden columns, and a hidden sheet with every value as it was exported, so that what was typed since can be told from what
 * the database changed since. Pure; read-returned.ts reads it.
 */
import type { ColumnRule, SheetRow, WrittenCell, WrittenSheet } from '../workbook/workbook.ts';
import { describeField, type SheetField, toCellValue } from './sheet-fields.ts';

/** One task: its stable name and the canonical value of each field. */
export interface SheetTask {
  readonly uid: string;
  readonly values: Readonly<Partial<Record<SheetField, string>>>;
}

export interface SheetSource {
  readonly kind: 'view' | 'form';
  readonly title: string;
  /** Lines below the title: which unit and period, how to fill in. */
  readonly notes: readonly string[];
  readonly fields: readonly SheetField[];
  readonly tasks: readonly SheetTask[];
  /** Name of the office that exports, for the one who takes back. */
  readonly office: string;
  /** ISO instant, UTC. */
  readonly exportedAt: string;
  /** Of a form. */
  readonly periodKey: string | null;
  readonly agencyName: string | null;
}

export const formatVersion = 1;
/** The hidden sheets by name, and the hidden columns by the key that stands above them. */
export const factsSheetName = '_cchc';
export const originSheetName = '_goc';
export const uidKey = '#uid';
export const printKey = '#print';
export const keyOf = (field: SheetField) => `#${field}`;
const hiddenColumns = 2;
/** Excel takes no longer one. */
const longestCell = 32_000;

/** A short print of an exported row: tells a row whose hidden part was tampered with. Not a secret. */
export function printOf(uid: string, values: readonly string[]): string {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (const sign of JSON.stringify([uid, ...values])) {
    const code = sign.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 2_654_435_761);
    high = Math.imul(high ^ code, 1_597_334_677);
  }
  return [low, high].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

const cell = (value: WrittenCell['value'], style: WrittenCell['style']): WrittenCell => ({ value, style });

function headRows({ kind, title, notes, fields }: SheetSource): readonly SheetRow[] {
  const blanks: readonly null[] = Array.from({ length: hiddenColumns }, () => null);
  const head = fields.map((field) => {
    const { label, isFilledIn } = describeField(kind, field);
    return cell(label, isFilledIn ? 'headFilled' : 'head');
  });
  return [
    { cells: [...blanks, cell(title, 'title')], height: 30 },
    ...notes.map((note) => ({ cells: [...blanks, cell(note, 'note')], height: 18 })),
    { cells: [uidKey, printKey, '#', ...fields.map(keyOf)].map((key) => cell(key, 'hiddenKey')), isHidden: true },
    { cells: [...blanks, cell('TT', 'head'), ...head], height: 36 },
  ];
}

/** The values of a row in the order of its fields, none longer than a cell may be. */
function valuesOf({ fields }: SheetSource, task: SheetTask): readonly string[] {
  return fields.map((field) => (task.values[field] ?? '').slice(0, longestCell));
}

function taskRow(source: SheetSource, task: SheetTask, position: number): SheetRow {
  const { kind, fields } = source;
  const values = valuesOf(source, task);
  const cells = fields.map((field, index) => {
    const description = describeField(kind, field);
    const look = description.kind === 'day' || description.kind === 'percent' ? description.kind : 'text';
    return cell(toCellValue(description, values[index] ?? ''), description.isFilledIn ? look : `${look}Locked`);
  });
  const hidden = [cell(task.uid, 'hiddenKey'), cell(printOf(task.uid, values), 'hiddenKey')];
  return { cells: [...hidden, cell(String(position + 1), 'textLocked'), ...cells] };
}

/** What may be typed into the columns that are filled in. */
function rulesOf({ kind, fields, tasks }: SheetSource, firstRow: number): readonly ColumnRule[] {
  if (tasks.length === 0) return [];
  return fields.flatMap((field, index): readonly ColumnRule[] => {
    const { kind: of, choices, isFilledIn } = describeField(kind, field);
    const place = { column: hiddenColumns + 1 + index, firstRow, lastRow: firstRow + tasks.length - 1 };
    if (!isFilledIn) return [];
    if (of === 'day' || of === 'percent') return [{ ...place, kind: of }];
    const words = Object.values(choices ?? {});
    // Excel takes a list of up to 255 letters, parted by commas.
    const isListed = words.length > 0 && words.join(',').length <= 255 && words.every((word) => !word.includes(','));
    return isListed ? [{ ...place, kind: 'choice', choices: words }] : [];
  });
}

/** The sheets of an export, the readable one first. */
export function layOutTasks(source: SheetSource): readonly WrittenSheet[] {
  const { kind, fields, tasks, notes } = source;
  const head = headRows(source);
  const headRow = head.length - 1;
  const lastColumn = hiddenColumns + fields.length;
  const facts: readonly (readonly [string, string])[] = [
    ['format', String(formatVersion)],
    ['kind', kind],
    ['office', source.office],
    ['exportedAt', source.exportedAt],
    ['periodKey', source.periodKey ?? ''],
    ['agencyName', source.agencyName ?? ''],
    ['fields', fields.join(',')],
  ];
  const plainRow = (values: readonly string[]): SheetRow => ({
    cells: values.map((value) => (value === '' ? null : cell(value, 'plain'))),
  });
  return [
    {
      name: kind === 'form' ? 'Biểu mẫu' : 'Nhiệm vụ',
      columns: [
        { width: 9, isHidden: true },
        { width: 9, isHidden: true },
        { width: 5 },
        ...fields.map((field) => ({ width: describeField(kind, field).width })),
      ],
      rows: [...head, ...tasks.map((task, position) => taskRow(source, task, position))],
      frozen: {
        rows: headRow + 1,
        columns: hiddenColumns + 1 + (fields.includes('title') ? fields.indexOf('title') + 1 : 0),
      },
      filter: { row: headRow, firstColumn: hiddenColumns, lastColumn },
      merges: Array.from({ length: notes.length + 1 }, (_, row) => ({ row, firstColumn: hiddenColumns, lastColumn })),
      rules: rulesOf(source, head.length),
      isProtected: kind === 'form',
    },
    { name: factsSheetName, columns: [{ width: 14 }, { width: 60 }], rows: facts.map(plainRow), isHidden: true },
    {
      name: originSheetName,
      columns: [{ width: 14 }],
      rows: tasks.map((task) => plainRow([task.uid, ...valuesOf(source, task)])),
      isHidden: true,
    },
  ];
}
