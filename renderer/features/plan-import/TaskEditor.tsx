/** Everything that was read of one task, to be corrected before it is stored. */
import {
  Button,
  Dropdown,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Option,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular, ChevronDownRegular, ChevronUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type DeadlineKind, deadlineKinds } from '../../../core/domain/deadline.ts';
import { type ReformField, reformFields } from '../../../core/domain/field.ts';
import { type TaskType, taskTypes } from '../../../core/domain/task.ts';
import type { ParsedTask } from '../../../core/import/parsed-document.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { deadlineKindNames, reformFieldShortNames, taskTypeNames } from '../../strings/tasks.ts';
import { DayField } from '../../ui/DayField.tsx';
import { LineListField } from '../../ui/LineListField.tsx';
import { changeDeadline } from './import-review.ts';
import { formatMeasures, parseMeasures } from './measures-text.ts';

const strings = planImportStrings.task;

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' },
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: '4px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: { flexGrow: 1 },
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
  third: { gridColumnEnd: 'span 2' },
  half: { gridColumnEnd: 'span 3' },
  whole: { gridColumnEnd: 'span 6' },
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
    <Field className={styles.third} size="small" label={label}>
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

interface FieldsProps {
  readonly task: ParsedTask;
  readonly today: string;
  readonly onChange: (changes: Partial<ParsedTask>) => void;
}

function AgencyFields({ task, onChange }: Omit<FieldsProps, 'today'>) {
  const styles = useStyles();
  return (['leadAgencies', 'coordinatingAgencies', 'implementingAgencies'] as const).map((role) => (
    <div key={role} className={styles.third}>
      <LineListField
        label={strings[role]}
        size="small"
        values={task[role]}
        onChange={(names) => onChange({ [role]: names })}
      />
    </div>
  ));
}

function DeadlineFields({ task, today, onChange }: FieldsProps) {
  const styles = useStyles();
  const { deadline } = task;
  // Words that are being rewritten may be empty for a moment; the rest of the deadline waits for them.
  const [raw, setRaw] = useState(deadline?.raw ?? '');
  const change = (changes: Parameters<typeof changeDeadline>[1]) => {
    const changed = changeDeadline(deadline, changes);
    setRaw(changes.raw ?? changed?.raw ?? '');
    onChange({ deadline: changed });
  };
  return (
    <>
      <Field className={styles.third} size="small" label={strings.deadlineWords}>
        <Input
          value={raw}
          maxLength={2000}
          placeholder={strings.noDeadline}
          onChange={(_, { value }) => change({ raw: value })}
        />
      </Field>
      <Choice<DeadlineKind>
        label={strings.deadlineKind}
        names={deadlineKindNames}
        keys={deadlineKinds}
        value={deadline?.kind ?? 'date'}
        onChoose={(kind) => change({ kind })}
      />
      <div className={styles.third}>
        <DayField
          label={strings.deadlineDate}
          size="small"
          value={deadline?.date ?? null}
          today={today}
          onChange={(date) => change({ date })}
        />
      </div>
    </>
  );
}

function MeasuresField({ task, onChange }: Omit<FieldsProps, 'today'>) {
  const styles = useStyles();
  const [text, setText] = useState(() => formatMeasures(task.measures));
  return (
    <Field className={styles.whole} size="small" label={strings.measures} hint={strings.measuresHint}>
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

function TaskFields({ task, today, onChange }: FieldsProps) {
  const styles = useStyles();
  const words = (key: 'goal' | 'product', width: 'half' | 'whole') => (
    <Field className={styles[width]} size="small" label={strings[key]}>
      <Textarea
        value={task[key] ?? ''}
        maxLength={key === 'product' ? 5000 : 20_000}
        resize="vertical"
        onChange={(_, { value }) => onChange({ [key]: value || null })}
      />
    </Field>
  );
  return (
    <div className={styles.fields}>
      <Choice<TaskType>
        label={strings.type}
        names={taskTypeNames}
        keys={taskTypes}
        value={task.type}
        onChoose={(type) => onChange({ type })}
      />
      <Field className={styles.third} size="small" label={strings.code}>
        <Input value={task.code ?? ''} maxLength={30} onChange={(_, { value }) => onChange({ code: value || null })} />
      </Field>
      <Choice<ReformField | typeof noField>
        label={strings.field}
        names={{ ...reformFieldShortNames, none: strings.noField }}
        keys={[...reformFields, noField]}
        value={task.field ?? noField}
        onChoose={(field) => onChange({ field: field === noField ? null : field })}
      />
      <Field
        className={styles.whole}
        size="small"
        label={strings.title}
        validationMessage={task.title.trim() === '' ? strings.titleMissing : undefined}
      >
        <Textarea
          value={task.title}
          maxLength={20_000}
          resize="vertical"
          onChange={(_, { value }) => onChange({ title: value })}
        />
      </Field>
      <AgencyFields task={task} onChange={onChange} />
      <DeadlineFields task={task} today={today} onChange={onChange} />
      {words('goal', 'half')}
      {words('product', 'half')}
      <MeasuresField task={task} onChange={onChange} />
    </div>
  );
}

export interface TaskEditorProps extends FieldsProps {
  readonly isLeftOut: boolean;
  readonly onToggleLeftOut: () => void;
  /** Goes to a neighbour; null at the end of the list. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

/** Give it the task's index as `key`: its text fields start anew with each task. */
export function TaskEditor({ task, today, onChange, isLeftOut, onToggleLeftOut, onPrevious, onNext }: TaskEditorProps) {
  const styles = useStyles();
  const { lineFrom, lineTo } = task.source;
  return (
    <section className={styles.editor} aria-label={strings.editorLabel(task.title)}>
      <div className={styles.bar}>
        <Text className={styles.place} weight="semibold">
          {strings.source(lineFrom, lineTo)}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronUpRegular />}
          disabled={!onPrevious}
          onClick={() => onPrevious?.()}
        >
          {strings.previous}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronDownRegular />}
          disabled={!onNext}
          onClick={() => onNext?.()}
        >
          {strings.next}
        </Button>
        <Button size="small" icon={isLeftOut ? <ArrowUndoRegular /> : <DeleteRegular />} onClick={onToggleLeftOut}>
          {isLeftOut ? strings.restore : strings.leaveOut}
        </Button>
      </div>
      {isLeftOut && (
        <MessageBar intent="warning">
          <MessageBarBody>{strings.leftOut}</MessageBarBody>
        </MessageBar>
      )}
      <TaskFields task={task} today={today} onChange={onChange} />
    </section>
  );
}
