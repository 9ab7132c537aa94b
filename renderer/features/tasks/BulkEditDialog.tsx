/** Sửa hàng loạt: what is filled in is written to every chosen task; what is left blank stays as it is. */
import { Checkbox, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { reformFieldNames, reformFields } from '../../../core/domain/field.ts';
import { progressStatuses } from '../../../core/domain/progress.ts';
import { call, queryClient, readOptions } from '../../app/api.ts';
import { tableStrings } from '../../strings/task-table.ts';
import { agencyRoleNames, progressStatusNames, taskStrings } from '../../strings/tasks.ts';
import { formatCount } from '../../ui/numbers.ts';
import { type BulkForm, emptyBulkForm, readBulkForm, toBulkEdits } from './bulk-edit.ts';
import { FormDialog } from './FormDialog.tsx';
import type { useCellSaving } from './use-cell-saving.ts';

const words = tableStrings.bulkEdit;

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '8px 14px',
    alignItems: 'start',
  },
});

/** The bits of what each task lacks, by task id. */
async function readLacksById(): Promise<(taskId: number) => number> {
  const [index, lacks] = await Promise.all([
    queryClient.fetchQuery(readOptions('tasks.index')),
    queryClient.fetchQuery(readOptions('tasks.lacks')),
  ]);
  const positions = new Map(Array.from(index.ids, (id, position) => [id, position]));
  return (taskId) => lacks[positions.get(taskId) ?? -1] ?? 0;
}

export interface BulkEditDialogProps {
  readonly taskIds: readonly number[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether only blanks are to be filled at first. */
  readonly onlyBlanks: boolean;
  readonly saveAll: ReturnType<typeof useCellSaving>['saveAll'];
  readonly onClose: () => void;
}

export function BulkEditDialog({ taskIds, today, saveAll, onClose, ...start }: BulkEditDialogProps) {
  const styles = useStyles();
  const [form, setForm] = useState<BulkForm>(emptyBulkForm);
  const [onlyBlanks, setOnlyBlanks] = useState(start.onlyBlanks);
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const reading = readBulkForm(form, Number(today.slice(0, 4)));
  const problems = 'problems' in reading ? reading.problems : {};
  const isFilled = Object.values(form).some((text) => text.trim() !== '');
  const submit = async () => {
    if ('problems' in reading) return;
    setIsSaving(true);
    try {
      const lacksOf = onlyBlanks ? await readLacksById() : null;
      const edits = toBulkEdits(await call('tasks.versions', { ids: [...taskIds] }), reading.change, lacksOf);
      if (edits.length > 0) await saveAll(edits);
      onClose();
    } catch (refusal) {
      setError(refusal);
      setIsSaving(false);
    }
  };
  const input = (key: keyof BulkForm, label: string, hint?: string) => (
    <Field size="small" label={label} hint={hint} validationMessage={problems[key]}>
      <Input
        placeholder={words.keep}
        value={form[key]}
        onChange={(_, { value }) => setForm((before) => ({ ...before, [key]: value }))}
      />
    </Field>
  );
  const choice = (key: 'field' | 'status', label: string, names: readonly (readonly [string, string])[]) => (
    <Field size="small" label={label}>
      <Select
        value={form[key]}
        disabled={onlyBlanks}
        onChange={(_, { value }) => setForm((before) => ({ ...before, [key]: value }))}
      >
        <option value="">{words.keep}</option>
        {names.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  const { columns } = taskStrings.list;
  return (
    <FormDialog
      title={words.title(formatCount(taskIds.length))}
      hint={words.hint}
      error={error}
      cancelLabel={words.cancel}
      submitLabel={isSaving ? words.submitting : words.submit}
      canSubmit={isFilled && !isSaving && !('problems' in reading)}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Checkbox
        label={words.onlyBlanks}
        checked={onlyBlanks}
        onChange={(_, { checked }) => setOnlyBlanks(checked === true)}
      />
      <div className={styles.fields}>
        {input('lead', agencyRoleNames.lead, words.agencies)}
        {input('deadline', columns.deadline, words.deadlineHint)}
        {input('goal', columns.goal)}
        {input('product', columns.product)}
        {input('coordinating', agencyRoleNames.coordinating)}
        {input('implementing', agencyRoleNames.implementing)}
        {input('authority', columns.authority)}
        {choice(
          'field',
          columns.field,
          reformFields.map((field) => [field, reformFieldNames[field]]),
        )}
        {choice(
          'status',
          columns.status,
          progressStatuses.map((status) => [status, progressStatusNames[status]]),
        )}
        {onlyBlanks ? null : input('percent', taskStrings.progress.percent)}
      </div>
    </FormDialog>
  );
}
