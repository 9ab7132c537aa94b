/** The conditions of the filter builder over the index of tasks. Pure; the words it needs are looked for elsewhere. */
import { clarities, clarityBit } from '../../../core/domain/clarity.ts';
import { reformFields } from '../../../core/domain/field.ts';
import { taskStatuses } from '../../../core/domain/task.ts';
import { noDay, noPercent, type TaskIndex, toDayNumber } from '../../../core/domain/task-index.ts';
import { type TaskCondition, type TaskFilter, without } from '../../../core/domain/task-list.ts';
import { isLedBy, positionOfLead } from './task-filter.ts';

/** What conditions are judged by. */
export interface ConditionGround {
  readonly index: TaskIndex;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Bits of what each task leaves unclear; null where no condition asks. */
  readonly lacks: Uint8Array | null;
  /** Flags by position for the words of each condition that asks for words. */
  readonly isFound: ReadonlyMap<string, Uint8Array>;
}

type Test = (task: number) => boolean;

/** Whether a condition is complete enough to be judged; one that is still being filled in narrows nothing. */
export function isComplete({ field, operator, value }: TaskCondition): boolean {
  if (operator === 'isBlank' || operator === 'isNotBlank') return true;
  if (field === 'field' || field === 'lead') return true;
  if (field === 'daysLeft' || field === 'percent') return /^-?\d{1,5}$/.test(value.trim());
  if (field === 'lastDay') return /^\d{4}-\d{2}-\d{2}$/.test(value);
  return value.trim() !== '';
}

/** What the index does not hold and the conditions ask for. */
export function listNeeds({ conditions, lacks }: TaskFilter): {
  readonly lacks: boolean;
  readonly words: readonly string[];
} {
  const complete = conditions.filter(isComplete);
  return {
    lacks: lacks !== null || complete.some(({ field }) => field === 'lacks'),
    words: complete.filter(({ field }) => field === 'words').map(({ value }) => value.trim()),
  };
}

/** 1 where all conditions hold (or one, by the joiner); null when there is none to judge. */
export function matchConditions(ground: ConditionGround, { conditions, joiner }: TaskFilter): Uint8Array | null {
  const tests = conditions.filter((condition) => isComplete(condition)).map((condition) => toTest(ground, condition));
  if (tests.length === 0) return null;
  const holds =
    joiner === 'and'
      ? (task: number) => tests.every((test) => test(task))
      : (task: number) => tests.some((test) => test(task));
  const flags = new Uint8Array(ground.index.ids.length);
  for (let task = 0; task < flags.length; task += 1) flags[task] = holds(task) ? 1 : 0;
  return flags;
}

function toTest(ground: ConditionGround, condition: TaskCondition): Test {
  const { index } = ground;
  const { operator, value } = condition;
  const isNegated = operator === 'isNot' || operator === 'containsNot';
  const negate = (test: Test): Test => (isNegated ? (task) => !test(task) : test);
  switch (condition.field) {
    case 'status': {
      const wanted = taskStatuses.indexOf(value as (typeof taskStatuses)[number]);
      return negate((task) => index.statusOf[task] === wanted);
    }
    case 'field': {
      const wanted =
        value === without ? reformFields.length : reformFields.indexOf(value as (typeof reformFields)[number]);
      return negate((task) => index.fieldOf[task] === wanted);
    }
    case 'lead': {
      const wanted = positionOfLead(index, value);
      return negate((task) => isLedBy(index, task, wanted));
    }
    case 'plan': {
      const wanted = index.plans.findIndex(({ id }) => String(id) === value);
      return negate((task) => index.planOf[task] === wanted);
    }
    case 'extended':
      return negate((task) => index.isExtended[task] === (value === 'yes' ? 1 : 0));
    case 'lacks': {
      const bit = clarityBit(clarities.find((clarity) => clarity === value) ?? 'person');
      return negate((task) => ((ground.lacks?.[task] ?? 0) & bit) !== 0);
    }
    case 'words': {
      const isFound = ground.isFound.get(value.trim());
      return negate((task) => isFound?.[task] === 1);
    }
    case 'lastDay':
      return compareTest(
        (task) => index.lastDayOf[task] as number,
        noDay,
        operator,
        toDayNumber(value || ground.today),
      );
    case 'daysLeft':
      return compareTest(
        (task) => index.lastDayOf[task] as number,
        noDay,
        operator,
        toDayNumber(ground.today) + Number(value),
      );
    case 'percent':
      return compareTest((task) => index.percentOf[task] as number, noPercent, operator, Number(value));
  }
}

function compareTest(
  read: (task: number) => number,
  blank: number,
  operator: TaskCondition['operator'],
  wanted: number,
): Test {
  switch (operator) {
    case 'isBlank':
      return (task) => read(task) === blank;
    case 'isNotBlank':
      return (task) => read(task) !== blank;
    case 'onOrAfter':
    case 'atLeast':
      return (task) => read(task) !== blank && read(task) >= wanted;
    default:
      return (task) => read(task) !== blank && read(task) <= wanted;
  }
}
