/** Formatting as the pager names it, in points, from the properties that apply. Knows nothing of styles or of text. */
import { readPoints } from '../../core/word/lengths.ts';
import { attributeOf, isOn, isOnValue, type Properties } from '../../core/word/properties.ts';
import type { Border, LineSpacing, ParagraphFormat, RunFormat, TabStop } from './paper-document.ts';

/** What size and typeface a file has that names none. */
const wordDefaultSizePt = 10;
const paperFont = 'Times New Roman';

/** The format of a run from its settled properties. */
export function formatRun(properties: Properties): RunFormat {
  const size = Number(attributeOf(properties, 'w:sz')) / 2;
  const underline = attributeOf(properties, 'w:u');
  const vertical = attributeOf(properties, 'w:vertAlign');
  const kernFrom = Number(attributeOf(properties, 'w:kern') ?? 0) / 2;
  const sizePt = size > 0 ? Math.min(size, 1638) : wordDefaultSizePt;
  const isSet = (name: string) => isOn(properties, name) ?? false;
  return {
    // Vietnamese letters with marks use the hAnsi slot.
    fontFamily:
      attributeOf(properties, 'w:rFonts', 'w:hAnsi') ?? attributeOf(properties, 'w:rFonts', 'w:ascii') ?? paperFont,
    sizePt,
    isBold: isSet('w:b'),
    isItalic: isSet('w:i'),
    isUnderlined: underline !== undefined && underline !== 'none',
    isStruck: isSet('w:strike'),
    isCaps: isSet('w:caps'),
    isSmallCaps: isSet('w:smallCaps'),
    isHidden: isSet('w:vanish'),
    isKerned: kernFrom > 0 && sizePt >= kernFrom,
    letterSpacingPt: readPoints(attributeOf(properties, 'w:spacing')) ?? 0,
    raisedPt: (Number(attributeOf(properties, 'w:position')) || 0) / 2,
    position: vertical === 'superscript' || vertical === 'subscript' ? vertical : 'baseline',
    color: readColor(attributeOf(properties, 'w:color')),
    background:
      highlightColors[attributeOf(properties, 'w:highlight') ?? ''] ??
      readColor(attributeOf(properties, 'w:shd', 'w:fill')),
  };
}

/** ST_HighlightColor (17.18.40). */
const highlightColors: Readonly<Record<string, string>> = {
  yellow: '#ffff00',
  green: '#00ff00',
  cyan: '#00ffff',
  magenta: '#ff00ff',
  blue: '#0000ff',
  red: '#ff0000',
  darkBlue: '#000080',
  darkCyan: '#008080',
  darkGreen: '#008000',
  darkMagenta: '#800080',
  darkRed: '#800000',
  darkYellow: '#808000',
  darkGray: '#808080',
  lightGray: '#c0c0c0',
  black: '#000000',
};

const alignments: Readonly<Record<string, ParagraphFormat['alignment']>> = {
  both: 'justify',
  distribute: 'justify',
  center: 'center',
  right: 'right',
  end: 'right',
};

/** The format of a paragraph from its merged properties. */
export function formatParagraph(merged: Properties): ParagraphFormat {
  const indent = merged['w:ind'] ?? {};
  const hanging = readPoints(indent['w:hanging']);
  return {
    alignment: alignments[attributeOf(merged, 'w:jc') ?? ''] ?? 'left',
    indentLeftPt: readPoints(indent['w:left'] ?? indent['w:start']) ?? 0,
    indentRightPt: readPoints(indent['w:right'] ?? indent['w:end']) ?? 0,
    firstLinePt: hanging !== undefined ? -hanging : (readPoints(indent['w:firstLine']) ?? 0),
    spaceBeforePt: readSpace(merged, 'w:before'),
    spaceAfterPt: readSpace(merged, 'w:after'),
    line: readLineSpacing(merged),
    keepNext: isOn(merged, 'w:keepNext') ?? false,
    keepLines: isOn(merged, 'w:keepLines') ?? false,
    hasWidowControl: isOn(merged, 'w:widowControl') ?? true,
    borders: {
      top: readBorder(merged['w:pBdr/w:top']),
      right: readBorder(merged['w:pBdr/w:right']),
      bottom: readBorder(merged['w:pBdr/w:bottom']),
      left: readBorder(merged['w:pBdr/w:left']),
    },
    background: readColor(attributeOf(merged, 'w:shd', 'w:fill')),
    tabStops: readTabStops(merged),
  };
}

/** HTML's automatic space is 14 pt in Word. */
function readSpace(merged: Properties, name: 'w:before' | 'w:after'): number {
  const spacing = merged['w:spacing'] ?? {};
  if (isOnValue(spacing[`${name}Autospacing`])) return 14;
  return Math.max(readPoints(spacing[name]) ?? 0, 0);
}

function readLineSpacing(merged: Properties): LineSpacing {
  const spacing = merged['w:spacing'] ?? {};
  const heightPt = readPoints(spacing['w:line']);
  const rule = spacing['w:lineRule'];
  if (heightPt === undefined || heightPt <= 0) return { rule: 'auto', factor: 1 };
  // Without a unit the automatic rule counts in 240ths of a line.
  if (rule === 'exact' || rule === 'atLeast') return { rule, heightPt };
  return { rule: 'auto', factor: Math.round(heightPt * 20) / 240 };
}

function readTabStops(merged: Properties): readonly TabStop[] {
  const stops: TabStop[] = [];
  for (const [name, attributes] of Object.entries(merged)) {
    if (!name.startsWith('w:tabs/')) continue;
    const positionPt = readPoints(attributes['w:pos']);
    const kind = attributes['w:val'];
    if (positionPt === undefined || kind === 'clear' || kind === 'bar') continue;
    const leader = attributes['w:leader'];
    stops.push({
      positionPt,
      alignment:
        kind === 'center' ? 'center' : kind === 'right' || kind === 'end' || kind === 'decimal' ? 'right' : 'left',
      leader: leader === 'dot' || leader === 'hyphen' || leader === 'underscore' ? leader : 'none',
    });
  }
  return stops.sort((a, b) => a.positionPt - b.positionPt);
}

const borderStyles: Readonly<Record<string, Border['style']>> = {
  double: 'double',
  dotted: 'dotted',
  dashed: 'dashed',
  dashSmallGap: 'dashed',
  dotDash: 'dashed',
};

/** A border from the attributes of its element; undefined for none. Widths in eighths of a point, spaces in points. */
export function readBorder(attributes: Readonly<Record<string, string>> | undefined): Border | undefined {
  const kind = attributes?.['w:val'];
  if (!attributes || kind === undefined || kind === 'nil' || kind === 'none') return undefined;
  const style = borderStyles[kind] ?? 'solid';
  const widthPt = Math.min(Number(attributes['w:sz'] ?? 4) / 8 || 0.5, 12);
  return {
    // Of a double line the width is that of each of its two strokes.
    widthPt: style === 'double' ? widthPt * 3 : widthPt,
    style,
    color: readColor(attributes['w:color']) ?? '#000000',
    spacePt: Math.min(Math.max(Number(attributes['w:space'] ?? 0) || 0, 0), 31),
  };
}

/** `w:val="C00000"` as a colour; null for `auto`. */
export function readColor(value: string | undefined): string | null {
  return value && /^[0-9a-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : null;
}
