/** Asks for what opens a locked copy before it takes the place of the damaged data. */
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
import { SecretField } from '../../ui/SecretField.tsx';

const words = backupStrings.recovery;
const { secret: secretLabel, secretHint } = backupStrings.restoreDialog;

export interface SealedBackupDialogProps {
  readonly backup: BackupView;
  readonly onRestored: () => void;
  readonly onClose: () => void;
}

export function SealedBackupDialog({ backup, onRestored, onClose }: SealedBackupDialogProps) {
  const { place, fileName, madeAt } = backup;
  const [secret, setSecret] = useState('');
  const restoring = useMutation({
    mutationFn: () => call('recovery.restore', { place, fileName, secret }),
    onSuccess: onRestored,
  });
  const isBusy = restoring.isPending || restoring.isSuccess;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy && secret !== '') restoring.mutate();
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && !isBusy && onClose()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{words.sealedRestore(formatInstant(madeAt))}</DialogTitle>
            <DialogContent>
              <ErrorMessage error={restoring.error} />
              <SecretField label={secretLabel} hint={secretHint} value={secret} onChange={setSecret} />
            </DialogContent>
            <DialogActions>
              <Button disabled={isBusy} onClick={onClose}>
                {words.cancel}
              </Button>
              <Button type="submit" appearance="primary" disabledFocusable={isBusy || secret === ''}>
                {isBusy ? words.working : words.restore}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
