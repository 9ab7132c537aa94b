import { describe, expect, test } from 'vitest';
import { reportingPeriod } from '../domain/reporting-period.ts';
import { dueDateOf } from '../report/due-date.ts';
import { defaultProfile, findDueRule } from './index.ts';

describe('the outlines of the profile', () => {
  test('three outlines, each section with an id of its own', () => {
    expect(defaultProfile.outlines.map(({ code }) => code)).toEqual([
      'cai-cach-hanh-chinh',
      'sau-linh-vuc',
      'nghi-quyet-131',
    ]);
    for (const { code, sections } of defaultProfile.outlines) {
      expect(new Set(sections.map(({ id }) => id)).size, code).toBe(sections.length);
    }
  });

  test('numbers run I, II, III and start again at 1 under each', () => {
    for (const { code, sections } of defaultProfile.outlines) {
      const parts = sections.filter(({ level }) => level === 1).map(({ number }) => number);
      expect(parts, code).toEqual(['I.', 'II.', 'III.', 'IV.', 'V.'].slice(0, parts.length));
      let next = 1;
      for (const { level, number } of sections) {
        if (level === 1) next = 1;
        else {
          expect(number, code).toBe(`${next}.`);
          next += 1;
        }
      }
    }
  });

  test('every group an outline asks for is in the catalogue', () => {
    const groups = new Set(defaultProfile.catalogue.groups.map(({ code }) => code));
    const asked = defaultProfile.outlines.flatMap(({ sections }) =>
      sections.flatMap(({ contents }) => contents.flatMap((each) => (each.kind === 'indicators' ? each.groups : []))),
    );
    for (const code of asked) expect(groups).toContain(code);
  });
});

describe('the catalogue of the profile', () => {
  test('codes are given once, and formulas name indicators that are there', () => {
    const codes = defaultProfile.catalogue.indicators.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, formula, group } of defaultProfile.catalogue.indicators) {
      const operands =
        formula.kind === 'ratio'
          ? [formula.numerator, formula.denominator]
          : formula.kind === 'sum'
            ? formula.parts
            : [];
      for (const operand of operands) expect(codes, code).toContain(operand);
      expect(defaultProfile.catalogue.groups.map((each) => each.code)).toContain(group);
    }
  });
});

describe('days of sending', () => {
  test('working days after the cut-off, weekends and holidays left out', () => {
    // 14/9/2026 is a Monday.
    expect(dueDateOf(reportingPeriod('quarter', 2026, 3), { kind: 'workingDaysAfter', days: 2 }, [])).toBe(
      '2026-09-16',
    );
    // 14/3/2026 is a Saturday.
    expect(dueDateOf(reportingPeriod('quarter', 2026, 1), { kind: 'workingDaysAfter', days: 2 }, [])).toBe(
      '2026-03-17',
    );
    const off = [
      { year: 2026, source: '', basis: 'announced', daysOff: ['2026-09-15'], workedWeekendDays: ['2026-09-19'] },
    ] as const;
    const years = off.map((year) => ({
      ...year,
      daysOff: [...year.daysOff],
      workedWeekendDays: [...year.workedWeekendDays],
    }));
    expect(dueDateOf(reportingPeriod('quarter', 2026, 3), { kind: 'workingDaysAfter', days: 4 }, years)).toBe(
      '2026-09-19',
    );
  });

  test('a day of the month on or after the cut-off', () => {
    const june = reportingPeriod('halfYear', 2026, 1);
    expect(dueDateOf(june, { kind: 'dayOfMonth', day: 25 }, [])).toBe('2026-06-25');
    expect(dueDateOf(june, { kind: 'dayOfMonth', day: 5 }, [])).toBe('2026-07-05');
    expect(dueDateOf(reportingPeriod('year', 2026), { kind: 'dayOfMonth', day: 5 }, [])).toBe('2027-01-05');
  });

  test('the profile has a rule for each kind but free days', () => {
    expect(findDueRule(defaultProfile, 'quarter')).toEqual({ kind: 'workingDaysAfter', days: 2 });
    expect(findDueRule(defaultProfile, 'free')).toBeUndefined();
    expect(defaultProfile.holidays.length).toBeGreaterThan(0);
  });
});
