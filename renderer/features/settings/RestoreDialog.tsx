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
import type { BackupView } from '../../../core/domain/backup.ts';
import { call } from '../../app/api.ts';
import { backupStrings } from '../../strings/backup.ts';
import { formatInstant } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { formatCount } from '../../ui/numbers.ts';

const words = backupStrings.restoreDialog;

export interface RestoreDialogProps {
  readonly backup: BackupView;
  readonly onClose: () => void;
}

export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { place, fileName } = backup;
  const restoring = useMutation({
    mutationFn: () => call('backups.restore', { place, fileName }),
    // Nothing that was read before holds any more.
    onSuccess: () => window.location.reload(),
  });
  const isBusy = restoring.isPending || restoring.isSuccess;
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && !isBusy && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <ErrorMessage error={restoring.error} />
            <p>{words.text(formatInstant(backup.madeAt), formatCount(backup.contents?.taskCount ?? 0))}</p>
          </DialogContent>
          <DialogActions>
            <Button disabled={isBusy} onClick={onClose}>
              {words.cancel}
            </Button>
            <Button appearance="primary" disabled={isBusy} onClick={() => restoring.mutate()}>
              {isBusy ? words.restoring : words.confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
