/** Numbers as Vietnamese papers write them. Pure. */

/**
 * A whole number with its thousands set apart, `1912` → `1.912`. By hand, since the runtime's `Intl.NumberFormat` reads its tables of all
 * languages first, which was a tenth of the time from the page to the first screen.
 */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
}
