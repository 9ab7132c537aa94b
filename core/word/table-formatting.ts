/**
 * What a table style gives to a table and to its parts: first row, last column, bands (ECMA-376 part 1, 17.7.6). Knows
 * nothing of what the cells say.
 */
import type { XmlElement } from '../package/xml.ts';
import { type Attributes, attributeOf, isOnValue, layOver, type Properties, readProperties } from './properties.ts';
import type { Style, StyleSheet } from './style-sheet.ts';
import type { GridCell, TableGrid } from './tables.ts';

export interface TableFormatting {
  /** Of the table: its own over those of its style. */
  readonly properties: Properties;
  /** What the style gives to one cell and to the paragraphs and runs in it. */
  resolveCell(grid: TableGrid, rowIndex: number, cell: GridCell): Style;
}

/** Reads a `w:tblPr`. */
export function resolveTable(element: XmlElement | undefined, styles: StyleSheet): TableFormatting {
  const direct = readProperties(element);
  const style = styles.resolve('table', attributeOf(direct, 'w:tblStyle'));
  const properties = layOver(style.table, direct);
  const known = new Map<string, Style>();
  return {
    properties,
    resolveCell(grid, rowIndex, cell) {
      if (style.parts.size === 0) return style;
      const names = listParts(properties, grid, rowIndex, cell);
      const key = names.join(' ');
      const resolved = known.get(key) ?? layParts(style, names);
      known.set(key, resolved);
      return resolved;
    },
  };
}

function layParts(style: Style, names: readonly string[]): Style {
  const parts = names.flatMap((name) => style.parts.get(name) ?? []);
  return {
    ...style,
    paragraph: layOver(style.paragraph, ...parts.map((part) => part.paragraph)),
    run: layOver(style.run, ...parts.map((part) => part.run)),
    cell: layOver(style.cell, ...parts.map((part) => part.cell)),
  };
}

/** Bits of the `w:val` of a `w:tblLook` (17.4.55), for files that write no attributes. */
const lookBits = {
  'w:firstRow': 0x20,
  'w:lastRow': 0x40,
  'w:firstColumn': 0x80,
  'w:lastColumn': 0x100,
  'w:noHBand': 0x200,
  'w:noVBand': 0x400,
} as const;

function isLookOn(look: Attributes, name: keyof typeof lookBits): boolean {
  const stated = look[name];
  return stated === undefined ? (Number.parseInt(look['w:val'] ?? '0', 16) & lookBits[name]) !== 0 : isOnValue(stated);
}

/** The parts of the table that a cell belongs to, the weakest first. */
function listParts(table: Properties, grid: TableGrid, rowIndex: number, cell: GridCell): readonly string[] {
  const look = table['w:tblLook'];
  if (!look) return ['wholeTable'];
  const [isFirstRowSet, isFirstColumnSet] = [isLookOn(look, 'w:firstRow'), isLookOn(look, 'w:firstColumn')];
  const isTop = isFirstRowSet && rowIndex === 0;
  const isBottom = isLookOn(look, 'w:lastRow') && rowIndex === grid.rows.length - 1;
  const isLeft = isFirstColumnSet && cell.column === 0;
  const isRight = isLookOn(look, 'w:lastColumn') && cell.column + cell.columnSpan === grid.columnCount;
  const band = (index: number, size: string) => {
    const count = Math.max(Number(attributeOf(table, size)) || 1, 1);
    return Math.floor(index / count) % 2 === 0 ? 'band1' : 'band2';
  };
  // Bands are counted from the first row and column that are not set apart.
  const rowBand = band(rowIndex - (isFirstRowSet ? 1 : 0), 'w:tblStyleRowBandSize');
  const columnBand = band(cell.column - (isFirstColumnSet ? 1 : 0), 'w:tblStyleColBandSize');
  const parts: readonly (readonly [name: string, applies: boolean])[] = [
    ['wholeTable', true],
    [`${columnBand}Vert`, !isLookOn(look, 'w:noVBand') && !isLeft && !isRight],
    [`${rowBand}Horz`, !isLookOn(look, 'w:noHBand') && !isTop && !isBottom],
    ['firstCol', isLeft],
    ['lastCol', isRight],
    ['firstRow', isTop],
    ['lastRow', isBottom],
    ['nwCell', isTop && isLeft],
    ['neCell', isTop && isRight],
    ['swCell', isBottom && isLeft],
    ['seCell', isBottom && isRight],
  ];
  return parts.filter(([, applies]) => applies).map(([name]) => name);
}
