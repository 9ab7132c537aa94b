import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  draftNameOf,
  findNewNames,
  type IssuedPaper,
  isForeignName,
  ownNameOf,
  type PaperNames,
} from './paper-names.ts';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const day = fc.constantFrom('2026-11-20', '2026-11-21');

function paper(sha256: string, issuedOn: string): IssuedPaper {
  return {
    draft: {
      kind: 'BC',
      header: {
        ...{ parentAgency: '', issuingAgency: 'SỞ NỘI VỤ', number: 1, symbol: 'BC-SNV', issuePlace: 'An Giang' },
        ...{ issuedOn, year: 2026, subject: 'Kết quả quý III' },
      },
      signatory: { titleLines: ['GIÁM ĐỐC'], name: 'Trần Văn Bình' },
      ...{ addressees: [], legalBases: [], blocks: [], recipients: [], filingNote: '', appendices: [] },
    },
    ...{ state: 'issued', isDiscarded: false, series: 'BC|SNV', sha256, revokedReason: null },
  };
}

type Papers = ReadonlyMap<string, IssuedPaper>;
const renamed = (papers: Papers, names: PaperNames): Papers =>
  new Map([...papers].map(([name, one]) => [names.get(name) ?? name, one]));

/** What a PC has after it took in what another has. */
function takeIn(mine: Papers, theirs: Papers): Papers {
  const names = findNewNames((name) => mine.get(name), theirs);
  return new Map([...renamed(mine, names.mine), ...renamed(theirs, names.theirs)]);
}

const sorted = (papers: Papers) => [...papers].sort(([one], [other]) => (one < other ? -1 : 1));

test('papers issued from one draft on three PCs get the same names, whoever hears of whom first, and none is lost', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(hash, day), { minLength: 3, maxLength: 3, selector: ([sha256]) => sha256.slice(0, 32) }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      (made, order) => {
        const pcs: Papers[] = made.map(([sha256, issuedOn]) => new Map([['nháp', paper(sha256, issuedOn)]]));
        const meet = (from: number, to: number) => {
          pcs[to] = takeIn(pcs[to] ?? new Map(), pcs[from] ?? new Map());
        };
        const [one = 0, two = 1, three = 2] = order;
        for (const [from, to] of [
          [one, two],
          [two, three],
          [three, one],
          [one, two],
        ] as const)
          meet(from, to);
        const [first = new Map()] = pcs;
        expect(first.size).toBe(3);
        for (const papers of pcs) expect(sorted(papers)).toEqual(sorted(first));
        meet(0, 1);
        expect(sorted(pcs[1] ?? new Map())).toEqual(sorted(first));
      },
    ),
  );
});

test('a paper has one name, also where the PCs met it under both', () => {
  const one = paper('a'.repeat(64), '2026-11-20');
  const own = ownNameOf('nháp', one.sha256);
  const both = new Map([[own, one]]);
  expect(takeIn(new Map([['nháp', one]]), both)).toEqual(both);
  expect(takeIn(both, new Map([['nháp', one]]))).toEqual(both);
  expect(takeIn(new Map(), new Map([...both, ['nháp', one]]))).toEqual(both);
});

test('a name says whose it is: of the draft, or of one file', () => {
  const one = paper('a'.repeat(64), '2026-11-20');
  const own = ownNameOf('nháp', one.sha256);
  expect(draftNameOf(own)).toBe('nháp');
  expect(ownNameOf(own, 'b'.repeat(64))).toBe(ownNameOf('nháp', 'b'.repeat(64)));
  expect([isForeignName('nháp', one), isForeignName(own, one)]).toEqual([false, false]);
  expect(isForeignName(own, paper('b'.repeat(64), '2026-11-20'))).toBe(true);
  expect(isForeignName(own, { ...one, state: 'draft' })).toBe(true);
});
