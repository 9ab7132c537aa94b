/** What a live figure of a report is, written as a key that stands in the draft: "value so-hoa-ho-so 2024-Q3". Pure. */
import { type ReformField, reformFields } from '../domain/field.ts';
import { findPeriod, nextPeriod } from '../domain/reporting-period.ts';
import { type ComparisonBasis, comparisonBases } from './compare-figures.ts';

/** Counts of tasks that a report may state. */
export const taskCounts = [
  'total',
  'finished',
  'done',
  'doneLate',
  'running',
  'dueSoon',
  'overdue',
  'cancelled',
  'share',
  'left',
  'reported',
  'silent',
] as const;
/** `left`: tasks that are not counted; `reported`/`silent`: with and without something recorded in the period. */
export type TaskCount = (typeof taskCounts)[number];

/**
 * A figure: a value with its unit, or its number alone; "179/188 cơ quan" of a rate; the share of a part in a whole; the change
 * against another period; whether the target is reached; a count of tasks, of all or of a field.
 */
export type FigureKey =
  | {
      readonly kind: 'value' | 'number' | 'fraction' | 'target';
      readonly indicator: string;
      readonly periodKey: string;
    }
  | { readonly kind: 'share'; readonly indicator: string; readonly whole: string; readonly periodKey: string }
  | {
      readonly kind: 'change';
      readonly indicator: string;
      readonly basis: ComparisonBasis;
      readonly periodKey: string;
    }
  | {
      readonly kind: 'tasks';
      readonly count: TaskCount;
      readonly field: ReformField | 'other' | null;
      readonly periodKey: string;
    };

/** The key as text, parts apart by blanks; the period stands last. */
export function writeFigureKey(key: FigureKey): string {
  switch (key.kind) {
    case 'share':
      return `share ${key.indicator} ${key.whole} ${key.periodKey}`;
    case 'change':
      return `change ${key.indicator} ${key.basis} ${key.periodKey}`;
    case 'tasks':
      return `tasks ${key.count} ${key.field ?? 'all'} ${key.periodKey}`;
    default:
      return `${key.kind} ${key.indicator} ${key.periodKey}`;
  }
}

function oneOf<T extends string>(known: readonly T[], text: string): T | undefined {
  return known.find((each) => each === text);
}

/** The key that a text is, or null for none of ours. */
export function readFigureKey(text: string): FigureKey | null {
  const [kind = '', first = '', ...rest] = text.split(' ');
  const periodKey = rest.pop() ?? '';
  const [second = ''] = rest;
  if (!findPeriod(periodKey)) return null;
  switch (kind) {
    case 'value':
    case 'number':
    case 'fraction':
    case 'target':
      return { kind, indicator: first, periodKey };
    case 'share':
      return { kind, indicator: first, whole: second, periodKey };
    case 'change': {
      const basis = oneOf(comparisonBases, second);
      return basis ? { kind, indicator: first, basis, periodKey } : null;
    }
    case 'tasks': {
      const count = oneOf(taskCounts, first);
      const field = second === 'all' ? null : second === 'other' ? second : oneOf(reformFields, second);
      return count && field !== undefined ? { kind, count, field, periodKey } : null;
    }
    default:
      return null;
  }
}

/** The same figure one period later, for wording that is carried over; null for what has no next period. */
export function advanceFigureKey(text: string): string | null {
  const key = readFigureKey(text);
  const period = key && findPeriod(key.periodKey);
  const next = period && nextPeriod(period);
  return key && next ? writeFigureKey({ ...key, periodKey: next.key }) : null;
}
