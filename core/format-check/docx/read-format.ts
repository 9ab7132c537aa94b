/** Formatting as the checker names it, from the properties that apply. Knows nothing of styles or of rules. */
import type { ParagraphFormatting } from '../../word/formatting.ts';
import { readTwips } from '../../word/lengths.ts';
import { findLevel, type Numbering } from '../../word/numbering.ts';
import { type Attributes, attributeOf, isOn, isOnValue, type Properties } from '../../word/properties.ts';
import type { CharacterFormat, NumberingLevel, ParagraphFormat } from './paper.ts';

/** What Word itself uses where a file says nothing. */
const applicationDefaults = { font: 'Times New Roman', sizeHalfPoints: 20, line: 240 } as const;

/** Format of a run from its settled properties. */
export function readCharacterFormat(properties: Properties): CharacterFormat {
  const size = Number(attributeOf(properties, 'w:sz') ?? Number.NaN);
  return {
    asciiFont: attributeOf(properties, 'w:rFonts', 'w:ascii') ?? applicationDefaults.font,
    highAnsiFont: attributeOf(properties, 'w:rFonts', 'w:hAnsi') ?? applicationDefaults.font,
    sizeHalfPoints: size > 0 ? size : applicationDefaults.sizeHalfPoints,
    isBold: isOn(properties, 'w:b') ?? false,
    isItalic: isOn(properties, 'w:i') ?? false,
    isCaps: isOn(properties, 'w:caps') ?? false,
    isSmallCaps: isOn(properties, 'w:smallCaps') ?? false,
    isHidden: isOn(properties, 'w:vanish') ?? false,
    isUnderlined: (attributeOf(properties, 'w:u') ?? 'none') !== 'none',
    colour: attributeOf(properties, 'w:color') ?? 'auto',
  };
}

const alignments: Readonly<Record<string, ParagraphFormat['alignment']>> = {
  ...{ left: 'left', start: 'left', center: 'center', right: 'right', end: 'right' },
  ...{ both: 'both', distribute: 'both' },
};

/** Format of a paragraph from the properties that apply to it. */
export function readParagraphFormat(formatting: ParagraphFormatting, numbering: Numbering): ParagraphFormat {
  const { properties } = formatting;
  const indent = properties['w:ind'] ?? {};
  const hanging = readTwips(indent['w:hanging']);
  const spacing = properties['w:spacing'] ?? {};
  const rule = spacing['w:lineRule'];
  return {
    styleId: formatting.styleId ?? '',
    alignment: alignments[attributeOf(properties, 'w:jc') ?? ''] ?? 'left',
    leftTwips: readTwips(indent['w:left'] ?? indent['w:start']) ?? 0,
    rightTwips: readTwips(indent['w:right'] ?? indent['w:end']) ?? 0,
    firstLineTwips: hanging === undefined ? (readTwips(indent['w:firstLine']) ?? 0) : -hanging,
    beforeTwips: readSpace(spacing, 'w:before'),
    afterTwips: readSpace(spacing, 'w:after'),
    isContextualSpacing: isOn(properties, 'w:contextualSpacing') ?? false,
    line: readTwips(spacing['w:line']) ?? applicationDefaults.line,
    lineRule: rule === 'exact' || rule === 'atLeast' ? rule : 'auto',
    hasTopBorder: hasBorder(properties, 'w:top'),
    hasBottomBorder: hasBorder(properties, 'w:bottom'),
    isBoxed: (['w:top', 'w:bottom', 'w:left', 'w:right'] as const).every((side) => hasBorder(properties, side)),
    hasCentreTab: Object.entries(properties).some(
      ([name, tab]) => name.startsWith('w:tabs/') && tab['w:val'] === 'center',
    ),
    isFrameCentred: attributeOf(properties, 'w:framePr', 'w:xAlign') === 'center',
    startsOnNewPage: isOn(properties, 'w:pageBreakBefore') ?? false,
    numbering: findNumberingLevel(formatting, numbering),
  };
}

/** "Auto" spacing of a paragraph is 14 pt in Word. */
const autoSpacingTwips = 280;

function readSpace(spacing: Attributes, name: 'w:before' | 'w:after'): number {
  return isOnValue(spacing[`${name}Autospacing`]) ? autoSpacingTwips : (readTwips(spacing[name]) ?? 0);
}

function hasBorder(properties: Properties, side: 'w:top' | 'w:bottom' | 'w:left' | 'w:right'): boolean {
  return !['none', 'nil', undefined].includes(attributeOf(properties, `w:pBdr/${side}`));
}

function findNumberingLevel({ list }: ParagraphFormatting, numbering: Numbering): NumberingLevel | null {
  const level = findLevel(list, numbering);
  if (!list || !level) return null;
  return { numberingId: list.listId, level: list.level, numberFormat: level.format, levelText: level.text };
}
