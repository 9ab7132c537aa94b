/** Plans, tasks and progress in the exchange: how each is named, written and shown. Their SQL: work-records.ts, write-work.ts. */
import { reformFieldNames } from '../../../core/domain/field.ts';
import { findPeriod } from '../../../core/domain/reporting-period.ts';
import { formFields, viewFields, writeEvidence } from '../../../core/exchange/sheet-fields.ts';
import type { Database } from '../../database.ts';
import { findByUid, type RecordStore, wordDay } from '../record-store.ts';
import {
  type PlanFields,
  type ProgressFields,
  progressKey,
  readPlans,
  readProgress,
  readTasks,
  type TaskFields,
} from './work-records.ts';
import {
  insertPlanRecord,
  insertTaskRecord,
  removeProgressRecord,
  writePlanRecord,
  writeProgressRecord,
  writeTaskRecord,
} from './write-work.ts';

/** The task as a difference names it. */
export function wordTask(db: Database, uid: string): string {
  const task = db
    .prepare<[string], { readonly code: string | null; readonly title: string }>(
      "SELECT code, title FROM task WHERE uid = ? AND uid <> ''",
    )
    .get(uid);
  return [task?.code, task?.title ?? uid].filter(Boolean).join(' ');
}

/** Task, period and unit in words. */
export function wordPlace(
  db: Database,
  { task, periodKey, agency }: { readonly task: string; readonly periodKey: string; readonly agency: string | null },
): string {
  return [wordTask(db, task), findPeriod(periodKey)?.name ?? periodKey, agency].filter(Boolean).join(' · ');
}

export const planStore: RecordStore<PlanFields> = {
  kind: 'plans',
  tables: ['plan', 'source_document'],
  read: readPlans,
  insert: insertPlanRecord,
  update: writePlanRecord,
  // A plan is taken back by a field of it; its row stays.
  remove: () => undefined,
  words: {
    subject: (_, key, fields) => fields?.head.title ?? key,
    labels: { head: 'Phần đầu kế hoạch', isWithdrawn: 'Lần nhập' },
    values: {
      head: ({ title }: PlanFields['head']) => title,
      isWithdrawn: (is: boolean) => (is ? 'Đã hoàn tác' : 'Đang dùng'),
    },
  },
};

const wordList = (list: TaskFields['lead']) => list.map(({ name }) => name).join('; ');

export const taskStore: RecordStore<TaskFields> = {
  kind: 'tasks',
  tables: ['task', 'task_agency', 'extension'],
  read: readTasks,
  mapAgencies: (fields, name) => {
    const list = (of: TaskFields['lead']) => of.map((one) => ({ ...one, name: name(one.name) }));
    const { lead, coordinating, implementing } = fields;
    return { ...fields, lead: list(lead), coordinating: list(coordinating), implementing: list(implementing) };
  },
  insert: (db, uid, fields, context) => {
    const planId = findByUid(db, 'plan', fields.plan);
    if (planId !== undefined) insertTaskRecord(db, { uid, planId, fields }, context);
  },
  update: writeTaskRecord,
  // A task goes to the recycle bin by a field of it; its row stays.
  remove: () => undefined,
  words: {
    subject: (_, key, fields) => [fields?.code, fields?.title ?? key].filter(Boolean).join(' '),
    labels: {
      type: 'Loại',
      code: viewFields.code.label,
      title: viewFields.title.label,
      goal: viewFields.goal.label,
      measures: 'Giải pháp',
      field: viewFields.field.label,
      deadline: 'Thời hạn',
      product: viewFields.product.label,
      authority: viewFields.authority.label,
      lead: viewFields.leadAgencies.label,
      coordinating: viewFields.coordinatingAgencies.label,
      implementing: viewFields.implementingAgencies.label,
      place: 'Chỗ trong văn bản gốc',
      isDropped: 'Còn áp dụng',
      isDeleted: 'Thùng rác',
      extensions: 'Gia hạn',
    },
    values: {
      measures: (of: TaskFields['measures']) => of.map(({ text }) => `- ${text}`).join('\n'),
      field: (field: keyof typeof reformFieldNames) => reformFieldNames[field],
      deadline: ({ raw }: NonNullable<TaskFields['deadline']>) => raw,
      lead: wordList,
      coordinating: wordList,
      implementing: wordList,
      place: ({ lineFrom, lineTo }: TaskFields['place']) => `dòng ${lineFrom}–${lineTo}`,
      isDropped: (is: boolean) => (is ? 'Không còn trong văn bản' : 'Có'),
      isDeleted: (is: boolean) => (is ? 'Đã vào thùng rác' : 'Không'),
      extensions: (of: TaskFields['extensions']) =>
        of.map(({ dueOn, documentCode }) => `${wordDay(dueOn)} (${documentCode})`).join('\n'),
    },
  },
};

export const progressStore: RecordStore<ProgressFields> = {
  kind: 'progress',
  tables: ['progress', 'evidence'],
  read: readProgress,
  keyOf: ({ of }) => progressKey(of),
  mapAgencies: (fields, name) => ({
    ...fields,
    of: { ...fields.of, agency: fields.of.agency === null ? null : name(fields.of.agency) },
  }),
  changedAt: ({ recorded }) => recorded.at,
  insert: (db, _, fields, context) => {
    const taskId = findByUid(db, 'task', fields.of.task);
    if (taskId !== undefined) writeProgressRecord(db, taskId, fields, context);
  },
  update: (db, { fields }, after, context) => {
    const taskId = findByUid(db, 'task', fields.of.task);
    if (taskId !== undefined) writeProgressRecord(db, taskId, after, context);
  },
  remove: (db, record, context) => {
    const taskId = findByUid(db, 'task', record.fields.of.task);
    if (taskId !== undefined) removeProgressRecord(db, taskId, record, context);
  },
  words: {
    subject: (db, key, fields) => (fields ? wordPlace(db, fields.of) : key),
    labels: {
      standing: 'Tình trạng, tỷ lệ',
      outcome: formFields.periodOutcome.label,
      obstacle: formFields.obstacle.label,
      recommendation: formFields.recommendation.label,
      evidence: formFields.evidence.label,
    },
    values: {
      standing: ({ status, percent, completedOn }: ProgressFields['standing']) =>
        [
          formFields.progressStatus.choices[status],
          `${percent} %`,
          completedOn ? `xong ngày ${wordDay(completedOn)}` : '',
        ]
          .filter(Boolean)
          .join(', '),
      evidence: (of: ProgressFields['evidence']) => writeEvidence(of),
    },
  },
};
