/** What clerks do with papers and their numbers on a PC, at random. Not part of the product. */
import { createHash } from 'node:crypto';
import { findOrAddAgencies } from '../agencies/agencies.ts';
import { type Database, transaction } from '../database.ts';
import {
  discardDraft,
  findNextNumber,
  getDocument,
  insertDraft,
  issueDocument,
  listDocuments,
  revokeDocument,
  sendToSign,
  takeBackFromSigning,
  updateDraft,
} from '../documents/documents.ts';
import { releaseNumber, reserveNumbers } from '../documents/register.ts';
import { insertReminders } from '../tasks/reminders.ts';
import { listTasks } from '../tasks/tasks.ts';
import { on } from './exchange-pair.ts';
import { documentDraft, today } from './test-papers.ts';

export const paperEditKinds = [
  'reserve',
  'release',
  'draft',
  'editDraft',
  'discardDraft',
  'sign',
  'issue',
  'revoke',
  'correct',
  'remind',
] as const;
export type PaperEditKind = (typeof paperEditKinds)[number];

export interface PaperEdit {
  readonly kind: PaperEditKind;
  readonly task: number;
  readonly word: string;
  readonly number: number;
}

export function isPaperEdit<Other extends { readonly kind: string }>(edit: Other | PaperEdit): edit is PaperEdit {
  return (paperEditKinds as readonly string[]).includes(edit.kind);
}

/** Does it through the real functions; what cannot be done now is left out. */
export function makePaperEdit(
  db: Database,
  { kind, task, word: text, number: count }: PaperEdit,
  machine: string,
  minute: number,
): void {
  const context = on(machine, minute);
  const papers = listDocuments(db);
  const drafts = papers.filter(({ state }) => state === 'draft' || state === 'sentToSign');
  const issued = papers.filter(({ state }) => state === 'issued');
  const draft = drafts[count % Math.max(1, drafts.length)];
  const paper = issued[count % Math.max(1, issued.length)];
  // Papers of one office and of two boards of it: the first two are numbered alike on every PC.
  const symbol = ['BC-SNV', 'BC-BCĐ', `BC-${machine}`][count % 3] ?? '';
  switch (kind) {
    case 'reserve':
      reserveNumbers(db, { series: { series: `BC|${machine}`, year: 2026 }, count: 1, note: text }, context);
      return;
    case 'release': {
      const kept = db
        .prepare<[], { series: string; year: number; number: number }>(
          'SELECT series, year, number FROM reserved_number WHERE is_released = 0 LIMIT 1',
        )
        .get();
      if (kept) releaseNumber(db, kept, context);
      return;
    }
    case 'draft':
      insertDraft(db, documentDraft({ subject: `Văn bản ${text}`, symbol }), context);
      return;
    case 'editDraft':
      if (draft) {
        const { version, draft: present } = getDocument(db, draft.id);
        updateDraft(db, { id: draft.id, version, draft: { ...present, filingNote: `VT, ${text}` } }, context);
      }
      return;
    case 'discardDraft':
      if (draft) discardDraft(db, draft.id, context);
      return;
    case 'sign':
      if (draft) {
        const turn = draft.state === 'draft' ? sendToSign : takeBackFromSigning;
        turn(db, getDocument(db, draft.id), context);
      }
      return;
    case 'issue':
      if (draft) issuePaper(db, draft.id, text, machine, minute);
      return;
    case 'revoke':
      if (paper) revokeDocument(db, { id: paper.id, reason: `Nhầm ${text}` }, context);
      return;
    case 'correct':
      if (paper) insertDraft(db, documentDraft({ subject: `Đính chính ${text}`, symbol }), context, paper.id);
      return;
    case 'remind':
      transaction(db, () => {
        const tasks = listTasks(db, { planId: null }, today);
        const taskId = tasks[task % Math.max(1, tasks.length)]?.id;
        if (taskId === undefined) return;
        const given = documentDraft(
          { subject: `Đôn đốc ${text}`, symbol: 'SNV-CCHC' },
          { kind: 'CV', addressees: ['Sở Y tế'] },
        );
        const unit = `Sở ${text}`;
        const agencyId = findOrAddAgencies(db, [unit], context).get(unit)?.id ?? 0;
        insertReminders(db, { documentId: insertDraft(db, given, context).id, agencyId, taskIds: [taskId] });
      });
  }
}

/** Under the next number of its series, with a file that no other PC makes. */
function issuePaper(db: Database, id: number, text: string, machine: string, minute: number): void {
  const { version, draft } = getDocument(db, id);
  const file = Buffer.from(`PK ${text} ${minute} ${machine}`);
  const issued = { number: findNextNumber(db, { id, issuedOn: today }), issuedOn: today };
  const sha256 = createHash('sha256').update(file).digest('hex');
  issueDocument(
    db,
    { id, version, ...issued, file, sha256, draft: { ...draft, header: { ...draft.header, ...issued } } },
    on(machine, minute),
  );
}
