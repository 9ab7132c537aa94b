/** Chooses the units behind a group of agencies, for every task that names it. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { UnitGroup } from '../../../core/domain/task-unit.ts';
import { foldVietnamese } from '../../../core/text/vietnamese.ts';
import { useChange, useRead } from '../../app/api.ts';
import { taskUnitStrings } from '../../strings/task-units.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';

const words = taskUnitStrings.members;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { display: 'flex', flexDirection: 'column', maxHeight: '320px', overflowY: 'auto' },
});

export interface GroupMembersDialogProps {
  readonly group: UnitGroup;
  readonly onClose: () => void;
}

export function GroupMembersDialog({ group, onClose }: GroupMembersDialogProps) {
  const styles = useStyles();
  const agencies = useRead('agencies.list').data ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(group.memberIds));
  const [query, setQuery] = useState('');
  const saving = useChange('agencies.saveMembers');
  const wanted = foldVietnamese(query);
  const shown = agencies.filter(
    ({ id, kind, name }) => kind !== 'group' && id !== group.groupId && foldVietnamese(name).includes(wanted),
  );
  const choose = (ids: readonly number[], isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (isChosen) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title(group.name)}</DialogTitle>
          <DialogContent className={styles.content}>
            <ErrorMessage error={saving.error} />
            <span>{words.hint}</span>
            <Field label={words.find}>
              <Input value={query} onChange={(_, { value }) => setQuery(value)} />
            </Field>
            <Checkbox
              label={words.chooseShown}
              checked={shown.length > 0 && shown.every(({ id }) => chosen.has(id))}
              onChange={(_, { checked }) =>
                choose(
                  shown.map(({ id }) => id),
                  checked === true,
                )
              }
            />
            <div className={styles.list}>
              {shown.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={name}
                  checked={chosen.has(id)}
                  onChange={(_, { checked }) => choose([id], checked === true)}
                />
              ))}
            </div>
            <span role="status">{words.chosen(chosen.size)}</span>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button
              appearance="primary"
              disabledFocusable={saving.isPending}
              onClick={() => saving.mutate({ groupId: group.groupId, memberIds: [...chosen] }, { onSuccess: onClose })}
            >
              {words.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
