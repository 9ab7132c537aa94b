/** What a safe fix changes: properties of runs, paragraphs and sections, never a letter. Data only; `apply-fixes.ts` applies it. */
import type { XmlElement } from '../package/xml.ts';
import type { LineShape } from './line-shape.ts';

export interface RunChange {
  readonly sizeHalfPoints?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** Shown as capitals, whatever is typed. */
  readonly isCaps?: true;
  /** Times New Roman in every slot. */
  readonly isDemandedFont?: true;
  readonly isBlack?: true;
}

/** Lengths in twips. */
export interface ParagraphChange {
  readonly alignment?: 'left' | 'center' | 'both';
  readonly firstLineTwips?: number;
  readonly leftTwips?: number;
  readonly rightTwips?: number;
  readonly beforeTwips?: number;
  readonly afterTwips?: number;
  /** In 240ths of a line. */
  readonly line?: number;
  readonly isContextualSpacing?: false;
}

/** Lengths in twips. */
export interface SectionChange {
  readonly page?: { readonly width: number; readonly height: number };
  readonly margins?: Readonly<Partial<Record<'top' | 'bottom' | 'left' | 'right', number>>>;
  readonly pageNumberStart?: number;
  readonly isPageNumberDecimal?: true;
}

export type Fix =
  | { readonly kind: 'run'; readonly runs: readonly XmlElement[]; readonly change: RunChange }
  | { readonly kind: 'paragraph'; readonly paragraphs: readonly XmlElement[]; readonly change: ParagraphChange }
  /** `section` counts from 0. */
  | { readonly kind: 'section'; readonly section: number; readonly change: SectionChange }
  /** A line under the last words of a paragraph that has none. */
  | { readonly kind: 'line'; readonly paragraph: XmlElement; readonly line: LineShape }
  /** The number centred in the header of every section, none on page 1, none in footers. */
  | { readonly kind: 'pageNumber' };
