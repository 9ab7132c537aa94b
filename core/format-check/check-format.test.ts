/** Whole papers in, exact findings out: right papers of six kinds, then one planted fault at a time. */
import { describe, expect, test } from 'vitest';
import { checkFormat } from './index.ts';
import { buildDocx, type SamplePaper } from './paper-for-tests.ts';
import { plantedFaults, rulesWithoutFaults } from './planted-faults-for-tests.ts';
import { allRules } from './rules/all-rules.ts';
import {
  sampleDecision,
  sampleDispatch,
  sampleNotice,
  samplePlan,
  sampleReport,
  sampleStatute,
} from './sample-papers-for-tests.ts';
import { wordHabits } from './word-habits-for-tests.ts';

const today = '2026-11-22';
const check = (paper: SamplePaper) => checkFormat(buildDocx(paper), 'văn bản.docx', { today });

const rightPapers = [
  ['báo cáo', 'BC', sampleReport()],
  ['thông báo', 'TB', sampleNotice()],
  ['kế hoạch', 'KH', samplePlan()],
  ['công văn', 'CV', sampleDispatch()],
  ['quyết định', 'QĐ', sampleDecision()],
  ['quy chế', 'QC', sampleStatute()],
] as const;

describe('papers as the decree wants them', () => {
  test.each(rightPapers)('%s has no finding at all', (_, kind, paper) => {
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

describe.each(Object.entries(wordHabits))('stored with %s', (_, store) => {
  const rulesOf = (paper: SamplePaper) => {
    const docx = buildDocx(paper, store(paper));
    return checkFormat(docx, 'văn bản.docx', { today }).violations.map((one) => one.rule);
  };

  test('right papers stay without a finding', () => {
    expect(rightPapers.flatMap(([, , paper]) => rulesOf(paper))).toEqual([]);
  });

  test('every planted fault is found, and nothing else', () => {
    const wrong = plantedFaults.filter(([rule, , paper, spoil]) => {
      const found = rulesOf(spoil(paper));
      return found.length !== 1 || found[0] !== rule;
    });
    expect(wrong.map(([rule, fault]) => `${rule}: ${fault}`)).toEqual([]);
  });
});

test('every rule has a planted fault, or is one that no file breaks', () => {
  const planted = new Set([...plantedFaults.map(([rule]) => rule), ...rulesWithoutFaults]);
  expect(allRules.map((rule) => rule.id).filter((id) => !planted.has(id))).toEqual([]);
  expect(rulesWithoutFaults.filter((id) => plantedFaults.some(([rule]) => rule === id))).toEqual([]);
});
