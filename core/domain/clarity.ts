/**
 * "6 rõ": what every task must make clear — rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền. The
 * rule itself is in db/tasks/task-clarity.ts. Pure data.
 */

/**
 * - `person`: somebody leads it; `work`: a goal or a measure says what is to be done, beyond the title;
 * - `time`: a deadline, also a standing one; `responsibility`: who coordinates or carries out is named;
 * - `product`: what comes of it; `authority`: who decides.
 *
 * The place in this list is the bit in `TaskView.lacks` and in the columns of the index.
 */
export const clarities = ['person', 'work', 'time', 'responsibility', 'product', 'authority'] as const;
export type Clarity = (typeof clarities)[number];

/** The bit that stands for one of the six. */
export function clarityBit(clarity: Clarity): number {
  return 1 << clarities.indexOf(clarity);
}

/** Which of the six a set of bits names, in their order. */
export function listClarities(bits: number): readonly Clarity[] {
  return clarities.filter((clarity) => (bits & clarityBit(clarity)) !== 0);
}
