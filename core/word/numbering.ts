/** Definitions of automatic numbering (word/numbering.xml). Knows nothing of paragraphs or of what was counted. */
import { childOf, childrenOf, type XmlElement } from '../package/xml.ts';
import { attributeOf, isOn, type Properties, readProperties } from './properties.ts';

export interface NumberingLevel {
  readonly start: number;
  /** "decimal", "lowerLetter", "bullet" … (ST_NumberFormat). */
  readonly format: string;
  /** `%1.%2.`: the counters of the levels. */
  readonly text: string;
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** Counts anew after a paragraph of a level below this number. */
  readonly restartsBelow: number;
  /** Shows the numbers of all levels in digits. */
  readonly isLegal: boolean;
  /** Paragraphs of this style are on this level. */
  readonly styleId: string | undefined;
  readonly paragraph: Properties;
  readonly run: Properties;
}

export interface NumberedList {
  readonly id: string;
  /** Lists on one definition count together. */
  readonly definitionId: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  /** Levels that the list sets to a number when it is first used. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** Lists by id; list 0, which takes numbering away, is never among them. */
export type Numbering = ReadonlyMap<string, NumberedList>;

/** A list and the level in it, from 0. */
export interface ListPlace {
  readonly listId: string;
  readonly level: number;
}

/**
 * Where the `w:numPr` of a paragraph or style stands; null when it is in no list. Without a level it is on the one that
 * names its style, else on the first.
 */
export function findListPlace(
  properties: Properties,
  styleId: string | undefined,
  numbering: Numbering,
): ListPlace | null {
  const list = numbering.get(attributeOf(properties, 'w:numPr/w:numId') ?? '');
  if (!list) return null;
  const stated = attributeOf(properties, 'w:numPr/w:ilvl');
  const ofStyle = [...list.levels].find(([, level]) => styleId !== undefined && level.styleId === styleId)?.[0];
  const level = stated === undefined ? (ofStyle ?? 0) : Number(stated) || 0;
  return list.levels.has(level) ? { listId: list.id, level } : null;
}

/** The level at a place. */
export function findLevel(place: ListPlace | null, numbering: Numbering): NumberingLevel | undefined {
  return place ? numbering.get(place.listId)?.levels.get(place.level) : undefined;
}

/** Reads `numbering.xml`; without one there are no lists. */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const definitions = new Map<string, XmlElement>();
  const definitionOfStyle = new Map<string, XmlElement>();
  for (const definition of childrenOf(root, 'w:abstractNum')) {
    definitions.set(definition.attributes['w:abstractNumId'] ?? '', definition);
    const styleId = childOf(definition, 'w:styleLink')?.attributes['w:val'];
    if (styleId !== undefined) definitionOfStyle.set(styleId, definition);
  }
  const lists = new Map<string, NumberedList>();
  for (const list of childrenOf(root, 'w:num')) {
    const id = list.attributes['w:numId'] ?? '';
    const named = definitions.get(childOf(list, 'w:abstractNumId')?.attributes['w:val'] ?? '');
    // A definition may only point to that of a numbering style.
    const styleId = childOf(named, 'w:numStyleLink')?.attributes['w:val'];
    const definition = definitionOfStyle.get(styleId ?? '') ?? named;
    if (id !== '0' && definition) lists.set(id, readList(id, list, definition));
  }
  return lists;
}

function readList(id: string, list: XmlElement, definition: XmlElement): NumberedList {
  const levels = new Map<number, NumberingLevel>();
  const startOverrides = new Map<number, number>();
  for (const level of childrenOf(definition, 'w:lvl')) levels.set(indexOf(level), readLevel(level));
  for (const override of childrenOf(list, 'w:lvlOverride')) {
    const level = childOf(override, 'w:lvl');
    if (level) levels.set(indexOf(override), readLevel(level));
    const start = childOf(override, 'w:startOverride')?.attributes['w:val'];
    if (start !== undefined) startOverrides.set(indexOf(override), Number(start) || 0);
  }
  return { id, definitionId: definition.attributes['w:abstractNumId'] ?? '', levels, startOverrides };
}

function indexOf(element: XmlElement): number {
  return Number(element.attributes['w:ilvl']) || 0;
}

function readLevel(level: XmlElement): NumberingLevel {
  const properties = readProperties(level);
  const suffix = attributeOf(properties, 'w:suff');
  const restart = attributeOf(properties, 'w:lvlRestart');
  return {
    start: Number(attributeOf(properties, 'w:start') ?? 1) || 0,
    format: attributeOf(properties, 'w:numFmt') ?? 'decimal',
    text: attributeOf(properties, 'w:lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restartsBelow: restart === undefined ? indexOf(level) : Number(restart) || 0,
    isLegal: isOn(properties, 'w:isLgl') ?? false,
    styleId: attributeOf(properties, 'w:pStyle'),
    paragraph: readProperties(childOf(level, 'w:pPr')),
    run: readProperties(childOf(level, 'w:rPr')),
  };
}
