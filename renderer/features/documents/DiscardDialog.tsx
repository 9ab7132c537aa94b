/** Asks before a draft leaves the list, and says what stays. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { DocumentView } from '../../../core/domain/document-draft.ts';
import { call, refreshReads } from '../../app/api.ts';
import { documentStrings } from '../../strings/documents.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';

const strings = documentStrings.discardDialog;

export interface DiscardDialogProps {
  readonly document: DocumentView;
  readonly onClose: () => void;
}

export function DiscardDialog({ document, onClose }: DiscardDialogProps) {
  const [error, setError] = useState<unknown>(null);
  const discard = async () => {
    try {
      await call('documents.discard', { id: document.id });
      onClose();
      await refreshReads();
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.title}</DialogTitle>
          <DialogContent>
            <ErrorMessage error={error} />
            <p>{strings.text(document.subject)}</p>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{strings.keep}</Button>
            <Button appearance="primary" onClick={() => void discard()}>
              {strings.confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
