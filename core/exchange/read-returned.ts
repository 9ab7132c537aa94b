/** Reads a spreadsheet that task-sheet.ts laid out and somebody filled in since. What it says is not trusted. */
import { AppError } from '../ipc/result.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { cellAddress, type ReadCell, type ReadSheet } from '../workbook/workbook.ts';
import { type CellProblem, type ReturnedSheet, returnedSheetSchema, sheetFieldSchema } from './returned-sheet.ts';
import { describeField, readFieldCell, type SheetField } from './sheet-fields.ts';
import { factsSheetName, formatVersion, originSheetName, printKey, printOf, uidKey } from './task-sheet.ts';

const limits = { rows: 60_100, cells: 2_000_000 };
const mostProblems = 2000;

type Row = ReadonlyMap<number, ReadCell>;
type Values = Partial<Record<SheetField, string>>;

/** The rows of a sheet, each with its cells by column. */
function rowsOf({ cells }: ReadSheet): ReadonlyMap<number, Row> {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  return new Map([...byRow].map(([row, ofRow]) => [row, new Map(ofRow.map((cell) => [cell.column, cell]))]));
}

const textAt = (row: Row | undefined, column: number) => String(row?.get(column)?.value ?? '');

/** "#title" → "title"; undefined for what is no key of ours. */
function fieldOfKey(key: string): SheetField | undefined {
  return sheetFieldSchema.safeParse(key.slice(1)).data;
}

interface Head {
  readonly row: number;
  readonly uidColumn: number;
  readonly printColumn: number;
  readonly columnOf: ReadonlyMap<SheetField, number>;
}

/** The hidden row of keys, wherever rows and columns were inserted. */
function findHead(rows: ReadonlyMap<number, Row>): Head | null {
  for (const [row, cells] of rows) {
    const keys = [...cells].map(([column, { value }]) => [String(value), column] as const);
    const columns = new Map(keys);
    const uidColumn = columns.get(uidKey);
    const printColumn = columns.get(printKey);
    if (uidColumn === undefined || printColumn === undefined) continue;
    const columnOf = new Map<SheetField, number>();
    for (const [key, column] of keys) {
      const field = key.startsWith('#') ? fieldOfKey(key) : undefined;
      if (field) columnOf.set(field, column);
    }
    return { row, uidColumn, printColumn, columnOf };
  }
  return null;
}

function readFacts(sheet: ReadSheet | undefined): ReadonlyMap<string, string> | null {
  if (!sheet) return null;
  const facts = new Map([...rowsOf(sheet).values()].map((row) => [textAt(row, 0), textAt(row, 1)]));
  return facts.get('format') === String(formatVersion) ? facts : null;
}

/** What was exported, by task. */
function readOrigins(
  sheet: ReadSheet | undefined,
  fields: readonly SheetField[],
): ReadonlyMap<string, readonly string[]> {
  if (!sheet) return new Map();
  return new Map(
    [...rowsOf(sheet).values()].map((row) => [textAt(row, 0), fields.map((_, index) => textAt(row, index + 1))]),
  );
}

/** What the rows below the head say, gathered while they are read. */
interface Gathered {
  readonly seen: Set<string>;
  readonly rows: ReturnedSheet['rows'][number][];
  readonly problems: CellProblem[];
  readonly unknownRows: { rowNumber: number; text: string }[];
}

/**
 * Reads what came back. `fileName` is for messages and the record. Throws AppError `exchange.notOurs` for a spreadsheet that this
 * program did not make or whose hidden parts are gone, and as `readWorkbook` does.
 */
export async function readReturnedSheet(bytes: Uint8Array, fileName: string): Promise<ReturnedSheet> {
  const sheets = await readWorkbook(bytes, fileName, limits);
  const facts = readFacts(sheets.find(({ name }) => name === factsSheetName));
  const kind = facts?.get('kind') === 'form' ? 'form' : 'view';
  const fields = (facts?.get('fields') ?? '').split(',').flatMap((name) => sheetFieldSchema.safeParse(name).data ?? []);
  const origins = readOrigins(
    sheets.find(({ name }) => name === originSheetName),
    fields,
  );
  const main = sheets.map(rowsOf).flatMap((rows) => {
    const head = findHead(rows);
    return head ? [{ rows, head }] : [];
  })[0];
  if (!facts || !main) throw new AppError('exchange.notOurs', { file: fileName });
  const gathered: Gathered = { seen: new Set(), rows: [], problems: [], unknownRows: [] };
  for (const [number, row] of main.rows) {
    // The row after the keys bears the words above the columns.
    if (number > main.head.row + 1) gatherRow(gathered, { kind, fields, origins, head: main.head }, number, row);
  }
  const returned = returnedSheetSchema.safeParse({
    fileName,
    kind,
    office: facts.get('office'),
    exportedAt: facts.get('exportedAt'),
    periodKey: facts.get('periodKey') || null,
    agencyName: facts.get('agencyName') || null,
    rows: gathered.rows,
    problems: gathered.problems.slice(0, mostProblems),
    unknownRows: gathered.unknownRows.slice(0, mostProblems),
  });
  if (!returned.success) throw new AppError('exchange.notOurs', { file: fileName });
  return returned.data;
}

interface Reading {
  readonly kind: 'view' | 'form';
  readonly fields: readonly SheetField[];
  readonly origins: ReadonlyMap<string, readonly string[]>;
  readonly head: Head;
}

function gatherRow(gathered: Gathered, reading: Reading, number: number, row: Row): void {
  const { head, origins, fields, kind } = reading;
  const uid = textAt(row, head.uidColumn);
  const rowNumber = number + 1;
  const origin = origins.get(uid);
  if (uid === '' || !origin) {
    const text = [...head.columnOf.values()].map((column) => textAt(row, column)).find((words) => words.trim() !== '');
    if (text !== undefined) gathered.unknownRows.push({ rowNumber, text: text.slice(0, 200) });
    return;
  }
  const refuse = (column: number, problem: string) =>
    gathered.problems.push({ address: cellAddress(number, column), problem });
  if (textAt(row, head.printColumn) !== printOf(uid, origin)) {
    refuse(head.printColumn, 'phần ẩn của dòng này đã bị thay đổi, nên cả dòng không được nhận');
    return;
  }
  if (gathered.seen.has(uid)) {
    refuse(head.uidColumn, 'dòng này lặp lại một nhiệm vụ đã có ở dòng trên, nên không được nhận');
    return;
  }
  const exported: Values = {};
  const given: Values = {};
  for (const [field, column] of head.columnOf) {
    const description = describeField(kind, field);
    if (!description.isFilledIn || !fields.includes(field)) continue;
    const cell = readFieldCell(description, row.get(column));
    if ('problem' in cell) {
      refuse(column, cell.problem);
      continue;
    }
    exported[field] = origin[fields.indexOf(field)] ?? '';
    given[field] = cell.value;
  }
  const title = origin[fields.indexOf('title')];
  if (title !== undefined && exported.title === undefined) exported.title = title;
  gathered.seen.add(uid);
  gathered.rows.push({ uid, rowNumber, exported, given });
}
