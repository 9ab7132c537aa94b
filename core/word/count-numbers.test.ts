/** Labels of automatic numbering as Word shows them. */
import { expect, test } from 'vitest';
import { parseXml } from '../package/xml.ts';
import { createNumberCounter } from './count-numbers.ts';
import { readNumbering } from './numbering.ts';

interface SampleLevel {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  readonly more?: string;
}

function levelXml({ format, text, start = 1, more = '' }: SampleLevel, index: number): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function definition(id: number, ...levels: readonly SampleLevel[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.map(levelXml).join('')}</w:abstractNum>`;
}

function list(id: number, definitionId: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`;
}

function startAt(level: number, start: number): string {
  return `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
}

/** Labels of paragraphs given as "list/level". */
function labelsOf(inner: string, ...places: readonly string[]): readonly (string | undefined)[] {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const count = createNumberCounter(readNumbering(parseXml(`<w:numbering ${w}>${inner}</w:numbering>`)));
  return places.map((place) => {
    const [listId = '', level] = place.split('/');
    return count({ listId, level: Number(level) })?.text;
  });
}

const outline = definition(
  0,
  { format: 'upperRoman', text: '%1.' },
  { format: 'decimal', text: '%2.' },
  { format: 'decimal', text: '%2.%3.' },
  { format: 'lowerLetter', text: '%4)' },
);

test('an outline of a plan counts each level below its heading', () => {
  const places = ['1/0', '1/1', '1/2', '1/2', '1/3', '1/3', '1/1', '1/2', '1/0', '1/1'];
  expect(labelsOf(outline + list(1, 0), ...places)).toEqual([
    ...['I.', '1.', '1.1.', '1.2.', 'a)', 'b)', '2.', '2.1.', 'II.', '1.'],
  ]);
});

test.each([
  ['decimal', 4, '4'],
  ['decimalZero', 4, '04'],
  ['lowerRoman', 9, 'ix'],
  ['upperRoman', 2026, 'MMXXVI'],
  ['lowerLetter', 27, 'aa'],
  ['upperLetter', 3, 'C'],
  ['none', 3, ''],
  ['ordinalText', 5, '5'],
] as const)('%s shows %d as “%s”', (format, start, label) => {
  expect(labelsOf(definition(0, { format, text: '%1', start }) + list(1, 0), '1/0')).toEqual([label]);
});

test('two lists on one definition count on, one with a start of its own begins there once', () => {
  const inner = outline + list(1, 0) + list(2, 0) + list(3, 0, startAt(0, 1));
  expect(labelsOf(inner, '1/0', '1/0', '2/0', '3/0', '3/0', '1/0')).toEqual(['I.', 'II.', 'III.', 'I.', 'II.', 'III.']);
});

test('a level of the list itself goes before that of the definition', () => {
  const own = `<w:lvlOverride w:ilvl="0">${levelXml({ format: 'decimal', text: 'Điều %1.', start: 5 }, 0)}</w:lvlOverride>`;
  expect(labelsOf(outline + list(1, 0, own), '1/0', '1/0')).toEqual(['Điều 5.', 'Điều 6.']);
});

test('a level that never restarts counts through; one that restarts below the first level only, below that', () => {
  const through = (restart: number) =>
    definition(
      0,
      { format: 'decimal', text: '%1.' },
      { format: 'decimal', text: '%2.' },
      { format: 'decimal', text: '(%3)', more: `<w:lvlRestart w:val="${restart}"/>` },
    ) + list(1, 0);
  const places = ['1/0', '1/1', '1/2', '1/1', '1/2', '1/0', '1/2'];
  const thirdLevel = (restart: number) =>
    labelsOf(through(restart), ...places).filter((label) => label?.startsWith('('));
  expect(thirdLevel(0)).toEqual(['(1)', '(2)', '(3)']);
  expect(thirdLevel(1)).toEqual(['(1)', '(2)', '(1)']);
  expect(thirdLevel(2)).toEqual(['(1)', '(1)', '(1)']);
});

test('a legal level shows every number in digits', () => {
  const legal = definition(
    0,
    { format: 'upperRoman', text: '%1.' },
    { format: 'decimal', text: '%1.%2', more: '<w:isLgl/>' },
  );
  expect(labelsOf(legal + list(1, 0), '1/0', '1/0', '1/1')).toEqual(['I.', 'II.', '2.1']);
});

test('a definition that only names a numbering style takes the levels of that style', () => {
  const styled = `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Muc"/>${levelXml({ format: 'decimal', text: 'Mục %1' }, 0)}</w:abstractNum>`;
  const pointer = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Muc"/></w:abstractNum>';
  expect(labelsOf(styled + pointer + list(7, 2), '7/0')).toEqual(['Mục 1']);
});

test('bullets of symbol fonts become letters that every font has', () => {
  expect(labelsOf(definition(0, { format: 'bullet', text: '\uf0b7' }) + list(1, 0), '1/0')).toEqual(['•']);
});

test('a list that is not there, or list 0, counts nothing', () => {
  expect(labelsOf(outline + list(0, 0), '0/0', '9/0', '1/0')).toEqual([undefined, undefined, undefined]);
});
