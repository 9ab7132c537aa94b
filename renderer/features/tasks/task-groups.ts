/** How the groups of the task table are called. Pure. */
import type { ReformField } from '../../../core/domain/field.ts';
import type { TaskStatus } from '../../../core/domain/task.ts';
import type { TaskGrouping } from '../../../core/domain/task-list.ts';
import { reformFieldShortNames, taskStatusNames, taskStrings } from '../../strings/tasks.ts';
import { noGroup } from './task-lines.ts';

const words = taskStrings.list;

function nameMonth(key: string): string {
  if (key === noGroup) return words.noMonth;
  const [year, month] = key.split('-');
  return words.month(Number(month), Number(year));
}

const namers: Readonly<Record<TaskGrouping, (key: string) => string>> = {
  field: (key) => (key === noGroup ? taskStrings.noField : reformFieldShortNames[key as ReformField]),
  lead: (key) => (key === noGroup ? taskStrings.noLead : key),
  status: (key) => taskStatusNames[key as TaskStatus],
  month: nameMonth,
};

const nameByKey = (key: string) => key;

/** Names the groups of a grouping by their keys; the same function for the same grouping. */
export function groupNamer(grouping: TaskGrouping | null): (key: string) => string {
  return grouping === null ? nameByKey : namers[grouping];
}
