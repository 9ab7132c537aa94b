/** The import rules bite: a planted wrong import is found, each by its own rule, and the tree as it stands has none. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const projectFolder = path.resolve(import.meta.dirname, '..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-rules-'));
  symlinkSync(path.join(projectFolder, 'node_modules'), path.join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** The names of the rules that a tree of planted files breaks. */
function brokenRules(): readonly string[] {
  const result = spawnSync(
    process.execPath,
    [
      path.join(projectFolder, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      path.join(projectFolder, '.dependency-cruiser.mjs'),
      '--output-type',
      'json',
      '.',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const { summary } = JSON.parse(result.stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
}

const planted: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['core-is-pure', 'core/a.ts', "import '../db/target.ts';"],
  ['templates-know-core-only', 'templates/a.ts', "import '../db/target.ts';"],
  ['db-knows-no-electron', 'db/a.ts', "import '../templates/target.ts';"],
  ['main-knows-no-screen', 'main/a.ts', "import '../renderer/target.ts';"],
  ['preload-knows-the-contract-only', 'preload/a.ts', "import '../core/target.ts';"],
  ['renderer-sees-no-backend', 'renderer/a.ts', "import '../db/target.ts';"],
  ['features-are-islands', 'renderer/features/tasks/a.ts', "import '../other/target.ts';"],
  ['no-node-in-pure-rooms', 'core/a.ts', "import 'node:fs';"],
  ['sqlite-door', 'main/a.ts', "import 'better-sqlite3';"],
  ['docx-door', 'templates/a.ts', "import 'docx';"],
  ['spreadsheet-door', 'core/import/a.ts', "import 'xlsx';"],
  ['pdf-door', 'renderer/a.ts', "import 'pdfjs-dist';"],
  ['zip-door', 'core/import/a.ts', "import 'fflate';"],
  ['xml-door', 'core/import/a.ts', "import 'saxes';"],
  ['no-circular', 'core/a.ts', "import './b.ts';"],
  ['no-unresolvable', 'core/a.ts', "import './nowhere.ts';"],
];

describe('import rules', () => {
  const plantNeighbours = () => {
    for (const room of ['db', 'templates', 'renderer', 'core', 'renderer/features/other']) {
      write(`${room}/target.ts`, 'export const target = 1;');
    }
    write('core/b.ts', "import './a.ts';");
    write('core/a.ts', 'export const planted = 1;');
  };

  it('find nothing in a tree without wrong imports', () => {
    plantNeighbours();
    expect(brokenRules()).toEqual([]);
  });

  it.each(planted)('%s', (rule, file, text) => {
    plantNeighbours();
    write(file, `${text}\nexport const planted = 1;`);
    expect(brokenRules()).toEqual([rule]);
  });
});
