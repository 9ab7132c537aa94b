/** Heads laid out with tabs and text boxes: right papers without a finding, planted faults found as in a table. */
import { describe, expect, test } from 'vitest';
import { checkFormat } from './index.ts';
import { headLayouts, layOutFootWithTabs } from './layouts-for-tests.ts';
import { buildDocx, type SamplePaper } from './paper-for-tests.ts';
import { footFaults } from './planted-foot-faults-for-tests.ts';
import { headFaults } from './planted-head-faults-for-tests.ts';
import { sampleDecision, sampleNotice, samplePlan, sampleReport } from './sample-papers-for-tests.ts';

describe.each(Object.entries(headLayouts))('a head in %s', (_, layOut) => {
  const rulesOf = (paper: SamplePaper) => {
    const docx = buildDocx(paper, { document: layOut(paper) });
    return checkFormat(docx, 'văn bản.docx', { today: '2026-11-22' }).violations.map((one) => one.rule);
  };

  test.each([
    ['báo cáo', sampleReport()],
    ['thông báo', sampleNotice()],
    ['kế hoạch', samplePlan()],
    ['quyết định', sampleDecision()],
  ])('%s has no finding', (_kind, paper) => {
    expect(rulesOf(paper)).toEqual([]);
  });

  test('words, sizes, weights and lines are judged as in a table', () => {
    const judged = headFaults.filter(
      ([, fault, paper]) => paper.title !== null && !/at the (left|right)|gap|broken|turned/.test(fault),
    );
    expect(judged.length).toBeGreaterThan(60);
    const wrong = judged.flatMap(([rule, fault, paper, spoil]) => {
      const found = rulesOf(spoil(paper));
      return found.length === 1 && found[0] === rule ? [] : [`${rule}, ${fault}: ${found.join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('a foot in tabs', () => {
  const rulesOf = (paper: SamplePaper) => {
    const docx = buildDocx(paper, { document: layOutFootWithTabs(paper) });
    return checkFormat(docx, 'văn bản.docx', { today: '2026-11-22' }).violations.map((one) => one.rule);
  };

  test.each([
    ['thông báo', sampleNotice()],
    ['kế hoạch', samplePlan()],
  ])('%s has no finding', (_kind, paper) => {
    expect(rulesOf(paper)).toEqual([]);
  });

  test('quyền hạn, names and nơi nhận are judged as in a table', () => {
    const judged = footFaults.filter(
      ([rule, , paper]) =>
        /^(K[1-5]|R[5-7])$/.test(rule) && paper.addressees.length === 0 && paper.appendices.length === 0,
    );
    expect(judged.length).toBeGreaterThan(10);
    const wrong = judged.flatMap(([rule, fault, paper, spoil]) => {
      const found = rulesOf(spoil(paper));
      return found.length === 1 && found[0] === rule ? [] : [`${rule}, ${fault}: ${found.join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });
});
