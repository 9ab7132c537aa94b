/** Nhập văn bản: takes in a plan and lets the clerk correct what was read. Knows nothing of storage. */
import { useDeferredValue } from 'react';
import { assertNever } from '../../../core/assert.ts';
import { useRead } from '../../app/api.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { ChooseSource } from './ChooseSource.tsx';
import { useImportSession } from './import-session.ts';
import { ReadingProgress } from './ReadingProgress.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';

export function PlanImportScreen() {
  const session = useImportSession();
  // A review is much to draw: it is drawn in pieces between which keys are answered, and takes the place of the progress when it stands.
  const isReviewDrawn = useDeferredValue(session.phase === 'reviewing');
  const application = useRead('application.getState');
  const today = application.data?.today;
  if (today === undefined) {
    return (
      <ScreenFrame title={planImportStrings.title}>
        <ErrorMessage error={application.error} />
      </ScreenFrame>
    );
  }
  switch (session.phase) {
    case 'choosing':
      return <ChooseSource refusal={session.refusal} today={today} />;
    case 'reading':
      return <ReadingProgress fileName={session.fileName} step={session.step} />;
    case 'reviewing':
      return isReviewDrawn ? (
        <ReviewScreen session={session} today={today} />
      ) : (
        <ReadingProgress fileName={session.history.review.fileName} step="compare" />
      );
    default:
      return assertNever(session);
  }
}
