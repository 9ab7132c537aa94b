/**
 * The one contract between the screen and the shell: every call with the schema of its input and the type of its output.
 * Each part of the application owns a file of calls; here they come together. `main/ipc` must answer every key (a missing
 * one does not compile); `preload` builds `window.api` from the keys.
 */
import { z } from 'zod';
import type { Agency } from '../domain/agency.ts';
import { type Office, officeSchema } from '../domain/office.ts';
import type { OverviewView, UnreportedView } from '../domain/overview.ts';
import { attachmentCalls } from './attachment-calls.ts';
import { backupCalls } from './backup-calls.ts';
import { id, nothing, returns } from './call.ts';
import { changeCalls } from './change-calls.ts';
import { criterionCalls } from './criterion-calls.ts';
import { documentCalls } from './document-calls.ts';
import { exchangeCalls } from './exchange-calls.ts';
import { formatCheckCalls } from './format-check-calls.ts';
import { paperCalls } from './paper-calls.ts';
import { planCalls } from './plan-calls.ts';
import { registerCalls } from './register-calls.ts';
import { reminderCalls } from './reminder-calls.ts';
import { reportCalls } from './report-calls.ts';
import { supportCalls } from './support-calls.ts';
import { taskCalls } from './task-calls.ts';
import { templateCalls } from './template-calls.ts';

export interface ApplicationState {
  readonly applicationVersion: string;
  /** `YYYY-MM-DD`, the local day on this PC; every status is counted from it. */
  readonly today: string;
  readonly office: Office | null;
  readonly planCount: number;
  /** Whether what is on the screens is partly the sample. */
  readonly hasSample: boolean;
  /** ISO instant of the last verified backup; null before the first. */
  readonly lastBackupAt: string | null;
}

export const contract = {
  'application.getState': { input: nothing, output: returns<ApplicationState>() },
  'office.update': { input: officeSchema, output: returns<Office>() },
  /** `planId` null: of all plans. */
  'overview.get': { input: z.strictObject({ planId: id.nullable() }), output: returns<OverviewView>() },
  /** Who owes progress for the quarter that ended last. */
  'overview.listUnreported': {
    input: z.strictObject({ planId: id.nullable() }),
    output: returns<UnreportedView>(),
  },
  'agencies.list': { input: nothing, output: returns<readonly Agency[]>() },
  /** Chooses the units behind a group ("các cơ quan, đơn vị, địa phương"). */
  'agencies.saveMembers': {
    input: z.strictObject({ groupId: id, memberIds: z.array(id).max(2000) }),
    output: returns<null>(),
  },
  ...planCalls,
  ...taskCalls,
  ...attachmentCalls,
  ...documentCalls,
  ...registerCalls,
  ...templateCalls,
  ...reminderCalls,
  ...reportCalls,
  ...criterionCalls,
  ...changeCalls,
  ...exchangeCalls,
  ...backupCalls,
  ...supportCalls,
  ...formatCheckCalls,
  ...paperCalls,
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type InputOf<C extends Channel> = Readonly<z.infer<Contract[C]['input']>>;
export type OutputOf<C extends Channel> = Contract[C]['output']['type'];
