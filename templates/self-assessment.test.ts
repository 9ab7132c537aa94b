import { expect, test } from 'vitest';
import { documentDraftSchema } from '../core/domain/document-draft.ts';
import type { AssessedCriterion } from '../core/domain/self-assessment.ts';
import { office } from './facts-for-tests.ts';
import { composeSelfAssessment } from './self-assessment.ts';

function criterion(code: string, maxScore: string, changes: Partial<AssessedCriterion> = {}): AssessedCriterion {
  const title = `Tiêu chí ${code}`;
  return { id: 1, version: 1, code, title, maxScore, selfScore: null, note: '', evidence: [], tasks: [], ...changes };
}

const criteria = [
  criterion('1', '3'),
  criterion('1.1', '2', { selfScore: '1.5', evidence: ['12/KH-UBND'] }),
  criterion('1.2', '1', { selfScore: '0.75', note: 'Đang chờ xác nhận' }),
  criterion('2', '1'),
];

test('the report names the sum, what lacks papers and what is not scored, and carries the table', () => {
  const draft = composeSelfAssessment({ office, today: '2026-11-22', year: 2026, criteria });
  expect(documentDraftSchema.safeParse(draft).error).toBeUndefined();
  const words = draft.blocks.map((block) =>
    block.type === 'table' ? '' : block.runs.map(({ text }) => text).join(''),
  );
  expect(words).toContain('Tổng điểm tự chấm: 2,25/4 điểm, đạt 56,25 %. Trong đó:');
  expect(words).toContain('Tiêu chí 1: 2,25/3 điểm.');
  expect(words).toContain('1.2. Tiêu chí 1.2: Đang chờ xác nhận');
  expect(words).toContain('2. Tiêu chí 2');
  const [appendix] = draft.appendices;
  const [list] = appendix?.blocks ?? [];
  const rows = list?.type === 'table' ? list.rows.map((row) => row.map(({ paragraphs }) => paragraphs.join('; '))) : [];
  expect(rows).toEqual([
    ['1', 'Tiêu chí 1', '3', '2,25', '', ''],
    ['1.1', 'Tiêu chí 1.1', '2', '1,5', '12/KH-UBND', ''],
    ['1.2', 'Tiêu chí 1.2', '1', '0,75', 'Chưa có tài liệu kiểm chứng', 'Đang chờ xác nhận'],
    ['2', 'Tiêu chí 2', '1', '', '', ''],
    ['', 'Tổng cộng', '4', '2,25', '', ''],
  ]);
});

test('a year without criteria has nothing to report', () => {
  const facts = { office, today: '2026-11-22', year: 2026, criteria: [] };
  expect(() => composeSelfAssessment(facts)).toThrow(/chưa có tiêu chí nào của năm 2026/);
});
