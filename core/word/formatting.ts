/**
 * The formatting that really applies to a paragraph or run (ECMA-376 part 1, 17.7.2): document defaults → table style →
 * paragraph style chain → numbering level → character style → direct, with toggle properties (17.7.3), theme fonts and
 * theme colours settled. Answers in records of properties; knows nothing of text or of how a reader of papers names things.
 */
import type { XmlElement } from '../package/xml.ts';
import { findLevel, findListPlace, type ListPlace, type Numbering, readNumbering } from './numbering.ts';
import {
  type Attributes,
  attributeOf,
  isOn,
  layOver,
  noProperties,
  type Properties,
  readProperties,
} from './properties.ts';
import { noStyle, readStyleSheet, type Style, type StyleSheet } from './style-sheet.ts';
import { resolveTable, type TableFormatting } from './table-formatting.ts';
import { readTheme, type Theme } from './theme.ts';
import type { WordParts } from './word-parts.ts';

/** What applies to one paragraph. */
export interface ParagraphFormatting {
  readonly styleId: string | undefined;
  readonly properties: Properties;
  /** Where it is numbered; null when it is not. */
  readonly list: ListPlace | null;
  /** What the styles around give to its runs. */
  readonly tableStyleRun: Properties;
  readonly paragraphStyleRun: Properties;
}

export interface Formatting {
  readonly numbering: Numbering;
  /** `element` is a `w:tblPr`. */
  resolveTable(element: XmlElement | undefined): TableFormatting;
  /** `element` is a `w:pPr`; `cellStyle` what the style of the innermost table around gives to the cell. */
  resolveParagraph(element: XmlElement | undefined, cellStyle?: Style): ParagraphFormatting;
  /** `direct`: the properties of a `w:rPr`. In the answer toggles, fonts and colour are settled. */
  resolveRun(direct: Properties, paragraph: ParagraphFormatting): Properties;
}

/** Prepares the formatting of one file. */
export function createFormatting(parts: WordParts): Formatting {
  const numbering = readNumbering(parts.readOfKind('numbering'));
  const styles = readStyleSheet(parts.readOfKind('styles'), numbering);
  const theme = readTheme(parts.readOfKind('theme'));
  return {
    numbering,
    resolveTable: (element) => resolveTable(element, styles),
    resolveParagraph: (element, cellStyle = noStyle) => resolveParagraph(element, cellStyle, styles, numbering),
    resolveRun(direct, paragraph) {
      const characterStyleId = attributeOf(direct, 'w:rStyle');
      const characterStyle =
        characterStyleId === undefined ? noProperties : styles.resolve('character', characterStyleId).run;
      const ofStyles = [paragraph.tableStyleRun, paragraph.paragraphStyleRun, characterStyle];
      const merged = layOver(styles.defaults.run, ...ofStyles, direct);
      return { ...settleThemes(merged, theme), ...settleToggles(styles.defaults.run, ofStyles, direct) };
    },
  };
}

function resolveParagraph(
  element: XmlElement | undefined,
  cellStyle: Style,
  styles: StyleSheet,
  numbering: Numbering,
): ParagraphFormatting {
  const direct = readProperties(element);
  const named = attributeOf(direct, 'w:pStyle');
  const styleId = named !== undefined && styles.has(named) ? named : styles.defaultParagraphStyleId;
  const style = styles.resolve('paragraph', styleId);
  const list = findListPlace(layOver(style.paragraph, direct), styleId, numbering);
  // A list given to the paragraph itself brings its indents along; one given by the style is already part of the style.
  const ofLevel = direct['w:numPr/w:numId'] ? findLevel(list, numbering)?.paragraph : undefined;
  return {
    styleId,
    properties: layOver(
      styles.defaults.paragraph,
      cellStyle.paragraph,
      style.paragraph,
      ofLevel ?? noProperties,
      direct,
    ),
    list,
    tableStyleRun: cellStyle.run,
    paragraphStyleRun: style.run,
  };
}

/** Properties that switch when given by a style on top of another style, and are absolute when given directly. */
const toggles = ['w:b', 'w:i', 'w:caps', 'w:smallCaps', 'w:strike', 'w:vanish'] as const;

function settleToggles(defaults: Properties, ofStyles: readonly Properties[], direct: Properties): Properties {
  const settled: Record<string, Attributes> = {};
  for (const name of toggles) {
    const isSwitched = ofStyles.filter((style) => isOn(style, name)).length % 2 === 1;
    settled[name] = { 'w:val': (isOn(direct, name) ?? (isOn(defaults, name) || isSwitched)) ? '1' : '0' };
  }
  return settled;
}

/** Names of the theme replaced by what they stand for; a theme font goes before a font named beside it. */
function settleThemes(merged: Properties, theme: Theme): Properties {
  const fonts = merged['w:rFonts'] ?? {};
  const settledFonts: Record<string, string> = {};
  for (const slot of ['w:ascii', 'w:hAnsi']) {
    const font = theme.findFont(fonts[`${slot}Theme`] ?? '') ?? fonts[slot];
    if (font) settledFonts[slot] = font;
  }
  return { ...merged, 'w:rFonts': settledFonts, 'w:color': { 'w:val': settleColour(merged['w:color'] ?? {}, theme) } };
}

/** RRGGBB or "auto". Word writes the computed colour beside a tinted theme colour; without a tint the theme answers. */
function settleColour(colour: Attributes, theme: Theme): string {
  const isTinted = colour['w:themeTint'] !== undefined || colour['w:themeShade'] !== undefined;
  const themed = colour['w:themeColor'] && !isTinted ? theme.findColour(colour['w:themeColor']) : undefined;
  const value = themed ?? colour['w:val'];
  return value === undefined || value === 'auto' ? 'auto' : value.toUpperCase();
}
