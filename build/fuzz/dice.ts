/** Repeatable chance: the same seed rolls the same numbers on every machine. */

export interface Dice {
  /** A whole number from 0 to below `limit`. */
  readonly roll: (limit: number) => number;
  /** True once in `times`. */
  readonly once: (times: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
}

/** The dice of case `index` under `seed` (splitmix32: short, and good enough to spread). */
export function makeDice(seed: number, index: number): Dice {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const roll = (limit: number) => next() % limit;
  return {
    roll,
    once: (times) => roll(times) === 0,
    pick: (choices) => {
      if (choices.length === 0) throw new RangeError('nothing to pick from');
      return choices[roll(choices.length)] as (typeof choices)[number];
    },
  };
}
