/**
 * What a .docx shows on paper, as plain values: sections, paragraphs, tables, footnotes. Lengths in points (`…Pt`).
 * The reader fills it, the pager draws it; knows neither of XML nor of the DOM.
 */

/** Where a paragraph or table stands in the file, in the clerk's words: “đoạn 14”, “bảng 2, hàng 3, ô 1, đoạn 1”. */
export type Place = string;

export interface RunFormat {
  readonly fontFamily: string;
  readonly sizePt: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isStruck: boolean;
  readonly isCaps: boolean;
  readonly isSmallCaps: boolean;
  readonly isHidden: boolean;
  /** Pair kerning is off unless the file asks for it, as in Word. */
  readonly isKerned: boolean;
  readonly letterSpacingPt: number;
  /** Raised (positive) or lowered text. */
  readonly raisedPt: number;
  readonly position: 'baseline' | 'superscript' | 'subscript';
  /** `#rrggbb`; null: black. */
  readonly color: string | null;
  /** `#rrggbb`; null: none. */
  readonly background: string | null;
}

export type PaperInline =
  | { readonly kind: 'text'; readonly text: string; readonly format: RunFormat }
  | { readonly kind: 'tab'; readonly format: RunFormat }
  | { readonly kind: 'lineBreak'; readonly format: RunFormat }
  /** The number of the page it stands on. */
  | { readonly kind: 'pageNumber'; readonly format: RunFormat }
  /** `note` is a key of `PaperDocument.footnotes`; `text` is what stands in the line. */
  | { readonly kind: 'noteReference'; readonly note: number; readonly text: string; readonly format: RunFormat };

export interface Border {
  readonly widthPt: number;
  readonly style: 'solid' | 'double' | 'dotted' | 'dashed';
  readonly color: string;
  /** Distance from the text. */
  readonly spacePt: number;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';
export type Borders = Readonly<Partial<Record<Side, Border>>>;
export type Edges = Readonly<Record<Side, number>>;

export interface TabStop {
  readonly positionPt: number;
  readonly alignment: 'left' | 'center' | 'right';
  readonly leader: 'none' | 'dot' | 'hyphen' | 'underscore';
}

export type LineSpacing =
  /** Times the font's own line height. */
  | { readonly rule: 'auto'; readonly factor: number }
  | { readonly rule: 'exact' | 'atLeast'; readonly heightPt: number };

export interface ParagraphFormat {
  readonly alignment: 'left' | 'center' | 'right' | 'justify';
  readonly indentLeftPt: number;
  readonly indentRightPt: number;
  /** Negative: hanging. */
  readonly firstLinePt: number;
  readonly spaceBeforePt: number;
  readonly spaceAfterPt: number;
  readonly line: LineSpacing;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  /** Two lines stay together at the foot and at the top of a page. */
  readonly hasWidowControl: boolean;
  readonly borders: Borders;
  readonly background: string | null;
  readonly tabStops: readonly TabStop[];
}

/** A straight drawn line, placed from its paragraph. */
export interface DrawnLine {
  readonly widthPt: number;
  readonly heightPt: number;
  /** From the left edge of the column; null: centred. */
  readonly leftPt: number | null;
  readonly topPt: number;
  readonly weightPt: number;
  readonly color: string;
}

export interface PaperParagraph {
  readonly kind: 'paragraph';
  readonly place: Place;
  readonly format: ParagraphFormat;
  /** Of the paragraph mark: the height of an empty paragraph. */
  readonly markFormat: RunFormat;
  readonly inlines: readonly PaperInline[];
  readonly lines: readonly DrawnLine[];
  readonly startsNewPage: boolean;
}

export interface PaperCell {
  /** First column of the grid, from 0. */
  readonly column: number;
  readonly columnSpan: number;
  /** `continue`: the cell above goes on here. */
  readonly verticalMerge: 'none' | 'restart' | 'continue';
  readonly borders: Borders;
  readonly paddingPt: Edges;
  readonly verticalAlignment: 'top' | 'middle' | 'bottom';
  readonly background: string | null;
  readonly blocks: readonly PaperBlock[];
}

export interface PaperRow {
  readonly cells: readonly PaperCell[];
  /** Repeated at the top of every page; only leading rows are. */
  readonly isHeader: boolean;
  readonly cantSplit: boolean;
  /** Stays on the page of the row below. */
  readonly keepNext: boolean;
  readonly minHeightPt: number;
}

export interface PaperTable {
  readonly kind: 'table';
  readonly place: Place;
  readonly columnsPt: readonly number[];
  readonly alignment: 'left' | 'center' | 'right';
  /** From the left edge of the column to the table's outer edge. */
  readonly indentPt: number;
  readonly rows: readonly PaperRow[];
  readonly startsNewPage: boolean;
}

export type PaperBlock = PaperParagraph | PaperTable;

/** What stands in the top or bottom margin: of the first page and of the others. */
export interface MarginTexts {
  readonly first: readonly PaperBlock[];
  readonly other: readonly PaperBlock[];
}

export interface PaperSection {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly marginPt: Edges;
  readonly headerDistancePt: number;
  readonly footerDistancePt: number;
  readonly hasOwnFirstPage: boolean;
  /** null: goes on from the section before. */
  readonly firstPageNumber: number | null;
  readonly headers: MarginTexts;
  readonly footers: MarginTexts;
  readonly defaultTabPt: number;
  readonly blocks: readonly PaperBlock[];
}

export interface PaperDocument {
  readonly sections: readonly PaperSection[];
  /** By running number from 1. */
  readonly footnotes: ReadonlyMap<number, readonly PaperBlock[]>;
  /** What the file holds and the pages do not show, in Vietnamese. */
  readonly notDrawn: readonly string[];
}
