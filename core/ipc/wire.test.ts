/** What goes in at one end of the bridge comes out at the other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromWire, toWire } from './wire.ts';

/** As the runtime copies what crosses. */
const cross = <T>(value: T): T => fromWire(structuredClone(toWire(value)));

test('values of every kind that can be copied come out as they were', () => {
  const value = fc.anything({ withDate: true, withMap: true, withSet: true, withTypedArray: true, withBigInt: true });
  fc.assert(
    fc.property(value, (given) => {
      expect(cross(given)).toEqual(structuredClone(given));
    }),
  );
});

test('what JSON can say goes as one text', () => {
  const input = { planId: 1, tasks: [{ title: 'Rà soát thủ tục', due: null, isDone: false }], field: undefined };
  expect(toWire(input)).toBe(JSON.stringify(input));
});

test.each([
  ['a file', new Uint8Array([1, 2, 3])],
  ['a file within', { kind: 'BC', file: new Uint8Array([1]) }],
  ['files by name', { templates: { BC: new Uint8Array([1]) } }],
  ['a number that is none', { percent: Number.NaN }],
  ['a day', [new Date(0)]],
  ['names', new Map([['a', 1]])],
  ['nothing', undefined],
  ['nothing in a list', [undefined]],
])('%s goes as it is', (_, value) => {
  expect(toWire(value)).toBe(value);
  expect(cross(value)).toEqual(value);
});

test('a value that holds itself, or the same again and again, goes as it is', () => {
  const own: Record<string, unknown> = {};
  own.first = own;
  own.second = own;
  expect(toWire(own)).toBe(own);
  let doubled: unknown = 1;
  for (let times = 0; times < 60; times += 1) doubled = [doubled, doubled];
  expect(toWire(doubled)).toBe(doubled);
});

test('a text that is a value is not taken for one on its way', () => {
  for (const text of ['', '{}', 'null', '"', 'Kế hoạch']) expect(cross(text)).toBe(text);
});
