/** The worker of papers as the handlers use it: started with the first paper, then kept, since a preview asks again and again. No Electron here. */
import path from 'node:path';
import type { DocumentDraft } from '../core/domain/document-draft.ts';
import type { PressingAgency, PressingOfTasks } from '../core/domain/reminder.ts';
import type { ComposeRequest } from '../core/ipc/document-calls.ts';
import { createKeptWorker } from './kept-worker.ts';
import type { ReminderChoices } from './reminders.ts';

export type PaperJob =
  | {
      readonly kind: 'compose';
      /** The database, which is open in the main process too. */
      readonly file: string;
      readonly request: ComposeRequest;
      readonly today: string;
    }
  | { readonly kind: 'listPressing'; readonly file: string; readonly planId: number; readonly today: string }
  | {
      readonly kind: 'listPressingOf';
      readonly file: string;
      readonly taskIds: readonly number[];
      readonly today: string;
    }
  | {
      readonly kind: 'draftReminders';
      readonly file: string;
      readonly request: ReminderChoices;
      readonly today: string;
    }
  | { readonly kind: 'write'; readonly draft: DocumentDraft; readonly template: Uint8Array };

/** What each job is answered with. */
export interface PaperResults {
  readonly compose: DocumentDraft;
  readonly listPressing: readonly PressingAgency[];
  readonly listPressingOf: PressingOfTasks;
  /** Each a `ReminderDraft` as JSON: a text crosses to the main process in one piece, where objects would hold it up. */
  readonly draftReminders: readonly string[];
  readonly write: Uint8Array;
}

/** Built beside the bundle; plain Node (tests, fuzz) runs the source. */
const script = path.join(import.meta.dirname, `paper-thread${path.extname(import.meta.filename)}`);

const worker = createKeptWorker<PaperJob, PaperResults[PaperJob['kind']]>(script);

async function ask<Kind extends PaperJob['kind']>(
  job: Extract<PaperJob, { readonly kind: Kind }>,
): Promise<PaperResults[Kind]> {
  return (await worker.ask(job)) as PaperResults[Kind];
}

/** The .docx of a draft, as `writeDocx` writes it. Throws AppError `document.templateBroken`. */
export function writePaper(draft: DocumentDraft, template: Uint8Array): Promise<Uint8Array> {
  return ask({ kind: 'write', draft, template });
}

/** The draft of a paper from what is stored in the database `file`. Throws AppError as `getDocumentFacts` and `composeDocument` do. */
export function composePaper(file: string, request: ComposeRequest, today: string): Promise<DocumentDraft> {
  return ask({ kind: 'compose', file, request, today });
}

/** Who is to be pressed for what, as `listPressing` finds it in the database `file`: thousands of late tasks take their time. */
export function findPressing(file: string, planId: number, today: string): Promise<readonly PressingAgency[]> {
  return ask({ kind: 'listPressing', file, planId, today });
}

/** Whom chosen tasks press, as `listPressingOf` finds it in the database `file`. */
export function findPressingOf(file: string, taskIds: readonly number[], today: string): Promise<PressingOfTasks> {
  return ask({ kind: 'listPressingOf', file, taskIds, today });
}

/** The công văn that press the agencies, as `draftReminders` makes them from the database `file`, each as JSON. Throws its AppErrors. */
export function composeReminders(file: string, request: ReminderChoices, today: string): Promise<readonly string[]> {
  return ask({ kind: 'draftReminders', file, request, today });
}
