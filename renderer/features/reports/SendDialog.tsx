/** Asks before a report is locked as sent, and says what gaps go out with it. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { reportStrings } from '../../strings/reports.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';

const strings = reportStrings.send;

export interface SendDialogProps {
  readonly gapCount: number;
  readonly error: unknown;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

export function SendDialog({ gapCount, error, onSend, onClose }: SendDialogProps) {
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.title}</DialogTitle>
          <DialogContent>
            <ErrorMessage error={error} />
            <p>{strings.body}</p>
            {gapCount > 0 && <p>{strings.gaps(gapCount)}</p>}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onSend}>
              {strings.submit}
            </Button>
            <Button onClick={onClose}>{strings.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
