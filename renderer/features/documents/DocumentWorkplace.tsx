/** The commands of one document, its parts on the left and its paper on the right. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { formatDocumentCode } from '../../../core/domain/document-code.ts';
import type { DocumentDetail } from '../../../core/domain/document-draft.ts';
import { documentKindNames } from '../../../core/domain/document-kinds.ts';
import { type DraftPlace, findGaps } from '../../../core/domain/draft-gaps.ts';
import { call, refreshReads } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { ClauseHelp } from '../../decree/clause-help.tsx';
import { DecreeHelpPane } from '../../decree/DecreeHelpPane.tsx';
import { documentStrings } from '../../strings/documents.ts';
import { formatDate } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { DocumentCommands } from './DocumentCommands.tsx';
import { DraftParts } from './DraftParts.tsx';
import type { DraftSaver } from './draft-saver.ts';
import { IssueDialog } from './IssueDialog.tsx';
import { openDraft, rememberDocument } from './open-drafts.ts';
import { PreviewPane } from './PreviewPane.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { SaveRefusal } from './SaveRefusal.tsx';
import { UnfinishedDialog } from './UnfinishedDialog.tsx';
import { usePaperActions } from './use-paper-actions.ts';

const strings = documentStrings;

const useStyles = makeStyles({
  messages: { flexShrink: 0, display: 'flex', flexDirection: 'column' },
  panes: { flexGrow: 1, minHeight: 0, display: 'flex' },
  parts: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  preview: {
    display: 'flex',
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Saves what is waiting when the clerk looks away: another screen, another program, the end of the day. */
function useSavingOnLeave(saver: DraftSaver): void {
  useEffect(() => {
    const save = () => void saver.flush();
    window.addEventListener('blur', save);
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('blur', save);
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [saver]);
}

function Seal({ document }: { readonly document: DocumentDetail }) {
  return (
    <MessageBar intent={document.state === 'revoked' ? 'warning' : 'success'} role="status">
      <MessageBarBody>
        <MessageBarTitle>
          {document.state === 'revoked' && `${strings.stateNames.revoked}. `}
          {strings.issue.seal(formatDocumentCode(document), document.issuedOn ? formatDate(document.issuedOn) : '')}
        </MessageBarTitle>{' '}
        {strings.issue.sealText}
      </MessageBarBody>
    </MessageBar>
  );
}

export interface DocumentWorkplaceProps {
  readonly stored: DocumentDetail;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export function DocumentWorkplace({ stored: opened, today }: DocumentWorkplaceProps) {
  const styles = useStyles();
  const { back, go } = useNavigation();
  const [saver] = useState(() => openDraft(opened));
  const { draft, state, stored } = useSyncExternalStore(saver.subscribe, saver.getSnapshot);
  const [isPreviewed, setPreviewed] = useState(true);
  const [asked, setAsked] = useState<'nothing' | 'issue' | 'gaps'>('nothing');
  const [target, setTarget] = useState<DraftPlace | null>(null);
  const [clauseId, setClauseId] = useState<string | null>(null);
  const [isRevoking, setRevoking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const paper = usePaperActions(opened.id, saver);
  const canEdit = stored.state === 'draft' || stored.state === 'sentToSign';
  useSavingOnLeave(saver);
  useShortcut({ key: 's', ctrl: true }, () => void saver.flush());
  useShortcut({ key: 'p', ctrl: true }, () => void paper.print());

  const openCheck = async () => {
    const document = { id: opened.id, name: stored.draft.header.subject || strings.title };
    if (await saver.flush()) go({ screen: 'formatCheck', document });
  };
  const startIssuing = async () => {
    if (await saver.flush()) setAsked(findGaps(saver.getSnapshot().draft).length > 0 ? 'gaps' : 'issue');
  };
  const issue = async (number: number, issuedOn: string) => {
    const { version } = saver.getSnapshot().stored;
    const issued = await call('documents.issue', { id: opened.id, version, number, issuedOn });
    saver.replace(issued);
    rememberDocument(issued);
    // What others count by issued papers (numbers, reminders) is stale now.
    void refreshReads();
    setAsked('nothing');
  };

  const turnSigning = async () => {
    if (!(await saver.flush())) return;
    const { id, version, state: present } = saver.getSnapshot().stored;
    try {
      setError(null);
      const channel = present === 'sentToSign' ? 'documents.takeBack' : 'documents.sendToSign';
      const turned = await call(channel, { id, version });
      saver.replace(turned);
      rememberDocument(turned);
    } catch (refusal) {
      setError(refusal);
    }
  };
  const correct = async () => {
    try {
      setError(null);
      const correction = await call('documents.correct', { id: opened.id });
      await refreshReads();
      go({ screen: 'document', documentId: correction.id });
    } catch (refusal) {
      setError(refusal);
    }
  };
  const revoke = async (reason: string) => {
    const revoked = await call('documents.revoke', { id: opened.id, reason });
    saver.replace(revoked);
    rememberDocument(revoked);
    setRevoking(false);
  };

  return (
    <ScreenFrame
      title={draft.header.subject || strings.title}
      subtitle={`${documentKindNames[draft.kind]} · ${strings.stateNames[stored.state]} · ${formatDocumentCode(stored)}`}
      onBack={back}
      isFixed
      commands={
        <DocumentCommands
          state={state}
          document={stored}
          isPreviewed={isPreviewed}
          paper={paper}
          onSave={() => void saver.flush()}
          onTogglePreview={() => setPreviewed((shown) => !shown)}
          onCheck={() => void openCheck()}
          onIssue={() => void startIssuing()}
          onSign={() => void turnSigning()}
          onCorrect={() => void correct()}
          onRevoke={() => setRevoking(true)}
        />
      }
    >
      <div className={styles.messages}>
        {!canEdit && <Seal document={stored} />}
        <SaveRefusal state={state} onRetry={() => void saver.flush()} />
        <ErrorMessage error={error ?? paper.error} />
        {paper.notice && (
          <MessageBar intent="success" role="status">
            <MessageBarBody>{paper.notice}</MessageBarBody>
            {paper.savedFileId !== null && (
              <MessageBarActions>
                <Button size="small" onClick={() => void paper.openSaved()}>
                  {strings.commands.openFile}
                </Button>
                <Button size="small" onClick={() => void paper.showSaved()}>
                  {strings.commands.showFile}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
      <ClauseHelp
        onOpen={(opened) => {
          // Asked from a dialog, the page would stand behind it.
          setAsked('nothing');
          setClauseId(opened);
        }}
      >
        <div className={styles.panes}>
          {canEdit && (
            <div className={styles.parts}>
              <DraftParts
                draft={draft}
                today={today}
                target={target}
                onChange={(change) => saver.change(change(saver.getSnapshot().draft))}
              />
            </div>
          )}
          {clauseId !== null && <DecreeHelpPane clauseId={clauseId} onClose={() => setClauseId(null)} />}
          {clauseId === null && (isPreviewed || !canEdit) && (
            <div className={styles.preview}>
              <PreviewPane documentId={opened.id} version={stored.version} fileName={draft.header.subject} />
            </div>
          )}
        </div>
        {asked === 'gaps' && (
          <UnfinishedDialog
            gaps={findGaps(draft)}
            onGo={(place) => {
              setAsked('nothing');
              // A new object, so that the same place can be gone to again.
              setTarget({ ...place });
            }}
            onClose={() => setAsked('nothing')}
          />
        )}
        {asked === 'issue' && (
          <IssueDialog
            documentId={opened.id}
            symbol={stored.symbol}
            today={today}
            onIssue={issue}
            onClose={() => setAsked('nothing')}
          />
        )}
        {isRevoking && <RevokeDialog onRevoke={revoke} onClose={() => setRevoking(false)} />}
      </ClauseHelp>
    </ScreenFrame>
  );
}
