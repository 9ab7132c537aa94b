/** What was read beside the paper it was read from; corrected here, then stored in one step or taken over into its plan. */
import { Button, makeStyles, Spinner, ToolbarButton, tokens } from '@fluentui/react-components';
import {
  ArrowImportRegular,
  ArrowRedoRegular,
  ArrowSyncRegular,
  ArrowUndoRegular,
  DocumentSearchRegular,
} from '@fluentui/react-icons';
import { useDeferredValue, useState } from 'react';
import { useChange } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { planImportStrings } from '../../strings/plan-import.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { usePainted } from '../../ui/use-painted.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { DiscardReviewDialog } from './DiscardReviewDialog.tsx';
import { toImportInput } from './import-review.ts';
import { act, discardReview, type ReviewSession, storeReview, treatAsNew } from './import-session.ts';
import { announceImport, announceUpdate } from './import-undo.ts';
import { KnownPlanBar } from './KnownPlanBar.tsx';
import { ReviewParts } from './ReviewParts.tsx';
import { ReviewSummary } from './ReviewSummary.tsx';
import { SourceText } from './SourceText.tsx';
import type { LineRange } from './source-places.ts';

const strings = planImportStrings.review;

const useStyles = makeStyles({
  panes: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 37fr) minmax(0, 63fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
  },
  read: { minHeight: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface StoreButtonProps {
  readonly session: ReviewSession;
}

/** Takes a new paper in. */
function StoreButton({ session }: StoreButtonProps) {
  const { go } = useNavigation();
  const importPlan = useChange('plans.import');
  const { history, isStoring } = session;
  const input = toImportInput(history.review);
  const store = () => {
    if (!input) return;
    const title = input.document.header.subject || input.fileName;
    void storeReview(
      () => importPlan.mutateAsync(input),
      ({ planId }) => {
        announceImport({ planId, title }, input.document.tasks.length);
        go({ screen: 'tasks', filter: { planId } }, 'import');
      },
    );
  };
  return (
    <Button
      appearance="primary"
      icon={isStoring ? <Spinner size="tiny" /> : <ArrowImportRegular />}
      disabled={isStoring || input === null}
      onClick={store}
    >
      {isStoring ? strings.storing : strings.store}
    </Button>
  );
}

/** Takes the chosen differences over into the plan; nothing is taken over before they were seen. */
function UpdateButton({ session }: StoreButtonProps) {
  const { go } = useNavigation();
  const applyUpdate = useChange('plans.applyUpdate');
  const { history, comparison, chosen, isStoring } = session;
  const input = toImportInput(history.review);
  if (!comparison) return null;
  if (history.review.part !== 'differences') {
    return (
      <Button
        appearance="primary"
        icon={<ArrowSyncRegular />}
        onClick={() => act({ type: 'show', part: 'differences' })}
      >
        {strings.seeDifferences}
      </Button>
    );
  }
  const update = () => {
    if (!input) return;
    const { year, ...paper } = input;
    const { id: planId, version } = comparison.plan;
    const change = { ...paper, planId, version, chosen: [...chosen] };
    void storeReview(
      () => applyUpdate.mutateAsync(change),
      () => {
        void announceUpdate({ planId, title: comparison.plan.title });
        go({ screen: 'tasks', filter: { planId } }, 'import');
      },
    );
  };
  return (
    <Button
      appearance="primary"
      icon={isStoring ? <Spinner size="tiny" /> : <ArrowSyncRegular />}
      disabled={isStoring || input === null || chosen.length === 0}
      onClick={update}
    >
      {isStoring ? strings.updating : strings.update(chosen.length)}
    </Button>
  );
}

export interface ReviewScreenProps {
  readonly session: ReviewSession;
  readonly today: string;
}

export function ReviewScreen({ session, today }: ReviewScreenProps) {
  const styles = useStyles();
  const { history, comparison, isStoring, refusal } = session;
  const { review, past, future } = history;
  const [isLeaving, setLeaving] = useState(false);
  const [marked, setMarked] = useState<LineRange | null>(
    () => (review.selected === null ? null : review.document.tasks[review.selected]?.source) ?? null,
  );
  const [pointed, setPointed] = useState<LineRange | null>(null);
  // The paper stands first; what was read is drawn beside it in pieces between which keys are answered.
  const isPaperShown = useDeferredValue(usePainted());
  const undo = () => act({ type: 'undo' });
  const redo = () => act({ type: 'redo' });
  useShortcut({ key: 'z', ctrl: true }, undo);
  useShortcut({ key: 'y', ctrl: true }, redo);
  return (
    <ScreenFrame
      title={planImportStrings.title}
      subtitle={strings.subtitle(review.fileName)}
      isFixed
      commands={
        <>
          <ToolbarButton
            icon={<ArrowUndoRegular />}
            title={strings.undoHint}
            disabled={past.length === 0 || isStoring}
            onClick={undo}
          >
            {strings.undo}
          </ToolbarButton>
          <ToolbarButton
            icon={<ArrowRedoRegular />}
            title={strings.redoHint}
            disabled={future.length === 0 || isStoring}
            onClick={redo}
          >
            {strings.redo}
          </ToolbarButton>
          <ToolbarButton icon={<DocumentSearchRegular />} disabled={isStoring} onClick={() => setLeaving(true)}>
            {strings.again}
          </ToolbarButton>
          {comparison ? <UpdateButton session={session} /> : <StoreButton session={session} />}
        </>
      }
    >
      <ErrorMessage error={refusal} />
      {comparison && (
        <KnownPlanBar
          comparison={comparison}
          onSeeDifferences={review.part === 'differences' ? null : () => act({ type: 'show', part: 'differences' })}
          onOtherPaper={comparison.matchedBy === 'file' ? null : treatAsNew}
        />
      )}
      <ReviewSummary key={history.restored} review={review} />
      <div className={styles.panes}>
        <SourceText lines={review.document.lines} marked={marked} pointed={pointed} />
        <div className={styles.read}>
          {isPaperShown && <ReviewParts session={session} today={today} onMark={setMarked} onPoint={setPointed} />}
        </div>
      </div>
      {isLeaving && (
        <DiscardReviewDialog
          fileName={review.fileName}
          onKeep={() => setLeaving(false)}
          onDiscard={() => {
            setLeaving(false);
            discardReview();
          }}
        />
      )}
    </ScreenFrame>
  );
}
