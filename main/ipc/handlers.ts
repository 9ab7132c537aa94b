/** What each call of the contract does: parse nothing, decide nothing; hand over to db/ and the shell. */
import type { Channel } from '../../core/ipc/contract.ts';
import type { StartChannel } from '../../core/ipc/start-calls.ts';
import { listAgencies } from '../../db/agencies/agencies.ts';
import { findOffice, saveOffice } from '../../db/office/office.ts';
import { removeSample } from '../../db/office/sample.ts';
import { listColumnMappings, rememberColumnMapping } from '../../db/plans/column-mappings.ts';
import { listImports, restoreImport, undoImport } from '../../db/plans/plans.ts';
import { getSourceDocument } from '../../db/plans/source-documents.ts';
import { saveMembers } from '../../db/tasks/task-units.ts';
import { readSampleOffice } from '../resources.ts';
import { createAppearanceHandlers } from './appearance-handlers.ts';
import { createAttachmentHandlers } from './attachment-handlers.ts';
import { createBackupHandlers } from './backup-handlers.ts';
import { createChangeHandlers } from './change-handlers.ts';
import { createCriterionHandlers } from './criterion-handlers.ts';
import { createDocumentHandlers } from './document-handlers.ts';
import { createExchangeHandlers } from './exchange-handlers.ts';
import { createFindHandlers } from './find-handlers.ts';
import { createFirstRunHandlers } from './first-run-handlers.ts';
import { formatCheckHandlers } from './format-check-handlers.ts';
import { paperHandlers } from './paper-handlers.ts';
import { createProfileHandlers } from './profile-handlers.ts';
import type { Handlers } from './register.ts';
import { createRegisterHandlers } from './register-handlers.ts';
import { createReminderHandlers } from './reminder-handlers.ts';
import { createReportHandlers } from './report-handlers.ts';
import type { Shell } from './shell.ts';
import { createSupportHandlers } from './support-handlers.ts';
import { createTaskHandlers } from './task-handlers.ts';
import { createTemplateHandlers } from './template-handlers.ts';
import { createUpdateHandlers } from './update-handlers.ts';

/** The calls of the later screens and of the paper page. Those of the recovery page and of the lock need no database. */
export function createHandlers(
  shell: Shell,
): Handlers<Exclude<Channel, StartChannel | `${'recovery' | 'lock' | 'protection'}.${string}`>> {
  const { db, clock, writing, longCalls } = shell;
  return {
    'office.get': () => findOffice(db),
    'office.update': (office) => saveOffice(db, office, writing()),
    'plans.importSample': async () => {
      // Only now: it brings the reader of papers along.
      const { importSample } = await import('../sample.ts');
      return importSample(db, clock.today(), writing());
    },
    'plans.removeSample': () => {
      shell.schedule.backUp();
      removeSample(db, readSampleOffice(), writing());
      return null;
    },
    'plans.import': longCalls.passing('plans.import'),
    'plans.compare': longCalls.passing('plans.compare'),
    'plans.applyUpdate': longCalls.passing('plans.applyUpdate'),
    'plans.listImports': () => listImports(db),
    'plans.undoImport': ({ id }) => {
      undoImport(db, id, writing());
      return null;
    },
    'plans.restoreImport': ({ id }) => {
      restoreImport(db, id, writing());
      return null;
    },
    'plans.listColumnMappings': () => listColumnMappings(db),
    'plans.rememberColumnMapping': (mapping) => {
      rememberColumnMapping(db, mapping);
      return null;
    },
    'sources.get': ({ id }) => getSourceDocument(db, id),
    'agencies.list': () => listAgencies(db),
    'agencies.saveMembers': (input) => {
      saveMembers(db, input, writing());
      return null;
    },
    ...createFirstRunHandlers(shell),
    ...createProfileHandlers(shell),
    ...createAttachmentHandlers(shell),
    ...createAppearanceHandlers(shell),
    ...createUpdateHandlers(shell),
    ...createBackupHandlers(shell),
    ...createSupportHandlers(shell),
    ...createChangeHandlers(shell),
    ...createExchangeHandlers(shell),
    ...createFindHandlers(shell),
    ...createDocumentHandlers(shell),
    ...createTaskHandlers(shell),
    ...createReminderHandlers(shell),
    ...createReportHandlers(shell),
    ...createRegisterHandlers(shell),
    ...createTemplateHandlers(shell),
    ...createCriterionHandlers(shell),
    ...formatCheckHandlers,
    ...paperHandlers,
  };
}
