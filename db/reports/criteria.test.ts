import { expect, test } from 'vitest';
import { reckonScores } from '../../core/domain/self-assessment.ts';
import { AppError } from '../../core/ipc/result.ts';
import { getUndoState, undoStep } from '../history/undo.ts';
import { recordProgress } from '../progress/progress.ts';
import { context, openMemory, parsedTask, progressInput, storePlan, today } from '../testing/test-papers.ts';
import { listAssessedYears, listCriteria, saveCriteria, updateCriterion } from './criteria.ts';

const first = { code: '1', title: 'Chỉ đạo, điều hành', maxScore: '2' };
const plan = { code: '1.1', title: 'Ban hành kế hoạch', maxScore: '1' };
const check = { code: '1.2', title: 'Kiểm tra', maxScore: '1' };

function storeCriteria() {
  const db = openMemory();
  saveCriteria(db, { year: 2026, criteria: [first, plan, check] }, context);
  const criterion = (code: string) => {
    const found = listCriteria(db, 2026, today).find((one) => one.code === code);
    if (!found) throw new Error(`no criterion ${code}`);
    return found;
  };
  return { db, criterion };
}

test('a score is kept with its note and papers; the papers of linked tasks count with them', () => {
  const { db, criterion } = storeCriteria();
  const [taskId = 0] = storePlan(db, [parsedTask()]).taskIds;
  const paper = { documentCode: '12/KH-UBND', issuedOn: '2026-01-05', issuer: '', subject: '' };
  recordProgress(db, progressInput(taskId, { evidence: [paper] }), context, today);
  const { id, version } = criterion('1.1');
  updateCriterion(db, { id, version, changes: { selfScore: '0.75', taskIds: [taskId] } }, context);

  expect(criterion('1.1')).toMatchObject({
    selfScore: '0.75',
    version: version + 1,
    tasks: [{ taskId, code: '2.1', evidence: ['12/KH-UBND ngày 05/01/2026'] }],
  });
  expect(reckonScores(listCriteria(db, 2026, today))).toMatchObject({ score: '0.75', lackingEvidenceCount: 0 });
  expect(listAssessedYears(db)).toEqual([2026]);
});

test('a new list keeps the scores of the codes that stay, and drops the others without losing them', () => {
  const { db, criterion } = storeCriteria();
  const { id, version } = criterion('1.2');
  updateCriterion(db, { id, version, changes: { selfScore: '1' } }, context);
  saveCriteria(db, { year: 2026, criteria: [first, { ...check, title: 'Công tác kiểm tra' }] }, context);
  expect(
    listCriteria(db, 2026, today)
      .map(({ code }) => code)
      .sort(),
  ).toEqual(['1', '1.2']);
  expect(criterion('1.2')).toMatchObject({ title: 'Công tác kiểm tra', selfScore: '1' });
  // Undone, the dropped criterion is back.
  undoStep(db, getUndoState(db).undo?.id ?? 0, context);
  expect(criterion('1.1').title).toBe('Ban hành kế hoạch');
});

test('a stale score is refused, and so is a task that is not there', () => {
  const { db, criterion } = storeCriteria();
  const { id, version } = criterion('1.1');
  updateCriterion(db, { id, version, changes: { selfScore: '1' } }, context);
  const late = () => updateCriterion(db, { id, version, changes: { selfScore: '0' } }, context);
  expect(late).toThrow(new AppError('record.changedMeanwhile'));
  const unknown = () => updateCriterion(db, { id, version: version + 1, changes: { taskIds: [999] } }, context);
  expect(unknown).toThrow(new AppError('record.notFound'));
  expect(criterion('1.1')).toMatchObject({ selfScore: '1', version: version + 1 });
});
