/** The columns of the task table: their usual widths, and what each says of a task in words (for cells and the clipboard). Pure. */
import { listClarities } from '../../../core/domain/clarity.ts';
import { type TaskColumn, type TaskView, taskColumns } from '../../../core/domain/task.ts';
import type { ShownColumn } from '../../../core/domain/task-list.ts';
import { lastDayOf } from '../../../core/domain/task-standing.ts';
import { clarityNames, reformFieldShortNames, taskStatusNames, taskStrings } from '../../strings/tasks.ts';
import { formatDate } from '../../ui/dates.ts';

/** The width of each column before a clerk changes it, in px. */
const usualWidths: Readonly<Record<TaskColumn, number>> = {
  code: 58,
  title: 300,
  field: 130,
  lead: 165,
  deadline: 140,
  status: 148,
  percent: 84,
  outcome: 220,
  extension: 150,
  product: 200,
  goal: 240,
  authority: 180,
  coordinating: 180,
  implementing: 180,
  plan: 200,
  lacks: 200,
};

export const usualWidthOf = (column: TaskColumn): number => usualWidths[column];

/** The columns that the table shows until a clerk chooses others. */
export const usualColumns: readonly ShownColumn[] = taskColumns
  .slice(0, 8)
  .map((column) => ({ column, widthPx: usualWidths[column] }));

/** The last day that counts, as dd/mm/yyyy; else the words of the deadline. */
function wordDeadline(task: TaskView): string {
  const day = lastDayOf(task);
  return day ? formatDate(day) : (task.deadline?.raw ?? '');
}

/** What a column says of a task, '' where it is blank. */
export const columnTexts: Readonly<Record<TaskColumn, (task: TaskView) => string>> = {
  code: (task) => task.code ?? '',
  title: (task) => task.title,
  field: (task) => (task.field ? reformFieldShortNames[task.field] : ''),
  lead: (task) => task.leadAgencies.join('; '),
  deadline: wordDeadline,
  status: (task) => taskStatusNames[task.status],
  percent: (task) => (task.percent === null ? '' : taskStrings.percent(task.percent)),
  outcome: (task) => task.outcome ?? '',
  extension: ({ extension }) =>
    extension ? taskStrings.list.extended(formatDate(extension.dueOn), extension.documentCode) : '',
  product: (task) => task.product ?? '',
  goal: (task) => task.goal ?? '',
  authority: (task) => task.authority ?? '',
  coordinating: (task) => task.coordinatingAgencies.join('; '),
  implementing: (task) => task.implementingAgencies.join('; '),
  plan: (task) => task.planTitle,
  lacks: (task) =>
    listClarities(task.lacks)
      .map((clarity) => clarityNames[clarity])
      .join('; '),
};
