/** Whole papers in, exact findings out: four right papers, then one planted fault at a time. */
import { describe, expect, test } from 'vitest';
import { checkFormat } from './index.ts';
import {
  buildDocx,
  type SamplePaper,
  sampleDispatch,
  sampleNotice,
  samplePlan,
  sampleReport,
} from './paper-for-tests.ts';
import { plantedFaults } from './planted-faults-for-tests.ts';

const today = '2026-11-22';
const check = (paper: SamplePaper) => checkFormat(buildDocx(paper), 'văn bản.docx', { today });

describe('papers as the decree wants them', () => {
  test.each([
    ['báo cáo', 'BC', sampleReport()],
    ['thông báo', 'TB', sampleNotice()],
    ['kế hoạch', 'KH', samplePlan()],
    ['công văn', 'CV', sampleDispatch()],
  ])('%s has no finding at all', (_, kind, paper) => {
    expect(check(paper)).toMatchObject({ profile: 'state', kind, mode: 'issued', violations: [] });
  });
});

describe('one planted fault, one finding', () => {
  test.each(plantedFaults)('%s: %s', (rule, _, paper, spoil, found, expected) => {
    const { violations } = check(spoil(paper));
    expect(violations.map((one) => ({ rule: one.rule, found: one.found, expected: one.expected }))).toEqual([
      { rule, found, expected },
    ]);
  });
});
