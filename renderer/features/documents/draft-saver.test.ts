/** Autosave: what the clerk typed is stored once, in order, and is never lost when a save is refused. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DocumentDetail, DocumentDraft } from '../../../core/domain/document-draft.ts';
import { AppError } from '../../../core/ipc/result.ts';
import { DraftSaver, saveDelayMs } from './draft-saver.ts';

const draft: DocumentDraft = {
  kind: 'BC',
  header: {
    parentAgency: 'UBND TỈNH AN GIANG',
    issuingAgency: 'SỞ NỘI VỤ',
    number: null,
    symbol: 'BC-SNV',
    issuePlace: 'An Giang',
    issuedOn: null,
    year: 2026,
    subject: 'Kết quả cải cách hành chính quý III năm 2026',
  },
  addressees: [],
  legalBases: [],
  blocks: [],
  signatory: { titleLines: ['GIÁM ĐỐC'], name: 'Nguyễn Văn An' },
  recipients: [],
  filingNote: 'VT, CCHC',
  appendices: [],
};

const stored: DocumentDetail = {
  id: 4,
  kind: 'BC',
  state: 'draft',
  number: null,
  symbol: 'BC-SNV',
  issuedOn: null,
  subject: draft.header.subject,
  signatoryName: 'Nguyễn Văn An',
  createdAt: '2026-11-20T01:00:00.000Z',
  updatedAt: '2026-11-20T01:00:00.000Z',
  fileSha256: null,
  correctsId: null,
  draft,
  version: 3,
};

/** Storage that answers when told to. */
function startStorage() {
  const calls: { readonly draft: DocumentDraft; readonly version: number; readonly answer: (error?: Error) => void }[] =
    [];
  const save = (changed: DocumentDraft, version: number) =>
    new Promise<DocumentDetail>((resolve, reject) => {
      const answer = (error?: Error) =>
        error ? reject(error) : resolve({ ...stored, draft: changed, version: version + 1 });
      calls.push({ draft: changed, version, answer });
    });
  return { calls, saver: new DraftSaver(stored, save) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a pause in typing saves once, with everything typed', async () => {
  const { calls, saver } = startStorage();
  saver.change({ filingNote: 'VT' });
  await vi.advanceTimersByTimeAsync(saveDelayMs - 1);
  saver.change({ filingNote: 'VT, VP' });
  await vi.advanceTimersByTimeAsync(saveDelayMs - 1);
  expect(calls).toHaveLength(0);
  expect(saver.getSnapshot().state.kind).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1);
  expect(calls.map((call) => [call.draft.filingNote, call.version])).toEqual([['VT, VP', 3]]);
  calls[0]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.getSnapshot()).toMatchObject({ state: { kind: 'saved' }, stored: { version: 4 } });
});

test('typing during a save is saved after it, with the new version', async () => {
  const { calls, saver } = startStorage();
  saver.change({ filingNote: 'VT' });
  const flushed = saver.flush();
  await vi.advanceTimersByTimeAsync(0);
  saver.change({ filingNote: 'VT, CCHC, T.' });
  await vi.advanceTimersByTimeAsync(saveDelayMs);
  expect(calls).toHaveLength(1);
  calls[0]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(calls.map((call) => [call.draft.filingNote, call.version])).toEqual([
    ['VT', 3],
    ['VT, CCHC, T.', 4],
  ]);
  calls[1]?.answer();
  await flushed;
  expect(saver.getSnapshot().draft.filingNote).toBe('VT, CCHC, T.');
  await expect(saver.flush()).resolves.toBe(true);
});

test('a refused save keeps the words, says why, and is tried again on demand', async () => {
  const { calls, saver } = startStorage();
  saver.change({ filingNote: 'VT, QTTV' });
  const refused = saver.flush();
  await vi.advanceTimersByTimeAsync(0);
  calls[0]?.answer(new AppError('database.full'));
  await expect(refused).resolves.toBe(false);
  expect(saver.getSnapshot()).toMatchObject({
    draft: { filingNote: 'VT, QTTV' },
    state: { kind: 'refused', error: { code: 'database.full' } },
  });
  const retried = saver.flush();
  await vi.advanceTimersByTimeAsync(0);
  calls[1]?.answer();
  await expect(retried).resolves.toBe(true);
  expect(calls[1]?.draft.filingNote).toBe('VT, QTTV');
});

test('an issued document replaces the draft, and nothing is sent after it', async () => {
  const { calls, saver } = startStorage();
  saver.change({ filingNote: 'VT' });
  saver.replace({ ...stored, state: 'issued', number: 12 });
  await vi.advanceTimersByTimeAsync(saveDelayMs * 2);
  expect(calls).toHaveLength(0);
  expect(saver.getSnapshot()).toMatchObject({ draft: { filingNote: 'VT, CCHC' }, stored: { state: 'issued' } });
});
