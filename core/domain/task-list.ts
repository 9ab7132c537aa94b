/** How a clerk looks at the task table: filters, conditions, order, groups, columns. What a saved view holds. */
import { z } from '../zod.ts';
import { clarities } from './clarity.ts';
import { reformFields } from './field.ts';
import { taskColumns, taskStatuses } from './task.ts';

const operatorsOfChoice = ['is', 'isNot'] as const;
const operatorsOfDay = ['onOrBefore', 'onOrAfter', 'isBlank', 'isNotBlank'] as const;
const operatorsOfNumber = ['atMost', 'atLeast', 'isBlank', 'isNotBlank'] as const;
const operatorsOfWords = ['contains', 'containsNot'] as const;

/** The operators that each kind of question knows. */
export const conditionOperators = {
  choice: operatorsOfChoice,
  day: operatorsOfDay,
  number: operatorsOfNumber,
  words: operatorsOfWords,
} as const;
export type ConditionKind = keyof typeof conditionOperators;

/** What a condition asks about, with the kind of its answer. */
export const conditionFields = {
  status: 'choice',
  field: 'choice',
  lead: 'choice',
  plan: 'choice',
  lacks: 'choice',
  extended: 'choice',
  lastDay: 'day',
  daysLeft: 'number',
  percent: 'number',
  words: 'words',
} as const satisfies Readonly<Record<string, ConditionKind>>;
export type ConditionField = keyof typeof conditionFields;

/**
 * One line of the filter builder: field, operator, value. The value is a key of the choice (a plan by its id), a day
 * `YYYY-MM-DD`, a number, or words; '' where the operator needs none.
 */
export const taskConditionSchema = z
  .strictObject({
    field: z.enum(Object.keys(conditionFields) as [ConditionField, ...ConditionField[]]),
    operator: z.enum([...operatorsOfChoice, ...operatorsOfDay, ...operatorsOfNumber, ...operatorsOfWords]),
    value: z.string().max(500),
  })
  .refine(({ field, operator }) =>
    (conditionOperators[conditionFields[field]] as readonly string[]).includes(operator),
  );
export type TaskCondition = Readonly<z.infer<typeof taskConditionSchema>>;
export type ConditionOperator = TaskCondition['operator'];

/** What tasks can be put together by. */
export const taskGroupings = ['field', 'lead', 'month', 'status'] as const;
export type TaskGrouping = (typeof taskGroupings)[number];

export const taskSortingSchema = z.strictObject({ column: z.enum(taskColumns), isDescending: z.boolean() });

/** Stands for tasks without a field, or without a lead agency, among the choices of a filter. */
export const without = '';

/** What the clerk asks to see; null leaves a filter open. */
export const taskFilterSchema = z.strictObject({
  planId: z.int().positive().nullable(),
  status: z.enum(taskStatuses).nullable(),
  field: z.enum([...reformFields, without]).nullable(),
  leadAgency: z.string().max(500).nullable(),
  /** Only tasks that leave this one of the six unclear. */
  lacks: z.enum(clarities).nullable(),
  /** Words as typed, with or without diacritics; all must be found. */
  query: z.string().max(500),
  /** Whether all conditions must hold ("và"), or one of them ("hoặc"). */
  joiner: z.enum(['and', 'or']),
  conditions: z.array(taskConditionSchema).max(20).readonly(),
});
export type TaskFilter = Readonly<z.infer<typeof taskFilterSchema>>;

/** A column that is shown, and its width; the columns stand in the order of the list. */
export const shownColumnSchema = z.strictObject({
  column: z.enum(taskColumns),
  widthPx: z.int().min(40).max(1200),
});
export type ShownColumn = Readonly<z.infer<typeof shownColumnSchema>>;

export const taskLayoutSchema = z.strictObject({
  columns: z.array(shownColumnSchema).min(1).max(taskColumns.length).readonly(),
});
export type TaskLayout = Readonly<z.infer<typeof taskLayoutSchema>>;

/** Bảng đã lưu: everything that makes one look at the tasks, under a name. */
export const taskListDefinitionSchema = z.strictObject({
  filter: taskFilterSchema,
  /** The first decides; the next decide among equals. Empty: the order of the plans. */
  sorting: z.array(taskSortingSchema).max(5).readonly(),
  grouping: z.enum(taskGroupings).nullable(),
  columns: taskLayoutSchema.shape.columns,
});
export type TaskListDefinition = Readonly<z.infer<typeof taskListDefinitionSchema>>;

export const viewNameSchema = z.string().trim().min(1).max(100);

export interface SavedView {
  readonly name: string;
  readonly definition: TaskListDefinition;
}

/** What the task table remembers between starts. */
export interface TaskViews {
  readonly views: readonly SavedView[];
  /** The columns as they were last left; null before anything was changed. */
  readonly layout: TaskLayout | null;
}

/** The steps in days before the last day at which a task calls for attention, the longest first: 7, 3, 1. */
export const dueSoonStepsSchema = z
  .array(z.int().min(1).max(90))
  .length(3)
  .refine(([far = 0, near = 0, last = 0]) => far > near && near > last);
