/** What a bench prints about its limits is what `npm run bench` reads. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeLimit, readLimits } from './limits.ts';

it('a printed limit is read back, whatever its figures', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 100_000, noNaN: true }),
      fc.double({ min: 0, max: 100_000, noNaN: true }),
      fc.constantFrom(undefined, 'ms', 'MB'),
      (value, limit, unit) => {
        const name = 'first screen, ours / bare';
        const [read, ...others] = readLimits(
          `median\n${describeLimit({ name, value, limit, ...(unit && { unit }) })}\n`,
        );
        expect(others).toEqual([]);
        expect(read).toMatchObject({ name, holds: value <= limit });
        expect(Number.parseFloat(read?.figure ?? '')).toBeCloseTo(value, 1);
      },
    ),
  );
});

it('a figure that was not measured does not hold', () => {
  expect(readLimits(describeLimit({ name: 'memory', value: Number.NaN, limit: 1.3 }))).toEqual([
    { name: 'memory', figure: 'NaN', limit: '1.30', holds: false },
  ]);
});

it('other lines are no limits', () => {
  expect(readLimits('a bare window   500 ms\n  the limit is far away\n')).toEqual([]);
});

it('a line above that is no limit is none of its name', () => {
  const output = `docxtemplater      83.6 ms  23 KiB\n\n${describeLimit({ name: 'ratio', value: 0.35, limit: 1 })}`;
  expect(readLimits(output)).toEqual([{ name: 'ratio', figure: '0.35', limit: '1.00', holds: true }]);
  expect(readLimits(` what it means:\n${describeLimit({ name: 'ratio', value: 2, limit: 1 })}`)).toHaveLength(1);
});
