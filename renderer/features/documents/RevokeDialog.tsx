/** Thu hồi: asks why an issued paper no longer holds, and says what stays. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import { documentStrings } from '../../strings/documents.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';

const strings = documentStrings.revokeDialog;

export interface RevokeDialogProps {
  /** Withdraws the paper; throws the refusal. */
  readonly onRevoke: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

export function RevokeDialog({ onRevoke, onClose }: RevokeDialogProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const isReady = reason.trim() !== '';
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.title}</DialogTitle>
          <DialogContent>
            <ErrorMessage error={error} />
            <p>{strings.text}</p>
            <Field label={strings.reason} validationMessage={isReady ? undefined : documentStrings.form.required}>
              <Input value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{strings.cancel}</Button>
            <Button
              appearance="primary"
              disabledFocusable={!isReady}
              onClick={() => void onRevoke(reason).catch(setError)}
            >
              {strings.submit}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
