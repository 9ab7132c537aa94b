/** Nhập văn bản: takes in a plan and lets the clerk correct what was read. Knows nothing of storage. */
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
      return <ReviewScreen session={session} today={today} />;
    default:
      return assertNever(session);
  }
}
