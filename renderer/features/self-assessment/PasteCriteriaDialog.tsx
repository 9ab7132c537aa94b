/** Takes a list of criteria as it stands in Excel or Word; shows what was read before anything is kept. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { AssessedCriterion } from '../../../core/domain/self-assessment.ts';
import { writeDecimal } from '../../../core/report/decimal.ts';
import { readCriteria } from '../../../core/report/read-criteria.ts';
import { useChange } from '../../app/api.ts';
import { assessmentStrings } from '../../strings/self-assessment.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';

const words = assessmentStrings.pasteDialog;

/** More would push the buttons out of sight. */
const shownUnread = 5;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '8px' },
  unread: { margin: 0, paddingLeft: '18px' },
});

export interface PasteCriteriaDialogProps {
  readonly year: number;
  /** What the list starts with. */
  readonly criteria: readonly AssessedCriterion[];
  readonly onClose: () => void;
}

export function PasteCriteriaDialog({ year, criteria, onClose }: PasteCriteriaDialogProps) {
  const styles = useStyles();
  const [text, setText] = useState(() =>
    criteria.map(({ code, title, maxScore }) => `${code}\t${title}\t${writeDecimal(maxScore)}`).join('\n'),
  );
  const read = readCriteria(text);
  const save = useChange('criteria.save');
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title(year)}</DialogTitle>
          <DialogContent className={styles.content}>
            <ErrorMessage error={save.error} />
            <Field label={words.label} hint={words.hint}>
              <Textarea value={text} rows={12} onChange={(_, { value }) => setText(value)} />
            </Field>
            <div role="status">{words.found(read.criteria.length)}</div>
            {read.unread.length > 0 ? (
              <ul className={styles.unread}>
                {read.unread.slice(0, shownUnread).map(({ line, text: written }) => (
                  <li key={line}>{words.unread(line, written)}</li>
                ))}
              </ul>
            ) : null}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button
              appearance="primary"
              disabledFocusable={read.criteria.length === 0 || save.isPending}
              onClick={() => save.mutate({ year, criteria: [...read.criteria] }, { onSuccess: onClose })}
            >
              {words.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
