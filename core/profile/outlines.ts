/** The outlines of reports and the days of sending that ship with the province profile. */
import { z } from 'zod';
import type { PeriodKind } from '../domain/reporting-period.ts';
import { type DueRule, dueRuleSchema } from '../report/due-date.ts';
import { type Outline, outlineSchema } from '../report/outline.ts';
import outlineTable from './outlines.json' with { type: 'json' };

const kinds = [
  'month',
  'quarter',
  'halfYear',
  'nineMonths',
  'firstMonths',
  'year',
] as const satisfies readonly PeriodKind[];

const profile = z
  .strictObject({
    outlines: z.array(outlineSchema).min(1),
    dueRules: z.array(z.strictObject({ kind: z.enum(kinds), rule: dueRuleSchema })),
  })
  .parse(outlineTable);

/** Đề cương; the first is the usual one. */
export const profileOutlines: readonly Outline[] = profile.outlines;

/** How long after its cut-off a report of a kind is due; undefined where nobody set it. */
export function findDueRule(kind: PeriodKind): DueRule | undefined {
  return profile.dueRules.find((each) => each.kind === kind)?.rule;
}
