/** The clauses of the decree: every rule has one, and they are found by words without marks. */
import { describe, expect, test } from 'vitest';
import { allRules } from '../format-check/rules/all-rules.ts';
import { decreeClauses, findClauseOfRule } from './clauses.ts';
import { searchClauses } from './search-clauses.ts';

test('every rule of the checker stands on exactly one clause, and no clause names a rule that is not there', () => {
  const named = decreeClauses.flatMap((clause) => clause.rules);
  expect(named.toSorted()).toEqual(allRules.map((rule) => rule.id).toSorted());
  expect(findClauseOfRule('G3')?.title).toBe('Định lề trang');
});

describe('search', () => {
  test('without marks, in any order of words', () => {
    expect(searchClauses('noi nhan')[0]?.id).toBe('recipients');
    expect(searchClauses('le dinh')[0]?.id).toBe('margins');
  });

  test('no words show all, unknown words show none', () => {
    expect(searchClauses('  ')).toEqual(decreeClauses);
    expect(searchClauses('xyzzy')).toEqual([]);
  });
});
