/**
 * A Word file as the checker sees it: sections, paragraphs, tables, drawn lines, every run with the format that really
 * applies. Only shapes and small questions about them; reading is `read-paper.ts`, judging is `rules/`.
 */
import type { XmlElement } from '../../package/xml.ts';

/** Lengths in twips (1/20 pt), sizes in half-points, as Word stores them. */
export interface CharacterFormat {
  readonly asciiFont: string;
  /** The font of letters outside ASCII: the Vietnamese ones. */
  readonly highAnsiFont: string;
  readonly sizeHalfPoints: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isCaps: boolean;
  readonly isSmallCaps: boolean;
  readonly isUnderlined: boolean;
  /** "auto" or RRGGBB in upper case. */
  readonly colour: string;
  readonly isHidden: boolean;
}

export interface NumberingLevel {
  readonly numberingId: string;
  readonly level: number;
  /** "decimal", "lowerLetter", "bullet" … */
  readonly numberFormat: string;
  /** "%1." */
  readonly levelText: string;
}

export interface ParagraphFormat {
  readonly styleId: string;
  readonly alignment: 'left' | 'center' | 'right' | 'both';
  readonly leftTwips: number;
  readonly rightTwips: number;
  /** Negative for a hanging indent. */
  readonly firstLineTwips: number;
  readonly beforeTwips: number;
  readonly afterTwips: number;
  readonly isContextualSpacing: boolean;
  readonly line: number;
  readonly lineRule: 'auto' | 'exact' | 'atLeast';
  readonly hasTopBorder: boolean;
  readonly hasBottomBorder: boolean;
  /** Framed on all four sides: a stamp, no line. */
  readonly isBoxed: boolean;
  readonly hasCentreTab: boolean;
  readonly isFrameCentred: boolean;
  readonly startsOnNewPage: boolean;
  readonly numbering: NumberingLevel | null;
}

/** Text of one format. `field` names the field whose result it is: "PAGE". */
export interface TextPiece {
  readonly text: string;
  readonly format: CharacterFormat;
  readonly field: string | null;
  /** Its `w:r`; undefined where there is none. */
  readonly run: XmlElement | undefined;
}

/** A line as the author broke it (w:br); most paragraphs have one. */
export interface TextLine {
  readonly paragraph: Paragraph;
  /** Position within the paragraph. */
  readonly index: number;
  readonly pieces: readonly TextPiece[];
  /** As written. */
  readonly original: string;
  /** Normalised for comparison; capitals where the format shows capitals. */
  readonly text: string;
  /** The half of a line that holds two components set side by side with tabs or spaces; null for a whole line. */
  readonly column: 'left' | 'right' | null;
}

/** A line drawn under words. `lengthTwips` is null when the file does not tell. */
export interface DrawnLine {
  readonly kind: 'border' | 'shape' | 'underscores';
  readonly lengthTwips: number | null;
  /** How far right of its anchor's column a shape begins; null when the file does not tell. */
  readonly offsetTwips: number | null;
}

/** Where in a table a paragraph stands. */
export interface TablePlace {
  /** Number of the outermost table, from 0. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly side: 'left' | 'right' | 'full';
}

export interface Paragraph {
  /** Counted over the whole file from 1, tables included: "đoạn 14". 0 outside the body (headers, notes). */
  readonly number: number;
  /** Counted as on the pages of the preview: "đoạn 3", "bảng 1, hàng 2, ô 1, đoạn 1"; empty outside the body. */
  readonly address: string;
  readonly lines: readonly TextLine[];
  /** All lines, normalised and joined by a space. */
  readonly text: string;
  /** What automatic numbering puts before it: "1."; empty without. */
  readonly label: string;
  /** Its `w:p`. */
  readonly source: XmlElement;
  readonly format: ParagraphFormat;
  /** The format of its paragraph mark: the size of an empty paragraph. */
  readonly markFormat: CharacterFormat;
  readonly drawnLines: readonly DrawnLine[];
  readonly fields: readonly string[];
  /** From 0. */
  readonly section: number;
  readonly place: TablePlace | null;
  /** Room for the text before its own indents, in twips. */
  readonly widthTwips: number;
  readonly hasPageBreak: boolean;
  readonly hasTabOrSpaceIndent: boolean;
}

export interface TableBlock {
  readonly type: 'table';
  /** As in `TablePlace.table`. */
  readonly table: number;
  readonly columnCount: number;
  readonly paragraphs: readonly Paragraph[];
  readonly section: number;
}
export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly paragraph: Paragraph;
}
export type PaperBlock = ParagraphBlock | TableBlock;

export interface PageHeader {
  /** Its `w:hdr` or `w:ftr`. */
  readonly source: XmlElement;
  readonly paragraphs: readonly Paragraph[];
}

export interface Section {
  /** Its `w:sectPr`; undefined where the file states none. */
  readonly source: XmlElement | undefined;
  readonly widthTwips: number;
  readonly heightTwips: number;
  readonly isLandscape: boolean;
  readonly topTwips: number;
  readonly bottomTwips: number;
  /** With the gutter. */
  readonly leftTwips: number;
  readonly gutterTwips: number;
  readonly rightTwips: number;
  readonly hasTitlePage: boolean;
  readonly pageNumberFormat: string | null;
  readonly pageNumberStart: number | null;
  readonly startsOnNewPage: boolean;
  /** As inherited from the section before when it declares none. */
  readonly headers: Readonly<Partial<Record<HeaderKind, PageHeader>>>;
  readonly footers: Readonly<Partial<Record<HeaderKind, PageHeader>>>;
}
export type HeaderKind = 'default' | 'first' | 'even';

/** A text box of the body. */
export interface TextBox {
  /** Number of the paragraph it is anchored in. */
  readonly anchor: number;
  /** Half of the page it stands on. */
  readonly side: 'left' | 'right' | 'full';
  readonly paragraphs: readonly Paragraph[];
}

/** Why a file may be looked at but not changed by a program. */
export type AuditReason = 'signed' | 'protected' | 'trackedChanges' | 'macros';

export interface Paper {
  readonly blocks: readonly PaperBlock[];
  /** Every paragraph of the body in order, those of tables included. */
  readonly paragraphs: readonly Paragraph[];
  /** Text boxes, footnotes and endnotes: judged for font and colour only. */
  readonly asideParagraphs: readonly Paragraph[];
  readonly textBoxes: readonly TextBox[];
  /** Null for a file that may be mended. */
  readonly auditOnly: AuditReason | null;
  readonly sections: readonly Section[];
  readonly hasEvenPageHeaders: boolean;
  /** Word adds space after and space before instead of taking the larger. */
  readonly addsParagraphGaps: boolean;
  /** Pages counted by the program that saved the file; null when it did not say. */
  readonly savedPageCount: number | null;
}

/** Paragraphs of the headers or footers of a section that can really show. */
export function listShownParagraphs(paper: Paper, section: Section): readonly Paragraph[] {
  const shows = (kind: HeaderKind) =>
    kind === 'default' || (kind === 'first' ? section.hasTitlePage : paper.hasEvenPageHeaders);
  return (['default', 'first', 'even'] as const)
    .filter(shows)
    .flatMap((kind) => [...(section.headers[kind]?.paragraphs ?? []), ...(section.footers[kind]?.paragraphs ?? [])]);
}
