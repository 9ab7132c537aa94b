/** Sizes of files as clerks read them. Pure. */

/** `52428800` → `50 MB`, `1300000` → `1,2 MB`; below a tenth of a megabyte in kB. */
export function formatSize(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  if (megabytes < 0.1) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
  return `${String(Math.round(megabytes * 10) / 10).replace('.', ',')} MB`;
}
