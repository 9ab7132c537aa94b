/** The contract's keys without its schemas, so that the preload script carries no validator. */
import type { Channel, InputOf, OutputOf } from './contract.ts';
import type { Result } from './result.ts';

export type { Channel };

/** Every channel once; `satisfies` and the check below keep it equal to the contract. */
export const channels = [
  'application.getState',
  'office.update',
  'plans.list',
  'plans.importSample',
  'plans.removeSample',
  'plans.import',
  'plans.compare',
  'plans.applyUpdate',
  'plans.listImports',
  'plans.undoImport',
  'plans.restoreImport',
  'plans.listColumnMappings',
  'plans.rememberColumnMapping',
  'sources.get',
  'tasks.index',
  'tasks.search',
  'tasks.ranks',
  'tasks.lacks',
  'tasks.rows',
  'tasks.versions',
  'tasks.get',
  'tasks.listChanges',
  'tasks.update',
  'tasks.edit',
  'tasks.extend',
  'tasks.recordProgress',
  'tasks.listViews',
  'tasks.saveView',
  'tasks.deleteView',
  'tasks.keepLayout',
  'tasks.getDueSoonSteps',
  'tasks.setDueSoonSteps',
  'tasks.listUnits',
  'tasks.recordUnits',
  'overview.get',
  'overview.listUnreported',
  'agencies.list',
  'agencies.saveMembers',
  'documents.list',
  'documents.compose',
  'documents.get',
  'documents.update',
  'documents.discard',
  'documents.render',
  'documents.nextNumber',
  'documents.issue',
  'documents.saveDocx',
  'documents.savePdf',
  'documents.print',
  'documents.printAll',
  'criteria.listYears',
  'criteria.list',
  'criteria.save',
  'criteria.update',
  'criteria.compose',
  'reminders.listPressing',
  'reminders.compose',
  'reminders.listOfTask',
  'indicators.catalogue',
  'indicators.addProfile',
  'indicators.save',
  'indicators.drop',
  'indicators.values',
  'indicators.saveValues',
  'reports.list',
  'reports.outlines',
  'reports.saveOutline',
  'reports.draft',
  'reports.get',
  'reports.update',
  'reports.discard',
  'reports.trace',
  'reports.saveVersion',
  'reports.version',
  'reports.comment',
  'reports.resolveComment',
  'reports.send',
  'reports.toPaper',
  'changes.getState',
  'changes.undo',
  'changes.redo',
  'bin.list',
  'bin.deleteTasks',
  'bin.restoreTasks',
  'bin.restoreDraft',
  'backups.getState',
  'backups.backUpNow',
  'backups.chooseSecondFolder',
  'backups.forgetSecondFolder',
  'backups.restore',
  'recovery.getState',
  'recovery.restore',
  'recovery.salvage',
  'recovery.takeSalvaged',
  'paper.takeJob',
  'paper.reportReady',
  'paper.reportFailure',
] as const satisfies readonly Channel[];

type Missing = Exclude<Channel, (typeof channels)[number]>;
/** A compile error here names a channel of the contract that the list lacks. */
export const noChannelIsMissing: [Missing] extends [never] ? true : Missing = true;

type Group = Channel extends `${infer G}.${string}` ? G : never;

/** `window.api.tasks.list(input)`: one method per channel; each answers with a Result. */
export type Api = {
  readonly [G in Group]: {
    readonly [C in Channel as C extends `${G}.${infer M}` ? M : never]: undefined extends InputOf<C>
      ? () => Promise<Result<OutputOf<C>>>
      : (input: InputOf<C>) => Promise<Result<OutputOf<C>>>;
  };
};
