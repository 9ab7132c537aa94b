import { expect, test } from 'vitest';
import { insertDraft, issueDocument } from '../db/documents/documents.ts';
import { sha256Of } from '../db/progress/attachment-files.ts';
import { context, documentDraft, openMemory } from '../db/testing/test-papers.ts';
import { numberDraft, prepareIssue, renderDraft } from './papers.ts';

test('a paper goes out on a day that has come, as the file that was made for it', () => {
  const db = openMemory();
  const { id, version, draft } = insertDraft(db, documentDraft(), context);
  const request = { id, version, number: 1, issuedOn: '2026-11-22' };
  expect(() => numberDraft(draft, request, '2026-11-21')).toThrow(/22\/11\/2026 sau ngày hôm nay \(21\/11\/2026/);
  const numbered = numberDraft(draft, request, '2026-11-22');
  const issue = prepareIssue(numbered, renderDraft(db, numbered), request);
  expect(issue.draft.header).toMatchObject({ number: 1, issuedOn: '2026-11-22', year: 2026 });
  expect(issueDocument(db, issue, context)).toMatchObject({ state: 'issued', fileSha256: sha256Of(issue.file) });
});
