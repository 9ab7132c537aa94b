/** The conditions above the table, one a line: field, operator, value; joined by "và" or "hoặc". */
import { Button, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { type Ref, useEffect, useRef, useState } from 'react';
import { clarities } from '../../../core/domain/clarity.ts';
import { reformFields } from '../../../core/domain/field.ts';
import { taskStatuses } from '../../../core/domain/task.ts';
import type { TaskIndex } from '../../../core/domain/task-index.ts';
import {
  type ConditionField,
  type ConditionOperator,
  conditionFields,
  conditionOperators,
  type TaskCondition,
  type TaskFilter,
  without,
} from '../../../core/domain/task-list.ts';
import { conditionFieldNames, conditionOperatorNames, tableStrings } from '../../strings/task-table.ts';
import { clarityNames, reformFieldShortNames, taskStatusNames, taskStrings } from '../../strings/tasks.ts';
import { DateField } from '../../ui/DateField.tsx';
import { formatDate, parseDate } from '../../ui/dates.ts';

const words = tableStrings.conditions;

const useStyles = makeStyles({
  lines: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '6px 12px',
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    margin: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  line: { display: 'flex', alignItems: 'center', gap: '6px' },
  joiner: { width: '78px', flexShrink: 0 },
  field: { width: '230px', flexShrink: 0 },
  operator: { width: '150px', flexShrink: 0 },
  value: { width: '300px', minWidth: 0 },
});

/** The condition that a field begins with. */
export function startCondition(field: ConditionField): TaskCondition {
  return { field, operator: conditionOperators[conditionFields[field]][0], value: '' };
}

type Choice = readonly [key: string, name: string];

/** What can be chosen as the value of a field; empty for fields that are written. */
function listValues(field: ConditionField, index: TaskIndex): readonly Choice[] {
  switch (field) {
    case 'status':
      return taskStatuses.map((key) => [key, taskStatusNames[key]]);
    case 'field':
      return [...reformFields.map((key): Choice => [key, reformFieldShortNames[key]]), [without, taskStrings.noField]];
    case 'lead':
      return [...index.leadAgencies.map(({ name }): Choice => [name, name]), [without, taskStrings.noLead]];
    case 'plan':
      return index.plans.map(({ id, name }) => [String(id), name]);
    case 'lacks':
      return clarities.map((key) => [key, words.unclear(clarityNames[key])]);
    case 'extended':
      return [
        ['yes', words.extended],
        ['no', words.notExtended],
      ];
    default:
      return [];
  }
}

interface LineProps {
  readonly condition: TaskCondition;
  /** From 1. */
  readonly place: number;
  readonly index: TaskIndex;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly onChange: (condition: TaskCondition) => void;
}

/** A day as it is typed; only a readable one becomes the condition's. What was typed for a condition that has gone is not shown. */
function DayValue({ condition, place, today, onChange }: LineProps) {
  const [typedLast, setTyped] = useState('');
  const isTyped = (parseDate(typedLast) ?? '') === condition.value;
  const typed = isTyped ? typedLast : condition.value && formatDate(condition.value);
  return (
    <DateField
      size="small"
      aria-label={words.value(place)}
      value={typed}
      today={today}
      onChange={(text) => {
        setTyped(text);
        onChange({ ...condition, value: parseDate(text) ?? '' });
      }}
    />
  );
}

function ConditionValue(props: LineProps) {
  const { condition, place, index, onChange } = props;
  const kind = conditionFields[condition.field];
  if (condition.operator === 'isBlank' || condition.operator === 'isNotBlank') return null;
  if (kind === 'day') return <DayValue {...props} />;
  if (kind !== 'choice') {
    return (
      <Input
        size="small"
        style={{ width: '100%' }}
        aria-label={words.value(place)}
        inputMode={kind === 'number' ? 'numeric' : 'text'}
        value={condition.value}
        contentAfter={condition.field === 'daysLeft' ? words.days : undefined}
        onChange={(_, { value }) => onChange({ ...condition, value })}
      />
    );
  }
  const values = listValues(condition.field, index);
  return (
    <Select
      size="small"
      aria-label={words.value(place)}
      value={condition.value}
      onChange={(_, { value }) => onChange({ ...condition, value })}
    >
      {values.some(([key]) => key === condition.value) ? null : <option value={condition.value}>{words.choose}</option>}
      {values.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </Select>
  );
}

interface ConditionLineProps extends LineProps {
  readonly fieldRef: Ref<HTMLSelectElement> | undefined;
}

function ConditionLine({ fieldRef, ...props }: ConditionLineProps) {
  const styles = useStyles();
  const { condition, place, onChange } = props;
  return (
    <>
      <Select
        ref={fieldRef}
        size="small"
        className={styles.field}
        aria-label={words.field(place)}
        value={condition.field}
        onChange={(_, { value }) => onChange(startCondition(value as ConditionField))}
      >
        {(Object.keys(conditionFields) as ConditionField[]).map((field) => (
          <option key={field} value={field}>
            {conditionFieldNames[field]}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        className={styles.operator}
        aria-label={words.operator(place)}
        value={condition.operator}
        onChange={(_, { value }) => onChange({ ...condition, operator: value as ConditionOperator })}
      >
        {conditionOperators[conditionFields[condition.field]].map((operator) => (
          <option key={operator} value={operator}>
            {conditionOperatorNames[operator]}
          </option>
        ))}
      </Select>
      <div className={styles.value}>
        <ConditionValue key={condition.field} {...props} />
      </div>
    </>
  );
}

export interface FilterBuilderProps {
  readonly filter: TaskFilter;
  readonly index: TaskIndex;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** How many conditions were added since the screen opened: the keys go on in the newest. */
  readonly addedCount: number;
  readonly onChange: (changes: Partial<TaskFilter>) => void;
}

/** Draws nothing while there is no condition. */
export function FilterBuilder({ filter, index, today, addedCount, onChange }: FilterBuilderProps) {
  const styles = useStyles();
  const { conditions, joiner } = filter;
  const newest = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (addedCount > 0) newest.current?.focus();
  }, [addedCount]);
  if (conditions.length === 0) return null;
  const setConditions = (next: readonly TaskCondition[]) => onChange({ conditions: next });
  return (
    <fieldset className={styles.lines} aria-label={words.label} data-testid="conditions">
      {conditions.map((condition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no id, and a line keeps the focus when its field changes
        <div key={at} className={styles.line}>
          {at === 1 ? (
            <Select
              size="small"
              className={styles.joiner}
              aria-label={words.joiner}
              title={words.joinerHints[joiner]}
              value={joiner}
              onChange={(_, { value }) => onChange({ joiner: value === 'or' ? 'or' : 'and' })}
            >
              <option value="and">{words.joiners.and}</option>
              <option value="or">{words.joiners.or}</option>
            </Select>
          ) : (
            <Text size={200} className={styles.joiner} align="end">
              {at === 0 ? '' : words.joiners[joiner]}
            </Text>
          )}
          <ConditionLine
            condition={condition}
            place={at + 1}
            index={index}
            today={today}
            fieldRef={at === conditions.length - 1 ? newest : undefined}
            onChange={(next) => setConditions(conditions.with(at, next))}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={words.remove(at + 1)}
            onClick={() => setConditions(conditions.toSpliced(at, 1))}
          />
        </div>
      ))}
    </fieldset>
  );
}
