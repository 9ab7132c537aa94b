/** The calls about the PAR INDEX that a province scores itself. */
import { type AssessedCriterion, criterionChangesSchema, criterionSchema } from '../domain/self-assessment.ts';
import { z } from '../zod.ts';
import { id, nothing, returns } from './call.ts';

const year = z.int().min(1945).max(2200);

export const criterionCalls = {
  /** The years that have criteria, newest first. */
  'criteria.listYears': { input: nothing, output: returns<readonly number[]>() },
  'criteria.list': { input: z.strictObject({ year }), output: returns<readonly AssessedCriterion[]>() },
  /** Makes the criteria of a year those given; codes that stay keep their scores. */
  'criteria.save': {
    input: z.strictObject({ year, criteria: z.array(criterionSchema).max(1000) }),
    output: returns<null>(),
  },
  'criteria.update': {
    input: z.strictObject({ id, version: z.int().min(1), changes: criterionChangesSchema }),
    output: returns<null>(),
  },
  /** A draft of the report with the table of scores. */
  'criteria.compose': { input: z.strictObject({ year }), output: returns<{ readonly documentId: number }>() },
} as const;
