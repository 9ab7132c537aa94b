/** The worker of papers as the handlers use it: started with the first paper, then kept, since a preview asks again and again. No Electron here. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DocumentDraft } from '../core/domain/document-draft.ts';
import type { PressingAgency, PressingOfTasks } from '../core/domain/reminder.ts';
import type { ComposeRequest } from '../core/ipc/document-calls.ts';
import type { ReminderChoices } from './reminders.ts';
import { type ThreadAnswer, takeAnswer } from './thread-answer.ts';

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

export type PaperAnswer = ThreadAnswer<PaperResults[PaperJob['kind']]>;

interface Waiting {
  readonly resolve: (answer: PaperAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** Built beside the bundle; plain Node (tests, fuzz) runs the source. */
const script = path.join(import.meta.dirname, `paper-thread${path.extname(import.meta.filename)}`);

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let nextId = 1;

function start(): Worker {
  const started = new Worker(script);
  started.on('message', ({ id, answer }: { readonly id: number; readonly answer: PaperAnswer }) => {
    waiting.get(id)?.resolve(answer);
    waiting.delete(id);
    // While nobody waits, the worker keeps no program open.
    if (waiting.size === 0) started.unref();
  });
  started.on('error', (error: Error) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return started;
}

async function ask<Kind extends PaperJob['kind']>(
  job: Extract<PaperJob, { readonly kind: Kind }>,
): Promise<PaperResults[Kind]> {
  worker ??= start();
  worker.ref();
  const id = nextId;
  nextId += 1;
  const answer = await new Promise<PaperAnswer>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker?.postMessage({ id, job });
  });
  return takeAnswer(answer) as PaperResults[Kind];
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
