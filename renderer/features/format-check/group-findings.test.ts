/** Grouping of findings for the screen. */
import { expect, test } from 'vitest';
import type { Violation } from '../../../core/format-check/index.ts';
import { countSeverities, groupFindings } from './group-findings.ts';

function finding(rule: string, cell: string, severity: Violation['severity'], fixable = false): Violation {
  const places = { where: cell, cell, clause: '', paragraph: null, address: null, quote: null };
  return { rule, severity, message: rule, ...places, expected: null, found: null, fixable };
}

const found = [
  finding('G3', 'trang giấy', 'error', true),
  finding('B6', 'ô số 6', 'info'),
  finding('B2', 'ô số 6', 'error', true),
  finding('G3', 'trang giấy', 'error', true),
];

test('by component, what is worst first', () => {
  expect(groupFindings(found).map(({ cell, findings }) => [cell, findings.map((one) => one.rule)])).toEqual([
    ['trang giấy', ['G3', 'G3']],
    ['ô số 6', ['B2', 'B6']],
  ]);
});

test('counted by severity', () => {
  expect(countSeverities(found)).toEqual({ error: 3, warning: 0, info: 1 });
});
