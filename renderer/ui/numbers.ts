/** Numbers as Vietnamese papers write them: 1.912. */
const counts = new Intl.NumberFormat('vi-VN');

/** `1912` → `1.912`. */
export function formatCount(value: number): string {
  return counts.format(value);
}
