/** Phát hành tất cả: asks for the day, then tells how far it is and lets the clerk stop. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  ProgressBar,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { formatDocumentCode } from '../../../core/domain/document-code.ts';
import { findOutOfOrder } from '../../../core/domain/register.ts';
import { useRead } from '../../app/api.ts';
import { reminderStrings } from '../../strings/reminders.ts';
import { DayField } from '../../ui/DayField.tsx';
import { formatDate } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import type { IssuingProgress } from './use-issuing.ts';

const words = reminderStrings.issue;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px', '& p': { margin: 0 } },
  day: { maxWidth: '240px' },
});

export interface IssueAllDialogProps {
  readonly count: number;
  /** The paper that is issued first: its register says the number. */
  readonly firstId: number;
  readonly symbol: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly progress: IssuingProgress | null;
  readonly onIssue: (issuedOn: string) => void;
  readonly onStop: () => void;
  readonly onClose: () => void;
}

export function IssueAllDialog(props: IssueAllDialogProps) {
  const { count, firstId, symbol, today, progress, onIssue, onStop, onClose } = props;
  const styles = useStyles();
  const [issuedOn, setIssuedOn] = useState<string | null>(today);
  const stopButton = useRef<HTMLButtonElement>(null);
  const isIssuing = progress !== null;
  useEffect(() => {
    if (isIssuing) stopButton.current?.focus();
  }, [isIssuing]);
  const asked = { id: firstId, issuedOn: issuedOn ?? today };
  const isAsked = issuedOn !== null && !isIssuing;
  const next = useRead('documents.nextNumber', asked, { enabled: isAsked });
  const number = next.data?.number ?? null;
  const neighbours = useRead(
    'documents.numberNeighbours',
    { ...asked, number: number ?? 1 },
    { enabled: isAsked && number !== null },
  ).data;
  const passed = issuedOn !== null && neighbours ? findOutOfOrder(neighbours, issuedOn) : null;
  return (
    <Dialog
      open
      modalType={progress ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => {
        if (open) return;
        if (progress) onStop();
        else onClose();
      }}
    >
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (issuedOn !== null && !progress) onIssue(issuedOn);
          }}
        >
          <DialogBody>
            <DialogTitle>{words.title(count)}</DialogTitle>
            <DialogContent className={styles.content}>
              {progress ? (
                <Field
                  validationMessage={words.progress(progress.doneCount, progress.totalCount, progress.agency)}
                  validationState="none"
                >
                  <ProgressBar
                    aria-label={words.title(count)}
                    value={progress.doneCount}
                    max={progress.totalCount}
                    thickness="large"
                  />
                </Field>
              ) : (
                <>
                  <ErrorMessage error={next.error} />
                  <p>{words.text}</p>
                  <div className={styles.day}>
                    <DayField
                      label={words.date}
                      value={issuedOn}
                      today={today}
                      missing={words.dateMissing}
                      onChange={setIssuedOn}
                    />
                  </div>
                  {passed ? (
                    <MessageBar intent="warning" layout="multiline">
                      <MessageBarBody>
                        {words.outOfOrder(
                          formatDocumentCode({ number: passed.number, symbol }),
                          formatDate(passed.issuedOn),
                        )}
                      </MessageBarBody>
                    </MessageBar>
                  ) : null}
                  {number === null ? null : <p>{words.preview(formatDocumentCode({ number, symbol }))}</p>}
                </>
              )}
            </DialogContent>
            <DialogActions>
              {progress ? (
                <Button ref={stopButton} appearance="primary" onClick={onStop}>
                  {words.stop}
                </Button>
              ) : (
                <>
                  <Button onClick={onClose}>{words.cancel}</Button>
                  <Button type="submit" appearance="primary" disabledFocusable={issuedOn === null || number === null}>
                    {words.submit}
                  </Button>
                </>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
