/** A dialog with fields, a refusal if there was one, and two buttons. Knows nothing of what it asks for. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';

const useStyles = makeStyles({
  wide: { maxWidth: '760px' },
  content: { display: 'flex', flexDirection: 'column', gap: '10px', paddingTop: '2px' },
  hint: { margin: 0 },
});

export interface FormDialogProps {
  readonly title: string;
  readonly hint?: string;
  readonly error: unknown;
  readonly cancelLabel: string;
  /** Null: there is nothing to submit. */
  readonly submitLabel: string | null;
  readonly canSubmit: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function FormDialog(props: FormDialogProps) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface className={styles.wide}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (props.canSubmit) props.onSubmit();
          }}
        >
          <DialogBody>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent className={styles.content}>
              <ErrorMessage error={props.error} />
              {props.hint ? <p className={styles.hint}>{props.hint}</p> : null}
              {props.children}
            </DialogContent>
            <DialogActions>
              <Button onClick={props.onClose}>{props.cancelLabel}</Button>
              {props.submitLabel === null ? null : (
                <Button type="submit" appearance="primary" disabledFocusable={!props.canSubmit}>
                  {props.submitLabel}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
