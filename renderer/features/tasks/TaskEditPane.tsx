/** Sửa nhiệm vụ: corrects what was read from the paper. Typed fields lie over the stored ones until they are saved. */
import { Button, Field, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { Save20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { deadlineKinds } from '../../../core/domain/deadline.ts';
import { reformFieldNames, reformFields } from '../../../core/domain/field.ts';
import type { TaskDetail } from '../../../core/domain/task.ts';
import { AppError } from '../../../core/ipc/result.ts';
import { refreshReads, useChange } from '../../app/api.ts';
import { agencyRoleNames, deadlineKindNames, taskStrings } from '../../strings/tasks.ts';
import { DateField } from '../../ui/DateField.tsx';
import { formatTime } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import {
  findDeadlineKind,
  findFormProblems,
  keepTyped,
  listChanges,
  recallTyped,
  type TaskForm,
  toTaskForm,
  wordEarlierLastDay,
} from './task-changes.ts';

const words = taskStrings.edit;

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '10px', alignItems: 'start' },
  saved: { color: tokens.colorPaletteGreenForeground1 },
  unsaved: { color: tokens.colorNeutralForeground3 },
});

/** What was typed, over the task as it now stands; saving sends only the difference, under the version that was read. */
function useTaskForm(task: TaskDetail) {
  const [typed, setTyped] = useState<Partial<TaskForm>>(() => recallTyped(task.id));
  const updating = useChange('tasks.update');
  const form: TaskForm = { ...toTaskForm(task), ...typed };
  const problems = findFormProblems(form);
  const changes = listChanges(task, form);

  const keep = (next: Partial<TaskForm>) => {
    setTyped(next);
    keepTyped(task.id, next);
  };
  const save = () => {
    if (!changes || problems || updating.isPending) return;
    updating.mutate({ id: task.id, version: task.version, changes }, { onSuccess: () => keep({}) });
  };
  const loadNewest = () => {
    updating.reset();
    void refreshReads();
  };
  return {
    form,
    problems,
    earlierLastDay: wordEarlierLastDay(form, task.deadline),
    change: (field: Partial<TaskForm>) => keep({ ...typed, ...field }),
    save,
    loadNewest,
    canSave: changes !== null && problems === null && !updating.isPending,
    isUnsaved: changes !== null,
    error: updating.error,
    savedAt:
      changes === null
        ? updating.data?.history
            .map(({ at }) => at)
            .toSorted()
            .at(-1)
        : undefined,
  };
}

type EditForm = ReturnType<typeof useTaskForm>;

interface LinesFieldProps {
  readonly edit: EditForm;
  readonly name: 'title' | 'goal' | 'product' | 'authority' | 'deadlineWords' | AgencyFieldName;
  readonly label: string;
  readonly rows: number;
  readonly hint?: string;
}

type AgencyFieldName = 'leadAgencies' | 'coordinatingAgencies' | 'implementingAgencies';

function LinesField({ edit, name, label, rows, hint }: LinesFieldProps) {
  return (
    <Field size="small" label={label} hint={hint} validationMessage={edit.problems?.[name]}>
      <Textarea
        rows={rows}
        resize="vertical"
        value={edit.form[name]}
        onChange={(_, { value }) => edit.change({ [name]: value })}
      />
    </Field>
  );
}

function DeadlineFields({ edit, today }: { readonly edit: EditForm; readonly today: string }) {
  const styles = useStyles();
  const { form, change, problems, earlierLastDay } = edit;
  return (
    <>
      <div className={styles.pair}>
        <Field size="small" label={words.deadlineKind}>
          <Select
            value={form.deadlineKind ?? ''}
            onChange={(_, { value }) => change({ deadlineKind: findDeadlineKind(value) })}
          >
            <option value="">{words.noDeadline}</option>
            {deadlineKinds.map((kind) => (
              <option key={kind} value={kind}>
                {deadlineKindNames[kind]}
              </option>
            ))}
          </Select>
        </Field>
        {form.deadlineKind === null ? null : (
          <Field
            size="small"
            label={earlierLastDay ? words.paperDate : words.deadlineDate}
            hint={earlierLastDay ? words.beforeHint(earlierLastDay) : undefined}
            validationMessage={problems?.deadlineDate}
          >
            <DateField value={form.deadlineDate} today={today} onChange={(deadlineDate) => change({ deadlineDate })} />
          </Field>
        )}
      </div>
      {form.deadlineKind === null ? null : (
        <LinesField edit={edit} name="deadlineWords" label={words.deadlineWords} rows={2} />
      )}
    </>
  );
}

export interface TaskEditPaneProps {
  readonly task: TaskDetail;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly onClose: () => void;
}

export function TaskEditPane({ task, today, onClose }: TaskEditPaneProps) {
  const styles = useStyles();
  const edit = useTaskForm(task);
  const isOutdated = edit.error instanceof AppError && edit.error.code === 'record.changedMeanwhile';
  useShortcut({ key: 's', ctrl: true }, edit.save);
  return (
    <TaskPane
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" icon={<Save20Regular />} disabled={!edit.canSave} onClick={edit.save}>
            {words.save}
          </Button>
          <Text role="status" className={edit.savedAt ? styles.saved : styles.unsaved} data-testid="task-saved">
            {edit.savedAt
              ? words.savedAt(formatTime(edit.savedAt))
              : edit.isUnsaved
                ? taskStrings.progress.unsaved
                : words.nothingChanged}
          </Text>
          <ErrorMessage error={edit.error}>
            {isOutdated ? <Button onClick={edit.loadNewest}>{words.loadNewest}</Button> : null}
          </ErrorMessage>
        </>
      }
    >
      <LinesField edit={edit} name="title" label={words.taskTitle} rows={3} />
      <LinesField edit={edit} name="goal" label={words.goal} rows={3} />
      <Field size="small" label={words.field}>
        <Select
          value={edit.form.field ?? ''}
          onChange={(_, { value }) => edit.change({ field: reformFields.find((field) => field === value) ?? null })}
        >
          <option value="">{taskStrings.noField}</option>
          {reformFields.map((field) => (
            <option key={field} value={field}>
              {reformFieldNames[field]}
            </option>
          ))}
        </Select>
      </Field>
      <DeadlineFields edit={edit} today={today} />
      <LinesField edit={edit} name="leadAgencies" label={agencyRoleNames.lead} rows={2} hint={words.agencyHint} />
      <LinesField
        edit={edit}
        name="coordinatingAgencies"
        label={agencyRoleNames.coordinating}
        rows={2}
        hint={words.agencyHint}
      />
      <LinesField
        edit={edit}
        name="implementingAgencies"
        label={agencyRoleNames.implementing}
        rows={3}
        hint={words.agencyHint}
      />
      <LinesField edit={edit} name="product" label={words.product} rows={2} />
      <LinesField edit={edit} name="authority" label={words.authority} rows={2} />
    </TaskPane>
  );
}
