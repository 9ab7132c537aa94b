/**
 * The one contract between the screen and the shell: every call with the schema of its input and the type of its output.
 * `main/ipc` must answer every key (a missing one does not compile); `preload` builds `window.api` from the keys.
 */
import { z } from 'zod';
import type { Agency } from '../domain/agency.ts';
import { type BackupsState, backupChoiceSchema, type RecoveryState, type SalvageView } from '../domain/backup.ts';
import { deadlineSchema, isoDateSchema } from '../domain/deadline.ts';
import {
  type DocumentDetail,
  type DocumentView,
  documentDraftSchema,
  documentKinds,
} from '../domain/document-draft.ts';
import { reformFields } from '../domain/field.ts';
import { type Office, officeSchema } from '../domain/office.ts';
import type { OverviewView } from '../domain/overview.ts';
import type { PlanImportView, PlanView, SourceDocumentView } from '../domain/plan.ts';
import type { PlanComparison } from '../domain/plan-update.ts';
import { progressInputSchema } from '../domain/progress.ts';
import { type TaskDetail, type TaskView, taskColumns } from '../domain/task.ts';
import type { TaskIndex } from '../domain/task-index.ts';
import { type ColumnMapping, columnMappingSchema } from '../import/column-mapping.ts';
import { parsedDocumentSchema } from '../import/parsed-document.ts';

/** Names the output type of a call; carries no value. */
function returns<T>(): { readonly type: T } {
  return {} as { readonly type: T };
}

const id = z.int().positive();
const nothing = z.undefined();
/** Which tasks a list or count is about; null: all plans. */
const planFilter = z.strictObject({ planId: id.nullable() });

/** What a clerk may correct on a task after import; only the keys given change. */
export const taskChangesSchema = z.strictObject({
  title: z.string().trim().min(1).max(20_000).optional(),
  goal: z.string().trim().max(20_000).nullable().optional(),
  product: z.string().trim().max(5000).nullable().optional(),
  authority: z.string().trim().max(1000).nullable().optional(),
  field: z.enum(reformFields).nullable().optional(),
  deadline: deadlineSchema.nullable().optional(),
  /** Agency names; an unknown one is added to the directory. */
  leadAgencies: z.array(z.string().trim().min(1).max(500)).max(200).optional(),
  coordinatingAgencies: z.array(z.string().trim().min(1).max(500)).max(200).optional(),
  implementingAgencies: z.array(z.string().trim().min(1).max(500)).max(200).optional(),
});
export type TaskChanges = Readonly<z.infer<typeof taskChangesSchema>>;

/** What a paper is composed for. BC needs a period; CV an agency to press; KH and TB take the plan. */
export const composeRequestSchema = z.strictObject({
  kind: z.enum(documentKinds),
  planId: id,
  periodKey: z.string().max(20).nullable(),
  agencyId: id.nullable(),
});
export type ComposeRequest = Readonly<z.infer<typeof composeRequestSchema>>;

/** A paper that has been read, as the clerk has corrected it. */
const incomingPaper = {
  fileName: z.string().trim().min(1).max(255),
  /** SHA-256 of the file's bytes, hexadecimal: the same file is taken in once. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** The plan's year, as corrected by the clerk. */
  year: z.int().min(1945).max(2200),
  document: parsedDocumentSchema,
};
/** Names as written whose agency the clerk chose; the directory keeps them as spellings. */
const chosenNames = z.array(z.string().trim().min(1).max(500)).max(5000).optional();

export interface ApplicationState {
  readonly applicationVersion: string;
  /** `YYYY-MM-DD`, the local day on this PC; every status is counted from it. */
  readonly today: string;
  readonly office: Office | null;
  readonly planCount: number;
  /** ISO instant of the last verified backup; null before the first. */
  readonly lastBackupAt: string | null;
}

export interface FileSaved {
  /** Name only: paths never cross. Null when the clerk cancelled the dialog. */
  readonly fileName: string | null;
}

export interface PrintOutcome {
  readonly wasPrinted: boolean;
}

/** The job of the hidden page that lays out and prints a paper. */
export interface PaperJob {
  readonly docx: Uint8Array;
  /** For messages only. */
  readonly fileName: string;
}

export const contract = {
  'application.getState': { input: nothing, output: returns<ApplicationState>() },
  'office.update': { input: officeSchema, output: returns<Office>() },

  'plans.list': { input: nothing, output: returns<readonly PlanView[]>() },
  'plans.importSample': { input: nothing, output: returns<{ readonly planId: number }>() },
  'plans.import': {
    input: z.strictObject({ ...incomingPaper, chosenNames }),
    output: returns<{ readonly planId: number }>(),
  },
  /** The stored plan that a paper is, and how the two differ; null when the paper is new. */
  'plans.compare': { input: z.strictObject(incomingPaper), output: returns<PlanComparison | null>() },
  'plans.applyUpdate': {
    input: z.strictObject({
      fileName: incomingPaper.fileName,
      fingerprint: incomingPaper.fingerprint,
      document: parsedDocumentSchema,
      chosenNames,
      planId: id,
      version: z.int().min(1),
      /** Keys of the differences to apply. */
      chosen: z.array(z.string().max(60)).max(60_000),
    }),
    output: returns<{ readonly planId: number }>(),
  },
  /** Every import, those that were taken back among them. */
  'plans.listImports': { input: nothing, output: returns<readonly PlanImportView[]>() },
  /** Takes a whole import back; nothing is deleted. */
  'plans.undoImport': { input: z.strictObject({ id }), output: returns<null>() },
  'plans.restoreImport': { input: z.strictObject({ id }), output: returns<null>() },
  /** What the columns of task tables mean, as the clerk has said it for earlier papers. */
  'plans.listColumnMappings': { input: nothing, output: returns<readonly ColumnMapping[]>() },
  'plans.rememberColumnMapping': { input: columnMappingSchema, output: returns<null>() },
  'sources.get': { input: z.strictObject({ id }), output: returns<SourceDocumentView>() },

  /** What the task table filters and counts by, of all plans. */
  'tasks.index': { input: nothing, output: returns<TaskIndex>() },
  /** The ids of the tasks that hold every word; null when there is no word to look for. */
  'tasks.search': { input: z.strictObject({ query: z.string().max(500) }), output: returns<Int32Array | null>() },
  /** The ids of all tasks in the order of a column. */
  'tasks.order': {
    input: z.strictObject({ column: z.enum(taskColumns), isDescending: z.boolean() }),
    output: returns<Int32Array>(),
  },
  /** The rows in view, in the order of their ids. */
  'tasks.rows': { input: z.strictObject({ ids: z.array(id).max(200) }), output: returns<readonly TaskView[]>() },
  'tasks.get': { input: z.strictObject({ id }), output: returns<TaskDetail>() },
  'tasks.update': {
    input: z.strictObject({ id, version: z.int().min(0), changes: taskChangesSchema }),
    output: returns<TaskDetail>(),
  },
  'tasks.recordProgress': { input: progressInputSchema, output: returns<TaskDetail>() },
  'overview.get': { input: planFilter, output: returns<OverviewView>() },
  'agencies.list': { input: nothing, output: returns<readonly Agency[]>() },

  'documents.list': { input: nothing, output: returns<readonly DocumentView[]>() },
  'documents.compose': { input: composeRequestSchema, output: returns<DocumentDetail>() },
  'documents.get': { input: z.strictObject({ id }), output: returns<DocumentDetail>() },
  'documents.update': {
    input: z.strictObject({ id, version: z.int().min(0), draft: documentDraftSchema }),
    output: returns<DocumentDetail>(),
  },
  /** Moves a draft out of the list; it stays in the database. */
  'documents.discard': { input: z.strictObject({ id }), output: returns<null>() },
  /** The finished .docx: of a draft as it stands, of an issued paper the very file that was issued. */
  'documents.render': { input: z.strictObject({ id }), output: returns<Uint8Array>() },
  'documents.nextNumber': {
    input: z.strictObject({ id, issuedOn: isoDateSchema }),
    output: returns<{ readonly number: number }>(),
  },
  /** Enters the paper in the register with number and date, and keeps the exact file. */
  'documents.issue': {
    input: z.strictObject({
      id,
      version: z.int().min(0),
      number: z.int().min(1).max(999_999),
      issuedOn: isoDateSchema,
    }),
    output: returns<DocumentDetail>(),
  },
  'documents.saveDocx': { input: z.strictObject({ id }), output: returns<FileSaved>() },
  'documents.savePdf': { input: z.strictObject({ id }), output: returns<FileSaved>() },
  'documents.print': { input: z.strictObject({ id }), output: returns<PrintOutcome>() },

  /** Reads every copy: a moment's work, for the settings screen only. */
  'backups.getState': { input: nothing, output: returns<BackupsState>() },
  'backups.backUpNow': { input: nothing, output: returns<null>() },
  /** Lets the clerk choose a folder besides the first and makes a copy there; false when the dialog was cancelled. */
  'backups.chooseSecondFolder': { input: nothing, output: returns<{ readonly isChosen: boolean }>() },
  'backups.forgetSecondFolder': { input: nothing, output: returns<null>() },
  /** Puts a copy in the place of the data; what was there is a copy "before restore" then. The page must be loaded anew. */
  'backups.restore': { input: backupChoiceSchema, output: returns<null>() },

  /** Only for the recovery page, which opens in place of the screen when the database is damaged. */
  'recovery.getState': { input: nothing, output: returns<RecoveryState>() },
  'recovery.restore': { input: backupChoiceSchema, output: returns<null>() },
  /** Reads what can be read into a new file; the damaged one stays as it is. */
  'recovery.salvage': { input: nothing, output: returns<SalvageView>() },
  /** Goes on with what was salvaged. */
  'recovery.takeSalvaged': { input: nothing, output: returns<null>() },

  /** Only for the hidden paper page: takes the job that was put down for it. */
  'paper.takeJob': { input: nothing, output: returns<PaperJob>() },
  /** Only for the hidden paper page: the pages stand and the fonts are in. */
  'paper.reportReady': {
    input: z.strictObject({ pageCount: z.int().min(1), notDrawn: z.array(z.string().max(200)).max(100) }),
    output: returns<null>(),
  },
  /** Only for the hidden paper page: the file could not be laid out; the reason in Vietnamese. */
  'paper.reportFailure': { input: z.strictObject({ reason: z.string().max(1000) }), output: returns<null>() },
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type InputOf<C extends Channel> = Readonly<z.infer<Contract[C]['input']>>;
export type OutputOf<C extends Channel> = Contract[C]['output']['type'];
