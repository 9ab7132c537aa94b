/** What clerks do on two PCs, at random: edits of every kind of record that packages carry. Not part of the product. */
import type { IndicatorInput } from '../../core/domain/indicator.ts';
import { defaultProfile } from '../../core/profile/index.ts';
import { findOrAddAgencies } from '../agencies/agencies.ts';
import type { Database } from '../database.ts';
import { transaction } from '../database.ts';
import { listDocuments } from '../documents/documents.ts';
import { deleteTasks, listRecycleBin, restoreTasks } from '../history/recycle-bin.ts';
import { getUndoState, redoStep, undoStep } from '../history/undo.ts';
import { addAttachment, listAttachments, removeAttachment } from '../progress/attachments.ts';
import { recordProgress } from '../progress/progress.ts';
import { listCriteria, saveCriteria, updateCriterion } from '../reports/criteria.ts';
import { addToCatalogue, dropIndicator, readCatalogue, saveIndicator, saveValues } from '../reports/indicators.ts';
import { saveReportVersion } from '../reports/report-versions.ts';
import {
  addReportComment,
  insertReport,
  linkPaper,
  listReports,
  sendReport,
  updateReport,
} from '../reports/reports.ts';
import { grantExtension } from '../tasks/extensions.ts';
import { saveMembers } from '../tasks/task-units.ts';
import { getTask, listTasks, updateTask } from '../tasks/tasks.ts';
import { on } from './exchange-pair.ts';
import { isPaperEdit, makePaperEdit, paperEditKinds } from './paper-edits.ts';
import { progressInput, today } from './test-papers.ts';

/** What a clerk may do; "exchange" is for the caller. */
export const editKinds = [
  'title',
  'lead',
  'progress',
  'attach',
  'detach',
  'extend',
  'delete',
  'restore',
  'member',
  'indicator',
  'dropIndicator',
  'value',
  'criteria',
  'score',
  'report',
  'editReport',
  'sendReport',
  'comment',
  'version',
  ...paperEditKinds,
  'undo',
  'redo',
  'exchange',
] as const;

/** What a clerk does on one PC at one moment. */
export interface Edit {
  readonly isOnA: boolean;
  readonly kind: (typeof editKinds)[number];
  /** Which task, which word, how many: as far as the kind needs them. */
  readonly task: number;
  readonly word: string;
  readonly number: number;
}

const indicator: Omit<IndicatorInput, 'name'> = {
  ...{ code: 'ho-so', group: 'thu-tuc', unit: 'hồ sơ', direction: 'none', target: null, decimals: 0 },
  ...{ accumulation: 'flow', formula: { kind: 'entered' }, display: 'line' },
};
const group = { code: 'thu-tuc', name: 'Thủ tục hành chính', field: 'procedure' } as const;

/** Does it through the real functions of this room; what cannot be done now is left out. */
export function makeEdit(db: Database, edit: Edit, machine: string, minute: number): void {
  if (isPaperEdit(edit)) {
    makePaperEdit(db, edit, machine, minute);
    return;
  }
  const { kind, task, word: text, number: count } = edit;
  const context = on(machine, minute);
  const tasks = listTasks(db, { planId: null }, today);
  const taskId = tasks[task % Math.max(1, tasks.length)]?.id;
  const agencyId = (name: string) => findOrAddAgencies(db, [name], context).get(name)?.id ?? 0;
  const drafts = listDocuments(db).filter(({ state }) => state === 'draft');
  const draft = drafts[count % Math.max(1, drafts.length)];
  const [newest, ...older] = listReports(db);
  const report = newest?.state === 'sent' ? (older.find(({ state }) => state === 'draft') ?? newest) : newest;
  switch (kind) {
    case 'title':
    case 'lead': {
      if (taskId === undefined) return;
      const changes = kind === 'title' ? { title: `Tên ${text}` } : { leadAgencies: [`Sở ${text}`] };
      updateTask(db, { id: taskId, version: getTask(db, taskId, today).version, changes }, context, today);
      return;
    }
    case 'progress': {
      if (taskId === undefined) return;
      const periodKey = count % 2 === 0 ? '2026-Q2' : '2026-Q3';
      recordProgress(
        db,
        progressInput(taskId, { percent: count, outcome: `Kết quả ${text}`, periodKey }),
        context,
        today,
      );
      return;
    }
    case 'attach':
      if (taskId === undefined) return;
      addAttachment(
        db,
        {
          ...{ taskId, periodKey: '2026-Q3', agencyId: count === 0 ? agencyId('Sở Y tế') : null },
          ...{ fileName: `Văn bản ${text}.pdf`, bytes: Buffer.from(`%PDF-1.7 ${text} ${count % 2}`) },
        },
        context,
      );
      return;
    case 'detach': {
      const [file] = taskId === undefined ? [] : listAttachments(db, taskId);
      if (file) removeAttachment(db, file.id, context);
      return;
    }
    case 'extend': {
      if (taskId === undefined) return;
      const { version } = getTask(db, taskId, today);
      const lastOn = db.prepare<[number], string | null>('SELECT last_on FROM task WHERE id = ?').pluck().get(taskId);
      const dueOn = `2027-0${count + 1}-15`;
      if (lastOn === dueOn) return;
      const grant = { dueOn, documentCode: `${count}/CV`, issuedOn: '2026-11-20', issuer: 'UBND tỉnh', subject: text };
      grantExtension(db, [{ id: taskId, version }], grant, context);
      return;
    }
    case 'delete':
      if (taskId !== undefined) deleteTasks(db, [taskId], context);
      return;
    case 'restore': {
      const [binned] = listRecycleBin(db).tasks;
      if (binned) restoreTasks(db, [binned.id], context);
      return;
    }
    case 'member':
      transaction(db, () => {
        const members = ['Sở Y tế', 'Sở Xây dựng', 'Sở Tài chính'].slice(0, count).map(agencyId);
        saveMembers(db, { groupId: agencyId('Các sở'), memberIds: members }, context);
      });
      return;
    case 'indicator': {
      const known = readCatalogue(db).indicators.find(({ code }) => code === indicator.code);
      const given = { ...indicator, name: `Hồ sơ ${text}`, target: count === 0 ? null : String(count) };
      if (known) saveIndicator(db, { indicator: given, version: known.version }, context);
      else addToCatalogue(db, { groups: [group], indicators: [given] }, context);
      return;
    }
    case 'dropIndicator':
      if (readCatalogue(db).indicators.length > 0) dropIndicator(db, indicator.code, context);
      return;
    case 'value': {
      if (readCatalogue(db).indicators.length === 0) return;
      const value = count === 0 ? null : String(count * 10);
      const ofUnit = task === 1 ? agencyId('Sở Y tế') : null;
      saveValues(
        db,
        [{ indicator: indicator.code, periodKey: '2026-Q3', agencyId: ofUnit, value, source: text }],
        context,
      );
      return;
    }
    case 'criteria': {
      const criteria = ['1', '1.1', '1.2']
        .slice(0, count + 1)
        .map((code) => ({ code, title: `Tiêu chí ${text}`, maxScore: '2' }));
      saveCriteria(db, { year: 2026, criteria }, context);
      return;
    }
    case 'score': {
      const [criterion] = listCriteria(db, 2026, today);
      if (!criterion) return;
      const changes = {
        selfScore: '1.5',
        note: text,
        evidence: [`${count}/BC`],
        taskIds: taskId === undefined ? [] : [taskId],
      };
      updateCriterion(db, { id: criterion.id, version: criterion.version, changes }, context);
      return;
    }
    case 'report': {
      const [outline] = defaultProfile.outlines;
      if (!outline || listReports(db).length > 1) return;
      const rows =
        taskId === undefined
          ? []
          : [`task:${taskId}`, ...getTask(db, taskId, today).progress.map(({ id }) => `progress:${id}`)];
      const blocks = [{ type: 'paragraph' as const, runs: [{ text }], origin: { kind: 'drafted' as const, rows } }];
      insertReport(
        db,
        { periodKey: '2026-Q3', outline, planId: 1, receiver: 'province', blocks, carriedFromId: null },
        context,
      );
      return;
    }
    case 'editReport':
      if (report?.state === 'draft') {
        const blocks = [...report.blocks, { type: 'paragraph' as const, runs: [{ text: `Thêm ${text}` }] }];
        updateReport(db, { id: report.id, version: report.version, blocks }, context);
        if (draft) linkPaper(db, report.id, draft.id);
      }
      return;
    case 'sendReport':
      if (report?.state === 'draft') {
        sendReport(db, { ...report, appendices: [], figures: {} }, context);
        saveReportVersion(db, { id: report.id, note: 'Bản đã gửi' }, context);
      }
      return;
    case 'comment':
      if (report) addReportComment(db, { id: report.id, quote: '', text: `Ý kiến ${text}` }, context);
      return;
    case 'version':
      if (report) saveReportVersion(db, { id: report.id, note: `Bản ${text}` }, context);
      return;
    case 'undo': {
      const step = getUndoState(db).undo;
      if (step && step.action !== 'plan.imported' && step.action !== 'exchange.merged')
        tryStep(() => undoStep(db, step.id, context));
      return;
    }
    case 'redo': {
      const step = getUndoState(db).redo;
      if (step) tryStep(() => redoStep(db, step.id, context));
      return;
    }
    case 'exchange':
  }
}

/** A step that later changes stand on is refused, and forgotten. */
function tryStep(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if ((error as { code?: string }).code !== 'change.cannotUndo') throw error;
  }
}
