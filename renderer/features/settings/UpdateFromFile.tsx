/** Cập nhật từ tệp: a newer version on a USB stick is chosen, looked at, and installed after a copy of the data. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import type { ChosenInstaller } from '../../../core/ipc/update-calls.ts';
import { call, refreshReads } from '../../app/api.ts';
import { settingsStrings } from '../../strings/settings.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';

const words = settingsStrings.about;

const useStyles = makeStyles({
  update: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', marginBottom: '12px' },
  command: { userSelect: 'text', overflowWrap: 'anywhere' },
});

export function UpdateFromFile() {
  const styles = useStyles();
  const choosing = useMutation({ mutationFn: () => call('update.choose') });
  const installing = useMutation({
    mutationFn: () => call('update.install'),
    onSuccess: () => refreshReads(),
    onSettled: () => choosing.reset(),
  });
  return (
    <div className={styles.update}>
      <Button
        size="small"
        disabled={choosing.isPending}
        onClick={() => {
          installing.reset();
          choosing.mutate();
        }}
      >
        {choosing.isPending ? words.choosing : words.chooseUpdate}
      </Button>
      <ErrorMessage error={choosing.error ?? installing.error} />
      <div role="status">
        {installing.data ? <Text>{installing.data.command === null ? words.closing : words.command}</Text> : null}
        {installing.data?.command ? <pre className={styles.command}>{installing.data.command}</pre> : null}
      </div>
      {choosing.data ? (
        <InstallDialog
          installer={choosing.data}
          isInstalling={installing.isPending}
          onInstall={() => installing.mutate()}
          onClose={choosing.reset}
        />
      ) : null}
    </div>
  );
}

interface InstallDialogProps {
  readonly installer: ChosenInstaller;
  readonly isInstalling: boolean;
  readonly onInstall: () => void;
  readonly onClose: () => void;
}

function InstallDialog({ installer, isInstalling, onInstall, onClose }: InstallDialogProps) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && !isInstalling && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.updateTitle(installer.version)}</DialogTitle>
          <DialogContent>
            <p>{words.updateFile(installer.fileName)}</p>
            <p>{installer.isHashChecked ? words.hashChecked : words.hashMissing}</p>
            <p>{words.updateNext}</p>
          </DialogContent>
          <DialogActions>
            <Button disabled={isInstalling} onClick={onClose}>
              {words.cancelUpdate}
            </Button>
            <Button appearance="primary" disabled={isInstalling} onClick={onInstall}>
              {isInstalling ? words.installing : words.install}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
