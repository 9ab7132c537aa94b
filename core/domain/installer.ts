/** Files that bring a newer version of the program, judged by their names and by the list of hashes beside them. Pure. */

/** How the program is installed on a kind of PC; the names are electron-builder.yml's. */
const names = {
  win32: /^cchc-desk-(\d+\.\d+\.\d+)-setup-x64\.exe$/,
  linux: /^cchc-desk-(\d+\.\d+\.\d+)-linux-amd64\.deb$/,
} as const;

export type InstallerPlatform = keyof typeof names;

/** A name to show as an example. */
export const installerExamples: Readonly<Record<InstallerPlatform, string>> = {
  win32: 'cchc-desk-1.2.0-setup-x64.exe',
  linux: 'cchc-desk-1.2.0-linux-amd64.deb',
};

/** The version that an installer's file name tells of, `1.2.0`; null for any other file. */
export function readInstallerVersion(fileName: string, platform: InstallerPlatform): string | null {
  return names[platform].exec(fileName)?.[1] ?? null;
}

/** Whether version `one` came after `other`. */
export function isNewerVersion(one: string, other: string): boolean {
  const [ones, others] = [one, other].map((version) => version.split('.').map(Number));
  for (const [at, number] of (ones ?? []).entries()) {
    const difference = number - (others?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** The name of the list that may lie beside an installer. */
export const hashListName = 'SHA256SUMS';

/** The hash that a list as `sha256sum` writes it gives for a file; null when the file is not in it. */
export function findListedHash(list: string, fileName: string): string | null {
  for (const line of list.split(/\r?\n/)) {
    const [, hash, name] = /^([0-9a-f]{64}) [ *](.+)$/i.exec(line) ?? [];
    if (name === fileName) return hash?.toLowerCase() ?? null;
  }
  return null;
}
