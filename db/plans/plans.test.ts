import { expect, test } from 'vitest';
import { AppError } from '../../core/ipc/result.ts';
import { listAgencies } from '../agencies/agencies.ts';
import { recordProgress } from '../progress/progress.ts';
import { getOverview } from '../tasks/overview.ts';
import { getTask, listTasks } from '../tasks/tasks.ts';
import {
  context,
  openMemory,
  parsedDocument,
  parsedTask,
  planImport,
  progressInput,
  storePlan,
  today,
} from '../testing/test-papers.ts';
import { getLegalBases, getPlan, importPlan, listImports, listPlans, restoreImport, undoImport } from './plans.ts';
import { getSourceDocument } from './source-documents.ts';

test('a paper is stored with its source, tasks and agencies', () => {
  const db = openMemory();
  const document = parsedDocument([
    parsedTask({ implementingAgencies: ['các xã, phường', 'sở  nội vụ'] }),
    parsedTask({ code: '2.2', title: 'Số hóa hồ sơ', leadAgencies: ['Sở Nội vụ'], deadline: null, field: null }),
  ]);
  const { planId } = importPlan(
    db,
    planImport({ ...document, agencies: { 'các xã, phường': 'UBND cấp xã' } }),
    context,
  );

  expect(listPlans(db)).toEqual([
    {
      id: planId,
      sourceDocumentId: 1,
      title: 'Cải cách hành chính năm 2026',
      year: 2026,
      version: 1,
      documentCode: '12/KH-UBND',
      issuedOn: '2026-01-05',
      isSample: false,
      taskCount: 2,
      importedAt: context.now,
    },
  ]);
  expect(getPlan(db, planId)).toEqual(listPlans(db)[0]);
  expect(getLegalBases(db, planId)).toEqual(['Nghị quyết số 76/NQ-CP']);
  expect(getSourceDocument(db, 1)).toEqual({
    id: 1,
    fileName: 'ke-hoach-a.docx',
    title: 'Cải cách hành chính năm 2026',
    lines: document.lines,
  });
  const [first, second] = listTasks(db, { planId }, today);
  expect(first).toMatchObject({ code: '2.1', implementingAgencies: ['UBND cấp xã', 'sở nội vụ'] });
  // "sở  nội vụ" and "Sở Nội vụ" are one agency, under the name that came first.
  expect(second).toMatchObject({ code: '2.2', leadAgencies: ['sở nội vụ'], deadline: null, field: null });
  expect(getTask(db, first?.id ?? 0, today)).toMatchObject({
    measures: [{ level: 1, text: 'Rà soát danh mục thủ tục hành chính' }],
    source: { documentId: 1, lineFrom: 2, lineTo: 3, lines: document.lines.slice(1, 3) },
    agencies: {
      implementing: [
        { name: 'UBND cấp xã', nameAsWritten: 'các xã, phường' },
        { name: 'sở nội vụ', nameAsWritten: 'sở  nội vụ' },
      ],
    },
    history: [
      {
        at: context.now,
        actor: 'Nguyễn Thị Hoa',
        action: 'plan.imported',
        before: null,
        after: { fileName: 'ke-hoach-a.docx', title: 'Cải cách hành chính năm 2026', taskCount: 2 },
      },
    ],
    version: 1,
  });
  expect(listAgencies(db).map((agency) => agency.name)).toEqual(['sở nội vụ', 'UBND cấp xã', 'Văn phòng UBND tỉnh']);
});

test('the same file is taken in once, and nothing of the second try stays', () => {
  const db = openMemory();
  storePlan(db, [parsedTask()]);
  const again = planImport(parsedDocument([parsedTask({ leadAgencies: ['Sở Tài chính'] })]));
  expect(() => importPlan(db, again, context)).toThrow(
    new AppError('plan.alreadyImported', { date: '22/11/2026', title: 'Cải cách hành chính năm 2026' }),
  );
  expect(listPlans(db)).toHaveLength(1);
  expect(listAgencies(db)).toHaveLength(1);
});

test('a paper that cannot be stored whole is not stored at all', () => {
  const db = openMemory();
  const broken = parsedTask({ deadline: { raw: 'Ngày 31/02/2026', kind: 'date', bound: 'on', date: '2026-02-31' } });
  expect(() => storePlan(db, [parsedTask(), broken])).toThrow(/CHECK constraint failed/);
  expect(listPlans(db)).toEqual([]);
  expect(listAgencies(db)).toEqual([]);
  expect(db.prepare('SELECT count(*) FROM source_document').pluck().get()).toBe(0);
});

test('plans stand newest year first; what is not there is not found', () => {
  const db = openMemory();
  const document = parsedDocument([parsedTask()]);
  importPlan(db, { ...planImport(document, '1'), year: 2025 }, context);
  importPlan(db, { ...planImport(document, '2'), year: 2026, isSample: true }, context);
  importPlan(db, { ...planImport(document, '3'), year: 2024 }, context);
  expect(listPlans(db).map((plan) => [plan.year, plan.isSample])).toEqual([
    [2026, true],
    [2025, false],
    [2024, false],
  ]);
  expect(() => getPlan(db, 9)).toThrow(new AppError('record.notFound'));
  expect(() => getLegalBases(db, 9)).toThrow(new AppError('record.notFound'));
  expect(() => getSourceDocument(db, 9)).toThrow(new AppError('record.notFound'));
});

test('a paper without subject and number is known by its file', () => {
  const db = openMemory();
  const document = parsedDocument([parsedTask()]);
  const header = { ...document.header, subject: null, number: null };
  const { planId } = importPlan(db, planImport({ ...document, header }), context);
  expect(getPlan(db, planId)).toMatchObject({ title: 'ke-hoach-a.docx', documentCode: null });
});

test('an agency that the clerk chose for a name is found under it in the next paper', () => {
  const db = openMemory();
  const known = importPlan(db, planImport(parsedDocument([parsedTask({ leadAgencies: ['Sở Nội vụ'] })]), '1'), context);
  const document = parsedDocument([parsedTask({ title: 'Số hóa', leadAgencies: ['Sở NV', 'Ban CĐ'] })], {
    agencies: { 'Sở NV': 'Sở Nội vụ', 'Ban CĐ': 'Sở Nội vụ' },
  });
  importPlan(db, { ...planImport(document, '2'), chosenNames: ['Sở NV'] }, context);
  expect(listAgencies(db)).toMatchObject([{ name: 'Sở Nội vụ', otherNames: ['Sở NV'] }]);
  const next = importPlan(db, planImport(parsedDocument([parsedTask({ leadAgencies: ['sở NV'] })]), '3'), context);
  expect(listTasks(db, next, today)[0]?.leadAgencies).toEqual(listTasks(db, known, today)[0]?.leadAgencies);
  expect(db.prepare("SELECT after FROM audit_entry WHERE action = 'agency.spellingTaught'").pluck().all()).toEqual([
    JSON.stringify({ spelling: 'Sở NV', name: 'Sở Nội vụ' }),
  ]);
});

test('an import that is taken back is in no list or count, may come in again, and can be brought back', () => {
  const db = openMemory();
  const { planId, taskIds } = storePlan(db, [parsedTask(), parsedTask({ code: '2.2', title: 'Số hóa hồ sơ' })]);
  expect(listImports(db)).toMatchObject([{ id: planId, taskCount: 2, withdrawnAt: null, hasProgress: false }]);

  undoImport(db, planId, context);
  expect(listPlans(db)).toEqual([]);
  expect(listTasks(db, { planId: null }, today)).toEqual([]);
  expect(getOverview(db, { planId: null }, today).total).toBe(0);
  expect(() => getPlan(db, planId)).toThrow(new AppError('record.notFound'));
  expect(() => getTask(db, taskIds[0] ?? 0, today)).toThrow(new AppError('record.notFound'));
  expect(() => recordProgress(db, progressInput(taskIds[0] ?? 0), context, today)).toThrow(
    new AppError('record.notFound'),
  );
  expect(() => undoImport(db, planId, context)).toThrow(new AppError('record.notFound'));
  expect(listImports(db)).toMatchObject([{ id: planId, withdrawnAt: context.now }]);

  const again = storePlan(db, [parsedTask()]);
  expect(() => restoreImport(db, planId, context)).toThrow(/đã được nhận vào chương trình/);
  undoImport(db, again.planId, context);
  restoreImport(db, planId, context);
  expect(listPlans(db)).toMatchObject([{ id: planId, taskCount: 2 }]);
  expect(getTask(db, taskIds[0] ?? 0, today).history.map((entry) => entry.action)).toEqual([
    'plan.imported',
    'plan.withdrawn',
    'plan.restored',
  ]);
  expect(() => restoreImport(db, planId, context)).toThrow(new AppError('record.notFound'));
});

test('an import is not taken back once work was recorded on it', () => {
  const db = openMemory();
  const { planId, taskIds } = storePlan(db, [parsedTask()]);
  recordProgress(db, progressInput(taskIds[0] ?? 0), context, today);
  expect(() => undoImport(db, planId, context)).toThrow(
    new AppError('plan.hasProgress', { title: 'Cải cách hành chính năm 2026' }),
  );
  expect(listImports(db)).toMatchObject([{ hasProgress: true, withdrawnAt: null }]);
});
