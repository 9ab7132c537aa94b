/** The fields of one task in the review. Each carries its name, so that looking at it leads to its place in the paper. */
import { Dropdown, Field, Input, makeStyles, Option, Textarea, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type DeadlineKind, deadlineKinds } from '../../../core/domain/deadline.ts';
import { type ReformField, reformFields } from '../../../core/domain/field.ts';
import { type TaskType, taskTypes } from '../../../core/domain/task.ts';
import { lastDayOf, tooLateDayOf } from '../../../core/domain/task-standing.ts';
import type { ParsedTask } from '../../../core/import/parsed-document.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { deadlineKindNames, reformFieldShortNames, taskStrings, taskTypeNames } from '../../strings/tasks.ts';
import { DayField } from '../../ui/DayField.tsx';
import { formatDate } from '../../ui/dates.ts';
import { LineListField } from '../../ui/LineListField.tsx';
import type { TaskField } from './doubts.ts';
import { changeDeadline } from './import-review.ts';
import { MarkedField } from './MarkedField.tsx';
import { formatMeasures, parseMeasures } from './measures-text.ts';

const strings = planImportStrings.task;

const useStyles = makeStyles({
  fields: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'grid',
    gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
    alignContent: 'start',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    padding: '8px 16px 16px',
  },
  choice: { minWidth: '100px', '& button': { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' } },
});

interface ChoiceProps<Key extends string> {
  readonly label: string;
  readonly names: Readonly<Record<Key, string>>;
  readonly keys: readonly Key[];
  readonly value: Key;
  readonly onChoose: (key: Key) => void;
}

function Choice<Key extends string>({ label, names, keys, value, onChoose }: ChoiceProps<Key>) {
  const styles = useStyles();
  return (
    <Field size="small" label={label}>
      <Dropdown
        className={styles.choice}
        value={names[value]}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => onChoose(optionValue as Key)}
      >
        {keys.map((key) => (
          <Option key={key} value={key}>
            {names[key]}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

export interface TaskFieldsProps {
  readonly task: ParsedTask;
  readonly today: string;
  readonly doubtful: ReadonlySet<TaskField>;
  readonly onChange: (changes: Partial<ParsedTask>) => void;
}

function AgencyFields({ task, doubtful, onChange }: Omit<TaskFieldsProps, 'today'>) {
  return (['leadAgencies', 'coordinatingAgencies', 'implementingAgencies'] as const).map((role) => (
    <MarkedField key={role} name={role} width="third" isDoubtful={doubtful.has(role)}>
      <LineListField
        label={strings[role]}
        size="small"
        values={task[role]}
        onChange={(names) => onChange({ [role]: names })}
      />
    </MarkedField>
  ));
}

function DeadlineFields({ task, today, doubtful, onChange }: TaskFieldsProps) {
  const { deadline } = task;
  // Words that are being rewritten may be empty for a moment; the rest of the deadline waits for them.
  const [raw, setRaw] = useState(deadline?.raw ?? '');
  const change = (changes: Parameters<typeof changeDeadline>[1]) => {
    const changed = changeDeadline(deadline, changes);
    setRaw(changes.raw ?? changed?.raw ?? '');
    onChange({ deadline: changed });
  };
  const mark = { name: 'deadline', width: 'third' } as const;
  const due = { deadline, extension: null };
  const lastOn = tooLateDayOf(due) && lastDayOf(due);
  return (
    <>
      <MarkedField {...mark} isDoubtful={doubtful.has('deadline')}>
        <Field size="small" label={strings.deadlineWords}>
          <Input
            value={raw}
            maxLength={2000}
            placeholder={strings.noDeadline}
            onChange={(_, { value }) => change({ raw: value })}
          />
        </Field>
      </MarkedField>
      <MarkedField {...mark}>
        <Choice<DeadlineKind>
          label={strings.deadlineKind}
          names={deadlineKindNames}
          keys={deadlineKinds}
          value={deadline?.kind ?? 'date'}
          onChoose={(kind) => change({ kind })}
        />
      </MarkedField>
      <MarkedField {...mark}>
        <DayField
          label={lastOn ? taskStrings.edit.paperDate : strings.deadlineDate}
          size="small"
          hint={lastOn ? taskStrings.edit.beforeHint(formatDate(lastOn)) : undefined}
          value={deadline?.date ?? null}
          today={today}
          onChange={(date) => change({ date })}
        />
      </MarkedField>
    </>
  );
}

function MeasuresField({ task, onChange }: Pick<TaskFieldsProps, 'task' | 'onChange'>) {
  const [text, setText] = useState(() => formatMeasures(task.measures));
  return (
    <Field size="small" label={strings.measures} hint={strings.measuresHint}>
      <Textarea
        value={text}
        rows={5}
        resize="vertical"
        onChange={(_, { value }) => {
          setText(value);
          onChange({ measures: parseMeasures(value) });
        }}
      />
    </Field>
  );
}

const noField = 'none';

/** Give it a new `key` with each task: its text fields then start anew. */
export function TaskFields(props: TaskFieldsProps) {
  const styles = useStyles();
  const { task, doubtful, onChange } = props;
  const marked = (field: TaskField, width: 'third' | 'half' | 'whole', control: ReactNode) => (
    <MarkedField name={field} width={width} isDoubtful={doubtful.has(field)}>
      {control}
    </MarkedField>
  );
  const words = (key: 'title' | 'goal' | 'product', problem?: string) => (
    <Field size="small" label={strings[key]} validationMessage={problem}>
      <Textarea
        value={task[key] ?? ''}
        maxLength={key === 'product' ? 5000 : 20_000}
        resize="vertical"
        onChange={(_, { value }) => onChange({ [key]: key === 'title' ? value : value || null })}
      />
    </Field>
  );
  const code = (
    <Field size="small" label={strings.code}>
      <Input value={task.code ?? ''} maxLength={30} onChange={(_, { value }) => onChange({ code: value || null })} />
    </Field>
  );
  return (
    <div className={styles.fields}>
      {marked('title', 'whole', words('title', task.title.trim() === '' ? strings.titleMissing : undefined))}
      <AgencyFields {...props} />
      <DeadlineFields {...props} />
      {marked('goal', 'half', words('goal'))}
      {marked('product', 'half', words('product'))}
      {marked('measures', 'whole', <MeasuresField task={task} onChange={onChange} />)}
      {marked('code', 'third', code)}
      {marked(
        'type',
        'third',
        <Choice<TaskType>
          label={strings.type}
          names={taskTypeNames}
          keys={taskTypes}
          value={task.type}
          onChoose={(type) => onChange({ type })}
        />,
      )}
      {marked(
        'field',
        'third',
        <Choice<ReformField | typeof noField>
          label={strings.field}
          names={{ ...reformFieldShortNames, none: strings.noField }}
          keys={[...reformFields, noField]}
          value={task.field ?? noField}
          onChoose={(field) => onChange({ field: field === noField ? null : field })}
        />,
      )}
    </div>
  );
}
