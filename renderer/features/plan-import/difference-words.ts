/** Values of a plan's differences in the clerk's words. Pure. */
import type { HeadDifference, TaskFieldDifference } from '../../../core/domain/plan-update.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { reformFieldShortNames, taskTypeNames } from '../../strings/tasks.ts';
import { formatDate } from '../../ui/dates.ts';
import { formatMeasures } from './measures-text.ts';

const strings = planImportStrings.differences;

/** The name of the field that differs. */
export function wordField(difference: TaskFieldDifference | HeadDifference): string {
  return { ...strings.fields, ...strings.headFields, title: titleWords(difference) }[difference.field];
}

/** "title" is the trích yếu of a plan and the content of a task. */
function titleWords({ key }: TaskFieldDifference | HeadDifference): string {
  return key.startsWith('head ') ? strings.headFields.title : strings.fields.title;
}

type Value = (TaskFieldDifference | HeadDifference)['before'];

/** One side of a difference, lists a line each. */
export function wordValue(field: (TaskFieldDifference | HeadDifference)['field'], value: Value): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return strings.nothing;
  if (field === 'measures') return formatMeasures(value as Parameters<typeof formatMeasures>[0]);
  if (Array.isArray(value)) return value.join('\n');
  if (field === 'issuedOn') return formatDate(String(value));
  if (field === 'type') return taskTypeNames[value as keyof typeof taskTypeNames];
  if (field === 'field') return reformFieldShortNames[value as keyof typeof reformFieldShortNames];
  return typeof value === 'object' && 'raw' in value ? wordDeadline(value) : String(value);
}

function wordDeadline({ raw, date }: { readonly raw: string; readonly date: string | null }): string {
  return date === null ? raw : `${raw} (${formatDate(date)})`;
}
