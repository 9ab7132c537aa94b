/**
 * What rounding and cutting off of digits may hide in a written number, and how a contradiction is told. Knows single
 * figures, not which belong together.
 */
import type { ParseWarning } from '../parsed-document.ts';
import type { Unit } from './figure-units.ts';
import type { ReadFigure } from './read-figure.ts';
import { type WrittenNumber, writeNumber } from './vietnamese-numbers.ts';

const code = 'figures.contradiction';

export function contradiction(message: string, at: ReadFigure): ParseWarning {
  return { code, message: message.slice(0, 2000), line: at.lineTo };
}

/** One unit of the last digit written: 0.1 for 94,2. */
export function lastDigit({ decimals }: WrittenNumber): number {
  return 10 ** -decimals;
}

/** What rounding may hide in a number: half its last digit; a whole number of things is exact. */
export function roundingOf(number: WrittenNumber, unit: Unit | null): number {
  return number.decimals > 0 || unit?.kind === 'money' ? lastDigit(number) / 2 : 0;
}

/** What rounding may hide in a figure's number. */
export function slack({ figure, unit }: ReadFigure): number {
  return roundingOf(figure.number, unit);
}

export const tiny = 1e-9;

/** Whether the written value can stand for any exact value of a range: rounded, or cut off after its last digit. */
export function canStandFor(written: WrittenNumber, lowest: number, highest: number): boolean {
  const digit = lastDigit(written);
  return highest >= written.value - digit / 2 - tiny && lowest < written.value + digit - tiny;
}

export function amount({ figure, unit }: ReadFigure): string {
  const value = writeNumber(figure.number.value, figure.number.decimals);
  if (unit?.name === '%') return `${value} %`;
  return unit && unit.kind !== 'rank' ? `${value} ${unit.name}` : value;
}

export function isExact({ figure }: ReadFigure): boolean {
  return !figure.isApproximate && !figure.number.isDoubtful && figure.upper === null;
}

/** A share of a range of fractions in per cent, lowest and highest. */
export function shareRange(
  part: number,
  whole: number,
  slackOfPart: number,
  slackOfWhole: number,
): readonly [number, number] {
  return [((part - slackOfPart) / (whole + slackOfWhole)) * 100, ((part + slackOfPart) / (whole - slackOfWhole)) * 100];
}

export function fitsItsTotal(share: ReadFigure): boolean {
  const part = share.shareOf;
  return Boolean(part?.partOf && shareFits(share, part, part.partOf));
}

export function shareFits(share: ReadFigure, part: ReadFigure, total: ReadFigure): boolean {
  const whole = total.figure.number;
  if (whole.value <= 0) return true;
  const [lowest, highest] = shareRange(part.figure.number.value, whole.value, slack(part), slack(total));
  return canStandFor(share.figure.number, lowest, highest);
}
