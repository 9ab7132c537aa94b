import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookOf, indicator, rate } from '../../../core/report/book-for-tests.ts';
import { periodColumns, planPaste, planUndo, readRow, unitColumns } from './grid-model.ts';

const rows = [indicator('tiep-nhan'), indicator('dung-han'), rate('ty-le', 'dung-han', 'tiep-nhan')];
const columns = periodColumns('quarter', 2026, { basis: 'decree', agencyId: null, today: '2026-09-20' });

describe('the grid', () => {
  test('a year has four quarters, without the year in every head', () => {
    expect(columns.map(({ label, periodKey }) => [label, periodKey])).toEqual([
      ['Quý I', '2026-Q1'],
      ['Quý II', '2026-Q2'],
      ['Quý III', '2026-Q3'],
      ['Quý IV', '2026-Q4'],
    ]);
    expect(unitColumns('2026-Q3', [{ id: 4, name: 'Sở Y tế' }], 'Toàn tỉnh').map(({ agencyId }) => agencyId)).toEqual([
      null,
      4,
    ]);
  });

  test('waits for no figure of a period that is not over', () => {
    const book = bookOf(rows, ['tiep-nhan', '2026-Q2', '5']);
    const [first] = rows;
    expect(first && readRow(book, first, columns).map(({ state }) => state)).toEqual([
      'missing',
      'entered',
      'missing',
      'empty',
    ]);
  });

  test('shows what was entered, what follows, and where a figure is waited for', () => {
    const book = bookOf(
      rows,
      ['tiep-nhan', '2026-Q1', '1000'],
      ['dung-han', '2026-Q1', '990'],
      ['tiep-nhan', '2026-Q2', '5'],
    );
    expect(rows.map((row) => readRow(book, row, columns.slice(0, 2)))).toEqual([
      [
        { text: '1.000', state: 'entered' },
        { text: '5', state: 'entered' },
      ],
      [
        { text: '990', state: 'entered' },
        { text: '', state: 'missing' },
      ],
      [
        { text: '99', state: 'computed' },
        { text: '', state: 'empty' },
      ],
    ]);
  });
});

describe('paste from a spreadsheet', () => {
  test('fills the cells from the one that is marked; blanks stay, words are named', () => {
    const pasted = planPaste(
      '1.912\t\t12\r\nkhông có\t5\r\n89,85%\t90.5\r\n',
      { row: 0, column: 1 },
      { rows, columns },
    );
    expect(pasted.changes.map(({ indicator: code, periodKey, value }) => [code, periodKey, value])).toEqual([
      ['tiep-nhan', '2026-Q2', '1912'],
      ['tiep-nhan', '2026-Q4', '12'],
      ['dung-han', '2026-Q3', '5'],
      ['ty-le', '2026-Q2', '89.85'],
      ['ty-le', '2026-Q3', '90.5'],
    ]);
    expect(pasted.unreadable).toEqual(['không có']);
  });

  test('what lies beyond the grid is left out', () => {
    expect(planPaste('1\t2\n3\t4', { row: 2, column: 3 }, { rows, columns }).changes).toHaveLength(1);
  });

  test('any clipboard is read without a fault', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { changes } = planPaste(text, { row: 0, column: 0 }, { rows, columns });
        return changes.length <= rows.length * columns.length;
      }),
    );
  });

  test('undoing puts back what was there', () => {
    const book = bookOf(rows, ['tiep-nhan', '2026-Q1', '7']);
    const { changes } = planPaste('8\t9', { row: 0, column: 0 }, { rows, columns });
    expect(planUndo(book, changes).map(({ periodKey, value }) => [periodKey, value])).toEqual([
      ['2026-Q1', '7'],
      ['2026-Q2', null],
    ]);
  });
});
