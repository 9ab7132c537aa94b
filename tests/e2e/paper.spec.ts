/** Papers of every kind and at their extremes: the pager and LibreOffice count the same pages, and the words are all there. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Block, DocumentDraft, TableCell } from '../../core/domain/document-draft.ts';
import { convertPapersToPdf } from '../../main/cli/chromium.ts';
import { namedDrafts } from '../../templates/drafts-for-tests.ts';
import { makeDraft } from '../../templates/facts-for-tests.ts';
import { writeDocx } from '../../templates/to-docx/index.ts';
import { convertInOffice } from '../libre-office.ts';
import { projectFolder } from './application.ts';

const folder = path.join(projectFolder, 'out/papers');
const sentence =
  'Rà soát, cập nhật, công khai đầy đủ kết quả giải quyết thủ tục hành chính theo đúng thời hạn được giao';

const paragraph = (text: string, footnote?: string): Block => ({
  type: 'paragraph',
  runs: [footnote === undefined ? { text } : { text, footnote }],
});
const cell = (text: string): TableCell => ({ paragraphs: [text] });
const table = (rowCount: number): Block => ({
  type: 'table',
  widths: [1, 6, 3, 2],
  headerRows: [['STT', 'Nhiệm vụ', 'Cơ quan', 'Thời hạn'].map(cell)],
  rows: Array.from({ length: rowCount }, (_, i) =>
    [String(i + 1), `${sentence} (dòng ${i + 1})`, 'Văn phòng Ủy ban nhân dân tỉnh', 'Quý III/2026'].map(cell),
  ),
});

const papers = new Map<string, DocumentDraft>(
  Object.entries({
    'dai-200-muc': makeDraft({
      kind: 'KH',
      blocks: Array.from({ length: 200 }, (_, i): Block => {
        if (i % 20 === 0) {
          return {
            type: 'heading',
            level: 2,
            number: `${i / 20 + 1}.`,
            runs: [{ text: `Nhóm nhiệm vụ thứ ${i / 20 + 1}` }],
          };
        }
        return { type: 'bullet', level: i % 3 === 0 ? 2 : 1, runs: [{ text: `${sentence}, mục ${i}.` }] };
      }),
    }),
    'bang-60-dong': makeDraft({
      kind: 'TB',
      blocks: [paragraph(`${sentence}:`), table(60), paragraph(`${sentence}.`)],
    }),
    'chu-thich': makeDraft({
      kind: 'BC',
      blocks: Array.from({ length: 24 }, (_, i) =>
        paragraph(
          `${sentence}, ${sentence.toLowerCase()} lần thứ ${i + 1}.`,
          i % 2 ? undefined : `Chú thích số ${i / 2 + 1}: ${sentence}.`,
        ),
      ),
    }),
    'phu-luc-ngang': makeDraft({
      kind: 'KH',
      blocks: [paragraph(`${sentence} tại Phụ lục I và Phụ lục II kèm theo.`)],
      appendices: [
        { title: 'Danh mục nhiệm vụ', orientation: 'landscape', blocks: [table(30)] },
        { title: 'Danh mục văn bản', orientation: 'portrait', blocks: [table(12)] },
      ],
    }),
  }),
);

for (const { name, draft } of namedDrafts) papers.set(name.replaceAll(' ', '-'), draft);

function pageCountOf(pdf: string): number {
  return Number(/^Pages:\s+(\d+)$/m.exec(spawnSync('pdfinfo', [pdf], { encoding: 'utf8' }).stdout)?.[1]);
}

function wordsOf(pdf: string): string {
  return spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).stdout.normalize('NFC').replace(/\s+/g, ' ');
}

test('every paper has the page count of LibreOffice, and every word on paper', async () => {
  // Forty papers through two engines; alone on two cores it takes half a minute.
  test.setTimeout(240_000);
  mkdirSync(path.join(folder, 'libreoffice'), { recursive: true });
  const names = [...papers.keys()];
  const fileOf = (name: string, extension: string) => path.join(folder, `${name}.${extension}`);
  for (const [name, draft] of papers) {
    const template = new Uint8Array(
      readFileSync(path.join(projectFolder, `templates/${draft.kind.toLowerCase()}.docx`)),
    );
    writeFileSync(fileOf(name, 'docx'), writeDocx(draft, template));
  }
  const problem = await convertPapersToPdf(
    names.map((name) => fileOf(name, 'docx')),
    names.map((name) => fileOf(name, 'pdf')),
  );
  expect(problem).toBeNull();
  const judged = path.join(folder, 'libreoffice');
  convertInOffice(
    names.map((name) => fileOf(name, 'docx')),
    'pdf',
    judged,
  );
  const counts = (of: (name: string) => string) =>
    Object.fromEntries(names.map((name) => [name, pageCountOf(of(name))]));
  expect(counts((name) => fileOf(name, 'pdf'))).toEqual(counts((name) => path.join(judged, `${name}.pdf`)));

  const long = wordsOf(fileOf('dai-200-muc', 'pdf'));
  for (let i = 1; i < 200; i += 1) if (i % 20) expect(long).toContain(`mục ${i}.`);
  const rows = wordsOf(fileOf('bang-60-dong', 'pdf'));
  for (let i = 1; i <= 60; i += 1) expect(rows).toContain(`(dòng ${i})`);
  const notes = wordsOf(fileOf('chu-thich', 'pdf'));
  for (let i = 1; i <= 12; i += 1) expect(notes).toContain(`Chú thích số ${i}:`);
});
