/**
 * The formatting that takes effect (ECMA-376 part 1, 17.7.2): document defaults → table style → paragraph style chain →
 * numbering level → character style → direct, with toggle properties (17.7.3) and theme fonts. Knows nothing of text.
 */
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../../core/package/xml.ts';
import type { Border, LineSpacing, ParagraphFormat, RunFormat, TabStop } from './paper-document.ts';
import {
  attributeOf,
  isOn,
  layOver,
  noProperties,
  type Properties,
  readColor,
  readProperties,
  readTwips,
} from './properties.ts';

/** One style with what it inherits through `w:basedOn`. */
export interface ResolvedStyle {
  readonly paragraph: Properties;
  readonly run: Properties;
  readonly table: Properties;
}

export interface StyleSheet {
  readonly defaults: ResolvedStyle;
  /** Style by id; the default style of the type when `id` is undefined or unknown. */
  resolve(type: 'paragraph' | 'character' | 'table', id: string | undefined): ResolvedStyle;
  /** Id of the style that a paragraph without one has. */
  readonly defaultParagraphStyle: string | undefined;
  /** Typeface of a theme font name such as `minorHAnsi`. */
  themeFont(name: string | undefined): string | undefined;
}

const emptyStyle: ResolvedStyle = { paragraph: noProperties, run: noProperties, table: noProperties };

/** Reads `styles.xml` and the fonts of `theme1.xml`; either may be missing. */
export function readStyleSheet(styles: XmlElement | undefined, theme: XmlElement | undefined): StyleSheet {
  const byId = new Map<string, XmlElement>();
  const defaultIds: Record<string, string> = {};
  for (const style of childrenOf(styles, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    byId.set(id, style);
    const isDefault = /^(1|true|on)$/.test(style.attributes['w:default'] ?? '');
    if (isDefault) defaultIds[style.attributes['w:type'] ?? 'paragraph'] = id;
  }
  const resolved = new Map<string, ResolvedStyle>();
  const resolveChain = (id: string | undefined, seen: ReadonlySet<string>): ResolvedStyle => {
    const style = id === undefined ? undefined : byId.get(id);
    // A style based on itself through others: the circle ends where it closes.
    if (!style || id === undefined || seen.has(id)) return emptyStyle;
    const known = resolved.get(id);
    if (known) return known;
    const base = resolveChain(childOf(style, 'w:basedOn')?.attributes['w:val'], new Set([...seen, id]));
    const own: ResolvedStyle = {
      paragraph: layOver(base.paragraph, readProperties(childOf(style, 'w:pPr'))),
      run: layOver(base.run, readProperties(childOf(style, 'w:rPr'))),
      table: layOver(base.table, readProperties(childOf(style, 'w:tblPr'))),
    };
    resolved.set(id, own);
    return own;
  };
  return {
    defaults: {
      paragraph: readProperties(childOf(styles, 'w:docDefaults', 'w:pPrDefault', 'w:pPr')),
      run: readProperties(childOf(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')),
      table: noProperties,
    },
    defaultParagraphStyle: defaultIds.paragraph,
    resolve: (type, id) => resolveChain(id !== undefined && byId.has(id) ? id : defaultIds[type], new Set()),
    themeFont: readThemeFonts(theme),
  };
}

function readThemeFonts(theme: XmlElement | undefined): (name: string | undefined) => string | undefined {
  const scheme = theme ? descendantsOf(theme, 'a:fontScheme')[0] : undefined;
  const major = childOf(scheme, 'a:majorFont', 'a:latin')?.attributes.typeface;
  const minor = childOf(scheme, 'a:minorFont', 'a:latin')?.attributes.typeface;
  return (name) => (name === undefined ? undefined : name.startsWith('major') ? major : minor);
}

/** Properties that switch when given by a style on top of another style, and are absolute when given directly. */
const toggles = ['w:b', 'w:i', 'w:caps', 'w:smallCaps', 'w:strike', 'w:vanish'] as const;

/** The levels that form a run, lowest first. */
export interface RunLevels {
  readonly defaults: Properties;
  readonly tableStyle: Properties;
  readonly paragraphStyle: Properties;
  readonly characterStyle: Properties;
  readonly direct: Properties;
}

function isToggled(levels: RunLevels, name: (typeof toggles)[number]): boolean {
  const direct = isOn(levels.direct, name);
  if (direct !== undefined) return direct;
  if (isOn(levels.defaults, name)) return true;
  const styles = [levels.tableStyle, levels.paragraphStyle, levels.characterStyle];
  return styles.filter((style) => isOn(style, name) === true).length % 2 === 1;
}

/** What size and typeface a file has that names none. */
const wordDefaultSizePt = 10;
const paperFont = 'Times New Roman';

/** The format of a run from its levels. */
export function formatRun(levels: RunLevels, themeFont: StyleSheet['themeFont']): RunFormat {
  const merged = layOver(
    levels.defaults,
    levels.tableStyle,
    levels.paragraphStyle,
    levels.characterStyle,
    levels.direct,
  );
  const fonts = merged['w:rFonts'] ?? {};
  // Vietnamese letters with marks use the hAnsi slot.
  const family =
    themeFont(fonts['w:hAnsiTheme']) ?? fonts['w:hAnsi'] ?? themeFont(fonts['w:asciiTheme']) ?? fonts['w:ascii'];
  const size = Number(attributeOf(merged, 'w:sz')) / 2;
  const underline = attributeOf(merged, 'w:u');
  const vertical = attributeOf(merged, 'w:vertAlign');
  const kernFrom = Number(attributeOf(merged, 'w:kern') ?? 0) / 2;
  const sizePt = size > 0 ? Math.min(size, 1638) : wordDefaultSizePt;
  return {
    fontFamily: family || paperFont,
    sizePt,
    isBold: isToggled(levels, 'w:b'),
    isItalic: isToggled(levels, 'w:i'),
    isUnderlined: underline !== undefined && underline !== 'none',
    isStruck: isToggled(levels, 'w:strike'),
    isCaps: isToggled(levels, 'w:caps'),
    isSmallCaps: isToggled(levels, 'w:smallCaps'),
    isHidden: isToggled(levels, 'w:vanish'),
    isKerned: kernFrom > 0 && sizePt >= kernFrom,
    letterSpacingPt: readTwips(attributeOf(merged, 'w:spacing')) ?? 0,
    raisedPt: (Number(attributeOf(merged, 'w:position')) || 0) / 2,
    position: vertical === 'superscript' || vertical === 'subscript' ? vertical : 'baseline',
    color: readColor(attributeOf(merged, 'w:color')),
    background:
      highlightColors[attributeOf(merged, 'w:highlight') ?? ''] ?? readColor(attributeOf(merged, 'w:shd', 'w:fill')),
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
  const hanging = readTwips(indent['w:hanging']);
  return {
    alignment: alignments[attributeOf(merged, 'w:jc') ?? ''] ?? 'left',
    indentLeftPt: readTwips(indent['w:left'] ?? indent['w:start']) ?? 0,
    indentRightPt: readTwips(indent['w:right'] ?? indent['w:end']) ?? 0,
    firstLinePt: hanging !== undefined ? -hanging : (readTwips(indent['w:firstLine']) ?? 0),
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
  if (/^(1|true|on)$/.test(spacing[`${name}Autospacing`] ?? '')) return 14;
  return Math.max(readTwips(spacing[name]) ?? 0, 0);
}

function readLineSpacing(merged: Properties): LineSpacing {
  const spacing = merged['w:spacing'] ?? {};
  const heightPt = readTwips(spacing['w:line']);
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
    const positionPt = readTwips(attributes['w:pos']);
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
