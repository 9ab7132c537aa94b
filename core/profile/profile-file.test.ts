import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packParts } from '../package/office-package.ts';
import { compareProfiles } from './compare-profiles.ts';
import { defaultProfile } from './index.ts';
import { openProfile, packProfile, profileFormat } from './profile-file.ts';

const file = { profile: defaultProfile, templates: {} };
const pack = (profile: unknown, name = 'ho-so.json') =>
  packParts(
    new Map([[name, new TextEncoder().encode(typeof profile === 'string' ? profile : JSON.stringify(profile))]]),
  );
const written = { format: 'cchc-profile', formatVersion: profileFormat, ...defaultProfile };
const refusal = (code: string) => expect.objectContaining({ code });
const open = (bytes: Uint8Array) => () => openProfile(bytes, 'tinh.hstinh');

describe('a profile file', () => {
  it('gives back what was packed, templates and all', () => {
    const templates = { BC: new Uint8Array([80, 75, 3, 4]) };
    expect(openProfile(packProfile({ ...file, templates }), 'tinh.hstinh')).toEqual({ ...file, templates });
  });

  it('of format 1 is brought up: who announced the days off is open', () => {
    const holidays = defaultProfile.holidays.map(({ source: _, ...year }) => year);
    const { profile } = openProfile(pack({ ...written, formatVersion: 1, holidays }), 'tinh.hstinh');
    expect(profile).toEqual({
      ...defaultProfile,
      holidays: defaultProfile.holidays.map((year) => ({ ...year, source: '' })),
    });
  });

  it('of a newer format is refused in words', () => {
    expect(open(pack({ ...written, formatVersion: profileFormat + 1 }))).toThrow(refusal('profile.newerFormat'));
  });

  it.each([
    ['no zip', new Uint8Array([1, 2, 3])],
    [
      'another part',
      packParts(
        new Map([
          ['ho-so.json', new Uint8Array()],
          ['x.exe', new Uint8Array()],
        ]),
      ),
    ],
    ['no JSON', pack('{')],
    ['a key that objects have by themselves', pack(JSON.stringify(written).replace('{', '{"__proto__":{"x":1},'))],
    ['a constructor', pack({ ...written, identity: { ...written.identity, constructor: 'x' } })],
    ['too deep', pack({ ...written, deep: JSON.parse('['.repeat(40) + ']'.repeat(40)) })],
    ['too many values', pack({ ...written, many: Array.from({ length: 310_000 }, () => 1) })],
    ['too large', pack({ ...written, note: 'x'.repeat(6 * 1024 * 1024) })],
    ['an unknown field', pack({ ...written, more: 1 })],
    ['a path', pack(written, '../ho-so.json')],
  ])('with %s is refused', (_name, bytes) => {
    expect(open(bytes)).toThrow(refusal('profile.notProfile'));
  });

  it.each([
    [{ agencies: [...defaultProfile.agencies, ...defaultProfile.agencies.slice(0, 1)] }, /có hai lần/],
    [{ catalogue: { groups: [], indicators: [] } }, /cần nhóm số liệu/],
    [{ holidays: [{ ...defaultProfile.holidays[0], daysOff: ['2031-01-01'] }] }, /không thuộc năm/],
  ])('that contradicts itself is refused with the place: %#', (changes, words) => {
    expect(open(pack({ ...written, ...changes }))).toThrow(words);
  });

  it('spoilt anywhere is opened right or refused in words', () => {
    const sound = packProfile(file);
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), (at, byte) => {
        try {
          openProfile(sound.with(at, byte), 'tinh.hstinh');
        } catch (error) {
          expect(error).toHaveProperty('code', expect.stringMatching(/^(profile|file)\./));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('comparing', () => {
  const mine = { profile: defaultProfile, templates: {} };

  it('finds nothing in the same profile', () => {
    expect(compareProfiles(mine, mine).differences).toEqual([]);
  });

  it('tells what is added, changed and gone, with both sides', () => {
    const [first, second, ...rest] = defaultProfile.agencies;
    if (!first || !second) throw new Error('the profile has agencies');
    const agencies = [{ ...first, abbreviation: 'MỚI' }, { ...second, name: 'Sở Không Có' }, ...rest];
    const { differences } = compareProfiles(mine, { profile: { ...defaultProfile, agencies }, templates: { BC: 'a' } });
    expect(differences).toEqual([
      {
        part: 'agencies',
        kind: 'changed',
        name: first.name,
        fields: [{ name: 'abbreviation', before: first.abbreviation, after: 'MỚI' }],
      },
      { part: 'agencies', kind: 'added', name: 'Sở Không Có', fields: [] },
      { part: 'agencies', kind: 'removed', name: second.name, fields: [] },
      { part: 'templates', kind: 'added', name: 'BC', fields: [] },
    ]);
  });
});
