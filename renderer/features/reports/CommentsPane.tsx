/** Góp ý: remarks for and by the leader who reviews the report, each about words it quotes. */
import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportDetail } from '../../../core/domain/report.ts';
import { useChange } from '../../app/api.ts';
import { reportStrings } from '../../strings/reports.ts';
import { formatInstant } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { usePaneStyles } from './pane-styles.ts';

const strings = reportStrings.comments;

export interface CommentsPaneProps {
  readonly report: ReportDetail;
  /** The words that are marked in the report; empty when none are. */
  readonly readQuote: () => string;
  readonly onShow: (quote: string) => void;
}

export function CommentsPane({ report, readQuote, onShow }: CommentsPaneProps) {
  const styles = usePaneStyles();
  const [text, setText] = useState('');
  const [quote, setQuote] = useState('');
  const add = useChange('reports.comment');
  const resolve = useChange('reports.resolveComment');
  const submit = async () => {
    await add.mutateAsync({ id: report.id, quote, text });
    setText('');
    setQuote('');
  };
  return (
    <div className={styles.pane}>
      <ErrorMessage error={add.error ?? resolve.error} />
      <Field label={strings.text} hint={quote || strings.add}>
        <Textarea
          value={text}
          rows={3}
          maxLength={5000}
          onFocus={() => setQuote((was) => was || readQuote())}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <Button disabled={text.trim() === ''} onClick={() => void submit().catch(() => undefined)}>
        {strings.submit}
      </Button>
      {report.comments.length === 0 && <Text>{strings.none}</Text>}
      <ul className={styles.list}>
        {report.comments.map((comment) => (
          <li key={comment.id} className={styles.card}>
            {comment.quote && <blockquote className={styles.quote}>{comment.quote}</blockquote>}
            <div>{comment.text}</div>
            <div className={styles.small}>
              {strings.by(comment.author, formatInstant(comment.createdAt))}
              {comment.resolvedAt && ` · ${strings.resolved}`}
            </div>
            <div className={styles.actions}>
              {comment.quote && (
                <Button size="small" onClick={() => onShow(comment.quote)}>
                  {reportStrings.checks.show}
                </Button>
              )}
              {!comment.resolvedAt && (
                <Button size="small" onClick={() => resolve.mutate({ id: report.id, commentId: comment.id })}>
                  {strings.resolve}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
