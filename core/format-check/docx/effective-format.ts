/**
 * The format that really applies to a run or paragraph: document defaults → table style → paragraph style chain →
 * numbering level → character style → direct (ECMA-376 17.7.2). Knows nothing of rules.
 */
import { childOf, childrenOf, type XmlElement } from '../../package/xml.ts';
import type { CharacterFormat, ParagraphFormat } from './paper.ts';
import { type NumberingReader, readNumbering } from './read-numbering.ts';
import {
  type CharacterProperties,
  type ParagraphProperties,
  readCharacterProperties,
  readParagraphProperties,
  type ToggleName,
  toggleNames,
} from './read-properties.ts';
import { readTheme } from './read-theme.ts';

export interface FormatParts {
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly theme: XmlElement | undefined;
}

export interface FormatResolver {
  /** `properties` is the paragraph's w:pPr; `tableStyleId` the style of the innermost table around it. */
  resolveParagraph(properties: XmlElement | undefined, tableStyleId: string | undefined): ParagraphFormat;
  /** `runProperties` is the run's w:rPr. */
  resolveCharacters(
    runProperties: XmlElement | undefined,
    paragraphProperties: XmlElement | undefined,
    tableStyleId: string | undefined,
  ): CharacterFormat;
}

/** One style with everything its `basedOn` chain gives. */
interface StyleFormat {
  readonly paragraph: ParagraphProperties;
  readonly characters: CharacterProperties;
}

const noFormat: StyleFormat = { paragraph: {}, characters: {} };

/** What Word itself uses where a file says nothing. */
const applicationDefaults = { font: 'Times New Roman', sizeHalfPoints: 20, line: 240 } as const;

/** Prepares the resolver of one file. Styles that name each other in a circle are cut at the repetition. */
export function createFormatResolver(parts: FormatParts): FormatResolver {
  const theme = readTheme(parts.theme);
  const numbering = readNumbering(parts.numbering);
  const styles = createStyleReader(parts.styles, (element) => readCharacterProperties(element, theme), numbering);
  const defaults = childOf(parts.styles, 'w:docDefaults');
  const defaultCharacters = readCharacterProperties(childOf(defaults, 'w:rPrDefault', 'w:rPr'), theme);
  const defaultParagraph = readParagraphProperties(childOf(defaults, 'w:pPrDefault', 'w:pPr'));

  return {
    resolveParagraph(properties, tableStyleId) {
      const direct = readParagraphProperties(properties);
      const styleId = direct.styleId ?? styles.defaultParagraphStyleId;
      const styled = styles.get(styleId).paragraph;
      const numberingId = direct.numberingId ?? styled.numberingId;
      const level = direct.numberingLevel ?? styled.numberingLevel ?? 0;
      const found = numberingId ? numbering.find(numberingId, level) : undefined;
      const merged: ParagraphProperties = {
        ...defaultParagraph,
        ...styles.get(tableStyleId).paragraph,
        ...styled,
        // A number given to the paragraph itself brings its indents along; one given by the style is below the style's own.
        ...(direct.numberingId && found ? found.paragraph : {}),
        ...direct,
      };
      return completeParagraph(
        merged,
        styleId,
        found ? { ...found.level, numberingId: numberingId ?? '', level } : null,
      );
    },
    resolveCharacters(runProperties, paragraphProperties, tableStyleId) {
      const paragraphStyleId = childOf(paragraphProperties, 'w:pStyle')?.attributes['w:val'];
      const runStyleId = childOf(runProperties, 'w:rStyle')?.attributes['w:val'];
      const layers = [
        styles.get(tableStyleId).characters,
        styles.get(paragraphStyleId ?? styles.defaultParagraphStyleId).characters,
        styles.get(runStyleId).characters,
      ];
      const direct = readCharacterProperties(runProperties, theme);
      const merged: CharacterProperties = Object.assign({}, defaultCharacters, ...layers, direct);
      const toggle = (name: ToggleName): boolean =>
        direct[name] ?? (defaultCharacters[name] || layers.filter((layer) => layer[name]).length % 2 === 1);
      return completeCharacters(merged, toggle);
    },
  };
}

function createStyleReader(
  root: XmlElement | undefined,
  readCharacters: (element: XmlElement | undefined) => CharacterProperties,
  numbering: NumberingReader,
) {
  const elements = new Map<string, XmlElement>();
  let defaultParagraphStyleId: string | undefined;
  for (const style of childrenOf(root, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    elements.set(id, style);
    const isDefault = ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '');
    if (isDefault && style.attributes['w:type'] === 'paragraph') defaultParagraphStyleId = id;
  }
  const known = new Map<string, StyleFormat>();
  const get = (id: string | undefined): StyleFormat => {
    const element = id === undefined ? undefined : elements.get(id);
    if (id === undefined || !element) return noFormat;
    const ready = known.get(id);
    if (ready) return ready;
    known.set(id, noFormat);
    const base = get(childOf(element, 'w:basedOn')?.attributes['w:val']);
    const own = readParagraphProperties(childOf(element, 'w:pPr'));
    const level = own.numberingId ? numbering.find(own.numberingId, own.numberingLevel ?? 0) : undefined;
    const format: StyleFormat = {
      paragraph: { ...base.paragraph, ...(level?.paragraph ?? {}), ...own },
      characters: { ...base.characters, ...readCharacters(childOf(element, 'w:rPr')) },
    };
    known.set(id, format);
    return format;
  };
  return { defaultParagraphStyleId, get };
}

function completeParagraph(
  merged: ParagraphProperties,
  styleId: string | undefined,
  numbering: ParagraphFormat['numbering'],
): ParagraphFormat {
  return {
    styleId: styleId ?? '',
    alignment: merged.alignment ?? 'left',
    leftTwips: merged.leftTwips ?? 0,
    rightTwips: merged.rightTwips ?? 0,
    firstLineTwips: merged.firstLineTwips ?? 0,
    beforeTwips: merged.isAutoBefore ? autoSpacingTwips : (merged.beforeTwips ?? 0),
    afterTwips: merged.isAutoAfter ? autoSpacingTwips : (merged.afterTwips ?? 0),
    isContextualSpacing: merged.isContextualSpacing ?? false,
    line: merged.line ?? applicationDefaults.line,
    lineRule: merged.lineRule ?? 'auto',
    hasTopBorder: merged.hasTopBorder ?? false,
    hasBottomBorder: merged.hasBottomBorder ?? false,
    hasCentreTab: merged.hasCentreTab ?? false,
    isFrameCentred: merged.isFrameCentred ?? false,
    startsOnNewPage: merged.startsOnNewPage ?? false,
    numbering,
  };
}

/** "Auto" spacing of a paragraph is 14 pt in Word. */
const autoSpacingTwips = 280;

function completeCharacters(merged: CharacterProperties, toggle: (name: ToggleName) => boolean): CharacterFormat {
  const toggles = Object.fromEntries(toggleNames.map((name) => [name, toggle(name)])) as Record<ToggleName, boolean>;
  return {
    ...toggles,
    asciiFont: merged.asciiFont ?? applicationDefaults.font,
    highAnsiFont: merged.highAnsiFont ?? applicationDefaults.font,
    sizeHalfPoints: merged.sizeHalfPoints ?? applicationDefaults.sizeHalfPoints,
    isUnderlined: merged.isUnderlined ?? false,
    colour: merged.colour ?? 'auto',
  };
}
