/** The audit trail of a task in the clerk's words: what was done, and each field before and after. Pure. */
import { reformFieldNames } from '../../../core/domain/field.ts';
import { findPeriod } from '../../../core/domain/reporting-period.ts';
import type { HistoryEntry } from '../../../core/domain/task.ts';
import { historyStrings } from '../../strings/tasks.ts';
import { formatDate } from '../../ui/dates.ts';

export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface HistoryWords {
  readonly action: string;
  /** The period that the change is about; null when it is about none. */
  readonly period: string | null;
  readonly changes: readonly FieldChange[];
}

const { actions, fields, otherAction, nothing } = historyStrings;

function isKeyOf<T extends object>(words: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(words, key);
}

function wordsFrom(words: Readonly<Record<string, string>>, value: unknown): string {
  return words[String(value)] ?? String(value);
}

/** One item of a list: an agency by name, a deadline by its words, a paper by its code. */
function wordItem(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const { raw, name, documentCode, text } = item as Record<string, unknown>;
  return String(raw ?? documentCode ?? name ?? text ?? nothing);
}

function wordValue(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return nothing;
  if (Array.isArray(value)) return value.length === 0 ? nothing : value.map(wordItem).join('; ');
  switch (field) {
    case 'status':
      return wordsFrom(historyStrings.statuses, value);
    case 'field':
      return wordsFrom(reformFieldNames, value);
    case 'percent':
      return `${String(value)} %`;
    case 'completedOn':
    case 'lastOn':
      return formatDate(String(value));
    default:
      return wordItem(value);
  }
}

/** Puts one entry into words. Fields the clerk does not know by a name (ids, versions) are left out. */
export function wordHistory(entry: HistoryEntry): HistoryWords {
  const before = entry.before ?? {};
  const after = entry.after ?? {};
  // The import concerns the whole plan: its fields are not the task's.
  const keys = entry.action === 'plan.imported' ? [] : new Set([...Object.keys(before), ...Object.keys(after)]);
  const changes: FieldChange[] = [];
  for (const key of keys) {
    if (!isKeyOf(fields, key)) continue;
    const change = { field: fields[key], before: wordValue(key, before[key]), after: wordValue(key, after[key]) };
    if (change.before !== change.after) changes.push(change);
  }
  const periodKey = after.periodKey ?? before.periodKey;
  return {
    action: isKeyOf(actions, entry.action) ? actions[entry.action] : otherAction,
    period: typeof periodKey === 'string' ? (findPeriod(periodKey)?.name ?? null) : null,
    changes,
  };
}
