/** How many plans there are, for what needs no more of them. */
import type { Database } from '../database.ts';

export interface PlanCounts {
  readonly planCount: number;
  readonly hasSample: boolean;
}

/** Without those that were taken back. */
export function countPlans(db: Database): PlanCounts {
  const row = db
    .prepare<[], { readonly planCount: number; readonly hasSample: 0 | 1 | null }>(
      'SELECT count(*) AS planCount, max(is_sample) AS hasSample FROM plan WHERE withdrawn_at IS NULL',
    )
    .get();
  return { planCount: row?.planCount ?? 0, hasSample: row?.hasSample === 1 };
}
