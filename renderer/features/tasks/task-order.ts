/** In which order the table puts tasks. Pure; what is missing is `undefined` and left to the table to put last. */
import { type TaskStatus, type TaskView, taskStatuses } from '../../../core/domain/task.ts';

/** By what needs attention first: the order of `taskStatuses`. */
export function compareStatuses(a: TaskStatus, b: TaskStatus): number {
  return taskStatuses.indexOf(a) - taskStatuses.indexOf(b);
}

export type TaskColumn = 'code' | 'title' | 'field' | 'lead' | 'deadline' | 'status' | 'percent' | 'outcome';

/**
 * What a column sorts by. Deadlines sort by their last day; those without one come after, by their words
 * ("9999" stands behind every year).
 */
export function sortKeyOf(task: TaskView, column: TaskColumn, nameOfField: (task: TaskView) => string | undefined) {
  switch (column) {
    case 'field':
      return nameOfField(task);
    case 'lead':
      return task.leadAgencies[0];
    case 'deadline':
      return task.deadline ? (task.deadline.date ?? `9999 ${task.deadline.raw}`) : undefined;
    default:
      return task[column] ?? undefined;
  }
}
