/** Limits of a bench, printed beside their figures in one form, which `npm run bench` reads back into its table. Pure. */

export interface Limit {
  readonly name: string;
  readonly value: number;
  /** The figure may reach it, not pass it. */
  readonly limit: number;
  /** Written behind both: "ms"; nothing for a ratio. */
  readonly unit?: string;
}

/** A line of a bench as it was printed. */
export interface PrintedLimit {
  readonly name: string;
  readonly figure: string;
  readonly limit: string;
  readonly holds: boolean;
}

/** One line: `  NAME   FIGURE  limit LIMIT  holds`. A value that is no number does not hold. */
export function describeLimit({ name, value, limit, unit }: Limit): string {
  const written = unit ? ` ${unit}` : '';
  const figure = `${value.toFixed(2)}${written}`;
  const holds = value <= limit ? 'holds' : 'DOES NOT HOLD';
  return `  ${name.padEnd(34)} ${figure.padStart(9)}  limit ${limit.toFixed(2)}${written}  ${holds}`;
}

/** The limits among the lines that a bench printed. */
export function readLimits(output: string): readonly PrintedLimit[] {
  return [...output.matchAll(/^ +(\S.*?) {2,}(\S.*?) +limit (\S.*?) +(holds|DOES NOT HOLD) *$/gm)].map(
    ([, name = '', figure = '', limit = '', verdict]) => ({ name, figure, limit, holds: verdict === 'holds' }),
  );
}
