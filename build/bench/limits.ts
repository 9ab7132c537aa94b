/** Limits of a bench, printed beside their figures in one form, which `npm run bench` gathers. */

export interface Limit {
  readonly name: string;
  readonly value: number;
  /** The figure may reach it, not pass it. */
  readonly limit: number;
  /** Written behind both: "ms"; nothing for a ratio. */
  readonly unit?: string;
}

/** One line: `limit  NAME: VALUE ≤ LIMIT  ok`. A value that is no number does not hold. */
export function describeLimit({ name, value, limit, unit }: Limit): string {
  const written = unit ? ` ${unit}` : '';
  return `limit  ${name}: ${value.toFixed(2)}${written} ≤ ${limit}${written}  ${value <= limit ? 'ok' : 'EXCEEDED'}`;
}

/** Prints every limit; answers whether all hold. */
export function printLimits(limits: readonly Limit[]): boolean {
  for (const limit of limits) console.log(describeLimit(limit));
  return limits.every(({ value, limit }) => value <= limit);
}
