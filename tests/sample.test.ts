/** The sample that ships: read whole, with nothing to doubt, and its progress recorded on its own tasks. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { officeSchema } from '../core/domain/office.ts';
import { readText } from '../core/import/read-document.ts';
import { defaultProfile } from '../core/profile/index.ts';

const folder = path.resolve(import.meta.dirname, '../templates/sample');
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const sample = readText(read('ke-hoach-mau.txt'), 'ke-hoach-mau.txt', { directory: defaultProfile.agencies });

it('names leads, criteria and duties', () => {
  const countOf = (type: string) => sample.tasks.filter((task) => task.type === type).length;
  expect({ leads: countOf('lead_role'), criteria: countOf('criterion'), duties: countOf('duty') }).toEqual({
    leads: 8,
    criteria: 16,
    duties: sample.tasks.length - 24,
  });
  expect(sample.warnings).toEqual([]);
  expect(sample.header).toMatchObject({ kind: 'KH', number: '12', symbol: 'KH-UBND', issuedOn: '2026-01-12' });
});

it('says of every criterion what it aims at, who answers for it, by when, and in which field', () => {
  const criteria = sample.tasks.filter(({ type }) => type === 'criterion');
  const gaps = criteria.filter(
    ({ goal, measures, leadAgencies, deadline, field }) =>
      !goal || measures.length === 0 || leadAgencies.length === 0 || !deadline || !field,
  );
  expect(gaps.map(({ code }) => code)).toEqual([]);
  expect(new Set(criteria.map(({ field }) => field)).size).toBe(9);
});

it('has an office and progress that fit', () => {
  expect(() => officeSchema.parse(JSON.parse(read('office.json')))).not.toThrow();
  const codes = (JSON.parse(read('progress.json')) as { code: string }[]).map(({ code }) => code);
  const known = new Set(sample.tasks.map(({ code }) => code));
  expect(codes.filter((code) => !known.has(code))).toEqual([]);
});
