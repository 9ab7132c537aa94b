/** Asks before corrections that are not stored are given up. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { planImportStrings } from '../../strings/plan-import.ts';

const strings = planImportStrings.review;

export interface DiscardReviewDialogProps {
  readonly fileName: string;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

export function DiscardReviewDialog({ fileName, onKeep, onDiscard }: DiscardReviewDialogProps) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onKeep()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.againTitle}</DialogTitle>
          <DialogContent>{strings.againText(fileName)}</DialogContent>
          <DialogActions>
            <Button onClick={onKeep}>{strings.againKeep}</Button>
            <Button appearance="primary" onClick={onDiscard}>
              {strings.againConfirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
