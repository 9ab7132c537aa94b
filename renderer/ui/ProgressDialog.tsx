/** How far long work is, with the way to stop it; the rest of the window waits behind it. Knows no work. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  ProgressBar,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

/** What is done sooner needs no dialog that comes and goes. */
const shownAfterMs = 400;

export interface ProgressDialogProps {
  readonly title: string;
  readonly text: string;
  readonly doneCount: number;
  /** 0 while it is not known. */
  readonly totalCount: number;
  readonly stopLabel: string;
  readonly onStop: () => void;
}

export function ProgressDialog({ title, text, doneCount, totalCount, stopLabel, onStop }: ProgressDialogProps) {
  const [isShown, setShown] = useState(false);
  const stopButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const showing = setTimeout(() => setShown(true), shownAfterMs);
    return () => clearTimeout(showing);
  }, []);
  useEffect(() => {
    if (isShown) stopButton.current?.focus();
  }, [isShown]);
  return (
    <Dialog open={isShown} modalType="alert" onOpenChange={(_, { type }) => type === 'escapeKeyDown' && onStop()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <Field validationMessage={text} validationState="none">
              <ProgressBar
                aria-label={title}
                {...(totalCount > 0 ? { value: doneCount, max: totalCount } : {})}
                thickness="large"
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button ref={stopButton} appearance="primary" onClick={onStop}>
              {stopLabel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
