/**
 * Tự đánh giá, chấm điểm Chỉ số cải cách hành chính (PAR INDEX) of a year: criteria with their highest and own score, the
 * tasks and papers that prove them. Sums and gaps are reckoned here, exactly. Pure.
 */
import { addDecimals, compareDecimals, type Decimal, decimalSchema } from '../report/decimal.ts';
import { z } from '../zod.ts';
import type { TaskStatus } from './task.ts';

const scoreSchema = decimalSchema.refine((value) => !value.startsWith('-'));

/** A criterion as the list names it; codes make the tree: "1", "1.2", "1.2.3". */
export const criterionSchema = z.strictObject({
  code: z.string().regex(/^\d{1,3}(?:\.\d{1,3}){0,4}$/),
  title: z.string().trim().min(1).max(1000),
  /** Điểm tối đa. */
  maxScore: scoreSchema,
});
export type Criterion = Readonly<z.infer<typeof criterionSchema>>;

/** What the clerk says of a criterion that has none below it; only the keys given change. */
export const criterionChangesSchema = z.strictObject({
  /** Điểm tự chấm; null: not scored yet. */
  selfScore: scoreSchema.nullable().optional(),
  /** Giải trình: why there is no paper, or how the score comes about. */
  note: z.string().trim().max(2000).optional(),
  /** Tài liệu kiểm chứng beside those of the tasks, each as written. */
  evidence: z.array(z.string().trim().min(1).max(500)).max(100).optional(),
  taskIds: z.array(z.int().positive()).max(200).optional(),
});
export type CriterionChanges = Readonly<z.infer<typeof criterionChangesSchema>>;

/** A task that a criterion is linked to, with the papers recorded on its progress. */
export interface LinkedTask {
  readonly taskId: number;
  readonly code: string | null;
  readonly title: string;
  readonly status: TaskStatus;
  /** "1523/QĐ-UBND ngày 05/9/2026", newest period last, each once. */
  readonly evidence: readonly string[];
}

export interface AssessedCriterion extends Criterion {
  readonly id: number;
  readonly version: number;
  readonly selfScore: Decimal | null;
  readonly note: string;
  readonly evidence: readonly string[];
  readonly tasks: readonly LinkedTask[];
}

/** One row of the table of scores. */
export interface ScoreLine extends AssessedCriterion {
  /** 1 for a field of reform, 2 for a criterion, 3 for a component. */
  readonly level: number;
  /** Whether it is scored itself; others are the sum of what is below them. */
  readonly isLeaf: boolean;
  /** The own score, or the sum of those below; null while nothing is scored. */
  readonly score: Decimal | null;
  /** Scored above 0 without any paper that proves it. */
  readonly lacksEvidence: boolean;
  /** The own score is above the highest. */
  readonly isTooHigh: boolean;
  /** What the highest scores below add up to, where that is not the criterion's own. */
  readonly otherMaxScore: Decimal | null;
}

export interface ScoreTable {
  /** In the order of their codes. */
  readonly lines: readonly ScoreLine[];
  /** Sums over the criteria of the first level. */
  readonly maxScore: Decimal;
  readonly score: Decimal;
  /** Leaves without a score. */
  readonly unscoredCount: number;
  readonly lackingEvidenceCount: number;
}

/** "1.10" after "1.9". */
export function compareCodes(left: string, right: string): number {
  const a = left.split('.').map(Number);
  const b = right.split('.').map(Number);
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function sumScores(scores: readonly (Decimal | null)[]): Decimal | null {
  return scores.reduce<Decimal | null>((sum, score) => (score === null ? sum : addDecimals(sum ?? '0', score)), null);
}

/** The table of scores: every sum from the leaves up. A criterion whose parent is missing stands on its own. */
export function reckonScores(criteria: readonly AssessedCriterion[]): ScoreTable {
  const sorted = criteria.toSorted((left, right) => compareCodes(left.code, right.code));
  const codes = new Set(sorted.map(({ code }) => code));
  const parentOf = (code: string): string | null => {
    const above = code.slice(0, Math.max(0, code.lastIndexOf('.')));
    return above === '' || codes.has(above) ? above || null : parentOf(above);
  };
  const childrenOf = Map.groupBy(sorted, ({ code }) => parentOf(code));
  const scoreOf = (criterion: AssessedCriterion): Decimal | null => {
    const below = childrenOf.get(criterion.code);
    return below ? sumScores(below.map(scoreOf)) : criterion.selfScore;
  };
  const lines = sorted.map((criterion): ScoreLine => {
    const below = childrenOf.get(criterion.code);
    const maxBelow = below && sumScores(below.map(({ maxScore }) => maxScore));
    const score = scoreOf(criterion);
    const isProved = criterion.evidence.length > 0 || criterion.tasks.some(({ evidence }) => evidence.length > 0);
    return {
      ...criterion,
      level: criterion.code.split('.').length,
      isLeaf: !below,
      score,
      lacksEvidence: !below && score !== null && score !== '0' && !isProved,
      isTooHigh: !below && score !== null && compareDecimals(score, criterion.maxScore) > 0,
      otherMaxScore: maxBelow && maxBelow !== criterion.maxScore ? maxBelow : null,
    };
  });
  const roots = childrenOf.get(null) ?? [];
  return {
    lines,
    maxScore: sumScores(roots.map(({ maxScore }) => maxScore)) ?? '0',
    score: sumScores(roots.map(scoreOf)) ?? '0',
    unscoredCount: lines.filter(({ isLeaf, selfScore }) => isLeaf && selfScore === null).length,
    lackingEvidenceCount: lines.filter(({ lacksEvidence }) => lacksEvidence).length,
  };
}
