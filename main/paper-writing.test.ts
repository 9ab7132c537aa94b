import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { getDocumentFacts } from '../db/documents/facts.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { listPressing } from '../db/tasks/reminders.ts';
import { composeDocument } from '../templates/compose-document.ts';
import { writeDocx } from '../templates/to-docx/index.ts';
import { composePaper, composeReminders, findPressing, writePaper } from './paper-writing.ts';
import { draftReminders } from './reminders.ts';
import { readTemplate } from './resources.ts';
import { importSample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'ban-viec-cchc-'));
const today = '2026-11-22';
const context = { actor: 'Nguyễn Thị Hoa', now: '2026-11-22T02:30:00.000Z' };
const file = join(folder, 'cchc.sqlite');
const db = openDatabase(file, { backupFolder: null, now: context.now });
await importSample(db, today, context);

afterAll(() => {
  closeDatabase(db);
  rmSync(folder, { recursive: true, force: true });
});

const request = { kind: 'KH', planId: 1, periodKey: null, agencyId: null } as const;

test('a paper is the same whether it is composed and written beside the open database or with it', async () => {
  const draft = await composePaper(file, request, today);
  expect(draft).toEqual(composeDocument('KH', getDocumentFacts(db, request, today)));
  const template = readTemplate('KH');
  expect(Buffer.from(await writePaper(draft, template)).equals(Buffer.from(writeDocx(draft, template)))).toBe(true);
});

test('who is to be pressed, and the papers that do, are found beside the open database as with it', async () => {
  const pressing = await findPressing(file, 1, today);
  expect(pressing.length).toBeGreaterThan(2);
  expect(pressing).toEqual(listPressing(db, 1, today));
  const request = { planId: 1, choices: pressing.map(({ agencyId }) => ({ agencyId })) };
  const drafts = await composeReminders(file, request, today);
  expect(drafts.map((text) => JSON.parse(text))).toEqual(draftReminders(db, request, today));
});

test('refusals come back with their words, and the next paper is made all the same', async () => {
  await expect(composePaper(file, { ...request, planId: 99 }, today)).rejects.toMatchObject({
    code: 'record.notFound',
  });
  const draft = await composePaper(file, request, today);
  await expect(writePaper(draft, new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: 'document.templateBroken' });
  expect((await writePaper(draft, readTemplate('KH'))).length).toBeGreaterThan(1000);
});
