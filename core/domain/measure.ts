/** One measure (giải pháp) of a task, as it is read and stored. Apart from the task, whose words every screen needs and no schema. */
import { z } from '../zod.ts';

/**
 * One measure (giải pháp) of a task. `level` 0 is a plain paragraph, 1 a "-" bullet, 2 a "+" bullet below it;
 * the mark itself is not part of `text`.
 */
export const measureSchema = z.strictObject({
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  text: z.string().min(1).max(20_000),
});
export type Measure = Readonly<z.infer<typeof measureSchema>>;
