import { describe, expect, it } from 'vitest';
import { readReturnedSheet } from '../../core/exchange/read-returned.ts';
import type { ReturnedSheet } from '../../core/exchange/returned-sheet.ts';
import { formFieldNames, type SheetField, viewFieldNames } from '../../core/exchange/sheet-fields.ts';
import { layOutTasks, type SheetSource } from '../../core/exchange/task-sheet.ts';
import { writeWorkbook } from '../../core/workbook/write-workbook.ts';
import { findOrAddAgencies } from '../agencies/agencies.ts';
import type { Database } from '../database.ts';
import { listTaskHistory } from '../history/audit.ts';
import { getUndoState, undoStep } from '../history/undo.ts';
import { recordProgress } from '../progress/progress.ts';
import { getTask, updateTask } from '../tasks/tasks.ts';
import { context, openMemory, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { applySheet, compareSheet, listFormTasks, listReportingUnits, listSheetTasks } from './exchange-sheets.ts';

const source = { title: 'Nhiệm vụ', notes: [], office: 'Sở Nội vụ', exportedAt: context.now } as const;

function openWithTasks() {
  const db = openMemory();
  const { taskIds, planId } = storePlan(db, [
    parsedTask({ leadAgencies: ['Sở Y tế'], goal: '=cmd|calc' }),
    parsedTask({
      code: '2.2',
      title: 'Số hóa hồ sơ',
      leadAgencies: ['Sở Nội vụ'],
      implementingAgencies: ['Sở Y tế'],
      deadline: null,
    }),
    parsedTask({ code: '2.3', title: 'Đào tạo công chức', leadAgencies: ['Sở Nội vụ'] }),
  ]);
  const unitId = findOrAddAgencies(db, ['Sở Y tế'], context).get('Sở Y tế')?.id ?? 0;
  return { db, taskIds, planId, unitId };
}

/** A sheet that comes back with what `edit` puts into its rows. */
async function takeBack(
  sheet: SheetSource,
  edit: (uid: string) => Partial<Record<SheetField, string>>,
): Promise<ReturnedSheet> {
  const returned = await readReturnedSheet(writeWorkbook(layOutTasks(sheet)), 'tra-ve.xlsx');
  return { ...returned, rows: returned.rows.map((row) => ({ ...row, given: { ...row.given, ...edit(row.uid) } })) };
}

function viewOf(db: Database, ids: readonly number[]): SheetSource {
  const tasks = listSheetTasks(db, ids, today);
  return { ...source, kind: 'view', fields: viewFieldNames, tasks, periodKey: null, agencyName: null };
}

function formOf(db: Database, unitId: number): SheetSource {
  const tasks = listFormTasks(db, { agencyId: unitId, periodKey: '2026-Q3' }, today);
  return { ...source, kind: 'form', fields: formFieldNames, tasks, periodKey: '2026-Q3', agencyName: 'Sở Y tế' };
}

const keysOf = (db: Database, returned: ReturnedSheet) =>
  compareSheet(db, returned, today).differences.map(({ key }) => key);

describe('a view taken back', () => {
  it('that nobody changed changes nothing', async () => {
    const { db, taskIds } = openWithTasks();
    const returned = await takeBack(viewOf(db, taskIds), () => ({}));
    expect(returned.problems).toEqual([]);
    expect(compareSheet(db, returned, today)).toEqual({ differences: [], missingRows: [], unitId: null });
  });

  it('has the last day in time beside the words “trước ngày”, which stay as they are', async () => {
    const db = openMemory();
    const deadline = { raw: 'trước ngày 15/11/2026', kind: 'date', bound: 'before', date: '2026-11-15' } as const;
    const { taskIds } = storePlan(db, [parsedTask({ deadline })]);
    const [task] = listSheetTasks(db, taskIds, today);
    expect(task?.values).toMatchObject({ deadline: 'trước ngày 15/11/2026', dueOn: '2026-11-14' });
    const returned = await takeBack(viewOf(db, taskIds), () => ({}));
    expect(compareSheet(db, returned, today).differences).toEqual([]);
    expect(getTask(db, taskIds[0] ?? 0, today).deadline).toEqual(deadline);
  });

  it('changes the chosen fields, all of them one step of undo, and nothing when it comes again', async () => {
    const { db, taskIds } = openWithTasks();
    const [first = 0, second = 0] = taskIds;
    const sheet = viewOf(db, taskIds);
    const uid = sheet.tasks[0]?.uid;
    const returned = await takeBack(sheet, (of) =>
      of === uid
        ? {
            title: 'Công khai kết quả',
            leadAgencies: 'Sở Y tế; Sở Xây dựng',
            dueOn: '2026-12-31',
            field: 'institution',
          }
        : { product: 'Báo cáo' },
    );
    const before = getTask(db, first, today);
    const keys = keysOf(db, returned);
    expect(keys).toHaveLength(6);
    const chosen = keys.filter((key) => key !== `${second} product`);
    expect(applySheet(db, { returned, chosen }, context, today)).toEqual({ taskCount: 2 });
    expect(getTask(db, first, today)).toMatchObject({
      title: 'Công khai kết quả',
      leadAgencies: ['Sở Y tế', 'Sở Xây dựng'],
      field: 'institution',
      deadline: { kind: 'date', bound: 'by', date: '2026-12-31' },
      goal: '=cmd|calc',
    });
    expect(getTask(db, second, today).product).toBe('Quyết định công bố');
    expect(keysOf(db, returned)).toEqual([`${second} product`]);
    const trail = listTaskHistory(db, getTask(db, first, today)).length;
    applySheet(db, { returned, chosen }, context, today);
    expect(listTaskHistory(db, getTask(db, first, today))).toHaveLength(trail);
    undoStep(db, getUndoState(db).undo?.id ?? 0, context);
    expect(getTask(db, first, today)).toMatchObject({ title: before.title, deadline: before.deadline });
  });

  it('shows what the database changed since beside what the file says', async () => {
    const { db, taskIds } = openWithTasks();
    const [first = 0] = taskIds;
    const sheet = viewOf(db, [first]);
    const returned = await takeBack(sheet, () => ({ title: 'Tên trong tệp', product: 'Báo cáo' }));
    updateTask(
      db,
      { id: first, version: getTask(db, first, today).version, changes: { title: 'Tên trong máy' } },
      context,
      today,
    );
    expect(compareSheet(db, returned, today).differences).toMatchObject([
      {
        field: 'title',
        exported: 'Công bố, công khai thủ tục hành chính',
        present: 'Tên trong máy',
        given: 'Tên trong tệp',
        isConflict: true,
      },
      { field: 'product', present: 'Quyết định công bố', given: 'Báo cáo', isConflict: false },
    ]);
  });
});

describe('a reporting form', () => {
  it('has the tasks that the unit leads or carries out', () => {
    const { db, unitId } = openWithTasks();
    expect(
      listFormTasks(db, { agencyId: unitId, periodKey: '2026-Q3' }, today).map(({ values }) => values.code),
    ).toEqual(['2.1', '2.2']);
    expect(listReportingUnits(db)).toMatchObject([
      { name: 'Sở Nội vụ', taskCount: 2 },
      { name: 'Sở Y tế', taskCount: 2 },
    ]);
  });

  it('that comes back filled in records the progress of that unit and period, once', async () => {
    const { db, taskIds, unitId } = openWithTasks();
    const [first = 0, second = 0] = taskIds;
    recordProgress(db, progressInput(second, { agencyId: unitId, outcome: 'Đã làm 10%', percent: 10 }), context, today);
    const sheet = formOf(db, unitId);
    const returned = await takeBack(sheet, (uid) =>
      uid === sheet.tasks[0]?.uid
        ? {
            progressStatus: 'done',
            completedOn: '2026-09-05',
            periodOutcome: 'Đã công khai',
            evidence: '12/QĐ-SYT | 05/09/2026 | Sở Y tế | Danh mục',
          }
        : { progressPercent: '60' },
    );
    expect(applySheet(db, { returned, chosen: keysOf(db, returned) }, context, today)).toEqual({ taskCount: 2 });
    expect(getTask(db, first, today).progress).toMatchObject([
      {
        periodKey: '2026-Q3',
        agencyId: unitId,
        status: 'done',
        percent: 100,
        completedOn: '2026-09-05',
        outcome: 'Đã công khai',
        evidence: [{ documentCode: '12/QĐ-SYT', issuedOn: '2026-09-05', issuer: 'Sở Y tế', subject: 'Danh mục' }],
      },
    ]);
    expect(getTask(db, second, today).progress).toMatchObject([
      { status: 'inProgress', percent: 60, outcome: 'Đã làm 10%' },
    ]);
    expect(keysOf(db, returned)).toEqual([]);
  });

  it('of a unit that the directory does not know is refused, and nothing is written', async () => {
    const { db, unitId } = openWithTasks();
    const returned = await takeBack({ ...formOf(db, unitId), agencyName: 'Sở Khác' }, () => ({
      obstacle: 'Thiếu máy',
    }));
    const chosen = keysOf(db, returned);
    expect(chosen).toHaveLength(2);
    expect(() => applySheet(db, { returned, chosen }, context, today)).toThrow(/không có đơn vị “Sở Khác”/);
  });
});
