/** The calls about tasks: the table, one task, its progress. */
import { z } from 'zod';
import { deadlineSchema, isoDateSchema } from '../domain/deadline.ts';
import { reformFields } from '../domain/field.ts';
import { progressInputSchema } from '../domain/progress.ts';
import { type TaskDetail, type TaskView, taskColumns } from '../domain/task.ts';
import type { TaskChangesView } from '../domain/task-changes.ts';
import type { TaskIndex } from '../domain/task-index.ts';
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

export const taskCalls = {
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
  /** How tasks differ from how they stood when a day began. */
  'tasks.listChanges': { input: z.strictObject({ since: isoDateSchema }), output: returns<TaskChangesView>() },
  'tasks.get': { input: z.strictObject({ id }), output: returns<TaskDetail>() },
  'tasks.update': {
    input: z.strictObject({ id, version: z.int().min(0), changes: taskChangesSchema }),
    output: returns<TaskDetail>(),
  },
  'tasks.recordProgress': { input: progressInputSchema, output: returns<TaskDetail>() },
} as const;
