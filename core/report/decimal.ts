/**
 * Exact decimals: a figure is kept and reckoned as the digits that were written, never as a binary fraction. A Decimal is
 * canonical text ("89.85", "-3", "176181"): no group marks, no trailing zeros, a point before the fraction. Pure.
 */
import { asCount, findNumbers } from '../import/figures/vietnamese-numbers.ts';
import { z } from '../zod.ts';

/** Số thập phân as canonical text. */
export type Decimal = string;

/** Up to 15 digits before and 6 behind the point: more than any figure of a report needs. */
export const decimalSchema = z.string().regex(/^(?!-0$)-?(?:0|[1-9]\d{0,14})(?:\.\d{0,5}[1-9])?$/);

/** units / 10^scale. */
interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

function toScaled(value: Decimal): Scaled {
  const [whole = '0', fraction = ''] = value.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

function fromScaled({ units, scale }: Scaled): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const text = fraction ? `${whole}.${fraction}` : whole;
  return units < 0n && text !== '0' ? `-${text}` : text;
}

function atScale({ units, scale }: Scaled, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}

function combine(left: Decimal, right: Decimal, reckon: (a: bigint, b: bigint) => bigint): Decimal {
  const a = toScaled(left);
  const b = toScaled(right);
  const scale = Math.max(a.scale, b.scale);
  return fromScaled({ units: reckon(atScale(a, scale), atScale(b, scale)), scale });
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  return combine(left, right, (a, b) => a + b);
}

export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  return combine(left, right, (a, b) => a - b);
}

export function sumDecimals(values: readonly Decimal[]): Decimal {
  return values.reduce(addDecimals, '0');
}

/** Under 0, 0 or over 0, for sorting and for `compareDecimals(a, b) > 0`. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const difference = subtractDecimals(left, right);
  if (difference === '0') return 0;
  return difference.startsWith('-') ? -1 : 1;
}

export function absoluteDecimal(value: Decimal): Decimal {
  return value.startsWith('-') ? value.slice(1) : value;
}

/** Half away from zero, as figures are rounded by hand. */
function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const isNegative = numerator < 0n !== denominator < 0n;
  const a = numerator < 0n ? -numerator : numerator;
  const b = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * a + b) / (2n * b);
  return isNegative ? -rounded : rounded;
}

/** `value` with at most `decimals` digits behind the point, half away from zero. */
export function roundDecimal(value: Decimal, decimals: number): Decimal {
  const { units, scale } = toScaled(value);
  if (scale <= decimals) return value;
  return fromScaled({ units: divideRounded(units, 10n ** BigInt(scale - decimals)), scale: decimals });
}

/** left × factor / right, rounded to `decimals`; null when `right` is 0. A share in percent has the factor 100. */
export function divideDecimals(left: Decimal, right: Decimal, decimals: number, factor = 1): Decimal | null {
  const a = toScaled(left);
  const b = toScaled(right);
  if (b.units === 0n) return null;
  const scale = Math.max(a.scale, b.scale);
  const numerator = atScale(a, scale) * BigInt(factor) * 10n ** BigInt(decimals);
  return fromScaled({ units: divideRounded(numerator, atScale(b, scale)), scale: decimals });
}

/** As papers write it: "176181" → "176.181", "89.85" → "89,85". */
export function writeDecimal(value: Decimal): string {
  const [whole = '0', fraction] = absoluteDecimal(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${value.startsWith('-') ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** How many digits stand behind the point. */
export function countDecimals(value: Decimal): number {
  return toScaled(value).scale;
}

/**
 * Reads a cell as typed or pasted from a spreadsheet: "1.912", "89,85 %", "-5", "12345.5". `decimals` are those the figure
 * may have; a count is never read by thousandths ("1,912" of a count is 1912). Null for what is no single number.
 */
export function readDecimal(written: string, decimals: number): Decimal | null {
  const text = written
    .normalize('NFC')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(/ ?%$/, '');
  const isNegative = /^[-−]/.test(text);
  const digits = text.replace(/^[-−+] ?/, '');
  const [found, ...others] = findNumbers(digits, false);
  if (!found || others.length > 0 || found.written !== digits) return null;
  const number = decimals === 0 ? asCount(found) : found;
  if (number.decimals > 6) return null;
  const { units, scale } = toScaled(number.value.toFixed(number.decimals));
  return fromScaled({ units: isNegative ? -units : units, scale });
}
