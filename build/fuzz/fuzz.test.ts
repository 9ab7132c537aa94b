import { expect, it } from 'vitest';
import { makeDice } from './dice.ts';
import { makeCase, prepareReaders } from './run-files.ts';

it('makes the same case of the same seed, and another one of another seed', async () => {
  const prepared = await prepareReaders(null);
  const bytesOf = (seed: number, index: number) => {
    const { reader, bytes } = makeCase(prepared, seed, index);
    return `${reader.name} ${Buffer.from(bytes).toString('base64')}`;
  };
  const cases = Array.from({ length: 40 }, (_, index) => index);
  for (const index of cases.slice(0, 8)) expect(bytesOf(5, index)).toBe(bytesOf(5, index));
  expect(new Set(cases.map((index) => bytesOf(5, index))).size).toBe(cases.length);
  expect(cases.filter((index) => bytesOf(5, index) === bytesOf(6, index))).toEqual([]);
});

it('throws its dice evenly', () => {
  const counts = new Array<number>(6).fill(0);
  for (let index = 0; index < 6000; index += 1) {
    const face = makeDice(1, index).roll(6);
    counts[face] = (counts[face] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
