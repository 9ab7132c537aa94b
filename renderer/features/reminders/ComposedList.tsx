/** The công văn just made: each opens, and all are printed in one go. */
import { Button, Link, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { call, useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { reminderStrings } from '../../strings/reminders.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Section } from '../../ui/Section.tsx';

const words = reminderStrings.done;

const useStyles = makeStyles({
  list: { margin: '8px 0 12px', paddingLeft: '24px', lineHeight: '24px' },
  link: { textAlign: 'left' },
  actions: { display: 'flex', gap: '8px' },
  notice: { marginBottom: '8px' },
});

export interface ComposedPaper {
  readonly documentId: number;
  readonly agency: string;
}

export interface ComposedListProps {
  readonly papers: readonly ComposedPaper[];
  readonly onBack: () => void;
}

export function ComposedList({ papers, onBack }: ComposedListProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  const documents = useRead('documents.list').data ?? [];
  const [isPrinting, setPrinting] = useState(false);
  const [wasPrinted, setPrinted] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const print = async () => {
    setPrinting(true);
    setError(null);
    try {
      setPrinted((await call('documents.printAll', { ids: papers.map(({ documentId }) => documentId) })).wasPrinted);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPrinting(false);
    }
  };
  return (
    <Section title={words.title(papers.length)}>
      <ErrorMessage error={error} />
      {wasPrinted ? (
        <MessageBar intent="success" className={styles.notice}>
          <MessageBarBody>{words.printed(papers.length)}</MessageBarBody>
        </MessageBar>
      ) : null}
      <div>{words.body}</div>
      <ul className={styles.list}>
        {papers.map(({ documentId, agency }) => {
          const subject = documents.find(({ id }) => id === documentId)?.subject ?? '';
          return (
            <li key={documentId}>
              <Link
                as="button"
                className={styles.link}
                aria-label={words.openDocument(subject, agency)}
                onClick={() => go({ screen: 'document', documentId })}
              >
                {agency}
              </Link>
            </li>
          );
        })}
      </ul>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<Print20Regular />}
          disabledFocusable={isPrinting}
          onClick={() => void print()}
        >
          {isPrinting ? words.printing : words.printAll}
        </Button>
        <Button onClick={onBack}>{words.back}</Button>
      </div>
    </Section>
  );
}
