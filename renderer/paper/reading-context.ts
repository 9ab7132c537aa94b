/** What the readers of paragraphs, tables and sections share while one file is read. */
import type { XmlElement } from '../../core/package/xml.ts';
import type { StyleSheet } from './effective-format.ts';
import { type NotDrawn, notDrawnNames } from './not-drawn.ts';
import type { Numbering } from './numbering.ts';
import type { PaperBlock } from './paper-document.ts';
import { noProperties, type Properties } from './properties.ts';

/** A field that is open: its code, and whether the result is being read. */
export interface OpenField {
  code: string;
  isInResult: boolean;
}

export interface ReadingContext {
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  /** Fields may go over several paragraphs. */
  readonly openFields: OpenField[];
  /** Ids of the file by running number minus one, in the order of their references. */
  readonly noteIds: string[];
  /** The note that is being read, for its own mark. */
  readonly currentNote: number | null;
  /** Left margin of the section that is being read. */
  readonly column: { leftPt: number };
  /** Before Word 2013 a table's text, not its edge, stands at the margin. */
  readonly alignsTableText: boolean;
  /** Spaces after and before add up instead of the larger one counting. */
  readonly addsSpaces: boolean;
  reportNotDrawn(what: NotDrawn): void;
}

/** What a table style gives to the paragraphs inside. */
export interface SurroundingStyle {
  readonly paragraph: Properties;
  readonly run: Properties;
}

export const noSurroundingStyle: SurroundingStyle = { paragraph: noProperties, run: noProperties };

/** Reads a story (cell, header, note); `prefix` stands before every place in it: “bảng 1, hàng 2, ô 1, ”. */
export type StoryReader = (story: XmlElement, prefix: string, style: SurroundingStyle) => readonly PaperBlock[];

/** Collects names once each, in the order met. */
export function collectNotDrawn(): {
  readonly report: (what: NotDrawn) => void;
  readonly list: () => readonly string[];
} {
  const found = new Set<NotDrawn>();
  return { report: (what) => found.add(what), list: () => [...found].map((what) => notDrawnNames[what]) };
}
