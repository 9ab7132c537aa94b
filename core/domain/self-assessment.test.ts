import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumDecimals } from '../report/decimal.ts';
import { type AssessedCriterion, compareCodes, reckonScores } from './self-assessment.ts';

function criterion(code: string, maxScore: string, changes: Partial<AssessedCriterion> = {}): AssessedCriterion {
  return {
    id: 1,
    version: 1,
    code,
    title: code,
    maxScore,
    selfScore: null,
    note: '',
    evidence: [],
    tasks: [],
    ...changes,
  };
}

test('a criterion is the sum of what is below it; only leaves are scored', () => {
  const table = reckonScores([
    criterion('1.2', '2', { selfScore: '1.25', evidence: ['12/KH-UBND'] }),
    criterion('1', '3.5', { selfScore: '99' }),
    criterion('1.1', '1.5'),
    criterion('1.1.1', '1', { selfScore: '0.1' }),
    criterion('1.1.2', '0.5', { selfScore: '0.2' }),
  ]);
  expect(table.lines.map(({ code, score, isLeaf }) => [code, score, isLeaf])).toEqual([
    ['1', '1.55', false],
    ['1.1', '0.3', false],
    ['1.1.1', '0.1', true],
    ['1.1.2', '0.2', true],
    ['1.2', '1.25', true],
  ]);
  expect(table).toMatchObject({ maxScore: '3.5', score: '1.55', unscoredCount: 0, lackingEvidenceCount: 2 });
});

test('a score without a paper lacks evidence, unless it is 0 or a linked task has one', () => {
  const task = { taskId: 1, code: null, title: 'x', status: 'done', evidence: ['15/QĐ-UBND'] } as const;
  const table = reckonScores([
    criterion('1', '1', { selfScore: '1' }),
    criterion('2', '1', { selfScore: '0' }),
    criterion('3', '1', { selfScore: '1', tasks: [task] }),
    criterion('4', '1', { selfScore: '1', tasks: [{ ...task, evidence: [] }] }),
    criterion('5', '1'),
  ]);
  expect(table.lines.filter(({ lacksEvidence }) => lacksEvidence).map(({ code }) => code)).toEqual(['1', '4']);
  expect(table.unscoredCount).toBe(1);
});

test('scores above the highest, and highest scores that do not add up, are told', () => {
  const [one, , two] = reckonScores([
    criterion('1', '3'),
    criterion('1.1', '2'),
    criterion('1.2', '2', { selfScore: '2.5' }),
  ]).lines;
  expect(one?.otherMaxScore).toBe('4');
  expect(two?.isTooHigh).toBe(true);
});

test('codes are ordered by their numbers, and a criterion without its parent stands for itself', () => {
  expect(['1.10', '1.9', '2', '1', '10'].sort(compareCodes)).toEqual(['1', '1.9', '1.10', '2', '10']);
  expect(reckonScores([criterion('7.1', '1', { selfScore: '0.5' })])).toMatchObject({ maxScore: '1', score: '0.5' });
});

test('the whole is the sum of the leaves, whatever the tree', () => {
  const code = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
  const anyScore = fc.integer({ min: 0, max: 1000 }).map((hundredths) => sumDecimals([String(hundredths)]));
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(code, anyScore), { selector: ([c]) => c, maxLength: 40 }), (rows) => {
      const table = reckonScores(rows.map(([c, score]) => criterion(c, '1', { selfScore: score })));
      const leaves = table.lines.filter(({ isLeaf }) => isLeaf).map(({ selfScore }) => selfScore ?? '0');
      expect(table.score).toBe(sumDecimals(leaves));
    }),
  );
});
