import { expect, onTestFinished, test } from 'vitest';
import { collectRecords } from '../../core/exchange/package-format.ts';
import { listDocuments } from '../documents/documents.ts';
import { sha256Of } from '../progress/attachment-files.ts';
import { addAttachment } from '../progress/attachments.ts';
import { makeEdit } from '../testing/exchange-edits.ts';
import { on, openPair } from '../testing/exchange-pair.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { makePackage } from './exchange-package.ts';
import { nameContent } from './name-content.ts';

test('a file of a package is called by its name, an issued paper by its number', () => {
  const [db, other] = openPair(makeTestFolder(onTestFinished), 1);
  other.close();
  onTestFinished(() => void db.close());
  const attached = { taskId: 1, periodKey: '2026-Q3', agencyId: null, fileName: 'Minh chứng.pdf' };
  const bytes = Buffer.from('%PDF-1.7 một');
  addAttachment(db, { ...attached, bytes }, on('A', 10));
  const edit = { isOnA: true, task: 0, word: 'một', number: 0 } as const;
  makeEdit(db, { ...edit, kind: 'draft' }, 'A', 11);
  makeEdit(db, { ...edit, kind: 'issue' }, 'A', 12);
  const incoming = collectRecords(makePackage(db, on('A', 20)));
  const sha256 = sha256Of(bytes);
  expect(nameContent(incoming, sha256)).toBe('tệp “Minh chứng.pdf”');
  expect(nameContent(incoming, listDocuments(db)[0]?.fileSha256 ?? '')).toBe('văn bản số 01/BC-SNV ngày 22/11/2026');
  expect(nameContent(incoming, '0'.repeat(64))).toBe('một tệp');
});
