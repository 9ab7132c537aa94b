/** Phát hành: gives a draft its number and day, for good. */
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
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { formatDocumentCode } from '../../../core/domain/document-code.ts';
import { findOutOfOrder } from '../../../core/domain/register.ts';
import { useRead } from '../../app/api.ts';
import { labelWithClause } from '../../decree/clause-help.tsx';
import { documentStrings } from '../../strings/documents.ts';
import { DayField } from '../../ui/DayField.tsx';
import { formatDate } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { useDialogStyles } from './dialog-styles.ts';

const strings = documentStrings.issue;

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalL },
});

/** A number of the register, or null when what was typed is none. */
function readNumber(text: string): number | null {
  const number = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0;
  return number > 0 ? number : null;
}

export interface IssueDialogProps {
  readonly documentId: number;
  readonly symbol: string;
  readonly today: string;
  /** Issues the draft; throws the refusal. */
  readonly onIssue: (number: number, issuedOn: string) => Promise<void>;
  readonly onClose: () => void;
}

export function IssueDialog({ documentId, symbol, today, onIssue, onClose }: IssueDialogProps) {
  const styles = { ...useDialogStyles(), ...useStyles() };
  const [typedNumber, setTypedNumber] = useState<string | null>(null);
  const [issuedOn, setIssuedOn] = useState<string | null>(today);
  const [isIssuing, setIssuing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const suggestion = useRead(
    'documents.nextNumber',
    { id: documentId, issuedOn: issuedOn ?? today },
    { enabled: issuedOn !== null },
  );
  const numberText = typedNumber ?? String(suggestion.data?.number ?? '');
  const number = readNumber(numberText);
  const neighbours = useRead(
    'documents.numberNeighbours',
    { id: documentId, issuedOn: issuedOn ?? today, number: number ?? 1 },
    { enabled: issuedOn !== null && number !== null },
  );
  const passed = issuedOn !== null && number !== null && neighbours.data && findOutOfOrder(neighbours.data, issuedOn);

  const issue = async () => {
    if (number === null || issuedOn === null) return;
    setIssuing(true);
    setError(null);
    try {
      await onIssue(number, issuedOn);
    } catch (refusal) {
      setError(refusal);
      setIssuing(false);
    }
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <ErrorMessage error={error ?? suggestion.error} />
            <p>{strings.text}</p>
            <div className={styles.fields}>
              <Field
                label={labelWithClause(strings.number, 'registration')}
                validationMessage={numberText !== '' && number === null ? strings.numberWrong : undefined}
              >
                <Input
                  inputMode="numeric"
                  value={numberText}
                  maxLength={6}
                  onChange={(_, { value }) => setTypedNumber(value)}
                />
              </Field>
              <DayField
                label={labelWithClause(strings.date, 'registration')}
                value={issuedOn}
                today={today}
                missing={strings.dateMissing}
                onChange={setIssuedOn}
              />
            </div>
            {passed && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>
                  {strings.outOfOrder(
                    formatDocumentCode({ number: passed.number, symbol }),
                    formatDate(passed.issuedOn),
                  )}
                </MessageBarBody>
              </MessageBar>
            )}
            {number !== null && <p>{strings.preview(formatDocumentCode({ number, symbol }))}</p>}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{strings.cancel}</Button>
            <Button
              appearance="primary"
              disabledFocusable={number === null || issuedOn === null || isIssuing}
              onClick={() => void issue()}
            >
              {isIssuing ? strings.submitting : strings.submit}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
