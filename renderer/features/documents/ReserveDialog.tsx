/** Giữ số: keeps the next numbers of a kind for papers to come. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dropdown,
  Field,
  Input,
  Option,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type DocumentKind, documentKindNames, documentKinds } from '../../../core/domain/document-kinds.ts';
import { call, refreshReads } from '../../app/api.ts';
import { documentStrings } from '../../strings/documents.ts';
import { registerStrings } from '../../strings/register.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { useDialogStyles } from './dialog-styles.ts';

const strings = registerStrings.reserveDialog;

export interface ReserveDialogProps {
  readonly year: number;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

export function ReserveDialog({ year, onDone, onClose }: ReserveDialogProps) {
  const styles = useDialogStyles();
  const [kind, setKind] = useState<DocumentKind>('BC');
  const [countText, setCountText] = useState('1');
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const count = /^\d{1,2}$/.test(countText) ? Number(countText) : 0;
  const isCountRight = count >= 1 && count <= 50;
  const reserve = async () => {
    try {
      const numbers = await call('register.reserve', { kind, year, count, note });
      onClose();
      onDone(strings.done(numbers));
      await refreshReads();
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <ErrorMessage error={error} />
            <p>{strings.text}</p>
            <Field label={strings.kind}>
              <Dropdown
                value={documentKindNames[kind]}
                selectedOptions={[kind]}
                onOptionSelect={(_, { optionValue }) => optionValue && setKind(optionValue as DocumentKind)}
              >
                {documentKinds.map((one) => (
                  <Option key={one} value={one}>
                    {documentKindNames[one]}
                  </Option>
                ))}
              </Dropdown>
            </Field>
            <Field label={strings.count} validationMessage={isCountRight ? undefined : strings.countWrong}>
              <Input
                inputMode="numeric"
                value={countText}
                maxLength={2}
                onChange={(_, { value }) => setCountText(value)}
              />
            </Field>
            <Field
              label={strings.note}
              validationMessage={note.trim() === '' ? documentStrings.form.required : undefined}
            >
              <Input value={note} maxLength={500} onChange={(_, { value }) => setNote(value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{strings.cancel}</Button>
            <Button
              appearance="primary"
              disabledFocusable={!isCountRight || note.trim() === ''}
              onClick={() => void reserve()}
            >
              {strings.submit}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
