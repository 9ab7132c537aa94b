/** Everything that was read of one task, to be corrected before it is stored; each field points at its place in the paper. */
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
import {
  ArrowUndoRegular,
  CheckmarkRegular,
  ChevronDownRegular,
  ChevronUpRegular,
  DeleteRegular,
} from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { type DeadlineKind, deadlineKinds } from '../../../core/domain/deadline.ts';
import { type ReformField, reformFields } from '../../../core/domain/field.ts';
import { type TaskType, taskTypes } from '../../../core/domain/task.ts';
import type { ParsedTask } from '../../../core/import/parsed-document.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { deadlineKindNames, reformFieldShortNames, taskTypeNames } from '../../strings/tasks.ts';
import { DayField } from '../../ui/DayField.tsx';
import { LineListField } from '../../ui/LineListField.tsx';
import { type Doubt, doubtfulFields, type TaskField } from './doubts.ts';
import { changeDeadline } from './import-review.ts';
import { DoubtMark, MarkedField } from './MarkedField.tsx';
import { formatMeasures, parseMeasures } from './measures-text.ts';
import { usePointing } from './use-pointing.ts';

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
  doubts: { flexShrink: 0, margin: 0, padding: '4px 16px', listStyleType: 'none' },
  doubt: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '28px' },
  message: { flexGrow: 1, minWidth: 0 },
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

interface FieldsProps {
  readonly task: ParsedTask;
  readonly today: string;
  readonly doubtful: ReadonlySet<TaskField>;
  readonly onChange: (changes: Partial<ParsedTask>) => void;
}

function AgencyFields({ task, doubtful, onChange }: Omit<FieldsProps, 'today'>) {
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

function DeadlineFields({ task, today, doubtful, onChange }: FieldsProps) {
  const { deadline } = task;
  // Words that are being rewritten may be empty for a moment; the rest of the deadline waits for them.
  const [raw, setRaw] = useState(deadline?.raw ?? '');
  const change = (changes: Parameters<typeof changeDeadline>[1]) => {
    const changed = changeDeadline(deadline, changes);
    setRaw(changes.raw ?? changed?.raw ?? '');
    onChange({ deadline: changed });
  };
  const mark = { name: 'deadline', width: 'third' } as const;
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
          label={strings.deadlineDate}
          size="small"
          value={deadline?.date ?? null}
          today={today}
          onChange={(date) => change({ date })}
        />
      </MarkedField>
    </>
  );
}

function MeasuresField({ task, onChange }: Pick<FieldsProps, 'task' | 'onChange'>) {
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

function TaskFields(props: FieldsProps) {
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

interface DoubtBarProps {
  readonly doubts: readonly Doubt[];
  readonly onSettle: (warning: number) => void;
}

/** What the reader says about the task, each with the way to settle it. */
function DoubtBar({ doubts, onSettle }: DoubtBarProps) {
  const styles = useStyles();
  if (doubts.length === 0) return null;
  return (
    <ul className={styles.doubts} aria-label={strings.doubts}>
      {doubts.map(({ warning, message }) => (
        <li key={warning} className={styles.doubt}>
          <DoubtMark />
          <Text className={styles.message}>{message}</Text>
          <Button size="small" icon={<CheckmarkRegular />} onClick={() => onSettle(warning)}>
            {strings.settle}
          </Button>
        </li>
      ))}
    </ul>
  );
}

export interface TaskEditorProps extends Omit<FieldsProps, 'doubtful'>, DoubtBarProps {
  /** Index of the task. */
  readonly index: number;
  /** The field the clerk looks at. */
  readonly onPoint: (field: TaskField) => void;
  readonly isLeftOut: boolean;
  readonly onToggleLeftOut: () => void;
  /** Goes to a neighbour; null at the end of the list. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

/** Give it a new `key` with each task, and with each undo: its text fields then start anew. */
export function TaskEditor(props: TaskEditorProps) {
  const styles = useStyles();
  const { task, index, doubts, onSettle, onPoint, isLeftOut, onToggleLeftOut, onPrevious, onNext } = props;
  const { lineFrom, lineTo } = task.source;
  const pointing = usePointing((field) => onPoint(field as TaskField));
  return (
    <section className={styles.editor} aria-label={strings.editorLabel(task.title)} {...pointing}>
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
      <DoubtBar doubts={doubts} onSettle={onSettle} />
      <TaskFields task={task} today={props.today} doubtful={doubtfulFields(doubts, index)} onChange={props.onChange} />
    </section>
  );
}
