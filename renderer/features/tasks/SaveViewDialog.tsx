/** Lưu bảng đang xem: keeps the present look under a name; names that are kept can be forgotten here. */
import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SavedView, TaskListDefinition } from '../../../core/domain/task-list.ts';
import { call } from '../../app/api.ts';
import { tableStrings } from '../../strings/task-table.ts';
import { FormDialog } from './FormDialog.tsx';
import { refreshViews } from './use-task-list.ts';

const words = tableStrings.saveView;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
});

export interface SaveViewDialogProps {
  readonly views: readonly SavedView[];
  readonly definition: TaskListDefinition;
  readonly onClose: () => void;
}

export function SaveViewDialog({ views, definition, onClose }: SaveViewDialogProps) {
  const styles = useStyles();
  const [name, setName] = useState('');
  const [error, setError] = useState<unknown>(null);
  const clean = name.trim();
  const attempt = async (work: () => Promise<unknown>, isLast: boolean) => {
    try {
      await work();
      refreshViews();
      if (isLast) onClose();
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <FormDialog
      title={words.title}
      hint={words.text}
      error={error}
      cancelLabel={words.cancel}
      submitLabel={words.save}
      canSubmit={clean !== ''}
      onSubmit={() => void attempt(() => call('tasks.saveView', { name: clean, definition }), true)}
      onClose={onClose}
    >
      <Field
        label={words.name}
        validationState="none"
        validationMessage={views.some((view) => view.name === clean) ? words.replaces : undefined}
      >
        <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
      </Field>
      {views.length > 0 ? (
        <>
          <Text weight="semibold">{words.present}</Text>
          <ul className={styles.list}>
            {views.map((view) => (
              <li key={view.name} className={styles.line}>
                {view.name}
                <Button
                  appearance="subtle"
                  icon={<Delete20Regular />}
                  aria-label={words.delete(view.name)}
                  onClick={() => void attempt(() => call('tasks.deleteView', { name: view.name }), false)}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </FormDialog>
  );
}
