/** Tables found by their ruled lines: merged cells, open sides, bars drawn twice; lines that only underline something. */
import { describe, expect, it } from 'vitest';
import type { Rule, TextRun } from './pdf-page.ts';
import { findTables } from './pdf-tables.ts';

const level = (at: number, from: number, to: number): Rule => ({ isVertical: false, at, from, to });
const upright = (at: number, from: number, to: number): Rule => ({ isVertical: true, at, from, to });
const word = (text: string, x: number, y: number): TextRun => ({ text, x, y, width: 20, size: 12 });

/** A grid of 100 by 20 points a field, from the origin. */
const grid = (columns: number, rows: number): readonly Rule[] => [
  ...Array.from({ length: rows + 1 }, (_, i) => level(i * 20, 0, columns * 100)),
  ...Array.from({ length: columns + 1 }, (_, i) => upright(i * 100, 0, rows * 20)),
];

const shapeOf = (rules: readonly Rule[], runs: readonly TextRun[] = []) =>
  findTables(rules, runs).map((table) =>
    table.cells.map(({ row, column, rowSpan, columnSpan, runs: inside }) => [
      row,
      column,
      rowSpan,
      columnSpan,
      inside.map((run) => run.text).join(' '),
    ]),
  );

describe('findTables', () => {
  it('gives each word its cell', () => {
    const runs = [word('A', 10, 15), word('B', 110, 15), word('C', 10, 35), word('D', 110, 35), word('ngoài', 10, 80)];
    expect(shapeOf(grid(2, 2), runs)).toEqual([
      [
        [0, 0, 1, 1, 'A'],
        [0, 1, 1, 1, 'B'],
        [1, 0, 1, 1, 'C'],
        [1, 1, 1, 1, 'D'],
      ],
    ]);
  });

  it('sees merged cells where a line is missing', () => {
    const merged = [
      ...[0, 20, 40].map((at) => level(at, at === 20 ? 100 : 0, 300)),
      ...[upright(0, 0, 40), upright(100, 0, 40), upright(200, 20, 40), upright(300, 0, 40)],
    ];
    expect(shapeOf(merged)).toEqual([
      [
        [0, 0, 2, 1, ''],
        [0, 1, 1, 2, ''],
        [1, 1, 1, 1, ''],
        [1, 2, 1, 1, ''],
      ],
    ]);
  });

  it('is not misled by lines drawn in pieces, twice, or a hair apart', () => {
    const pieces = grid(2, 1).flatMap((rule) => {
      const middle = (rule.from + rule.to) / 2;
      return [
        { ...rule, to: middle + 1 },
        { ...rule, from: middle },
        { ...rule, at: rule.at + 0.7 },
      ];
    });
    expect(shapeOf(pieces)).toEqual(shapeOf(grid(2, 1)));
  });

  it('closes sides without a border, and tells two tables apart', () => {
    const open = grid(3, 2).filter((rule) => !rule.isVertical || (rule.at > 0 && rule.at < 300));
    const below = grid(2, 1).map((rule) =>
      rule.isVertical ? { ...rule, from: rule.from + 200, to: rule.to + 200 } : { ...rule, at: rule.at + 200 },
    );
    const tables = findTables([...below, ...open], []);
    expect(tables.map((table) => [table.top, table.edges])).toEqual([
      [0, [0, 100, 200, 300]],
      [200, [0, 100, 200]],
    ]);
  });

  it('leaves underlines, frames and drawings alone', () => {
    expect(shapeOf([level(10, 50, 120), level(200, 0, 180)])).toEqual([]);
    expect(shapeOf(grid(1, 1))).toEqual([]);
    expect(shapeOf(Array.from({ length: 5000 }, (_, i) => (i % 2 ? level(i, 0, 9) : upright(i, 0, 9))))).toEqual([]);
  });
});
