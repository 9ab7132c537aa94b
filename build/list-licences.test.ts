/** Every part that ships is named with its licence. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listLicences } from './list-licences.ts';

const projectFolder = path.resolve(import.meta.dirname, '..');

it('names every dependency of the application, and no tool of its making', () => {
  const names = listLicences(projectFolder).map(({ name }) => name);
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(path.join(projectFolder, 'package.json'), 'utf8'),
  ) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  // An alias is listed under the name of the package behind it.
  const nameOf = (name: string) => /^npm:(@?[^@]+)@/.exec(dependencies[name] ?? '')?.[1] ?? name;
  for (const name of Object.keys(dependencies)) expect(names).toContain(nameOf(name));
  for (const name of Object.keys(devDependencies).filter((tool) => tool !== 'electron'))
    expect(names).not.toContain(name);
});

it('ships nothing under a licence that asks for its source', () => {
  for (const { name, licence } of listLicences(projectFolder)) expect(licence, name).not.toMatch(/\bA?GPL/);
});
