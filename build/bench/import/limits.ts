/** Figures of a bench beside their limits. Prints them; decides nothing else. */

export type Limit = { readonly name: string; readonly figure: number } & (
  | { readonly atLeast: number }
  | { readonly below: number }
);

/** Prints each figure with its limit. True when one does not hold. */
export function failedLimits(limits: readonly Limit[]): boolean {
  let hasFailed = false;
  for (const limit of limits) {
    const isHeld = 'atLeast' in limit ? limit.figure >= limit.atLeast : limit.figure < limit.below;
    const bound = 'atLeast' in limit ? `at least ${limit.atLeast}` : `below ${limit.below}`;
    const figure = Number.isInteger(limit.figure) ? String(limit.figure) : limit.figure.toFixed(3);
    console.log(`  ${limit.name.padEnd(44)} ${figure.padStart(9)}  ${bound}${isHeld ? '' : '  DOES NOT HOLD'}`);
    hasFailed ||= !isHeld;
  }
  return hasFailed;
}
