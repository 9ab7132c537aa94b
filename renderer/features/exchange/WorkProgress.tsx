/** Says how far long work on a package has come, and lets the clerk end it; the rest of the window waits behind it. */
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
import { useEffect, useState } from 'react';
import type { ExchangeProgress } from '../../../core/exchange/work-progress.ts';
import { call } from '../../app/api.ts';
import { exchangeStrings } from '../../strings/exchange.ts';

const strings = exchangeStrings.work;
const askEveryMs = 250;
/** What is done sooner needs no dialog that comes and goes. */
const shownAfterMs = 400;

export interface WorkProgressProps {
  readonly title: string;
  /** How far the window's own part of the work has come; null while it is the shell's turn. */
  readonly own: ExchangeProgress | null;
  readonly onCancel: () => void;
}

export function WorkProgress({ title, own, onCancel }: WorkProgressProps) {
  const [isShown, setShown] = useState(false);
  const [shells, setShells] = useState<ExchangeProgress | null>(null);
  useEffect(() => {
    const showing = setTimeout(() => setShown(true), shownAfterMs);
    const asking = setInterval(() => {
      void call('exchange.getProgress').then(setShells);
    }, askEveryMs);
    return () => {
      clearTimeout(showing);
      clearInterval(asking);
    };
  }, []);
  const progress = shells ?? own;
  const isKnown = progress !== null && progress.total > 0;
  const words = progress === null ? strings.starting : strings.phases[progress.phase];
  return (
    <Dialog open={isShown} modalType="alert" onOpenChange={(_, { type }) => type === 'escapeKeyDown' && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <Field validationMessage={words} validationState="none">
              <ProgressBar
                aria-label={title}
                {...(isKnown ? { value: progress.done, max: progress.total } : {})}
                thickness="large"
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onCancel}>
              {strings.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
