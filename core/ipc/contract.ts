/**
 * The one contract between the screen and the shell: every call with the schema of its input and the type of its output.
 * Each part of the application owns a file of calls; here they come together. `main/ipc` must answer every key (a missing
 * one does not compile); `preload` builds `window.api` from the keys.
 */
import type { Agency } from '../domain/agency.ts';
import { type Office, officeSchema } from '../domain/office.ts';
import { z } from '../zod.ts';
import { appearanceCalls } from './appearance-calls.ts';
import { attachmentCalls } from './attachment-calls.ts';
import { backupCalls } from './backup-calls.ts';
import { id, nothing, returns } from './call.ts';
import { changeCalls } from './change-calls.ts';
import { criterionCalls } from './criterion-calls.ts';
import { documentCalls } from './document-calls.ts';
import { exchangeCalls } from './exchange-calls.ts';
import { findCalls } from './find-calls.ts';
import { firstRunCalls } from './first-run-calls.ts';
import { formatCheckCalls } from './format-check-calls.ts';
import { lockCalls } from './lock-calls.ts';
import { paperCalls } from './paper-calls.ts';
import { planCalls } from './plan-calls.ts';
import { profileCalls } from './profile-calls.ts';
import { protectionCalls } from './protection-calls.ts';
import { registerCalls } from './register-calls.ts';
import { reminderCalls } from './reminder-calls.ts';
import { reportCalls } from './report-calls.ts';
import { startCalls } from './start-calls.ts';
import { supportCalls } from './support-calls.ts';
import { taskCalls } from './task-calls.ts';
import { templateCalls } from './template-calls.ts';
import { updateCalls } from './update-calls.ts';

export const contract = {
  ...startCalls,
  ...lockCalls,
  /** Null before the clerk has described it. */
  'office.get': { input: nothing, output: returns<Office | null>() },
  'office.update': { input: officeSchema, output: returns<Office>() },
  'agencies.list': { input: nothing, output: returns<readonly Agency[]>() },
  /** Chooses the units behind a group ("các cơ quan, đơn vị, địa phương"). */
  'agencies.saveMembers': {
    input: z.strictObject({ groupId: id, memberIds: z.array(id).max(2000) }),
    output: returns<null>(),
  },
  ...firstRunCalls,
  ...planCalls,
  ...profileCalls,
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
  ...findCalls,
  ...backupCalls,
  ...appearanceCalls,
  ...updateCalls,
  ...protectionCalls,
  ...supportCalls,
  ...formatCheckCalls,
  ...paperCalls,
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type InputOf<C extends Channel> = Readonly<z.infer<Contract[C]['input']>>;
export type OutputOf<C extends Channel> = Contract[C]['output']['type'];
