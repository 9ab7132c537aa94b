/** Gia hạn: the new last day of the chosen tasks and the document that grants it. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { call, useChange } from '../../app/api.ts';
import { shellStrings } from '../../strings/shell.ts';
import { tableStrings } from '../../strings/task-table.ts';
import { DateField } from '../../ui/DateField.tsx';
import { parseDate } from '../../ui/dates.ts';
import { formatCount } from '../../ui/numbers.ts';
import { FormDialog } from './FormDialog.tsx';

const words = tableStrings.extend;

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '10px 14px',
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
});

const blankForm = { dueOn: '', documentCode: '', issuedOn: '', issuer: '', subject: '' };
type ExtensionForm = typeof blankForm;

/** What keeps the form from being sent. */
function findProblems(form: ExtensionForm): Partial<ExtensionForm> {
  return {
    ...(form.dueOn.trim() === '' && { dueOn: words.dueOnMissing }),
    ...(form.dueOn.trim() !== '' && parseDate(form.dueOn) === null && { dueOn: shellStrings.date.invalid }),
    ...(form.documentCode.trim() === '' && { documentCode: words.documentCodeMissing }),
    ...(form.issuedOn.trim() !== '' && parseDate(form.issuedOn) === null && { issuedOn: shellStrings.date.invalid }),
  };
}

export interface ExtensionDialogProps {
  readonly taskIds: readonly number[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly onClose: () => void;
}

export function ExtensionDialog({ taskIds, today, onClose }: ExtensionDialogProps) {
  const styles = useStyles();
  const [form, setForm] = useState(blankForm);
  const [areProblemsShown, setAreProblemsShown] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const extending = useChange('tasks.extend');
  const found = findProblems(form);
  const problems = areProblemsShown ? found : {};
  const dueOn = parseDate(form.dueOn);
  const change = (fields: Partial<ExtensionForm>) => setForm((before) => ({ ...before, ...fields }));
  const submit = async () => {
    setAreProblemsShown(true);
    if (Object.keys(found).length > 0 || dueOn === null) return;
    try {
      const { documentCode, issuer, subject } = form;
      const tasks = [...(await call('tasks.versions', { ids: [...taskIds] }))];
      const grant = { dueOn, documentCode, issuer, subject, issuedOn: parseDate(form.issuedOn) };
      await extending.mutateAsync({ tasks, grant });
      onClose();
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <FormDialog
      title={words.title(formatCount(taskIds.length))}
      hint={words.hint}
      error={error}
      cancelLabel={words.cancel}
      submitLabel={extending.isPending ? words.submitting : words.submit}
      canSubmit={!extending.isPending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Field
          label={words.dueOn}
          required
          validationMessage={problems.dueOn ?? (dueOn !== null && dueOn < today ? words.earlier : undefined)}
          validationState={problems.dueOn ? 'error' : dueOn !== null && dueOn < today ? 'warning' : 'none'}
        >
          <DateField value={form.dueOn} today={today} onChange={(text) => change({ dueOn: text })} />
        </Field>
        <Field label={words.documentCode} required validationMessage={problems.documentCode}>
          <Input value={form.documentCode} onChange={(_, { value }) => change({ documentCode: value })} />
        </Field>
        <Field label={words.issuedOn} validationMessage={problems.issuedOn}>
          <DateField value={form.issuedOn} today={today} onChange={(issuedOn) => change({ issuedOn })} />
        </Field>
        <Field label={words.issuer}>
          <Input value={form.issuer} onChange={(_, { value }) => change({ issuer: value })} />
        </Field>
        <Field label={words.subject} className={styles.wide}>
          <Input value={form.subject} onChange={(_, { value }) => change({ subject: value })} />
        </Field>
      </div>
    </FormDialog>
  );
}
