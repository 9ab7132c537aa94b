/**
 * How an input or an answer crosses between page and shell. The bridge copies a value property by property, some 40 ms for a plan of 100
 * pages; a text it copies at once. So whatever JSON can say goes as its text, and the rest, files above all, as it is.
 */

/** A value on its way, or its JSON text. A value that is a string always goes as text. */
export type Wire<T> = T | string;

/** Deeper than any input or answer: what goes on and on holds itself. */
const mostDepth = 100;
/** More than any input or answer has; a value whose parts hold the same parts again and again has no end of them as text. */
const mostParts = 2_000_000;

/** Whether JSON gives back what it was given: no bytes, no NaN, no Map. Properties that are undefined may be lost. */
function isSaidByJson(value: unknown, counted: { parts: number }, depth: number): boolean {
  counted.parts += 1;
  if (depth > mostDepth || counted.parts > mostParts) return false;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object':
      break;
    default:
      return false;
  }
  if (value === null) return true;
  if (Array.isArray(value)) return value.every((part) => isSaidByJson(part, counted, depth + 1));
  const kind = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== null) return false;
  return Object.values(value).every((part) => part === undefined || isSaidByJson(part, counted, depth + 1));
}

export function toWire<T>(value: T): Wire<T> {
  return isSaidByJson(value, { parts: 0 }, 0) ? JSON.stringify(value) : value;
}

/** Throws SyntaxError for a text that is no JSON. */
export function fromWire<T>(wire: Wire<T>): T {
  return typeof wire === 'string' ? JSON.parse(wire) : wire;
}
