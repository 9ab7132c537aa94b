/** A draft that two PCs issued each by itself, in the real window: the clerk is told before the package is taken, the register has both. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Database } from '../../db/database.ts';
import { getDocument, insertDraft, issueDocument } from '../../db/documents/documents.ts';
import { carry, on, openPair, packFrom } from '../../db/testing/exchange-pair.ts';
import { documentDraft, today } from '../../db/testing/test-papers.ts';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';

test.setTimeout(120_000);

function issue(db: Database, machine: string, minute: number): void {
  const { id, version, draft } = getDocument(db, 1);
  const file = Buffer.from(`PK ${machine}`);
  const header = { ...draft.header, number: 1, issuedOn: today };
  const sha256 = createHash('sha256').update(file).digest('hex');
  const paper = { id, version, number: 1, issuedOn: today, file, sha256, draft: { ...draft, header } };
  issueDocument(db, paper, on(machine, minute));
}

test('both papers stand in the register, and the clerk was told', async () => {
  const folder = makeFolder();
  const file = path.join(folder, 'goi.cchc');
  const [a, b] = openPair(folder, 1);
  insertDraft(a, documentDraft(), on('A', 10));
  await carry(a, b, on('A', 11), on('B', 12));
  issue(a, 'A', 20);
  issue(b, 'B', 30);
  writeFileSync(file, await packFrom(a, on('A', 40)));
  for (const db of [a, b]) db.close();
  const { application, page, complaints } = await openApplication(path.join(folder, '1-b'));
  try {
    await page.keyboard.press('Alt+7');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Mở gói…' }).click();
    await (await choosing).setFiles(file);
    await expect(page.getByText(/thành hai văn bản, cùng một số: số 01\/BC-SNV/)).toBeVisible({ timeout: 30_000 });
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, '77-phat-hanh-hai-may');
    await page.getByRole('button', { name: 'Nhận gói' }).click();
    await expect(page.getByText(/^Đã nhận \d+ thay đổi từ gói/).first()).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('Alt+6');
    await page.getByRole('tab', { name: /Sổ văn bản đi/ }).click();
    await expect(page.getByText(/Trùng số với văn bản khác/)).toHaveCount(2);
    await takePicture(page, '79-so-trung-so');
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
