/** Asks before a copy takes the place of the data, says how to come back, and loads the window anew on what was restored. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { BackupView } from '../../../core/domain/backup.ts';
import { call } from '../../app/api.ts';
import { backupStrings } from '../../strings/backup.ts';
import { formatInstant } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { SecretField } from '../../ui/SecretField.tsx';

const words = backupStrings.restoreDialog;

export interface RestoreDialogProps {
  readonly backup: BackupView;
  readonly onClose: () => void;
}

function wordRestoring({ madeAt, contents }: BackupView): string {
  const when = formatInstant(madeAt);
  return contents ? words.text(when, formatCount(contents.taskCount)) : words.sealedText(when);
}

export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { place, fileName, isSealed } = backup;
  const [secret, setSecret] = useState('');
  const restoring = useMutation({
    mutationFn: () => call('backups.restore', { place, fileName, secret: isSealed ? secret : null }),
    // Nothing that was read before holds any more.
    onSuccess: () => window.location.reload(),
  });
  const isBusy = restoring.isPending || restoring.isSuccess;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy && !(isSealed && secret === '')) restoring.mutate();
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && !isBusy && onClose()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{words.title}</DialogTitle>
            <DialogContent>
              <ErrorMessage error={restoring.error} />
              <p>{wordRestoring(backup)}</p>
              {isSealed ? (
                <SecretField label={words.secret} hint={words.secretHint} value={secret} onChange={setSecret} />
              ) : null}
            </DialogContent>
            <DialogActions>
              <Button disabled={isBusy} onClick={onClose}>
                {words.cancel}
              </Button>
              <Button type="submit" appearance="primary" disabledFocusable={isBusy || (isSealed && secret === '')}>
                {isBusy ? words.restoring : words.confirm}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
