/** Exhaustiveness and invariants, for every room. */

/** Ends a switch over a closed union: a new member becomes a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
