/** The command line as a whole process: the real plan in, exact answers out; bad input refused in Vietnamese, nothing changed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPackage } from '../core/package/office-package.ts';
import { childrenOf, descendantsOf, textOf } from '../core/package/xml.ts';
import { findOffice } from '../db/office/office.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';

const projectFolder = path.resolve(import.meta.dirname, '..');
const sources = path.resolve(projectFolder, '../shared/sources');
const realPlan = path.join(sources, '002_4a8cda80f0381122.txt');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cchc-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runCli(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(projectFolder, 'main/cli.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

interface ImportedTask {
  readonly type: string;
  readonly code: string | null;
  readonly title: string;
  readonly goal: string | null;
  readonly measures: readonly string[];
}

/** The paragraphs of the body of a .docx, empty ones left out. */
function paragraphsOf(file: string): readonly string[] {
  const root = openPackage(new Uint8Array(readFileSync(file)), file).readXml('word/document.xml');
  const body = childrenOf(root, 'w:body')[0];
  if (!body) throw new Error('no body');
  return descendantsOf(body, 'w:p')
    .map((paragraph) => descendantsOf(paragraph, 'w:t').map(textOf).join('').trim())
    .filter((text) => text !== '');
}

describe('bad input', () => {
  const bad: readonly (readonly [name: string, make: (file: string) => void, code: RegExp])[] = [
    ['trống.txt', (file) => writeFileSync(file, ''), /không có nội dung/],
    ['ảnh.png', (file) => writeFileSync(file, Buffer.from('89504e470d0a1a0a0000', 'hex')), /không phải loại văn bản/],
    ['giả.txt', (file) => writeFileSync(file, Buffer.from([0, 1, 2, 3, 0, 255, 254, 9])), /không phải loại văn bản/],
    ['hỏng.docx', (file) => writeFileSync(file, 'PK\u0003\u0004 không phải tệp nén'), /bị hỏng/],
    [
      'nặng.docx',
      (file) => {
        writeFileSync(file, '');
        truncateSync(file, 200 * 1024 * 1024);
      },
      /nặng 200 MB/,
    ],
  ];

  it.each(bad)('%s is refused by name, and the database stays as it was', (name, make, message) => {
    const file = path.join(folder, name);
    make(file);
    const database = path.join(folder, 'chưa có.sqlite');
    const { status, stdout, stderr } = runCli('import', file, '--db', database, '--json');
    expect(stderr).toContain(`“${name}”`);
    expect(stderr).toMatch(message);
    expect(stderr).toContain('Dữ liệu đang có không thay đổi');
    expect([status, stdout, existsSync(database)]).toEqual([2, '', false]);
  });

  it('a paper with a độ mật is refused with the reason, and nothing of it is stored', () => {
    const file = path.join(folder, 'kế hoạch mật.txt');
    const database = path.join(folder, 'không lưu.sqlite');
    writeFileSync(file, 'UBND TỈNH AN GIANG\n\nTỐI MẬT\n\nKẾ HOẠCH\n1. Sở Y tế báo cáo trước ngày 15/12/2026.\n');
    const { status, stdout, stderr } = runCli('import', file, '--db', database, '--json');
    expect(stderr).toMatch(/“kế hoạch mật\.txt” mang dấu độ mật “TỐI MẬT”.*Luật Bảo vệ bí mật nhà nước.*chưa lưu gì/);
    expect([status, stdout, existsSync(database)]).toEqual([2, '', false]);
  });

  it('a missing file, an unknown command and an unknown option are explained', () => {
    expect(runCli('import', 'không có.txt')).toMatchObject({ status: 2, stdout: '' });
    expect(runCli('import', 'không có.txt').stderr).toContain('“không có.txt”');
    expect(runCli('xóa').stderr).toContain('không có lệnh “xóa”');
    expect(runCli().status).toBe(2);
    expect(runCli('import', 'a.txt', '--sai').status).toBe(2);
    expect(runCli('document', 'XX', '--db', 'a', '--id', '1', '--out', 'b').stderr).toContain(
      'BC, TB, KH, TTr, GM, CV',
    );
    expect(runCli('document', 'KH', '--db', 'a.sqlite', '--id', '7', '--out', 'b.docx').status).toBe(2);
  });
});

if (existsSync(realPlan)) {
  describe('the real plan', () => {
    it('is read as 21 criteria, stored once, and written again as a KH with every text in order', () => {
      const database = path.join(folder, 'kế hoạch.sqlite');
      const first = runCli('import', realPlan, '--db', database, '--json');
      expect(first.status).toBe(0);
      const { tasks, plan_id } = JSON.parse(first.stdout) as { tasks: readonly ImportedTask[]; plan_id: number };
      const criteria = tasks.filter(({ type }) => type === 'criterion');
      expect(criteria.map(({ code }) => code)).toEqual([
        ...Array.from({ length: 19 }, (_, i) => `2.${i + 1}`),
        '3.1',
        '3.2',
      ]);

      const again = runCli('import', realPlan, '--db', database, '--json');
      expect([again.status, again.stdout]).toEqual([2, '']);
      expect(again.stderr).toContain('đã được nhận');

      const target = path.join(folder, 'KH.docx');
      const written = runCli(
        'document',
        'KH',
        '--db',
        database,
        '--id',
        String(plan_id),
        '--out',
        target,
        '--today',
        '2025-09-01',
      );
      expect([written.status, written.stdout]).toEqual([0, '']);
      const db = openDatabase(database, { backupFolder: null, now: '2025-09-01T00:00:00Z' });
      // A paper with the sample's letterhead leaves no office behind that nobody entered.
      expect(findOffice(db)).toBeNull();
      closeDatabase(db);
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      const text = paragraphsOf(target).join('\n');
      let from = 0;
      for (const { code, title, goal, measures } of criteria) {
        const goalLines = (goal ?? '').split('\n').map((line) => line.replace(/^- /, ''));
        for (const piece of [`${code}. ${title}`, ...goalLines, ...measures]) {
          // A final mark may be added or taken by the paper; the words may not change.
          const at = text.indexOf(piece.replace(/[.;:]$/, ''), from);
          expect(at, `${code}: ${piece.slice(0, 60)}`).toBeGreaterThanOrEqual(from);
          from = at;
        }
      }
    });
  });
} else {
  process.stdout.write(`LEFT OUT: tests with the real plan, because ${sources} is missing\n`);
}
