/** The công văn just made: each opens, all are issued one after the other, and all are printed in one go. */
import { Button, Link, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentCheckmark20Regular, Print20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatDocumentCode } from '../../../core/domain/document-code.ts';
import { useRead } from '../../app/api.ts';
import { type ComposedPaper, useNavigation } from '../../app/navigation.tsx';
import { reminderStrings } from '../../strings/reminders.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { Section } from '../../ui/Section.tsx';
import { IssueAllDialog } from './IssueAllDialog.tsx';
import { type IssuingEnd, useIssuing } from './use-issuing.ts';
import { useKept } from './use-kept.ts';
import { usePrinting } from './use-printing.ts';

const words = reminderStrings.done;

const useStyles = makeStyles({
  list: { margin: '8px 0 0', paddingLeft: '24px', lineHeight: '24px' },
  link: { textAlign: 'left' },
  code: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: '8px', marginTop: '8px' },
  notice: { marginBottom: '8px' },
});

export interface ComposedListProps {
  readonly papers: readonly ComposedPaper[];
  readonly onBack: () => void;
}

export function ComposedList({ papers, onBack }: ComposedListProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  const documents = useRead('documents.list').data;
  const today = useRead('application.getState').data?.today;
  const [isAsked, setAsked] = useState(false);
  const issuing = useIssuing();
  const printing = usePrinting();
  const stored = new Map(documents?.map((document) => [document.id, document]));
  const kept = useKept(papers);
  const waiting = kept.filter(({ documentId }) => {
    const state = stored.get(documentId)?.state;
    return state === 'draft' || state === 'sentToSign';
  });
  const [first] = waiting;
  const issue = async (issuedOn: string) => {
    await issuing.issueAll(waiting, issuedOn);
    setAsked(false);
  };
  return (
    <Section title={words.title(kept.length)}>
      <ErrorMessage error={printing.error} />
      <Ended end={issuing.end} />
      {printing.end ? (
        <MessageBar intent={printing.end.kind === 'printed' ? 'success' : 'warning'} className={styles.notice}>
          <MessageBarBody>
            {printing.end.kind === 'printed' ? words.printed(printing.end.count) : words.printStopped}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <div>{kept.length > 0 ? words.body : words.noneLeft}</div>
      <div className={styles.actions}>
        <Button
          appearance={first ? 'primary' : 'secondary'}
          icon={<DocumentCheckmark20Regular />}
          disabledFocusable={!first}
          onClick={() => setAsked(true)}
        >
          {words.issueAll}
        </Button>
        <Button
          appearance={first ? 'secondary' : 'primary'}
          icon={<Print20Regular />}
          disabledFocusable={printing.isPrinting || kept.length === 0}
          onClick={() => void printing.print(kept)}
        >
          {printing.isPrinting ? words.printing : words.printAll}
        </Button>
        <Button onClick={onBack}>{words.back}</Button>
      </div>
      <ul className={styles.list}>
        {kept.map(({ documentId, agency }) => {
          const document = stored.get(documentId);
          return (
            <li key={documentId}>
              <Link
                as="button"
                className={styles.link}
                aria-label={words.openDocument(document?.subject ?? '', agency)}
                onClick={() => go({ screen: 'document', documentId })}
              >
                {agency}
              </Link>
              {document && document.number !== null ? (
                <span className={styles.code}> · {words.issued(formatDocumentCode(document))}</span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {printing.progress && printing.progress.phase !== 'printing' ? (
        <ProgressDialog
          title={words.printTitle(printing.progress.totalCount)}
          text={words.printPhases[printing.progress.phase](printing.progress.doneCount, printing.progress.totalCount)}
          doneCount={printing.progress.doneCount}
          totalCount={printing.progress.totalCount}
          stopLabel={words.stop}
          onStop={printing.stop}
        />
      ) : null}
      {isAsked && first && today ? (
        <IssueAllDialog
          count={issuing.progress?.totalCount ?? waiting.length}
          firstId={first.documentId}
          symbol={stored.get(first.documentId)?.symbol ?? ''}
          today={today}
          progress={issuing.progress}
          onIssue={(issuedOn) => void issue(issuedOn)}
          onStop={issuing.stop}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </Section>
  );
}

/** Why not all were issued. */
function Ended({ end }: { readonly end: IssuingEnd | null }) {
  const styles = useStyles();
  if (end === null) return null;
  return (
    <>
      <MessageBar intent="warning" layout="multiline" className={styles.notice}>
        <MessageBarBody>
          {end.kind === 'stopped'
            ? reminderStrings.issue.stopped(end.doneCount, end.totalCount)
            : reminderStrings.issue.refused(end.agency)}
        </MessageBarBody>
      </MessageBar>
      {end.kind === 'refused' ? <ErrorMessage error={end.error} /> : null}
    </>
  );
}
