/** What the readers of paragraphs, tables and sections share while one file is read. */
import type { XmlElement } from '../../core/package/xml.ts';
import type { NumberCounter } from '../../core/word/count-numbers.ts';
import type { Formatting } from '../../core/word/formatting.ts';
import type { OpenFields } from '../../core/word/inlines.ts';
import type { Style } from '../../core/word/style-sheet.ts';
import { type NotDrawn, notDrawnNames } from './not-drawn.ts';
import type { PaperBlock } from './paper-document.ts';

export interface ReadingContext {
  readonly formatting: Formatting;
  readonly countNumber: NumberCounter;
  readonly openFields: OpenFields;
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

/** Reads the story of a cell; `prefix` stands before every place in it: “bảng 1, hàng 2, ô 1, ”. */
export type StoryReader = (story: XmlElement, prefix: string, cellStyle: Style) => readonly PaperBlock[];

/** Collects names once each, in the order met. */
export function collectNotDrawn(): {
  readonly report: (what: NotDrawn) => void;
  readonly list: () => readonly string[];
} {
  const found = new Set<NotDrawn>();
  return { report: (what) => found.add(what), list: () => [...found].map((what) => notDrawnNames[what]) };
}
