/** One w:pPr or w:rPr as the values it states; what it leaves open is absent. Knows nothing of styles or inheritance. */
import { childOf, childrenOf, type XmlElement } from '../../package/xml.ts';
import type { CharacterFormat, ParagraphFormat } from './paper.ts';
import type { Theme } from './read-theme.ts';

/** Properties that two style layers switch off again when both set them (ECMA-376 17.7.3). */
export const toggleNames = ['isBold', 'isItalic', 'isCaps', 'isSmallCaps', 'isHidden'] as const;
export type ToggleName = (typeof toggleNames)[number];

export type CharacterProperties = Partial<CharacterFormat>;
export type ParagraphProperties = Partial<Omit<ParagraphFormat, 'numbering' | 'styleId'>> & {
  readonly styleId?: string;
  readonly numberingId?: string;
  readonly numberingLevel?: number;
  readonly isAutoBefore?: boolean;
  readonly isAutoAfter?: boolean;
};

const toggleElements: Readonly<Record<ToggleName, string>> = {
  isBold: 'w:b',
  isItalic: 'w:i',
  isCaps: 'w:caps',
  isSmallCaps: 'w:smallCaps',
  isHidden: 'w:vanish',
};

/** An on/off element: absent → undefined, without value → true. */
export function readSwitch(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name);
  return element ? isOn(element.attributes['w:val']) : undefined;
}

/** True for the spellings of "on"; an absent value means on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || ['1', 'true', 'on'].includes(value);
}

const twipsOfUnit: Readonly<Record<string, number>> = {
  '': 1,
  pt: 20,
  mm: 56.6929,
  cm: 566.929,
  in: 1440,
  pc: 240,
  pi: 240,
};

/** A length in twips; strict files may write "12pt". Undefined when it is no length. */
export function readTwips(value: string | undefined): number | undefined {
  const match = /^(-?\d+(?:\.\d+)?)(pt|mm|cm|in|pc|pi)?$/.exec(value ?? '');
  return match ? Number(match[1]) * (twipsOfUnit[match[2] ?? ''] ?? 1) : undefined;
}

/** Reads a w:rPr. Theme fonts override named fonts of the same element. */
export function readCharacterProperties(element: XmlElement | undefined, theme: Theme): CharacterProperties {
  if (!element) return {};
  const found: { -readonly [K in keyof CharacterFormat]?: CharacterFormat[K] } = {};
  for (const name of toggleNames) {
    const value = readSwitch(element, toggleElements[name]);
    if (value !== undefined) found[name] = value;
  }
  const fonts = childOf(element, 'w:rFonts')?.attributes;
  if (fonts) {
    const ascii = theme.findFont(fonts['w:asciiTheme'] ?? '') ?? fonts['w:ascii'];
    const highAnsi = theme.findFont(fonts['w:hAnsiTheme'] ?? '') ?? fonts['w:hAnsi'];
    if (ascii) found.asciiFont = ascii;
    if (highAnsi) found.highAnsiFont = highAnsi;
  }
  const size = Number(childOf(element, 'w:sz')?.attributes['w:val'] ?? Number.NaN);
  if (size > 0) found.sizeHalfPoints = size;
  const underline = childOf(element, 'w:u')?.attributes['w:val'];
  if (underline) found.isUnderlined = underline !== 'none';
  const colour = readColour(childOf(element, 'w:color'), theme);
  if (colour) found.colour = colour;
  return found;
}

/** Word writes the computed colour beside a tinted theme colour; without a tint the theme itself answers. */
function readColour(element: XmlElement | undefined, theme: Theme): string | undefined {
  if (!element) return undefined;
  const attributes = element.attributes;
  const isTinted = attributes['w:themeTint'] !== undefined || attributes['w:themeShade'] !== undefined;
  const themed = attributes['w:themeColor'] && !isTinted ? theme.findColour(attributes['w:themeColor']) : undefined;
  const value = themed ?? attributes['w:val'];
  return value === undefined || value === 'auto' ? 'auto' : value.toUpperCase();
}

const alignments: Readonly<Record<string, ParagraphFormat['alignment']>> = {
  ...{ left: 'left', start: 'left', center: 'center', right: 'right', end: 'right' },
  ...{ both: 'both', distribute: 'both' },
};

/** Reads a w:pPr (of a paragraph, a style or a numbering level). */
export function readParagraphProperties(element: XmlElement | undefined): ParagraphProperties {
  if (!element) return {};
  const indent = childOf(element, 'w:ind')?.attributes ?? {};
  const hanging = readTwips(indent['w:hanging']);
  const spacing = childOf(element, 'w:spacing')?.attributes ?? {};
  const borders = childOf(element, 'w:pBdr');
  const numbering = childOf(element, 'w:numPr');
  const level = childOf(numbering, 'w:ilvl')?.attributes['w:val'];
  const tabs = childOf(element, 'w:tabs');
  const line = readTwips(spacing['w:line']);
  const rule = spacing['w:lineRule'];
  return keepStated({
    styleId: childOf(element, 'w:pStyle')?.attributes['w:val'],
    alignment: alignments[childOf(element, 'w:jc')?.attributes['w:val'] ?? ''],
    leftTwips: readTwips(indent['w:left'] ?? indent['w:start']),
    rightTwips: readTwips(indent['w:right'] ?? indent['w:end']),
    firstLineTwips: hanging === undefined ? readTwips(indent['w:firstLine']) : -hanging,
    beforeTwips: readTwips(spacing['w:before']),
    afterTwips: readTwips(spacing['w:after']),
    isAutoBefore: spacing['w:beforeAutospacing'] === undefined ? undefined : isOn(spacing['w:beforeAutospacing']),
    isAutoAfter: spacing['w:afterAutospacing'] === undefined ? undefined : isOn(spacing['w:afterAutospacing']),
    isContextualSpacing: readSwitch(element, 'w:contextualSpacing'),
    line,
    lineRule: rule === 'exact' || rule === 'atLeast' ? rule : line === undefined && !rule ? undefined : 'auto',
    hasTopBorder: readBorder(borders, 'w:top'),
    hasBottomBorder: readBorder(borders, 'w:bottom'),
    hasCentreTab: tabs ? childrenOf(tabs, 'w:tab').some((tab) => tab.attributes['w:val'] === 'center') : undefined,
    isFrameCentred: childOf(element, 'w:framePr')?.attributes['w:xAlign'] === 'center' || undefined,
    startsOnNewPage: readSwitch(element, 'w:pageBreakBefore'),
    numberingId: childOf(numbering, 'w:numId')?.attributes['w:val'],
    numberingLevel: level === undefined ? undefined : Number(level),
  });
}

function readBorder(borders: XmlElement | undefined, name: string): boolean | undefined {
  const border = childOf(borders, name);
  return border ? !['none', 'nil', undefined].includes(border.attributes['w:val']) : undefined;
}

/** Drops what is undefined, so that merging layers never erases a value. */
function keepStated<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
