/** Numbers as Vietnamese papers write them: 1.912. */
const counts = new Intl.NumberFormat('vi-VN');

/** `1912` → `1.912`. */
export function formatCount(value: number): string {
  return counts.format(value);
}

const megabytes = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** `1300000` → `1,2 MB`; never less than `0,1 MB`. */
export function formatMegabytes(bytes: number): string {
  return `${megabytes.format(Math.max(0.1, bytes / (1024 * 1024)))} MB`;
}
