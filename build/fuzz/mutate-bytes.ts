/** Mutations that know nothing of a format: bits, blocks, cuts, numbers written as text. */
import type { Dice } from './dice.ts';

type Mutation = (bytes: Uint8Array, dice: Dice, other: Uint8Array) => Uint8Array;

const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** A stretch of `bytes`, at most `longest` long. */
function stretch(bytes: Uint8Array, dice: Dice, longest = 400): readonly [from: number, to: number] {
  const from = dice.roll(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + dice.roll(longest))];
}

/** Numbers that break counting: lengths, offsets, spans. */
const extremeNumbers = ['0', '-1', '1e9', '2147483648', '4294967295', '99999999999999999999', '0.0000001', 'NaN', ''];

const mutations: readonly Mutation[] = [
  (bytes, dice) => {
    const changed = bytes.slice();
    for (let count = 1 + dice.roll(30); count > 0; count -= 1) {
      const at = dice.roll(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << dice.roll(8));
    }
    return changed;
  },
  (bytes, dice) => {
    const changed = bytes.slice();
    const [from, to] = stretch(bytes, dice);
    return changed.fill(dice.pick([0, 0xff, 0x20, 0x3c, 0x28]), from, to);
  },
  (bytes, dice) => {
    const [from, to] = stretch(bytes, dice);
    return join(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, dice) => {
    const [from, to] = stretch(bytes, dice);
    const part = bytes.subarray(from, to);
    return join(bytes.subarray(0, to), ...Array.from({ length: 1 + dice.roll(40) }, () => part), bytes.subarray(to));
  },
  (bytes, dice) => bytes.slice(0, dice.roll(bytes.length)),
  (bytes, dice, other) => {
    const [from, to] = stretch(other, dice, 4000);
    const at = dice.roll(bytes.length);
    return join(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at));
  },
  (bytes, dice) => replaceNumber(bytes, dice),
];

function replaceNumber(bytes: Uint8Array, dice: Dice): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const numbers = [...text.matchAll(/\d+/g)];
  if (numbers.length === 0) return bytes;
  const { index, 0: found } = dice.pick(numbers);
  const changed = text.slice(0, index) + dice.pick(extremeNumbers) + text.slice(index + found.length);
  return new Uint8Array(Buffer.from(changed, 'latin1'));
}

/** One to three mutations of `bytes`; `other` lends foreign parts. */
export function mutateBytes(bytes: Uint8Array, dice: Dice, other: Uint8Array): Uint8Array {
  let changed = bytes;
  for (let count = 1 + dice.roll(3); count > 0 && changed.length > 0; count -= 1) {
    changed = dice.pick(mutations)(changed, dice, other);
  }
  return changed;
}
