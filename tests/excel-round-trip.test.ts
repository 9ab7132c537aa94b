/**
 * A spreadsheet goes out, is opened, edited and saved by LibreOffice, and comes back: exactly the edited cells are differences.
 * Left out, and said so, where LibreOffice is missing.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReturnedSheet } from '../core/exchange/read-returned.ts';
import { formFieldNames, viewFieldNames } from '../core/exchange/sheet-fields.ts';
import { layOutTasks, type SheetSource } from '../core/exchange/task-sheet.ts';
import { cellAddress } from '../core/workbook/workbook.ts';
import { writeWorkbook } from '../core/workbook/write-workbook.ts';
import { findOrAddAgencies } from '../db/agencies/agencies.ts';
import { applySheet, compareSheet, listFormTasks, listSheetTasks } from '../db/exchange/exchange-sheets.ts';
import { recordProgress } from '../db/progress/progress.ts';
import { getTask } from '../db/tasks/tasks.ts';
import { context, openMemory, parsedTask, progressInput, storePlan, today } from '../db/testing/test-papers.ts';
import { hasSpreadsheetOffice, type TypedCells, typeInOffice } from './office-sheet.ts';

const isOfficeThere = hasSpreadsheetOffice();
if (!isOfficeThere)
  process.stderr.write('LEFT OUT: the round trip through LibreOffice Calc (libreoffice-calc is missing)\n');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bang-tinh-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Texts that spreadsheets like to change: figures, days, formulas, spaces, marks, many lines. */
const awkward = [
  '=1+1',
  '+84 296',
  '-5%',
  '@here',
  '0012',
  '1/2',
  '12/05/2026',
  '1e5',
  'TRUE',
  "'trích dẫn",
  'Dòng một\nDòng hai\n\nDòng bốn',
  'Dấu “ngoặc” & <thẻ> "kép"',
  'Tỷ lệ ≥ 98 %',
];

function openWithTasks() {
  const db = openMemory();
  const { taskIds } = storePlan(
    db,
    awkward.map((title, index) =>
      parsedTask({
        code: `2.${index + 1}`,
        title,
        goal: awkward[(index + 3) % awkward.length] ?? '',
        product: awkward[(index + 5) % awkward.length] ?? '',
        leadAgencies: ['Sở Y tế'],
        source: { lineFrom: index + 1, lineTo: index + 1 },
      }),
    ),
  );
  const unitId = findOrAddAgencies(db, ['Sở Y tế'], context).get('Sở Y tế')?.id ?? 0;
  for (const [index, taskId] of taskIds.entries()) {
    const text = awkward[index] ?? '';
    const evidence = [{ documentCode: '12/QĐ-SYT', issuedOn: '2026-09-05', issuer: 'Sở Y tế', subject: 'Danh mục' }];
    const record = {
      agencyId: unitId,
      percent: index * 8,
      outcome: text,
      obstacle: text,
      completedOn: '2026-09-05',
      evidence,
    };
    recordProgress(db, progressInput(taskId, record), context, today);
  }
  return { db, taskIds, unitId };
}

/** The address of a field in the row of a task: below title, notes, keys and head; after two hidden columns and the number. */
function addressOf(sheet: SheetSource, field: string, position: number): string {
  return cellAddress(sheet.notes.length + 3 + position, 3 + (sheet.fields as readonly string[]).indexOf(field));
}

async function goThroughOffice(sheet: SheetSource, cells: TypedCells) {
  const out = path.join(folder, `${sheet.kind}-di.xlsx`);
  const back = path.join(folder, `${sheet.kind}-ve.xlsx`);
  writeFileSync(out, writeWorkbook(layOutTasks(sheet)));
  typeInOffice(out, back, cells);
  return readReturnedSheet(readFileSync(back), 'tra-ve.xlsx');
}

const source = { title: 'Nhiệm vụ', notes: ['Ghi chú'], office: 'Sở Nội vụ', exportedAt: context.now } as const;

describe.runIf(isOfficeThere)('through LibreOffice', () => {
  it('a view changes exactly the edited cells', async () => {
    const { db, taskIds } = openWithTasks();
    const tasks = listSheetTasks(db, taskIds, today);
    const sheet: SheetSource = {
      ...source,
      kind: 'view',
      fields: viewFieldNames,
      tasks,
      periodKey: null,
      agencyName: null,
    };
    const returned = await goThroughOffice(sheet, {
      [addressOf(sheet, 'title', 0)]: '=2+2 là chữ',
      [addressOf(sheet, 'leadAgencies', 3)]: 'Sở Y tế; Sở Nội vụ',
      [addressOf(sheet, 'dueOn', 5)]: 46_387,
    });
    expect(returned.problems).toEqual([]);
    expect(returned.unknownRows).toEqual([]);
    expect(returned.rows).toHaveLength(awkward.length);
    const { differences } = compareSheet(db, returned, today);
    expect(differences.map(({ taskId, field, given, isConflict }) => [taskId, field, given, isConflict])).toEqual([
      [taskIds[0], 'title', '=2+2 là chữ', false],
      [taskIds[3], 'leadAgencies', 'Sở Y tế; Sở Nội vụ', false],
      [taskIds[5], 'dueOn', '2026-12-31', false],
    ]);
    applySheet(db, { returned, chosen: differences.map(({ key }) => key) }, context, today);
    expect(getTask(db, taskIds[0] ?? 0, today).title).toBe('=2+2 là chữ');
    expect(compareSheet(db, returned, today).differences).toEqual([]);
  }, 180_000);

  it('a reporting form changes exactly the edited cells, and nothing when nobody typed', async () => {
    const { db, taskIds, unitId } = openWithTasks();
    const tasks = listFormTasks(db, { agencyId: unitId, periodKey: '2026-Q3' }, today);
    const sheet: SheetSource = {
      ...source,
      kind: 'form',
      fields: formFieldNames,
      tasks,
      periodKey: '2026-Q3',
      agencyName: 'Sở Y tế',
    };
    const untouched = await goThroughOffice(sheet, {});
    expect(untouched.problems).toEqual([]);
    expect(compareSheet(db, untouched, today).differences).toEqual([]);
    const returned = await goThroughOffice(sheet, {
      [addressOf(sheet, 'progressStatus', 1)]: 'Hoàn thành',
      [addressOf(sheet, 'progressPercent', 1)]: 1,
      [addressOf(sheet, 'periodOutcome', 2)]: 'Đã ban hành\n+ 3 quyết định',
      [addressOf(sheet, 'evidence', 4)]: '',
    });
    expect(returned.problems).toEqual([]);
    const { differences } = compareSheet(db, returned, today);
    expect(differences.map(({ taskId, field, given }) => [taskId, field, given])).toEqual([
      [taskIds[1], 'progressStatus', 'done'],
      [taskIds[1], 'progressPercent', '100'],
      [taskIds[2], 'periodOutcome', 'Đã ban hành\n+ 3 quyết định'],
      [taskIds[4], 'evidence', ''],
    ]);
    applySheet(db, { returned, chosen: differences.map(({ key }) => key) }, context, today);
    expect(compareSheet(db, returned, today).differences).toEqual([]);
  }, 300_000);
});
