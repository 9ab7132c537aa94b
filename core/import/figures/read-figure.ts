/** A figure with its name and its ties to the other figures of the paper, as sums are checked. Types only. */
import type { Figure } from './figure.ts';
import type { FigureText } from './figure-text.ts';
import type { Unit } from './figure-units.ts';
import type { FigureChange } from './link-figures.ts';

/** How a part is tied to its total: "gồm A và B" names all, "trong đó" may name some, a list may tell of other things. */
export type PartTie = 'all' | 'some' | 'listed';

export interface ReadFigure {
  readonly figure: Figure;
  readonly text: FigureText;
  readonly name: string;
  /** What it is said of, without "Tỷ lệ" or "Số …". */
  readonly subject: string;
  /** Its own, else the one of its name or of its total. */
  readonly unit: Unit | null;
  readonly period: string | null;
  /** 1-based lines of the source, both inclusive. */
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly change: FigureChange | null;
  readonly partOf: ReadFigure | null;
  readonly tie: PartTie | null;
  /** The count that a rate gives the share of: 30,07 % of "575 (30,07 %)". */
  readonly shareOf: ReadFigure | null;
  /** The value before, which the change is measured against. */
  readonly prior: ReadFigure | null;
  /** Figures of one list or paragraph carry the same number. */
  readonly group: number;
}
