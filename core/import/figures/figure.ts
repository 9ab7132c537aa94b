/** A figure while it is read: where it stands in its paragraph and how its words make it out. Types only. */
import type { Span } from './figure-text.ts';
import type { Unit } from './figure-units.ts';
import type { WrittenNumber } from './vietnamese-numbers.ts';

/** What the words around a number make of it. */
export type FigureRole =
  /** A value that was reached, counted or measured. */
  | 'value'
  /** "tăng 5,13 %": by how much another figure changed. */
  | 'change';

/** From the number (or the fraction before it) to the end of its unit. */
export interface Figure extends Span {
  readonly role: FigureRole;
  readonly number: WrittenNumber;
  /** The end of "3–5 ngày"; null for a single number. */
  readonly upper: WrittenNumber | null;
  /** Null where neither the number nor its name tells what is counted. */
  readonly unit: Unit | null;
  /** Of "179/188 cơ quan" and of "94,2 % (179/188)". */
  readonly numerator: WrittenNumber | null;
  readonly denominator: WrittenNumber | null;
  /** The fraction that was joined to a rate, as it stands in the paragraph. */
  readonly fraction: Figure | null;
  /** "khoảng 3.000": not to be checked against other figures. */
  readonly isApproximate: boolean;
  /** For a change: false for "giảm", "thấp hơn". */
  readonly isIncrease: boolean;
}
