/** `check --fix` as a whole process: the mended copy is a new file, the paper that was read stays as it was. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildDocx } from '../core/format-check/paper-for-tests.ts';
import { sampleReport } from '../core/format-check/sample-papers-for-tests.ts';

const projectFolder = path.resolve(import.meta.dirname, '..');
let folder: string;
let paper: Uint8Array;

/** A right report whose first paragraph is set in a foreign font: one fault, and a safe one to mend. */
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cchc-check-'));
  const right = sampleReport();
  const body = right.body.map((one, position) => (position === 0 ? { ...one, font: 'Arial' } : one));
  paper = buildDocx({ ...right, body });
  writeFileSync(path.join(folder, 'bao-cao.docx'), paper);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function runCheck(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(projectFolder, 'main/cli.ts'), 'check', ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('--fix writes a copy without what can be mended, and leaves the paper alone', () => {
  expect(runCheck('bao-cao.docx').status).toBe(3);
  const { status, stdout } = runCheck('bao-cao.docx', '--json', '--fix', 'da-sua.docx');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'BC', fixed: [{ fixable: true }] });
  expect(runCheck('da-sua.docx').status).toBe(0);
  expect(new Uint8Array(readFileSync(path.join(folder, 'bao-cao.docx')))).toEqual(paper);
});

test('the order of the arguments cannot turn the paper that is read into the one that is written', () => {
  const { status } = runCheck('--fix', 'da-sua.docx', 'bao-cao.docx');
  expect(status).toBe(0);
  expect(new Uint8Array(readFileSync(path.join(folder, 'bao-cao.docx')))).toEqual(paper);
  const same = runCheck('bao-cao.docx', '--fix', './bao-cao.docx');
  expect(same.status).toBe(2);
  expect(same.stderr).toMatch(/tệp gốc được giữ nguyên/);
  expect(runCheck('bao-cao.docx', '--fix').status).toBe(2);
  expect(new Uint8Array(readFileSync(path.join(folder, 'bao-cao.docx')))).toEqual(paper);
  expect(readdirSync(folder).sort()).toEqual(['bao-cao.docx', 'da-sua.docx']);
});

test('--json says of every rule how it ended, and of every finding where and what', () => {
  const { stdout } = runCheck('bao-cao.docx', '--json');
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ profile: 'state', kind: 'BC', mode: 'issued', auditOnly: null });
  expect(report.violations[0]).toMatchObject({
    rule: 'G6',
    severity: 'error',
    found: 'Arial',
    expected: 'Times New Roman',
  });
  expect(report.violations[0].quote).toContain('KẾT QUẢ THỰC HIỆN');
  const byRule = new Map(report.results.map((one: { rule: string }) => [one.rule, one]));
  expect(byRule.get('G6')).toMatchObject({
    status: 'failed',
    result: 'Lỗi',
    severity: 'error',
    clause: expect.any(String),
  });
  expect(byRule.get('S1')).toMatchObject({ status: 'passed', result: 'Đạt', cell: 'ô số 3 (số, ký hiệu)' });
  expect(byRule.get('V1')).toMatchObject({ result: 'Không áp dụng' });
  expect(byRule.get('K6')).toMatchObject({ result: 'Rà thủ công' });
});

test('a file of another kind is refused in words of the check', () => {
  writeFileSync(path.join(folder, 'ghi-chu.docx'), 'chỉ là chữ');
  const { status, stderr } = runCheck('ghi-chu.docx');
  expect(status).toBe(2);
  expect(stderr).toMatch(/không phải tệp Word/);
});
