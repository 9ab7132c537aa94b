import { expect, test } from 'vitest';
import type { ProgressEntry } from '../../../core/domain/progress.ts';
import { changeUnit, listUnitChanges, startUnitDrafts, type UnitDraft } from './unit-progress-draft.ts';

const units = [
  { agencyId: 1, name: 'Sở Y tế' },
  { agencyId: 2, name: 'Sở Tư pháp' },
];
const recorded = { agencyId: 1, periodKey: '2026-Q3', status: 'inProgress', percent: 40, outcome: 'Nửa việc' };
const stored = startUnitDrafts(units, [recorded as ProgressEntry], '2026-Q3');
const today = '2026-11-22';

function changed(agencyId: number, draft: UnitDraft) {
  return listUnitChanges(new Map(stored).set(agencyId, draft), stored, () => null, today);
}

test('only units that differ are recorded', () => {
  expect(listUnitChanges(stored, stored, () => null, today)).toEqual({ units: [], wrong: [] });
  const draft = changeUnit({ status: '', percent: '', outcome: '' }, { outcome: 'Đã ban hành kế hoạch' });
  expect(changed(2, draft).units).toEqual([
    { agencyId: 2, status: 'inProgress', percent: 0, completedOn: null, outcome: 'Đã ban hành kế hoạch' },
  ]);
});

test('finished means 100 % and a day: the one recorded, else today', () => {
  const done = changeUnit({ status: 'inProgress', percent: '40', outcome: '' }, { status: 'done' });
  expect(done.percent).toBe('100');
  expect(changed(1, done).units[0]?.completedOn).toBe(today);
  const drafts = new Map(stored).set(1, done);
  expect(listUnitChanges(drafts, stored, () => '2026-09-01', today).units[0]?.completedOn).toBe('2026-09-01');
});

test.each(['101', '-1', '4,5', '', 'nửa'])('a percentage of “%s” is not recorded', (percent) => {
  expect(changed(1, { status: 'inProgress', percent, outcome: '' })).toEqual({ units: [], wrong: [1] });
});
