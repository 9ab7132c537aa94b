/** The calls about tasks: the table, one task, its progress. */
import { deadlineSchema, isoDateSchema } from '../domain/deadline.ts';
import { extensionGrantSchema } from '../domain/extension.ts';
import { reformFields } from '../domain/field.ts';
import { progressInputSchema, progressStatuses } from '../domain/progress.ts';
import { type DueSoonSteps, type TaskDetail, type TaskView, taskColumns } from '../domain/task.ts';
import type { TaskChangesView } from '../domain/task-changes.ts';
import type { TaskIndex, TaskRanks } from '../domain/task-index.ts';
import {
  dueSoonStepsSchema,
  type TaskViews,
  taskLayoutSchema,
  taskListDefinitionSchema,
  viewNameSchema,
} from '../domain/task-list.ts';
import { type TaskUnitsView, unitProgressSchema } from '../domain/task-unit.ts';
import { z } from '../zod.ts';
import { id, nothing, returns } from './call.ts';

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

/** A change made in a cell of the table or to chosen tasks: recorded for the task as a whole, in the present quarter. */
export const progressChangeSchema = z.strictObject({
  status: z.enum(progressStatuses).optional(),
  percent: z.int().min(0).max(100).optional(),
  outcome: z.string().trim().max(20_000).optional(),
});

/** What came of an edit: how many tasks changed, and the versions they have now, in the order of the edits. */
export interface TaskEditOutcome {
  readonly changedCount: number;
  readonly versions: readonly { readonly id: number; readonly version: number }[];
}

const taskVersion = { id, version: z.int().min(0) };
/** As many tasks as one change may touch. */
const mostTasks = 100_000;

export const taskCalls = {
  /** What the task table filters and counts by, of all plans. */
  'tasks.index': { input: nothing, output: returns<TaskIndex>() },
  /** The ids of the tasks that hold every word; null when there is no word to look for. */
  'tasks.search': { input: z.strictObject({ query: z.string().max(500) }), output: returns<Int32Array | null>() },
  /** How all tasks stand to each other in a column, in the order of the index. */
  'tasks.ranks': { input: z.strictObject({ column: z.enum(taskColumns) }), output: returns<TaskRanks>() },
  /** "6 rõ": what each task leaves unclear, as bits, in the order of the index. */
  'tasks.lacks': { input: nothing, output: returns<Uint8Array>() },
  /** The rows in view, in the order of their ids. */
  'tasks.rows': { input: z.strictObject({ ids: z.array(id).max(200) }), output: returns<readonly TaskView[]>() },
  /** How tasks differ from how they stood when a day began. */
  'tasks.listChanges': { input: z.strictObject({ since: isoDateSchema }), output: returns<TaskChangesView>() },
  /** The versions of chosen tasks, in the order of their ids: what a change to all of them is checked against. */
  'tasks.versions': {
    input: z.strictObject({ ids: z.array(id).max(mostTasks) }),
    output: returns<readonly { readonly id: number; readonly version: number }[]>(),
  },
  'tasks.get': { input: z.strictObject({ id }), output: returns<TaskDetail>() },
  'tasks.update': {
    input: z.strictObject({ ...taskVersion, changes: taskChangesSchema }),
    output: returns<TaskDetail>(),
  },
  /** Many edits at once, all or none. */
  'tasks.edit': {
    input: z.strictObject({
      edits: z
        .array(
          z.strictObject({ ...taskVersion, changes: taskChangesSchema, progress: progressChangeSchema.optional() }),
        )
        .max(mostTasks),
    }),
    output: returns<TaskEditOutcome>(),
  },
  /** Gia hạn: one document moves the last day of all tasks given, or of none. */
  'tasks.extend': {
    input: z.strictObject({
      tasks: z.array(z.strictObject(taskVersion)).min(1).max(mostTasks),
      grant: extensionGrantSchema,
    }),
    output: returns<null>(),
  },
  /** Who reports on a task, and the groups it names. */
  'tasks.listUnits': { input: z.strictObject({ id }), output: returns<TaskUnitsView>() },
  /** The progress of several units in one period, all or nothing. */
  'tasks.recordUnits': {
    input: z.strictObject({
      taskId: id,
      periodKey: z.string().max(40),
      units: z.array(unitProgressSchema).min(1).max(1000),
    }),
    output: returns<TaskDetail>(),
  },
  'tasks.recordProgress': { input: progressInputSchema, output: returns<TaskDetail>() },
  'tasks.listViews': { input: nothing, output: returns<TaskViews>() },
  'tasks.saveView': {
    input: z.strictObject({ name: viewNameSchema, definition: taskListDefinitionSchema }),
    output: returns<null>(),
  },
  'tasks.deleteView': { input: z.strictObject({ name: viewNameSchema }), output: returns<null>() },
  'tasks.keepLayout': { input: taskLayoutSchema, output: returns<null>() },
  /** Days before the last day at which tasks call for attention, the longest first. */
  'tasks.getDueSoonSteps': { input: nothing, output: returns<DueSoonSteps>() },
  'tasks.setDueSoonSteps': { input: z.strictObject({ steps: dueSoonStepsSchema }), output: returns<null>() },
} as const;
