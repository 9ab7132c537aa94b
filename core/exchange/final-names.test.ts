import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftNameOf, type Final, findNewNames, isForeignName, type NewNames, ownNameOf } from './final-names.ts';

const final: fc.Arbitrary<Final> = fc.record({
  print: fc.stringMatching(/^[0-9a-f]{64}$/),
  at: fc.constantFrom('2026-11-20', '2026-11-21'),
});

type Finals = ReadonlyMap<string, Final>;
const renamed = (finals: Finals, names: NewNames): Finals =>
  new Map([...finals].map(([name, one]) => [names.get(name) ?? name, one]));

/** What a PC has after it took in what another has. */
function takeIn(mine: Finals, theirs: Finals): Finals {
  const names = findNewNames((name) => mine.get(name) ?? null, theirs);
  return new Map([...renamed(mine, names.mine), ...renamed(theirs, names.theirs)]);
}

const sorted = (finals: Finals) => [...finals].sort(([one], [other]) => (one < other ? -1 : 1));

test('what three PCs made of one draft gets the same names, whoever hears of whom first, and none is lost', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(final, { minLength: 3, maxLength: 3, selector: ({ print }) => print.slice(0, 32) }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      (made, order) => {
        const pcs: Finals[] = made.map((one) => new Map([['nháp', one]]));
        const meet = (from: number, to: number) => {
          pcs[to] = takeIn(pcs[to] ?? new Map(), pcs[from] ?? new Map());
        };
        const [one = 0, two = 1, three = 2] = order;
        meet(one, two);
        meet(two, three);
        meet(three, one);
        meet(one, two);
        const [first = new Map()] = pcs;
        expect(first.size).toBe(3);
        for (const finals of pcs) expect(sorted(finals)).toEqual(sorted(first));
        meet(0, 1);
        expect(sorted(pcs[1] ?? new Map())).toEqual(sorted(first));
      },
    ),
  );
});

const one: Final = { print: 'a'.repeat(64), at: '2026-11-20' };
const other: Final = { print: 'b'.repeat(64), at: '2026-11-20' };
const own = ownNameOf('nháp', one.print);

test('a record has one name, also where the PCs met it under both', () => {
  const both = new Map([[own, one]]);
  expect(takeIn(new Map([['nháp', one]]), both)).toEqual(both);
  expect(takeIn(both, new Map([['nháp', one]]))).toEqual(both);
  expect(takeIn(new Map(), new Map([...both, ['nháp', one]]))).toEqual(both);
});

test('a name says whose it is: of the draft, or of one record', () => {
  expect(draftNameOf(own)).toBe('nháp');
  expect(ownNameOf(own, other.print)).toBe(ownNameOf('nháp', other.print));
  expect([isForeignName('nháp', one), isForeignName(own, one)]).toEqual([false, false]);
  expect([isForeignName(own, other), isForeignName(own, null)]).toEqual([true, true]);
});
