/** The licences of all that ships: every package of the lock file that is no tool of development, with its licence text as it came. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface PartLicence {
  readonly name: string;
  readonly version: string;
  /** As the package names it: "MIT". */
  readonly licence: string;
  /** The text of its licence files; empty when it brings none. */
  readonly text: string;
}

interface LockEntry {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

/** Sorted by name. The runtime's own licences lie beside the program (LICENSES.chromium.html); it heads the list. Throws when a package names none. */
export function listLicences(projectFolder: string): readonly PartLicence[] {
  const lock = JSON.parse(readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockEntry>>;
  };
  const shipped = Object.entries(lock.packages)
    .filter(([folder, { dev, optional, devOptional }]) => !dev && !optional && !devOptional && !noCode.test(folder))
    .map(([folder]) => readPart(path.join(projectFolder, folder)));
  const electron = readPart(path.join(projectFolder, 'node_modules/electron'));
  return [electron, ...shipped.sort((left, right) => (left.name < right.name ? -1 : 1))];
}

/** The project itself, and types, which leave nothing in a bundle. */
const noCode = /^$|node_modules\/@types\//;

function readPart(folder: string): PartLicence {
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  if (!about.license) throw new Error(`${about.name} names no licence`);
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying)/i.test(name));
  const text = files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim()).join('\n\n');
  return { name: about.name, version: about.version, licence: about.license, text };
}
